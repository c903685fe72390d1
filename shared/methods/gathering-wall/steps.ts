/**
 * How an open wall of notes is filled and ordered (domain.md B.4): in silence first, then read out, then clustered.
 */
import { ARRANGE, LISTEN, type MethodStep, WRITE } from '../steps.ts';

export const wallSteps: readonly MethodStep[] = [
  { id: 'write', minutes: 8, zone: 'vision', visible: 'own', may: WRITE },
  { id: 'read', minutes: 10, zone: 'vision', may: LISTEN },
  { id: 'cluster', minutes: 15, zone: 'vision', may: ARRANGE },
  { id: 'close', minutes: 7, may: ['add', 'editOwn', 'vote', 'comment'] },
];
