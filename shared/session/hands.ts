/**
 * Hands: who wants to speak, in an order that the facilitator chooses (domain.md B.1: first come, never spoken first,
 * balance by group). Whoever is given the word has spoken.
 */
import { z } from 'zod';
import { type Actor, canFacilitate, canWrite } from '../access.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Context, Decision, Look, Machine } from './machine.ts';
import { actingFor } from './proxy.ts';
import type { Person } from './roster.ts';

export const HAND_POLICIES = ['first-come', 'never-spoken-first', 'balance-by-group'] as const;
export type HandPolicy = (typeof HAND_POLICIES)[number];

export interface Hand {
  readonly person: string;
  /** Epoch milliseconds on the server's clock. */
  readonly since: number;
  /** Who raised it for them. */
  readonly via?: string;
}

export interface HandsState {
  /** In the order they were raised. */
  readonly queue: readonly Hand[];
  readonly policy: HandPolicy;
  /** How often each person was given the word. */
  readonly spoken: Readonly<Record<string, number>>;
}

const id = z.string().min(1).max(64);
const handsCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hands.raise'), for: id.optional() }),
  z.object({ type: z.literal('hands.lower'), for: id.optional() }),
  z.object({ type: z.literal('hands.call'), person: id }),
  z.object({ type: z.literal('hands.policy'), policy: z.enum(HAND_POLICIES) }),
  z.object({ type: z.literal('hands.clear') }),
]);
export type HandsCommand = z.infer<typeof handsCommand>;

export type HandsEvent =
  | { readonly type: 'hands.raised'; readonly hand: Hand }
  | { readonly type: 'hands.lowered'; readonly person: string }
  | { readonly type: 'hands.called'; readonly person: string; readonly at: number }
  | { readonly type: 'hands.ordered'; readonly policy: HandPolicy }
  | { readonly type: 'hands.cleared' };

const raiseOrLower = (
  context: Context,
  { queue }: HandsState,
  command: Extract<HandsCommand, { type: 'hands.raise' | 'hands.lower' }>,
  actor: Actor,
): Result<Decision> => {
  if (!canWrite(actor.role)) return refuse('role.forbidden');
  const acting = actingFor(context.people, actor, command.for);
  if (!acting.ok) return acting;
  const { person, via } = acting.value;
  const waits = queue.some((hand) => hand.person === person.id);
  // Raising a hand that is up and lowering one that is down change nothing: a second tap is no mistake.
  if (waits === (command.type === 'hands.raise')) return ok({ events: [] });
  if (command.type === 'hands.lower') return ok({ events: [{ type: 'hands.lowered', person: person.id }] });
  const hand: Hand = { person: person.id, since: context.now, ...(via === undefined ? {} : { via }) };
  return ok({ events: [{ type: 'hands.raised', hand }] });
};

/** Hands of people who were removed meanwhile count no more. */
const waiting = ({ people }: Look, { queue }: HandsState): readonly Hand[] =>
  queue.filter((hand) => people.get(hand.person)?.removed !== true);

/** Refusals: `role.forbidden`, `hand.unknown` for calling somebody who does not wait, and those of acting for somebody. */
const decide = (context: Context, state: HandsState, command: HandsCommand, actor: Actor): Result<Decision> => {
  if (command.type === 'hands.raise' || command.type === 'hands.lower')
    return raiseOrLower(context, state, command, actor);
  if (!canFacilitate(actor.role)) return refuse('role.forbidden');
  switch (command.type) {
    case 'hands.call':
      if (!waiting(context, state).some((hand) => hand.person === command.person)) return refuse('hand.unknown');
      return ok({ events: [{ type: 'hands.called', person: command.person, at: context.now }] });
    case 'hands.policy':
      return ok({ events: [{ type: 'hands.ordered', policy: command.policy }] });
    case 'hands.clear':
      return ok({ events: [{ type: 'hands.cleared' }] });
  }
};

const without = (state: HandsState, person: string): HandsState => ({
  ...state,
  queue: state.queue.filter((hand) => hand.person !== person),
});

const apply = (state: HandsState, event: HandsEvent): HandsState => {
  switch (event.type) {
    case 'hands.raised':
      return { ...state, queue: [...state.queue, event.hand] };
    case 'hands.lowered':
      return without(state, event.person);
    case 'hands.called':
      return {
        ...without(state, event.person),
        spoken: { ...state.spoken, [event.person]: (state.spoken[event.person] ?? 0) + 1 },
      };
    case 'hands.ordered':
      return { ...state, policy: event.policy };
    case 'hands.cleared':
      return { ...state, queue: [] };
  }
};

/** Turns by group, so that the group that was heard least comes first; each place taken counts as a turn. */
const balanced = (
  { queue, spoken }: HandsState,
  people: ReadonlyMap<string, Pick<Person, 'group'>>,
): readonly Hand[] => {
  // Who gave no group is a group of their own.
  const groupOf = (person: string): string => people.get(person)?.group || person;
  const turns = new Map<string, number>();
  const add = (person: string, count: number): void => {
    turns.set(groupOf(person), (turns.get(groupOf(person)) ?? 0) + count);
  };
  for (const [person, count] of Object.entries(spoken)) add(person, count);
  const left = [...queue];
  const order: Hand[] = [];
  while (left.length > 0) {
    let best = 0;
    left.forEach((hand, at) => {
      const count = turns.get(groupOf(hand.person)) ?? 0;
      const least = turns.get(groupOf(left[best]?.person ?? '')) ?? 0;
      if (count < least) best = at;
    });
    const [next] = left.splice(best, 1);
    if (next === undefined) break;
    order.push(next);
    add(next.person, 1);
  }
  return order;
};

/** The queue in the order of the policy. Within it, who waits longer comes first. */
export const handOrder = (state: HandsState, people: ReadonlyMap<string, Pick<Person, 'group'>>): readonly Hand[] => {
  if (state.policy === 'balance-by-group') return balanced(state, people);
  if (state.policy === 'first-come') return state.queue;
  const hasSpoken = (hand: Hand): boolean => (state.spoken[hand.person] ?? 0) > 0;
  return [...state.queue.filter((hand) => !hasSpoken(hand)), ...state.queue.filter(hasSpoken)];
};

export interface HandsView {
  readonly queue: readonly Hand[];
  readonly policy: HandPolicy;
}

const viewFor = (look: Look, state: HandsState): HandsView => ({
  queue: handOrder({ ...state, queue: waiting(look, state) }, look.people),
  policy: state.policy,
});

export const hands: Machine<HandsState, HandsCommand, HandsEvent, HandsView> = {
  name: 'hands',
  readsPeople: true,
  command: handsCommand,
  start: { queue: [], policy: 'first-come', spoken: {} },
  decide,
  apply,
  viewFor,
};
