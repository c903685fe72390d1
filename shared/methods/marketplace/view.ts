/**
 * What one person sees of a market. Where everybody was is for who facilitates; hosts see who is at their stall, all how
 * many are where. What was said of a stall is for its hosts, and for all once the market is over.
 */
import { type Actor, canFacilitate } from '../../access.ts';
import { type Market, type Visit, whereabouts } from './market.ts';
import { type MarketReading, marketReading } from './reading.ts';

export interface MarketView extends Omit<Market, 'visits' | 'feedback'> {
  /** Visitors by round and stall. */
  readonly reading: MarketReading | Omit<MarketReading, 'stallsPerVisitor'>;
  /** Visitors at each stall in the round that runs. */
  readonly crowd: Readonly<Record<string, number>>;
  /** Who is at the stalls that I host now; for facilitators at every stall. */
  readonly guests: Readonly<Record<string, readonly string[]>>;
  /** Where I am in the round that runs; '' for nowhere. */
  readonly here: string;
  /** Stalls I have seen. */
  readonly seen: readonly string[];
  /** For facilitators: where everybody was. */
  readonly visits?: readonly Visit[];
  readonly feedback: Market['feedback'];
}

export interface MarketsView {
  readonly markets: readonly MarketView[];
}

/** Counted once for a whole room: what nothing happened in tells the same. */
const readings = new WeakMap<Market, MarketReading>();
const readingOf = (market: Market): MarketReading => {
  const reading = readings.get(market) ?? marketReading(market);
  readings.set(market, reading);
  return reading;
};

export const marketView = (market: Market, viewer: Actor): MarketView => {
  const { visits, feedback, ...plain } = market;
  const leads = canFacilitate(viewer.role);
  const me = viewer.participantId;
  const { stallsPerVisitor, ...reading } = readingOf(market);
  const here = whereabouts(market, market.round);
  const own = new Set(market.stalls.filter(({ hosts }) => hosts.includes(me)).map(({ id }) => id));
  const at = (stall: string): readonly string[] => [...here].filter(([, one]) => one === stall).map(([id]) => id);
  return {
    ...plain,
    reading: leads ? { ...reading, stallsPerVisitor } : reading,
    crowd: Object.fromEntries(market.stalls.map(({ id }) => [id, at(id).length])),
    guests: Object.fromEntries(
      market.stalls.filter(({ id }) => leads || own.has(id)).map(({ id }) => [id, at(id)] as const),
    ),
    here: here.get(me) ?? '',
    seen: [...new Set(visits.filter(({ person }) => person === me).map(({ stall }) => stall))],
    ...(leads ? { visits } : {}),
    feedback: feedback.filter(({ stall, person }) => leads || market.closed || person === me || own.has(stall)),
  };
};
