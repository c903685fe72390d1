/**
 * Talks and markets on the stage of a real server: set up by who leads, and seen by each from their own view.
 */
import type { FishbowlInput } from '../../shared/methods/fishbowl/commands.ts';
import type { BowlView } from '../../shared/methods/fishbowl/view.ts';
import type { MarketInput } from '../../shared/methods/marketplace/commands.ts';
import type { MarketView } from '../../shared/methods/marketplace/view.ts';
import type { Peer } from './peers.ts';
import { act, templateAt } from './session-stage.ts';

/** The newest talk, and the newest market. */
export const bowlAt = (peer: Peer): BowlView | undefined => peer.view().parts.fishbowl.bowls.at(-1);
export const marketAt = (peer: Peer): MarketView | undefined => peer.view().parts.market.markets.at(-1);

type Bowl = Partial<Extract<FishbowlInput, { type: 'fishbowl.make' }>>;
/** Sets up a talk and gives its id, once the host has it. */
export const makeBowl = async (host: Peer, topic: string, more: Bowl = {}): Promise<string> => {
  await act(host, { type: 'fishbowl.make', variant: 'open', template: templateAt(host), ...more, topic });
  await host.until(() => bowlAt(host)?.topic === topic);
  return bowlAt(host)?.id ?? '';
};

type MakeMarket = Extract<MarketInput, { type: 'market.make' }>;
type Market = Partial<MakeMarket>;
export const marketOf = (host: Peer, title: string, more: Market = {}): MakeMarket => ({
  type: 'market.make',
  template: templateAt(host),
  variant: 'stalls-with-rounds',
  rounds: [{ minutes: 10 }, { minutes: 10 }],
  ...more,
  title,
});
/** Sets up a market of two rounds and gives its id, once the host has it. */
export const makeMarket = async (host: Peer, title: string, more: Market = {}): Promise<string> => {
  await act(host, marketOf(host, title, more));
  await host.until(() => marketAt(host)?.title === title);
  return marketAt(host)?.id ?? '';
};
