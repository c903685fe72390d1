/**
 * Polls: dots, the convergence scale, ratings. Secret until closed (domain.md B.2 d, B.5, B.14): counts leave the server
 * only after the closing, and people who facilitate or observe do not vote.
 *
 * Each ballot is a secret under `poll/<poll>/<random>`. In an anonymous poll it carries no person: who has voted stands in
 * the state, sorted, and nothing ties the two together; therefore a ballot cannot be changed once it is handed in.
 */
import { z } from 'zod';
import { type Actor, canFacilitate } from '../access.ts';
import { LIMITS } from '../limits.ts';
import { refusal } from '../refusals.ts';
import { err, ok, type Result } from '../result.ts';
import { sorted } from '../text-order.ts';
import { ballotSchema, checkBallot, checkTally, POLL_KINDS, type PollItem, type PollRules } from './ballot.ts';
import type { Context, Decision, Look, Machine, Secrets } from './machine.ts';
import {
  type CastBallot,
  type DotsResult,
  type FrozenPoll,
  type PollResults,
  resultsOf,
  shownGroups,
} from './poll-results.ts';
import { actingFor } from './proxy.ts';
import type { Person } from './roster.ts';

export type { PollResults } from './poll-results.ts';

const NAME = 'poll';

/** Nobody's ballot is shown by group below this (domain.md B.14: anonymity floor). */
export const GROUP_FLOOR = 5;

export interface PollDecision {
  /** Items that were chosen; empty for a scale. */
  readonly chosen: readonly string[];
  readonly text: string;
  readonly reason: string;
  /** The choice is not what the dots say. */
  readonly differs: boolean;
}

export interface Poll extends PollRules {
  readonly id: string;
  /** The criterion: one vote, one question. For a scale the statement. */
  readonly title: string;
  /** How many items the vote is to choose; 0 where it chooses none. */
  readonly places: number;
  /** Share of support from which a statement has converged. */
  readonly threshold: number;
  readonly anonymous: boolean;
  readonly phase: 'open' | 'closed' | 'revealed';
  /** Sorted, so that it does not tell who voted first. */
  readonly voted: readonly string[];
  /** Who entered the vote of whom. */
  readonly via: Readonly<Record<string, string>>;
  readonly tables: readonly { readonly label: string; readonly people: number; readonly via: string }[];
  /** Id of the poll whose tie this one breaks; '' for none. */
  readonly reVoteOf: string;
  readonly decision: PollDecision | null;
  /** Of a poll that came with a board file: what was revealed there. Its ballots stayed where they were handed in. */
  readonly frozen?: FrozenPoll;
}

export interface PollState {
  readonly polls: readonly Poll[];
}

const id = z.string().min(1).max(64);
const item = z.union([
  z.object({ card: id }),
  z.object({ id, label: z.string().trim().min(1).max(LIMITS.fieldChars) }),
]);
const openSchema = z.object({
  type: z.literal('poll.open'),
  kind: z.enum(POLL_KINDS),
  title: z.string().trim().min(1).max(LIMITS.fieldChars),
  items: z.array(item).max(LIMITS.pollItems).default([]),
  /** Unset: a third of the items, at least 2 and at most 6 (domain.md B.2 d). */
  budget: z.number().int().min(1).max(LIMITS.pollItems).optional(),
  maxPerItem: z.number().int().min(1).max(LIMITS.pollItems).default(2),
  places: z.number().int().min(0).max(LIMITS.pollItems).default(0),
  threshold: z.number().min(0).max(1).default(0.8),
  /** Unset: ratings and dots are anonymous, on the scale people stand by their name. */
  anonymous: z.boolean().optional(),
  reVoteOf: z.string().max(64).default(''),
});
const counts = z.record(z.string().max(64), z.number().int().min(1).max(10_000));
const pollCommand = z.discriminatedUnion('type', [
  openSchema,
  z.object({ type: z.literal('poll.vote'), poll: id, ballot: ballotSchema, for: id.optional() }),
  z.object({
    type: z.literal('poll.tally'),
    poll: id,
    label: z.string().trim().min(1).max(LIMITS.labelChars),
    people: z.number().int().min(1).max(1_000),
    marks: counts,
  }),
  z.object({ type: z.literal('poll.close'), poll: id }),
  z.object({ type: z.literal('poll.reveal'), poll: id }),
  z.object({ type: z.literal('poll.cancel'), poll: id }),
  z.object({
    type: z.literal('poll.decide'),
    poll: id,
    chosen: z.array(id).max(LIMITS.pollItems).default([]),
    text: z.string().max(LIMITS.fieldChars).default(''),
    reason: z.string().max(LIMITS.fieldChars).default(''),
    /** Of a statement: that the group agreed. Refused while somebody blocks. */
    agreed: z.boolean().default(false),
  }),
]);
export type PollCommand = z.infer<typeof pollCommand>;
export type PollInput = z.input<typeof pollCommand>;

export type PollEvent =
  | { readonly type: 'poll.opened'; readonly poll: Poll }
  | { readonly type: 'poll.voted'; readonly poll: string; readonly person: string; readonly via?: string }
  | { readonly type: 'poll.tallied'; readonly poll: string; readonly table: Poll['tables'][number] }
  | { readonly type: 'poll.phase'; readonly poll: string; readonly phase: Poll['phase'] }
  | { readonly type: 'poll.cancelled'; readonly poll: string }
  | { readonly type: 'poll.decided'; readonly poll: string; readonly decision: PollDecision };

/** Default budget of dots for so many items (domain.md B.2 d): a third of them, at least 2, at most 6. */
export const defaultBudget = (items: number): number => Math.min(6, Math.max(2, Math.ceil(items / 3)));

const ballotsOf = (secrets: Secrets, pollId: string): ReadonlyMap<string, CastBallot> => {
  const prefix = `${NAME}/${pollId}/`;
  return new Map([...secrets].filter(([key]) => key.startsWith(prefix)) as [string, CastBallot][]);
};

/** Ballots in an order that tells nothing: by their random key. */
const castIn = (secrets: Secrets, poll: Poll): readonly CastBallot[] =>
  [...ballotsOf(secrets, poll.id)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ballot]) => ballot);

/** What the ballots say, whoever may know it. */
const resultsIn = (poll: Poll, secrets: Secrets): PollResults =>
  poll.frozen?.results ?? resultsOf(poll, castIn(secrets, poll));

/** Results of a poll that everybody may know; undefined before. */
export const revealedResults = (poll: Poll, secrets: Secrets): PollResults | undefined =>
  poll.phase === 'revealed' ? resultsIn(poll, secrets) : undefined;

const itemsOf = (
  context: Context,
  inputs: Extract<PollCommand, { type: 'poll.open' }>['items'],
): Result<readonly PollItem[]> => {
  const items: PollItem[] = [];
  for (const input of inputs) {
    const label = 'card' in input ? context.cardText(input.card) : input.label;
    if (label === undefined) return err(refusal('poll.item-unknown'));
    items.push({ id: 'card' in input ? input.card : input.id, label });
  }
  const isUnique = new Set(items.map((one) => one.id)).size === items.length;
  return isUnique ? ok(items) : err(refusal('ballot.invalid', 'items repeat'));
};

const open = (
  context: Context,
  state: PollState,
  command: Extract<PollCommand, { type: 'poll.open' }>,
): Result<Decision> => {
  const items = itemsOf(context, command.items);
  if (!items.ok) return items;
  if (state.polls.length >= LIMITS.polls) return err(refusal('poll.too-many'));
  if (command.kind !== 'scale' && items.value.length === 0) return err(refusal('poll.item-unknown'));
  if (command.reVoteOf !== '') {
    const earlier = state.polls.find((poll) => poll.id === command.reVoteOf);
    const tied = earlier && revealedResults(earlier, context.secrets)?.dots?.tieAtCut;
    if (!tied || items.value.some((one) => !tied.includes(one.id))) return err(refusal('poll.not-tied'));
  }
  const { type: _type, ...plan } = command;
  const poll: Poll = {
    ...plan,
    id: context.newId(),
    items: items.value,
    budget: command.budget ?? defaultBudget(items.value.length),
    anonymous: command.anonymous ?? command.kind !== 'scale',
    phase: 'open',
    voted: [],
    via: {},
    tables: [],
    decision: null,
  };
  return ok({ events: [{ type: 'poll.opened', poll } satisfies PollEvent] });
};

/** People who may vote: participants. Who facilitates stays neutral, observers watch. */
const electorate = (people: ReadonlyMap<string, Person>): readonly Person[] =>
  [...people.values()].filter((person) => person.role === 'participant' && !person.removed);

const vote = (
  context: Context,
  poll: Poll,
  { ballot, for: forPerson }: Extract<PollCommand, { type: 'poll.vote' }>,
  actor: Actor,
): Result<Decision> => {
  const acting = actingFor(context.people, actor, forPerson);
  if (!acting.ok) return acting;
  const { person, via } = acting.value;
  const everybody = electorate(context.people);
  if (!everybody.some((one) => one.id === person.id)) return err(refusal('poll.no-vote'));
  if (poll.phase !== 'open') return err(refusal('poll.closed'));
  if (context.paused && !canFacilitate(actor.role)) return err(refusal('session.paused'));
  if (!context.rights.vote) return err(refusal('step.forbidden'));
  if (poll.voted.includes(person.id)) return err(refusal('poll.voted'));
  const checked = checkBallot(poll, ballot);
  if (!checked.ok) return checked;
  // In a group smaller than the floor the group itself would say who it was.
  const inGroup = everybody.filter((one) => one.group === person.group).length;
  const keepsGroup = person.group !== '' && inGroup >= GROUP_FLOOR;
  const cast: CastBallot = {
    ...ballot,
    people: 1,
    ...(poll.anonymous ? {} : { person: person.id }),
    ...(keepsGroup ? { group: person.group } : {}),
  } as CastBallot;
  const event: PollEvent = {
    type: 'poll.voted',
    poll: poll.id,
    person: person.id,
    ...(via === undefined ? {} : { via }),
  };
  return ok({ events: [event], keep: { [`${NAME}/${poll.id}/${context.newId()}`]: cast } });
};

const enterTable = (
  context: Context,
  poll: Poll,
  command: Extract<PollCommand, { type: 'poll.tally' }>,
  actor: Actor,
): Result<Decision> => {
  if (poll.phase !== 'open') return err(refusal('poll.closed'));
  if (poll.tables.some((table) => table.label === command.label)) return err(refusal('poll.voted'));
  const checked = checkTally(poll, command.marks, command.people);
  if (!checked.ok) return checked;
  const table = { label: command.label, people: command.people, via: actor.participantId };
  const cast: CastBallot = { marks: command.marks, people: command.people };
  return ok({
    events: [{ type: 'poll.tallied', poll: poll.id, table } satisfies PollEvent],
    keep: { [`${NAME}/${poll.id}/${context.newId()}`]: cast },
  });
};

/** The dots speak for a choice that has all clear winners and beyond them only what stands at the tie. */
const followsDots = (chosen: readonly string[], { clearWinners, tieAtCut }: DotsResult): boolean =>
  clearWinners.every((one) => chosen.includes(one)) &&
  chosen.every((one) => clearWinners.includes(one) || tieAtCut.includes(one));

/** The decision stands beside the dots; where it departs from them it must say why (domain.md section 0, finding 8). */
const decidePoll = (
  poll: Poll,
  results: PollResults,
  { chosen, text, reason, agreed }: Extract<PollCommand, { type: 'poll.decide' }>,
): Result<Decision> => {
  if (chosen.some((one) => !poll.items.some((candidate) => candidate.id === one)))
    return err(refusal('poll.item-unknown'));
  if (agreed && results.scale?.verdict === 'blocked') return err(refusal('poll.blocked'));
  const differs = results.dots !== undefined && !followsDots(chosen, results.dots);
  const needsReason = differs || (agreed && results.scale?.verdict === 'keep-talking');
  if (needsReason && reason.trim() === '') return err(refusal('decision.reason-missing'));
  const decision: PollDecision = { chosen, text: text.trim(), reason: reason.trim(), differs };
  return ok({ events: [{ type: 'poll.decided', poll: poll.id, decision } satisfies PollEvent] });
};

type OnPoll = Exclude<PollCommand, { type: 'poll.open' | 'poll.vote' }>;

const steer = (context: Context, poll: Poll, command: OnPoll, actor: Actor): Result<Decision> => {
  if (!canFacilitate(actor.role)) return err(refusal('role.forbidden'));
  const phase = (next: Poll['phase']) =>
    ok({ events: [{ type: 'poll.phase', poll: poll.id, phase: next } satisfies PollEvent] });
  switch (command.type) {
    case 'poll.tally':
      return enterTable(context, poll, command, actor);
    case 'poll.close':
      return poll.phase === 'open' ? phase('closed') : err(refusal('poll.closed'));
    case 'poll.reveal':
      if (poll.phase === 'open') return err(refusal('poll.still-open'));
      return poll.phase === 'revealed' ? ok({ events: [] }) : phase('revealed');
    case 'poll.cancel':
      return ok({
        events: [{ type: 'poll.cancelled', poll: poll.id } satisfies PollEvent],
        drop: [...ballotsOf(context.secrets, poll.id).keys()],
      });
    case 'poll.decide':
      if (poll.phase === 'open') return err(refusal('poll.still-open'));
      return decidePoll(poll, resultsIn(poll, context.secrets), command);
  }
};

/**
 * Refusals: `role.forbidden`, `poll.unknown`, `poll.too-many`, `poll.item-unknown`, `poll.not-tied`, `poll.no-vote` (facilitators and
 * observers), `poll.closed`, `poll.still-open` (reveal or decision before the closing), `poll.voted` (a second ballot),
 * `poll.over-budget`, `poll.over-cap`, `ballot.invalid`, `poll.blocked`, `decision.reason-missing`, `session.paused`,
 * `step.forbidden`, and those of acting for somebody.
 */
const decide = (context: Context, state: PollState, command: PollCommand, actor: Actor): Result<Decision> => {
  if (command.type === 'poll.open')
    return canFacilitate(actor.role) ? open(context, state, command) : err(refusal('role.forbidden'));
  const poll = state.polls.find((one) => one.id === command.poll);
  if (poll === undefined) return err(refusal('poll.unknown'));
  return command.type === 'poll.vote' ? vote(context, poll, command, actor) : steer(context, poll, command, actor);
};

const change = (poll: Poll, event: Exclude<PollEvent, { type: 'poll.opened' | 'poll.cancelled' }>): Poll => {
  switch (event.type) {
    case 'poll.voted': {
      const via = event.via === undefined ? poll.via : { ...poll.via, [event.person]: event.via };
      return { ...poll, voted: sorted([...poll.voted, event.person]), via };
    }
    case 'poll.tallied':
      return { ...poll, tables: [...poll.tables, event.table] };
    case 'poll.phase':
      return { ...poll, phase: event.phase };
    case 'poll.decided':
      return { ...poll, decision: event.decision };
  }
};

const apply = ({ polls }: PollState, event: PollEvent): PollState => {
  if (event.type === 'poll.opened') return { polls: [...polls, event.poll] };
  if (event.type === 'poll.cancelled') return { polls: polls.filter((poll) => poll.id !== event.poll) };
  return { polls: polls.map((poll) => (poll.id === event.poll ? change(poll, event) : poll)) };
};

export interface PollView extends Omit<Poll, 'voted' | 'via' | 'tables' | 'frozen'> {
  /** How many have voted, tables counted by their people, of how many who may. */
  readonly cast: number;
  readonly eligible: number;
  /** I may vote here and have not yet. */
  readonly canVote: boolean;
  readonly hasVoted: boolean;
  /** For facilitators: who has voted, so that nobody is forgotten. */
  readonly voted?: readonly string[];
  readonly tables?: Poll['tables'];
  /** Once revealed for everybody; once closed for facilitators. */
  readonly results?: PollResults;
  /** The same by group, of groups that are large enough. */
  readonly byGroup?: Readonly<Record<string, PollResults>>;
}

const pollView = (look: Look, poll: Poll, viewer: Actor): PollView => {
  const { voted, via: _via, tables, frozen, ...plain } = poll;
  const facilitates = canFacilitate(viewer.role);
  const eligible = electorate(look.people);
  const hasVoted = voted.includes(viewer.participantId);
  const isShown = poll.phase === 'revealed' || (poll.phase === 'closed' && facilitates);
  const ballots = isShown ? castIn(look.secrets, poll) : [];
  const groups = [...shownGroups(ballots, GROUP_FLOOR)].map(([group, cast]) => [group, resultsOf(poll, cast)] as const);
  return {
    ...plain,
    cast: frozen?.cast ?? tables.reduce((sum, table) => sum + table.people, voted.length),
    eligible: frozen?.eligible ?? eligible.length,
    hasVoted,
    canVote: poll.phase === 'open' && !hasVoted && eligible.some((person) => person.id === viewer.participantId),
    ...(facilitates ? { voted, tables } : {}),
    ...(isShown ? { results: resultsIn(poll, look.secrets) } : {}),
    ...(groups.length > 0 ? { byGroup: Object.fromEntries(groups) } : {}),
  };
};

export interface PollsView {
  readonly polls: readonly PollView[];
}

export const poll: Machine<PollState, PollCommand, PollEvent, PollsView> = {
  name: NAME,
  command: pollCommand,
  start: { polls: [] },
  decide,
  apply,
  viewFor: (look, { polls }, viewer) => ({ polls: polls.map((one) => pollView(look, one, viewer)) }),
};
