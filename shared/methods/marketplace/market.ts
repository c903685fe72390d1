/**
 * The state of a marketplace: stalls with rounds, or an open space whose topics become stalls when they are placed
 * (domain.md B.2 a and b). Times are epoch milliseconds on the server's clock.
 */
export const MARKET_VARIANTS = ['stalls-with-rounds', 'open-space'] as const;
export type MarketVariant = (typeof MARKET_VARIANTS)[number];

export interface Stall {
  readonly id: string;
  readonly title: string;
  /** Who tells and who records; of an open-space topic its convener. */
  readonly hosts: readonly string[];
  readonly offer: string;
  /** Visitors at once. */
  readonly capacity: number;
  /** Numbers of the rounds in which it is open; empty for all. */
  readonly rounds: readonly number[];
  /** Where it stands; '' when nobody said. */
  readonly room: string;
}

export interface Round {
  readonly no: number;
  readonly minutes: number;
  readonly changeoverMin: number;
}

export interface Visit {
  readonly round: number;
  readonly stall: string;
  readonly person: string;
  readonly at: number;
  /** Stall that was left for this one in the same round; '' for none. */
  readonly left: string;
  readonly via?: string;
}

export interface Feedback {
  readonly stall: string;
  readonly person: string;
  /** 1 to 5. */
  readonly useful: number;
  readonly text: string;
}

export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly by: string;
  readonly state: 'proposed' | 'placed' | 'merged' | 'withdrawn';
  /** Topic it was joined to. */
  readonly mergedInto: string;
  /** Topic it may be joined to, once the other convener says yes too. */
  readonly asks: string;
}

export interface StallReport {
  readonly stall: string;
  readonly present: number;
  readonly points: readonly string[];
  readonly next: string;
}

export interface Market {
  readonly id: string;
  readonly template: string;
  readonly variant: MarketVariant;
  readonly title: string;
  readonly rounds: readonly Round[];
  readonly stalls: readonly Stall[];
  /** Host on duty by round and stall; where nobody is named every host is. */
  readonly duty: Readonly<Record<number, Readonly<Record<string, string>>>>;
  /** Number of the round that runs; 0 before the first, between rounds and after the last. */
  readonly round: number;
  readonly roundStartedAt: number | null;
  readonly closed: boolean;
  /** Stalls whose capacity a facilitator has lifted. */
  readonly lifted: readonly string[];
  readonly visits: readonly Visit[];
  readonly feedback: readonly Feedback[];
  readonly topics: readonly Topic[];
  readonly reports: readonly StallReport[];
}

export type MarketEvent =
  | { readonly type: 'market.made'; readonly market: Market }
  | ({ readonly market: string } & (
      | { readonly type: 'market.stall-set'; readonly stall: Stall }
      | { readonly type: 'market.stall-gone'; readonly stall: string }
      | { readonly type: 'market.round-set'; readonly round: number; readonly at: number }
      | { readonly type: 'market.closed' }
      | { readonly type: 'market.duty-set'; readonly round: number; readonly stall: string; readonly person: string }
      | { readonly type: 'market.lifted'; readonly stall: string }
      | { readonly type: 'market.visited'; readonly visit: Visit }
      | { readonly type: 'market.fed-back'; readonly feedback: Feedback }
      | { readonly type: 'market.topic-set'; readonly topic: Topic }
      | { readonly type: 'market.reported'; readonly report: StallReport }
    ));

const put = <T>(list: readonly T[], isSame: (one: T) => boolean, value: T): readonly T[] =>
  list.some(isSame) ? list.map((one) => (isSame(one) ? value : one)) : [...list, value];

export const applyToMarket = (market: Market, event: Exclude<MarketEvent, { type: 'market.made' }>): Market => {
  switch (event.type) {
    case 'market.stall-set':
      return { ...market, stalls: put(market.stalls, ({ id }) => id === event.stall.id, event.stall) };
    case 'market.stall-gone':
      return { ...market, stalls: market.stalls.filter(({ id }) => id !== event.stall) };
    case 'market.round-set':
      return { ...market, round: event.round, roundStartedAt: event.round === 0 ? null : event.at };
    case 'market.closed':
      return { ...market, closed: true, round: 0, roundStartedAt: null };
    case 'market.duty-set': {
      const duty = { ...market.duty[event.round], [event.stall]: event.person };
      return { ...market, duty: { ...market.duty, [event.round]: duty } };
    }
    case 'market.lifted':
      return { ...market, lifted: [...market.lifted, event.stall] };
    case 'market.visited':
      return { ...market, visits: [...market.visits, event.visit] };
    case 'market.fed-back': {
      const { stall, person } = event.feedback;
      const isSame = (one: Feedback): boolean => one.stall === stall && one.person === person;
      return { ...market, feedback: put(market.feedback, isSame, event.feedback) };
    }
    case 'market.topic-set':
      return { ...market, topics: put(market.topics, ({ id }) => id === event.topic.id, event.topic) };
    case 'market.reported':
      return { ...market, reports: put(market.reports, ({ stall }) => stall === event.report.stall, event.report) };
  }
};

export const isOpenIn = ({ rounds }: Pick<Stall, 'rounds'>, round: number): boolean =>
  rounds.length === 0 || rounds.includes(round);

/** Where each person is in a round: their last visit of it. */
export const whereabouts = ({ visits }: Pick<Market, 'visits'>, round: number): ReadonlyMap<string, string> =>
  new Map(visits.filter((visit) => visit.round === round).map(({ person, stall }) => [person, stall]));

/** Hosts that a stall has in a round: the one on duty, or all of them. */
export const hostsIn = ({ duty }: Pick<Market, 'duty'>, { id, hosts }: Stall, round: number): readonly string[] => {
  const onDuty = duty[round]?.[id];
  return onDuty === undefined ? hosts : [onDuty];
};
