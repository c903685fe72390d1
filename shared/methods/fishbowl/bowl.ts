/**
 * The state of a fishbowl, and what happens in it as events. Times are epoch milliseconds on the server's clock; seconds
 * of turns count from the opening of the bowl.
 */
import type { Hand, HandPolicy } from '../../session/hands.ts';
import { textOrder } from '../../text-order.ts';
import type { Balance, Turn } from './reading.ts';
import type { BowlRules, Lens, RoundKind } from './rules.ts';

/** Asked from outside. `kept` once it lies on the board, for another time. */
export interface BowlQuestion {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly via?: string;
  readonly state: 'open' | 'picked' | 'answered' | 'kept';
}

export interface Round {
  readonly kind: RoundKind;
  readonly since: number;
  readonly minutes: number;
}

export interface Bowl extends BowlRules {
  readonly id: string;
  readonly template: string;
  readonly topic: string;
  readonly variant: string;
  readonly phase: 'seating' | 'talking' | 'closed';
  /** Who may sit, sorted; empty for every participant. */
  readonly eligible: readonly string[];
  /** In the order in which they are called. */
  readonly groups: readonly (readonly string[])[];
  readonly group: number;
  /** One entry a chair; null is a free one. */
  readonly chairs: readonly (string | null)[];
  readonly queue: readonly Hand[];
  readonly policy: HandPolicy;
  /** Everybody who ever waited, sorted. */
  readonly waited: readonly string[];
  readonly tap: { readonly by: string; readonly out: string; readonly until: number } | null;
  readonly turn: { readonly person: string; readonly since: number } | null;
  readonly turns: readonly Turn[];
  readonly openedAt: number | null;
  readonly closedAt: number | null;
  /** Since when each who sits has their chair. */
  readonly satSince: Readonly<Record<string, number>>;
  /** Since when every chair that may be taken is taken. */
  readonly fullSince: number | null;
  /** Observers' notes are on the board. */
  readonly harvested: boolean;
  /** Observations are read by all as they are written. */
  readonly live: boolean;
  /** How many observations of each person were read by all at once. */
  readonly shown: Readonly<Record<string, number>>;
  readonly lenses: Readonly<Record<string, Lens>>;
  /** Who is asked to begin. */
  readonly starters: readonly string[];
  readonly round: Round | null;
  /** Small groups outside that gather questions. */
  readonly satellites: readonly (readonly string[])[];
  readonly questions: readonly BowlQuestion[];
  /** Of a talk from another board: what cannot be reckoned again, since not all that it is reckoned from came along. */
  readonly frozen?: {
    readonly womenShareOfAirtime?: number;
    readonly womenShareOfEligible?: number;
    readonly balance?: Balance;
  };
}

/** A talk in which nothing has happened yet. */
const BLANK = {
  phase: 'seating',
  eligible: [],
  groups: [],
  group: 0,
  queue: [],
  policy: 'never-spoken-first',
  waited: [],
  tap: null,
  turn: null,
  turns: [],
  openedAt: null,
  closedAt: null,
  fullSince: null,
  harvested: false,
  live: false,
  shown: {},
  lenses: {},
  starters: [],
  round: null,
  satellites: [],
  questions: [],
  satSince: {},
} as const satisfies Partial<Bowl>;

type Given = Partial<Bowl> & BowlRules & Pick<Bowl, 'id' | 'template' | 'topic' | 'variant'>;

/** A bowl from what is known of it; the rest is as at the beginning. */
export const bowlFrom = (given: Given): Bowl => ({
  ...BLANK,
  chairs: Array<null>(given.seats).fill(null),
  ...given,
});

export type BowlEvent =
  | { readonly type: 'fishbowl.made'; readonly bowl: Bowl }
  | ({ readonly bowl: string } & (
      | { readonly type: 'fishbowl.sat'; readonly person: string; readonly chair: number; readonly at: number }
      | { readonly type: 'fishbowl.left'; readonly person: string }
      | { readonly type: 'fishbowl.queued'; readonly hand: Hand }
      | { readonly type: 'fishbowl.unqueued'; readonly person: string }
      | { readonly type: 'fishbowl.tapped'; readonly by: string; readonly out: string; readonly until: number }
      | { readonly type: 'fishbowl.opened'; readonly at: number }
      | { readonly type: 'fishbowl.closed'; readonly at: number }
      | { readonly type: 'fishbowl.turn-started'; readonly person: string; readonly at: number }
      | { readonly type: 'fishbowl.turn-ended'; readonly id: string; readonly at: number }
      | { readonly type: 'fishbowl.turn-fixed'; readonly turn: Turn }
      | { readonly type: 'fishbowl.called'; readonly group: number }
      | { readonly type: 'fishbowl.chair-taken' }
      | { readonly type: 'fishbowl.ordered'; readonly policy: HandPolicy }
      | { readonly type: 'fishbowl.harvested' }
      | { readonly type: 'fishbowl.starters-named'; readonly people: readonly string[] }
      | { readonly type: 'fishbowl.went-on'; readonly round: Round; readonly satellites?: Bowl['satellites'] }
      | { readonly type: 'fishbowl.asked'; readonly question: BowlQuestion }
      | { readonly type: 'fishbowl.unasked'; readonly question: string }
      | { readonly type: 'fishbowl.picked'; readonly question: string; readonly state: BowlQuestion['state'] }
      | { readonly type: 'fishbowl.shown'; readonly live: boolean }
      | { readonly type: 'fishbowl.noticed'; readonly person: string }
      | { readonly type: 'fishbowl.watched'; readonly person: string; readonly lens: Lens | null }
    ));

export const seatedIn = ({ chairs }: Pick<Bowl, 'chairs'>): readonly string[] =>
  chairs.flatMap((person) => person ?? []);

/** Chairs that people may hold while somebody speaks. */
export const speakingSeats = ({ chairs, keepEmpty }: Pick<Bowl, 'chairs' | 'keepEmpty'>): number =>
  Math.max(1, chairs.length - keepEmpty);

const withChairs = (bowl: Bowl, chairs: Bowl['chairs'], at: number | null): Bowl => {
  const isFull =
    seatedIn({ chairs }).length > speakingSeats({ chairs, keepEmpty: bowl.keepEmpty }) ||
    (bowl.keepEmpty === 0 && chairs.every((person) => person !== null));
  return { ...bowl, chairs, fullSince: isFull ? (bowl.fullSince ?? at) : null };
};

const addSorted = (people: readonly string[], person: string): readonly string[] =>
  people.includes(person) ? people : [...people, person].sort(textOrder);

const secondsSince = (bowl: Bowl, at: number): number => (at - (bowl.openedAt ?? at)) / 1000;

const endTurn = (bowl: Bowl, id: string, at: number): Bowl => {
  const { turn } = bowl;
  if (turn === null) return bowl;
  const startSec = secondsSince(bowl, turn.since);
  const ended: Turn = { id, person: turn.person, startSec, durationSec: (at - turn.since) / 1000, gist: '' };
  return { ...bowl, turn: null, turns: [...bowl.turns, ended] };
};

const keepForLater = (question: BowlQuestion): BowlQuestion =>
  question.state === 'answered' ? question : { ...question, state: 'kept' };

const without = <Value>(all: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> => {
  const { [key]: _gone, ...others } = all;
  return others;
};

const watchedBy = ({ lenses }: Bowl, person: string, lens: Lens | null): Bowl['lenses'] =>
  lens === null ? without(lenses, person) : { ...lenses, [person]: lens };

type AroundTheRing = Extract<
  BowlEvent,
  {
    type:
      | 'fishbowl.starters-named'
      | 'fishbowl.went-on'
      | 'fishbowl.asked'
      | 'fishbowl.unasked'
      | 'fishbowl.picked'
      | 'fishbowl.shown'
      | 'fishbowl.noticed'
      | 'fishbowl.watched';
  }
>;

const applyToRing = (bowl: Bowl, event: AroundTheRing): Bowl => {
  switch (event.type) {
    case 'fishbowl.starters-named':
      return { ...bowl, starters: event.people };
    case 'fishbowl.went-on':
      return { ...bowl, round: event.round, satellites: event.satellites ?? bowl.satellites };
    case 'fishbowl.asked':
      return { ...bowl, questions: [...bowl.questions, event.question] };
    case 'fishbowl.unasked':
      return { ...bowl, questions: bowl.questions.filter(({ id }) => id !== event.question) };
    case 'fishbowl.picked':
      return {
        ...bowl,
        questions: bowl.questions.map((one) => (one.id === event.question ? { ...one, state: event.state } : one)),
      };
    case 'fishbowl.shown':
      return { ...bowl, live: event.live };
    case 'fishbowl.noticed':
      return { ...bowl, shown: { ...bowl.shown, [event.person]: (bowl.shown[event.person] ?? 0) + 1 } };
    case 'fishbowl.watched':
      return { ...bowl, lenses: watchedBy(bowl, event.person, event.lens) };
  }
};

const firstRound = ({ plan }: Bowl, at: number): Round | null => {
  const [first] = plan;
  return first ? { ...first, since: at } : null;
};

export const applyToBowl = (bowl: Bowl, event: Exclude<BowlEvent, { type: 'fishbowl.made' }>): Bowl => {
  switch (event.type) {
    case 'fishbowl.sat': {
      const chairs = bowl.chairs.map((person, chair) => (chair === event.chair ? event.person : person));
      const queue = bowl.queue.filter((hand) => hand.person !== event.person);
      const tap = bowl.tap?.by === event.person ? null : bowl.tap;
      const satSince = { ...bowl.satSince, [event.person]: event.at };
      return withChairs({ ...bowl, queue, tap, satSince }, chairs, event.at);
    }
    case 'fishbowl.left':
      return withChairs(
        { ...bowl, satSince: without(bowl.satSince, event.person) },
        bowl.chairs.map((person) => (person === event.person ? null : person)),
        null,
      );
    case 'fishbowl.queued':
      return {
        ...bowl,
        queue: [...bowl.queue, event.hand],
        waited: addSorted(bowl.waited, event.hand.person),
      };
    case 'fishbowl.unqueued':
      return { ...bowl, queue: bowl.queue.filter((hand) => hand.person !== event.person) };
    case 'fishbowl.tapped':
      return { ...bowl, tap: { by: event.by, out: event.out, until: event.until } };
    case 'fishbowl.opened':
      return { ...bowl, phase: 'talking', openedAt: event.at, round: firstRound(bowl, event.at) };
    case 'fishbowl.closed':
      return { ...bowl, phase: 'closed', closedAt: event.at, tap: null };
    case 'fishbowl.turn-started':
      return { ...bowl, turn: { person: event.person, since: event.at } };
    case 'fishbowl.turn-ended':
      return endTurn(bowl, event.id, event.at);
    case 'fishbowl.turn-fixed':
      return { ...bowl, turns: bowl.turns.map((turn) => (turn.id === event.turn.id ? event.turn : turn)) };
    case 'fishbowl.called':
      return { ...bowl, group: event.group };
    case 'fishbowl.chair-taken':
      return withChairs(bowl, bowl.chairs.slice(0, -1), null);
    case 'fishbowl.ordered':
      return { ...bowl, policy: event.policy };
    case 'fishbowl.harvested':
      return { ...bowl, harvested: true, questions: bowl.questions.map(keepForLater) };
    default:
      return applyToRing(bowl, event);
  }
};
