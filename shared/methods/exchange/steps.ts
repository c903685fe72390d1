/**
 * How offers and needs meet (domain.md B.2 c): written in silence, brought together, agreed with a first step.
 */
import { LISTEN, type MethodStep } from '../steps.ts';

export const exchangeSteps: readonly MethodStep[] = [
  { id: 'write', minutes: 20, may: LISTEN },
  { id: 'match', minutes: 25, may: LISTEN },
  { id: 'agree', minutes: 15, zone: 'matches', may: LISTEN },
];
