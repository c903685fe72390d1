/**
 * The fishbowl (domain.md B.1): one conversation that many hear. The ring is live state, not cards; only what the ring
 * noticed becomes notes, in the harvest.
 */
import type { Method, Rect } from '../method.ts';
import { heldBalance, heldTalk } from './held.ts';
import { bowlPresets } from './presets.ts';
import { gistTable, talkSections } from './section.ts';
import { fishbowlSteps } from './steps.ts';

/** The ground on which the chairs stand and, around them, who listens. */
export const RING: Rect = [40, 120, 1_300, 1_080];

const LEFT = 1_380;
const WIDTH = 620;

export const fishbowl: Method = {
  id: 'fishbowl',
  purposes: ['commitment', 'divergence'],
  presets: bowlPresets,
  size: [2_040, 1_240],
  zones: [
    { id: 'ring', rect: RING, tint: 'lake', sketch: 'ring' },
    { id: 'harvest', rect: [LEFT, 120, WIDTH, 400], area: 'observer', tint: 'dusk' },
    { id: 'agreements', rect: [LEFT, 540, WIDTH, 200], area: 'observer', tint: 'leaf' },
    { id: 'tensions', rect: [LEFT, 760, WIDTH, 200], area: 'observer', tint: 'rose' },
    { id: 'questions', rect: [LEFT, 980, WIDTH, 220], area: 'observer', tint: 'sun' },
  ],
  minutes: [20, 70],
  people: [10, 70],
  steps: fishbowlSteps,
  reading: ({ bowls }) => ({
    fishbowls: Object.fromEntries(bowls.map((bowl) => [bowl.id, heldTalk(bowl) ?? heldBalance(bowl)])),
  }),
  sections: talkSections,
  tables: (facts, t) => [gistTable(facts, t)],
};
