/**
 * How a fishbowl goes (domain.md B.1, the open one of 40 minutes): rules, talk, what the ring noticed, what is taken along.
 */
import { LISTEN, type MethodStep, WRITE } from '../steps.ts';

export const fishbowlSteps: readonly MethodStep[] = [
  { id: 'frame', minutes: 3, zone: 'ring', may: LISTEN },
  { id: 'talk', minutes: 29, zone: 'ring', may: LISTEN },
  { id: 'patterns', minutes: 5, zone: 'harvest', may: LISTEN },
  { id: 'take', minutes: 3, zone: 'harvest', may: WRITE },
];
