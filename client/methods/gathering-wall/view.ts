/**
 * The client's side of gathering-wall.
 */
import type { MethodView } from '../method-view.ts';
import { GatheringWallPanel } from './GatheringWallPanel.tsx';

export const gatheringWallView: MethodView = { id: 'gathering-wall', Panel: GatheringWallPanel };
