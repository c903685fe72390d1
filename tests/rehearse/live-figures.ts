/**
 * Figures of talks and markets in the order that the file's own ids give them; the board ordered by its ids. Pure.
 */
import { sorted, textOrder } from '../../shared/text-order.ts';
import type { Fair } from './live-scenario.ts';
import { isValues, strings, type Values } from './values.ts';

const eachOf = (blocks: Values, change: (one: Values, id: string) => Values): Values =>
  Object.fromEntries(Object.entries(blocks).map(([id, one]) => [id, isValues(one) ? change(one, id) : one]));

/** Who spoke most; of several the smaller id, which only the file has. */
const topOf = (airtime: unknown): string | null => {
  const all = Object.entries(isValues(airtime) ? airtime : {}).map(([id, time]) => [id, Number(time)] as const);
  return all.sort(([a, one], [b, other]) => other - one || textOrder(a, b))[0]?.[0] ?? null;
};

export const asTalks = (talks: Values): Values =>
  eachOf(talks, (talk) => ({
    ...talk,
    topSpeaker: topOf(talk.airtimeSec),
    queuedButNeverSpoke: sorted(strings(talk.queuedButNeverSpoke)),
  }));

const cells = (value: unknown, rank: (stall: string) => number): unknown =>
  Array.isArray(value) && value.every(isValues)
    ? [...value].sort(
        (a, b) =>
          Number(a.round) - Number(b.round) ||
          rank(String(a.stallId)) - rank(String(b.stallId)) ||
          textOrder(String(a.stallId), String(b.stallId)),
      )
    : value;

export const asFairs = (markets: Values, fairs: readonly Fair[]): Values =>
  eachOf(markets, (market, id) => {
    const order = fairs.find((fair) => fair.id === id)?.stalls.map((stall) => stall.id) ?? [];
    if ('offers' in market) {
      const { unmatchedNeeds, unusedOffers } = market;
      return {
        ...market,
        unmatchedNeeds: sorted(strings(unmatchedNeeds)),
        unusedOffers: sorted(strings(unusedOffers)),
      };
    }
    return {
      ...market,
      overCapacity: cells(market.overCapacity, () => 0),
      emptyCells: cells(market.emptyCells, (stall) => order.indexOf(stall)),
    };
  });
