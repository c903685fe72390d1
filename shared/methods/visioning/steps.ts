/**
 * How a vision is found (domain.md B.4): alone, in pairs, on the wall, in clusters, as headlines, back from the horizon.
 */
import { ARRANGE, LISTEN, type MethodStep, WRITE } from '../steps.ts';

export const visioningSteps: readonly MethodStep[] = [
  { id: 'frame', minutes: 5, zone: 'head', may: LISTEN },
  { id: 'write', minutes: 8, zone: 'notes', visible: 'own', may: ['comment'] },
  { id: 'pairs', minutes: 7, zone: 'notes', visible: 'pair', may: ['comment'] },
  { id: 'post', minutes: 10, zone: 'notes', may: LISTEN },
  { id: 'cluster', minutes: 12, zone: 'notes', may: ARRANGE },
  { id: 'titles', minutes: 6, zone: 'notes', may: ARRANGE },
  { id: 'headline', minutes: 10, zone: 'headlines', visible: 'group', may: WRITE },
  { id: 'gallery', minutes: 5, zone: 'headlines', may: LISTEN },
  { id: 'backcast', minutes: 15, zone: 'backcast', may: ARRANGE },
  { id: 'converge', minutes: 7, zone: 'sentence', may: ['vote', 'comment'] },
];
