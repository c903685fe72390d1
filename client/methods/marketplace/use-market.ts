/**
 * The market of a template as this person sees it.
 */
import type { MarketView } from '../../../shared/methods/marketplace/machine.ts';
import { useSessionView } from '../../session/session-context.ts';

/** The newest market of the template; undefined before there is one. */
export const useMarket = (templateId: string): MarketView | undefined =>
  useSessionView().parts.market.markets.findLast((market) => market.template === templateId);
