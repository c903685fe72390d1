/**
 * The client's side of stakeholder-map.
 */
import type { MethodView } from '../method-view.ts';
import { StakeholderMapFace } from './StakeholderMapFace.tsx';
import { StakeholderMapPanel } from './StakeholderMapPanel.tsx';

export const stakeholderMapView: MethodView = {
  id: 'stakeholder-map',
  Panel: StakeholderMapPanel,
  Face: StakeholderMapFace,
};
