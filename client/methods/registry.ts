/**
 * The client's side of every method. A new method is one room and one entry here.
 */
import { exchangeView } from './exchange/view.ts';
import { fishbowlView } from './fishbowl/view.ts';
import { gatheringWallView } from './gathering-wall/view.ts';
import { marketplaceView } from './marketplace/view.ts';
import type { MethodView } from './method-view.ts';
import { stakeholderMapView } from './stakeholder-map/view.ts';
import { strategicIntentionView } from './strategic-intention/view.ts';
import { visioningView } from './visioning/view.ts';

const VIEWS: ReadonlyMap<string, MethodView> = new Map(
  [
    visioningView,
    stakeholderMapView,
    strategicIntentionView,
    fishbowlView,
    marketplaceView,
    exchangeView,
    gatheringWallView,
  ].map((view) => [view.id, view]),
);

export const methodView = (id: string): MethodView | undefined => VIEWS.get(id);
