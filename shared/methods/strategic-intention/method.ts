/**
 * Strategic intention (domain.md B.5): what we move away from, what we head towards, who gains, why now, and one sentence
 * that stands large above it all.
 */
import type { Method, Rect } from '../method.ts';
import { AREAS } from './areas.ts';
import { intentionFigures } from './reading.ts';
import { intentionSections, intentionTables } from './section.ts';
import { intentionSteps } from './steps.ts';

/** Where the sentence stands, above the two columns. Notes laid here belong to no zone. */
export const SENTENCE: Rect = [40, 96, 1560, 204];

export const strategicIntention: Method = {
  id: 'strategic-intention',
  purposes: ['convergence', 'co-creation'],
  size: [1640, 1640],
  zones: [
    { id: 'away', rect: [40, 360, 760, 740], area: AREAS.away, tint: 'clay' },
    { id: 'towards', rect: [840, 360, 760, 740], area: AREAS.towards, tint: 'leaf' },
    { id: 'gain', rect: [40, 1160, 760, 440], area: AREAS.gain, tint: 'lake' },
    { id: 'urgency', rect: [840, 1160, 760, 440], area: AREAS.urgency, tint: 'rose' },
    { id: 'sentence', rect: SENTENCE, sketch: 'rows' },
  ],
  minutes: [45, 75],
  people: [4, 60],
  steps: intentionSteps,
  reading: (facts) => ({ intention: intentionFigures(facts) }),
  sections: intentionSections,
  tables: intentionTables,
};
