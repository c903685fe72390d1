/**
 * The state of a fishbowl, and what happens in it as events. Times are epoch milliseconds on the server's clock; seconds
 * of turns count from the opening of the bowl.
 */

import type { Hand, HandPolicy } from '../../session/hands.ts';
import { textOrder } from '../../text-order.ts';
import type { BowlRules } from './rules.ts';

export interface Turn {
  readonly id: string;
  readonly person: string;
  readonly startSec: number;
  readonly durationSec: number;
  readonly gist: string;
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
  /** Since when every chair that may be taken is taken. */
  readonly fullSince: number | null;
  /** Observers' notes are on the board. */
  readonly harvested: boolean;
  /** Of a talk from another board: what cannot be reckoned again, since nobody's gender came along. */
  readonly frozen?: { readonly womenShareOfAirtime: number; readonly womenShareOfEligible: number };
}

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

export const applyToBowl = (bowl: Bowl, event: Exclude<BowlEvent, { type: 'fishbowl.made' }>): Bowl => {
  switch (event.type) {
    case 'fishbowl.sat': {
      const chairs = bowl.chairs.map((person, chair) => (chair === event.chair ? event.person : person));
      const queue = bowl.queue.filter((hand) => hand.person !== event.person);
      const tap = bowl.tap?.by === event.person ? null : bowl.tap;
      return withChairs({ ...bowl, queue, tap }, chairs, event.at);
    }
    case 'fishbowl.left':
      return withChairs(
        bowl,
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
      return { ...bowl, phase: 'talking', openedAt: event.at };
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
      return { ...bowl, harvested: true };
  }
};
