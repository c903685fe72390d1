/**
 * How a strategic intention is found (domain.md B.5): both sides in silence, pairs of opposites, gains, urgency, a sentence.
 */
import { ARRANGE, type MethodStep, WRITE } from '../steps.ts';

export const intentionSteps: readonly MethodStep[] = [
  { id: 'silent', minutes: 10, visible: 'own', may: WRITE },
  { id: 'pairs', minutes: 12, may: ARRANGE },
  { id: 'gains', minutes: 8, zone: 'gain', may: WRITE },
  { id: 'urgency', minutes: 8, zone: 'urgency', may: WRITE },
  { id: 'sentence', minutes: 20, zone: 'sentence', may: WRITE },
  { id: 'agree', minutes: 10, zone: 'sentence', may: ['vote', 'comment'] },
];
