/**
 * Visioning (domain.md B.4): a horizon with its question, the wall of notes with their clusters, headlines, the sentence
 * that stands for all, a picture, and the line from the horizon back to now.
 */
import type { Method } from '../method.ts';
import { VISION, visioningFigures } from './reading.ts';
import { visioningSections, visioningTables } from './section.ts';
import { visioningSteps } from './steps.ts';
import { BACKCAST, placement } from './timeline.ts';
import { wayBack } from './way-back.ts';

export const visioning: Method = {
  id: 'visioning',
  purposes: ['co-creation', 'divergence'],
  size: [2_600, 1_720],
  zones: [
    { id: 'head', rect: [40, 120, 1_720, 140], tint: 'stone', sketch: 'rows' },
    { id: 'notes', rect: [40, 330, 1_720, 900], area: VISION, tint: 'sun' },
    { id: 'headlines', rect: [1_800, 120, 760, 330], kind: 'headline', tint: 'sand', sketch: 'rows' },
    { id: 'sentence', rect: [1_800, 520, 760, 250], kind: 'headline', tint: 'lake', sketch: 'rows' },
    { id: 'picture', rect: [1_800, 840, 760, 390], tint: 'stone', sketch: 'picture' },
    { id: 'backcast', rect: BACKCAST, kind: 'milestone', tint: 'leaf', sketch: 'timeline' },
  ],
  placement,
  views: [wayBack],
  minutes: [60, 90],
  people: [4, 60],
  steps: visioningSteps,
  // Vision notes of every template on the board, those on a gathering wall too.
  reading: (facts) => ({ vision: visioningFigures(facts) }),
  sections: visioningSections,
  tables: visioningTables,
};
