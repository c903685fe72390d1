/**
 * The client's side of stakeholder-map.
 */
import type { MethodView } from '../method-view.ts';
import { CardMore } from './process/CardMore.tsx';
import { MapTabs } from './process/MapTabs.tsx';
import { WhyMoved } from './process/WhyMoved.tsx';
import { StakeholderMapFace } from './StakeholderMapFace.tsx';
import { Tower } from './Tower.tsx';

export const stakeholderMapView: MethodView = {
  id: 'stakeholder-map',
  Panel: MapTabs,
  CardMore,
  Float: WhyMoved,
  Face: StakeholderMapFace,
  Mark: Tower,
};
