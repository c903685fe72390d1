/**
 * The fishbowl (domain.md B.1): one conversation that many hear. The ring is live state, not cards; only what the ring
 * noticed becomes notes, in the harvest.
 */
import type { Method, Rect } from '../method.ts';
import { heldTalk } from './held.ts';
import { bowlPresets } from './presets.ts';
import { talkSections } from './section.ts';
import { fishbowlSteps } from './steps.ts';

/** The circle in which the chairs stand. */
export const RING: Rect = [40, 120, 960, 900];

export const fishbowl: Method = {
  id: 'fishbowl',
  purposes: ['commitment', 'divergence'],
  presets: bowlPresets,
  size: [1640, 1060],
  zones: [
    { id: 'ring', rect: RING, tint: 'lake', sketch: 'ring' },
    { id: 'harvest', rect: [1040, 120, 560, 900], area: 'observer', tint: 'dusk' },
  ],
  minutes: [20, 70],
  people: [10, 70],
  steps: fishbowlSteps,
  reading: ({ bowls }) => ({ fishbowls: Object.fromEntries(bowls.map((bowl) => [bowl.id, heldTalk(bowl)])) }),
  sections: talkSections,
};
