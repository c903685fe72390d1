/**
 * The market of a template as this person sees it, and what somebody's own doings in it are.
 */
import { isOpenIn, type Stall } from '../../../shared/methods/marketplace/market.ts';
import type { MarketView } from '../../../shared/methods/marketplace/view.ts';
import { useSessionView } from '../../session/session-context.ts';

/** The newest market of the template; undefined before there is one. */
export const useMarket = (templateId: string): MarketView | undefined =>
  useSessionView().parts.market.markets.findLast((market) => market.template === templateId);

/** Props of every part that acts in a market: for whom, oneself unless said. */
export interface ActingProps {
  readonly market: MarketView;
  readonly forPerson?: string | undefined;
}

export const whom = (forPerson: string | undefined): { readonly for?: string } =>
  forPerson === undefined ? {} : { for: forPerson };

/** Numbers of stalls as people call them: in the order in which they stand. */
export const numberOf = ({ stalls }: Pick<MarketView, 'stalls'>, id: string): number =>
  stalls.findIndex((stall) => stall.id === id) + 1;

export const isOn = (market: MarketView, stall: Stall): boolean =>
  market.round > 0 && !market.closed && isOpenIn(stall, market.round);

export const placesLeft = ({ crowd, lifted }: MarketView, { id, capacity }: Stall): number =>
  lifted.includes(id) ? Number.POSITIVE_INFINITY : Math.max(0, capacity - (crowd[id] ?? 0));

/** Where this person is now; '' for nowhere or where nobody but themselves is told. */
export const whereIs = (market: MarketView, me: string, person: string): string => {
  if (person === me) return market.here;
  return Object.entries(market.guests).find(([, people]) => people.includes(person))?.[0] ?? '';
};
