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
  /** When it ended: by moving on, by leaving, or with the round. */
  readonly until?: number | undefined;
  readonly via?: string | undefined;
}

export interface Feedback {
  readonly stall: string;
  readonly person: string;
  /** 1 to 5. */
  readonly useful: number;
  readonly text: string;
  /** Wants to hear more from the hosts afterwards. */
  readonly contact: boolean;
}

/** What was said at a stall, as a host wrote it down; the card of the same id on the board goes on from it. */
export interface Said {
  readonly id: string;
  readonly stall: string;
  readonly round: number;
  readonly text: string;
  /** Who said it. */
  readonly by: string;
  readonly via?: string | undefined;
}

/** People who go from stall to stall together. */
export interface Party {
  readonly id: string;
  readonly title: string;
  readonly people: readonly string[];
  /** Stall in each round, the first round first; '' where there is none for them. */
  readonly route: readonly string[];
}

/** A host who is not at their own stall, though nowhere else either. */
export interface Away {
  readonly round: number;
  readonly stall: string;
  readonly person: string;
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

/** Figures that name nobody (FORMAT.md, `markets[].expected`). */
export interface MarketCounts {
  readonly visits: number;
  readonly perStall: Readonly<Record<string, number>>;
  readonly visitors: number;
  readonly meanStallsPerVisitor: number;
  readonly overCapacity: readonly { readonly round: number; readonly stallId: string; readonly visitors: number }[];
  readonly emptyCells: readonly { readonly round: number; readonly stallId: string }[];
  readonly totalMinutes: number;
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
  /** The last round that ran or runs; 0 before the first. */
  readonly lastRound: number;
  readonly closed: boolean;
  /** Epoch milliseconds; missing where nobody knows, as in a market that came in from a record. */
  readonly closedAt?: number | undefined;
  /** Stalls whose capacity a facilitator has lifted. */
  readonly lifted: readonly string[];
  readonly visits: readonly Visit[];
  readonly away: readonly Away[];
  readonly feedback: readonly Feedback[];
  readonly said: readonly Said[];
  /** Rotating groups with their routes; empty where everybody chooses. */
  readonly parties: readonly Party[];
  readonly topics: readonly Topic[];
  readonly reports: readonly StallReport[];
  /** What the visits told, where the record that this came from does not have them. */
  readonly counted?: MarketCounts | undefined;
}

/** What a market begins with. */
export const NEW_MARKET = {
  duty: {},
  round: 0,
  roundStartedAt: null,
  lastRound: 0,
  closed: false,
  lifted: [],
  visits: [],
  away: [],
  feedback: [],
  said: [],
  parties: [],
  topics: [],
  reports: [],
} as const satisfies Partial<Market>;

export type MarketEvent =
  | { readonly type: 'market.made'; readonly market: Market }
  | ({ readonly market: string } & (
      | { readonly type: 'market.stall-set'; readonly stall: Stall }
      | { readonly type: 'market.stall-gone'; readonly stall: string }
      | { readonly type: 'market.round-set'; readonly round: number; readonly at: number }
      /** Without a moment in what was written before closing ended the visits. */
      | { readonly type: 'market.closed'; readonly at?: number | undefined }
      | { readonly type: 'market.duty-set'; readonly round: number; readonly stall: string; readonly person: string }
      | { readonly type: 'market.lifted'; readonly stall: string; readonly to?: boolean }
      | { readonly type: 'market.visited'; readonly visit: Visit }
      | { readonly type: 'market.left'; readonly round: number; readonly person: string; readonly at: number }
      | { readonly type: 'market.back'; readonly round: number; readonly person: string }
      | ({ readonly type: 'market.away-set'; readonly isAway: boolean } & Away)
      | { readonly type: 'market.said'; readonly said: Said }
      | { readonly type: 'market.parties-set'; readonly parties: readonly Party[] }
      | { readonly type: 'market.fed-back'; readonly feedback: Feedback }
      | { readonly type: 'market.topic-set'; readonly topic: Topic }
      | { readonly type: 'market.reported'; readonly report: StallReport }
    ));

const put = <T>(list: readonly T[], isSame: (one: T) => boolean, value: T): readonly T[] =>
  list.some(isSame) ? list.map((one) => (isSame(one) ? value : one)) : [...list, value];

/** Ends the visits of a round that still go on: one person's, or everybody's. */
const ended = (visits: readonly Visit[], round: number, at: number | undefined, person?: string): readonly Visit[] =>
  visits.map((visit) =>
    visit.round === round && visit.until === undefined && (person === undefined || visit.person === person)
      ? { ...visit, until: at }
      : visit,
  );

const inRound = (market: Market, round: number, at: number | undefined): Market => ({
  ...market,
  round,
  roundStartedAt: round === 0 ? null : (at ?? null),
  lastRound: round === 0 ? market.round || market.lastRound : round,
  visits: ended(market.visits, market.round, at),
});

type OnMarket = Exclude<MarketEvent, { type: 'market.made' }>;
type Moving = Extract<OnMarket, { type: 'market.visited' | 'market.left' | 'market.back' | 'market.away-set' }>;

const moved = (market: Market, event: Moving): Market => {
  if (event.type === 'market.left')
    return { ...market, visits: ended(market.visits, event.round, event.at, event.person) };
  if (event.type === 'market.back') {
    const isMine = (visit: Visit): boolean => visit.round === event.round && visit.person === event.person;
    const last = market.visits.findLastIndex(isMine);
    const visits = market.visits.map((visit, at) => (at === last ? { ...visit, until: undefined } : visit));
    return { ...market, visits };
  }
  if (event.type === 'market.visited') {
    const { visit } = event;
    const before = visit.left === '' ? market.visits : ended(market.visits, visit.round, visit.at, visit.person);
    return { ...market, visits: [...before, visit] };
  }
  const { round, stall, person } = event;
  const others = market.away.filter((one) => one.round !== round || one.stall !== stall || one.person !== person);
  return { ...market, away: event.isAway ? [...others, { round, stall, person }] : others };
};

export const applyToMarket = (market: Market, event: OnMarket): Market => {
  switch (event.type) {
    case 'market.stall-set':
      return { ...market, stalls: put(market.stalls, ({ id }) => id === event.stall.id, event.stall) };
    case 'market.stall-gone':
      return { ...market, stalls: market.stalls.filter(({ id }) => id !== event.stall) };
    case 'market.round-set':
      return inRound(market, event.round, event.at);
    case 'market.closed':
      return { ...inRound(market, 0, event.at), closed: true, closedAt: event.at };
    case 'market.duty-set': {
      const duty = { ...market.duty[event.round], [event.stall]: event.person };
      return { ...market, duty: { ...market.duty, [event.round]: duty } };
    }
    case 'market.lifted': {
      const others = market.lifted.filter((stall) => stall !== event.stall);
      return { ...market, lifted: event.to === false ? others : [...others, event.stall] };
    }
    case 'market.visited':
    case 'market.left':
    case 'market.back':
    case 'market.away-set':
      return moved(market, event);
    case 'market.fed-back': {
      const { stall, person } = event.feedback;
      const isSame = (one: Feedback): boolean => one.stall === stall && one.person === person;
      return { ...market, feedback: put(market.feedback, isSame, event.feedback) };
    }
    case 'market.said':
      return { ...market, said: [...market.said, event.said] };
    case 'market.parties-set':
      return { ...market, parties: event.parties };
    case 'market.topic-set':
      return { ...market, topics: put(market.topics, ({ id }) => id === event.topic.id, event.topic) };
    case 'market.reported':
      return { ...market, reports: put(market.reports, ({ stall }) => stall === event.report.stall, event.report) };
  }
};

export const isOpenIn = ({ rounds }: Pick<Stall, 'rounds'>, round: number): boolean =>
  rounds.length === 0 || rounds.includes(round);

/** Where each person is in a round: at the stall of their last visit, or '' once they left it. */
export const whereabouts = ({ visits }: Pick<Market, 'visits'>, round: number): ReadonlyMap<string, string> =>
  new Map(
    visits
      .filter((visit) => visit.round === round)
      .map(({ person, stall, until }) => [person, until === undefined ? stall : '']),
  );

/** Hosts that a stall has in a round: the one on duty, or all of them. */
export const hostsIn = ({ duty }: Pick<Market, 'duty'>, { id, hosts }: Stall, round: number): readonly string[] => {
  const onDuty = duty[round]?.[id];
  return onDuty === undefined ? hosts : [onDuty];
};

/** Those of them who are at the stall: neither visiting another nor gone for a while. */
export const hostsThere = (
  market: Pick<Market, 'duty' | 'visits' | 'away'>,
  stall: Stall,
  round: number,
): readonly string[] => {
  const at = whereabouts(market, round);
  const isAway = (host: string): boolean =>
    market.away.some((one) => one.round === round && one.stall === stall.id && one.person === host);
  return hostsIn(market, stall, round).filter((host) => {
    const where = at.get(host) ?? '';
    return (where === '' || where === stall.id) && !isAway(host);
  });
};

const roomKey = (room: string): string => room.normalize('NFC').trim().toLocaleLowerCase();

/** A round and room holds one stall or topic. A stall without a room stands in one of its own. */
export const isPlaceTaken = (
  { rounds }: Pick<Market, 'rounds'>,
  stalls: readonly Stall[],
  wanted: Pick<Stall, 'id' | 'room' | 'rounds'>,
): boolean =>
  roomKey(wanted.room) !== '' &&
  stalls.some(
    (other) =>
      other.id !== wanted.id &&
      roomKey(other.room) === roomKey(wanted.room) &&
      rounds.some(({ no }) => isOpenIn(other, no) && isOpenIn(wanted, no)),
  );
