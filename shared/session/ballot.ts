/**
 * Ballots: what somebody may hand in for each kind of poll. A ballot is a whole; there is no half of one and no second.
 */
import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { ok, type Result, refuse } from '../result.ts';
import { CONVERGENCE, type ConvergenceWord, POLL_KINDS, type PollKind, RATING_MOST } from './words.ts';

export { CONVERGENCE, type ConvergenceWord, POLL_KINDS, type PollKind, RATING_MOST };

export interface PollItem {
  readonly id: string;
  readonly label: string;
}

export interface PollRules {
  readonly kind: PollKind;
  readonly items: readonly PollItem[];
  /** Dots per person. */
  readonly budget: number;
  readonly maxPerItem: number;
}

const whole = z.number().int().min(1);
export const ballotSchema = z.object({
  /** dots: dots by item; rating: 1 to 5 by item. */
  marks: z.record(z.string().max(64), whole).default({}),
  /** scale: 1 (endorse) to 8 (block). */
  level: whole.max(CONVERGENCE.length).optional(),
  /** Why, in own words; shown with the results. */
  reason: z.string().max(LIMITS.fieldChars).optional(),
  /** Items that were in front of the voter, where the poll asks for all of them to be read first. */
  read: z.array(z.string().max(64)).max(LIMITS.pollItems).optional(),
});
export type Ballot = z.infer<typeof ballotSchema>;
export type BallotInput = z.input<typeof ballotSchema>;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const checkDots = ({ budget, maxPerItem }: PollRules, dots: readonly number[], people: number): Result<true> => {
  if (dots.some((count) => count > maxPerItem * people)) return refuse('poll.over-cap');
  return sum(dots) > budget * people ? refuse('poll.over-budget') : ok(true);
};

const isMarked = ({ kind }: PollRules, { marks, level }: Ballot): boolean =>
  kind === 'scale' ? level !== undefined && Object.keys(marks).length === 0 : level === undefined && marks !== null;

/**
 * A ballot against the rules of its poll. Refusals: `ballot.invalid` (of another kind, empty, out of range),
 * `poll.item-unknown`, `poll.over-cap`, `poll.over-budget`.
 */
export const checkBallot = (rules: PollRules, ballot: Ballot): Result<true> => {
  if (!isMarked(rules, ballot)) return refuse('ballot.invalid');
  if (rules.kind === 'scale') return ok(true);
  const marks = Object.entries(ballot.marks);
  if (marks.length === 0) return refuse('ballot.invalid');
  if (marks.some(([item]) => !rules.items.some(({ id }) => id === item))) return refuse('poll.item-unknown');
  const values = marks.map(([, value]) => value);
  if (rules.kind === 'dots') return checkDots(rules, values, 1);
  return values.some((value) => value > RATING_MOST) ? refuse('ballot.invalid') : ok(true);
};

/**
 * The count of a table, read out by its scribe: dots by item, or people by level ("1" to "8") of a scale.
 * Refusals: those of a ballot; nobody's table has more votes than people allow.
 */
export const checkTally = (rules: PollRules, marks: Readonly<Record<string, number>>, people: number): Result<true> => {
  const entries = Object.entries(marks);
  if (rules.kind === 'rating' || entries.length === 0) return refuse('ballot.invalid');
  const values = entries.map(([, count]) => count);
  if (rules.kind === 'scale') {
    const isLevel = (key: string): boolean => /^[1-8]$/.test(key);
    return entries.every(([key]) => isLevel(key)) && sum(values) <= people ? ok(true) : refuse('ballot.invalid');
  }
  if (entries.some(([item]) => !rules.items.some(({ id }) => id === item))) return refuse('poll.item-unknown');
  return checkDots(rules, values, people);
};
