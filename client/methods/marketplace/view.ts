/**
 * The client's side of marketplace.
 */
import type { MethodView } from '../method-view.ts';
import { MarketplacePanel } from './MarketplacePanel.tsx';
import { ScreenNews } from './ScreenNews.tsx';
import { StallWall } from './StallWall.tsx';

export const marketplaceView: MethodView = {
  id: 'marketplace',
  Panel: MarketplacePanel,
  Face: StallWall,
  Stage: ScreenNews,
};
