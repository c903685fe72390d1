/**
 * How a marketplace goes (domain.md B.2 a): stalls are set up, visited in four rounds, and what should live on is written.
 */
import { LISTEN, type MethodStep, WRITE } from '../steps.ts';

export const marketplaceSteps: readonly MethodStep[] = [
  { id: 'prepare', minutes: 20, zone: 'stalls', may: LISTEN },
  { id: 'visit', minutes: 44, zone: 'stalls', may: LISTEN },
  { id: 'carry', minutes: 15, zone: 'ideas', may: WRITE },
];
