/**
 * What visits tell of a marketplace (domain.md B.2; shapes of FORMAT.md, `markets[].expected` of the variants with
 * stalls). Pure.
 */
import { roundTo } from '../../rounding.ts';
import { sorted, textOrder } from '../../text-order.ts';
import { hostsThere, isOpenIn, type Market, type MarketCounts, whereabouts } from './market.ts';

type Visited = Pick<Market, 'stalls' | 'rounds' | 'visits' | 'counted'>;

export interface MarketReading extends MarketCounts {
  readonly stallsPerVisitor: Readonly<Record<string, number>>;
}

/** Records of a round at a stall, moves included: somebody who moved counts at both. */
const recordsAt = ({ visits }: Visited, round: number, stall: string): number =>
  visits.filter((visit) => visit.round === round && visit.stall === stall).length;

export const marketReading = (market: Visited): MarketReading => {
  if (market.counted) return { ...market.counted, stallsPerVisitor: {} };
  const { stalls, rounds, visits } = market;
  const seen = new Map<string, Set<string>>();
  for (const { person, stall } of visits) seen.set(person, (seen.get(person) ?? new Set()).add(stall));
  const perVisitor = sorted(seen.keys()).map((person) => [person, seen.get(person)?.size ?? 0] as const);
  const total = perVisitor.reduce((sum, [, count]) => sum + count, 0);
  const cells = [...rounds].sort((a, b) => a.no - b.no).map(({ no }) => no);
  return {
    visits: visits.length,
    perStall: Object.fromEntries(stalls.map(({ id }) => [id, visits.filter(({ stall }) => stall === id).length])),
    visitors: perVisitor.length,
    stallsPerVisitor: Object.fromEntries(perVisitor),
    meanStallsPerVisitor: perVisitor.length === 0 ? 0 : roundTo(total / perVisitor.length, 3),
    overCapacity: cells.flatMap((round) =>
      [...stalls]
        .sort((a, b) => textOrder(a.id, b.id))
        .map(({ id, capacity }) => ({ round, stallId: id, visitors: recordsAt(market, round, id), capacity }))
        .filter(({ visitors, capacity }) => visitors > capacity)
        .map(({ capacity: _capacity, ...cell }) => cell),
    ),
    emptyCells: cells.flatMap((round) =>
      stalls
        .filter((stall) => isOpenIn(stall, round) && recordsAt(market, round, stall.id) === 0)
        .map(({ id }) => ({ round, stallId: id })),
    ),
    totalMinutes: rounds.reduce((sum, { minutes, changeoverMin }) => sum + minutes + changeoverMin, 0),
  };
};

/** How often people of one organisation met people of another at the same stall and round; hosts met their visitors. */
export const meetings = (
  { stalls, visits }: Pick<Market, 'stalls' | 'visits'>,
  groupOf: (person: string) => string,
): ReadonlyMap<string, number> => {
  const together = new Map<string, Set<string>>();
  for (const { round, stall, person } of visits) {
    const key = `${round} ${stall}`;
    const hosts = stalls.find(({ id }) => id === stall)?.hosts ?? [];
    together.set(key, (together.get(key) ?? new Set(hosts)).add(person));
  }
  const met = new Map<string, number>();
  for (const people of together.values()) {
    const groups = sorted(new Set([...people].map(groupOf).filter((group) => group !== '')));
    for (const [at, one] of groups.entries())
      for (const other of groups.slice(at + 1)) met.set(`${one}\n${other}`, (met.get(`${one}\n${other}`) ?? 0) + 1);
  }
  return met;
};

/** Groups in text order, and how often each two of them met; for a table with a row and a column a group. */
export const metTable = (
  market: Pick<Market, 'stalls' | 'visits'>,
  groupOf: (person: string) => string,
): { readonly groups: readonly string[]; readonly times: (one: string, other: string) => number } => {
  const met = meetings(market, groupOf);
  const groups = sorted(new Set([...met.keys()].flatMap((pair) => pair.split('\n'))));
  return { groups, times: (one, other) => met.get(sorted([one, other]).join('\n')) ?? 0 };
};

interface Floor {
  /** Stalls with more visitors than they have room for. */
  readonly over: readonly string[];
  readonly full: readonly string[];
  readonly empty: readonly string[];
  /** Open stalls whose hosts have all gone. */
  readonly hostless: readonly string[];
  /** Stalls that nobody has seen in any round. */
  readonly unvisited: readonly string[];
  /** People who are neither at a stall nor hosting one now. */
  readonly nowhere: readonly string[];
}

/** What a facilitator looks at while a round runs: stalls by how they stand, and who stands nowhere. */
export const floorOf = (
  market: Pick<Market, 'stalls' | 'rounds' | 'visits' | 'round' | 'duty' | 'away'>,
  people: readonly string[],
): Floor => {
  const { round } = market;
  const here = whereabouts(market, round);
  const open = round === 0 ? [] : market.stalls.filter((stall) => isOpenIn(stall, round));
  const visitors = (id: string): number => [...here.values()].filter((stall) => stall === id).length;
  const idsOf = (isSo: (stall: Market['stalls'][number]) => boolean): readonly string[] =>
    open.filter(isSo).map(({ id }) => id);
  const hosting = new Set(open.flatMap((stall) => hostsThere(market, stall, round)));
  return {
    over: idsOf(({ id, capacity }) => visitors(id) > capacity),
    full: idsOf(({ id, capacity }) => visitors(id) === capacity),
    empty: idsOf(({ id }) => visitors(id) === 0),
    hostless: idsOf((stall) => stall.hosts.length > 0 && hostsThere(market, stall, round).length === 0),
    unvisited: market.stalls.filter(({ id }) => !market.visits.some(({ stall }) => stall === id)).map(({ id }) => id),
    nowhere: round === 0 ? [] : people.filter((id) => (here.get(id) ?? '') === '' && !hosting.has(id)),
  };
};
