/**
 * How a stakeholder map is made (domain.md B.3): names in silence, places, ties type by type, then who is missing.
 */
import { ARRANGE, LISTEN, type MethodStep, WRITE } from '../steps.ts';

export const stakeholderSteps: readonly MethodStep[] = [
  { id: 'frame', minutes: 5, may: LISTEN },
  { id: 'names', minutes: 8, zone: 'tray', visible: 'own', may: WRITE },
  { id: 'place', minutes: 20, may: ARRANGE },
  { id: 'links', minutes: 20, zone: 'grid', may: ['link', 'editOwn', 'comment'] },
  { id: 'inclusion', minutes: 12, may: ['editOwn', 'editAll', 'comment'] },
  { id: 'gaps', minutes: 3, zone: 'tray', visible: 'own', may: WRITE },
  { id: 'close', minutes: 12, may: LISTEN },
];
