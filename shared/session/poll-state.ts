/**
 * What a poll is: its state, its commands and events as they are written down, and what the ballots of one say.
 * Knows nothing of who may do what (poll-decide.ts) or see what (poll-view.ts).
 */
import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { ballotSchema, POLL_KINDS, type PollRules } from './ballot.ts';
import type { Secrets } from './machine.ts';
import { type CastBallot, type FrozenPoll, type PollResults, resultsOf } from './poll-results.ts';
import type { Person } from './roster.ts';

/** Ballots are secrets under `poll/<poll>/<random>`. */
export const POLL = 'poll';

/** What dots are for: they inform a decision, or shorten a list (domain.md B.2 d: dots narrow, they do not decide). */
export const WEIGHTS = ['advice', 'narrowing'] as const;

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
  /** Nobody votes before every item has been in front of them (domain.md B.2 d). */
  readonly readFirst?: boolean | undefined;
  readonly weight?: (typeof WEIGHTS)[number] | undefined;
  /** What was agreed beforehand for a tie at the cut. */
  readonly tieRule?: string | undefined;
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
  readFirst: z.boolean().optional(),
  weight: z.enum(WEIGHTS).optional(),
  tieRule: z.string().trim().max(LIMITS.fieldChars).optional(),
  reVoteOf: z.string().max(64).default(''),
});
const counts = z.record(z.string().max(64), z.number().int().min(1).max(10_000));
export const pollCommand = z.discriminatedUnion('type', [
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

export const ballotsOf = (secrets: Secrets, pollId: string): ReadonlyMap<string, CastBallot> => {
  const prefix = `${POLL}/${pollId}/`;
  return new Map([...secrets].filter(([key]) => key.startsWith(prefix)) as [string, CastBallot][]);
};

/** Ballots in an order that tells nothing: by their random key. */
export const castIn = (secrets: Secrets, poll: Poll): readonly CastBallot[] =>
  [...ballotsOf(secrets, poll.id)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ballot]) => ballot);

/** What the ballots say, whoever may know it. */
export const resultsIn = (poll: Poll, secrets: Secrets): PollResults =>
  poll.frozen?.results ?? resultsOf(poll, castIn(secrets, poll));

/** Results of a poll that everybody may know; undefined before. */
export const revealedResults = (poll: Poll, secrets: Secrets): PollResults | undefined =>
  poll.phase === 'revealed' ? resultsIn(poll, secrets) : undefined;

/** People who may vote: participants. Who facilitates stays neutral, observers watch. */
export const electorate = (people: ReadonlyMap<string, Person>): readonly Person[] =>
  [...people.values()].filter((person) => person.role === 'participant' && !person.removed);
