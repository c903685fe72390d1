/**
 * What ballots say, in the shapes of a scenario's `expected` blocks (FORMAT.md section 6: votes, convergence, health).
 * Pure; derived each time, never stored.
 */
import { roundTo } from '../rounding.ts';
import { textOrder } from '../text-order.ts';
import { CONVERGENCE, type ConvergenceWord, type PollItem, type PollRules } from './ballot.ts';

/** A ballot that was handed in. Without a person where the poll promised anonymity. */
export interface CastBallot {
  readonly marks: Readonly<Record<string, number>>;
  readonly level?: number;
  readonly reason?: string;
  readonly person?: string;
  /** Group of the voter, kept only where it is large enough to hide in. */
  readonly group?: string;
  /** A table's count stands for so many people; 1 for one person's ballot. */
  readonly people: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const tally = (ids: readonly string[], count: (id: string) => number): Record<string, number> =>
  Object.fromEntries(ids.map((id) => [id, count(id)]));

export interface DotsResult {
  readonly totals: Readonly<Record<string, number>>;
  /** Ballots that name the item; a table's count is one that names it with as many people as could have. */
  readonly voters: Readonly<Record<string, number>>;
  readonly order: readonly string[];
  readonly ranks: Readonly<Record<string, number>>;
  readonly ballotsCast: number;
  readonly dotsCast: number;
  readonly places: number;
  readonly tieAtCut: readonly string[];
  readonly clearWinners: readonly string[];
}

/**
 * Totals, order and the cut at `places`. A tie at the cut is named, never broken: everything above it has clearly won,
 * what stands at it is to be voted on again.
 */
export const dotsResult = (items: readonly PollItem[], ballots: readonly CastBallot[], places: number): DotsResult => {
  const ids = items.map((item) => item.id);
  const totals = tally(ids, (id) => sum(ballots.map((ballot) => ballot.marks[id] ?? 0)));
  const voters = tally(ids, (id) =>
    sum(ballots.map(({ marks, people }) => (marks[id] === undefined ? 0 : Math.min(people, marks[id])))),
  );
  const total = (id: string): number => totals[id] ?? 0;
  const order = [...ids].sort((a, b) => total(b) - total(a) || (voters[b] ?? 0) - (voters[a] ?? 0) || textOrder(a, b));
  const cutItem = order[Math.min(places, order.length) - 1];
  const cut = cutItem === undefined ? 0 : total(cutItem);
  const above = order.filter((id) => total(id) > cut);
  const at = ids.filter((id) => total(id) === cut);
  const isTie = places > 0 && above.length + at.length > places;
  return {
    totals,
    voters,
    order,
    ranks: tally(ids, (id) => 1 + ids.filter((other) => total(other) > total(id)).length),
    ballotsCast: sum(ballots.map(({ people }) => people)),
    dotsCast: sum(ids.map(total)),
    places,
    tieAtCut: isTie ? at : [],
    clearWinners: isTie ? above : order.slice(0, places),
  };
};

export type Verdict = 'blocked' | 'converged' | 'keep-talking';

export interface ScaleResult {
  readonly distribution: Readonly<Record<ConvergenceWord, number>>;
  readonly n: number;
  readonly supportShare: number;
  readonly median: number;
  /** Persons, sorted; empty where the poll is anonymous. */
  readonly blockedBy: readonly string[];
  readonly wantMoreTalk: readonly string[];
  readonly verdict: Verdict;
}

const SUPPORT = 3;
const MORE_TALK = 5;
const SERIOUS = 7;

const levelsOf = ({ level, marks }: CastBallot): readonly number[] =>
  level === undefined
    ? Object.entries(marks).flatMap(([key, count]) => Array<number>(count).fill(Number(key)))
    : [level];

const medianOf = (sortedLevels: readonly number[]): number => {
  const half = Math.floor(sortedLevels.length / 2);
  const upper = sortedLevels[half] ?? 0;
  return sortedLevels.length % 2 === 1 ? upper : ((sortedLevels[half - 1] ?? 0) + upper) / 2;
};

/** Any level 7 or 8 blocks; else a share of levels 1 to 3 of at least `threshold` converges (domain.md B.5, default 0.8). */
export const scaleResult = (ballots: readonly CastBallot[], threshold: number): ScaleResult => {
  const levels = ballots.flatMap(levelsOf).sort((a, b) => a - b);
  const n = levels.length;
  const share = n === 0 ? 0 : levels.filter((level) => level <= SUPPORT).length / n;
  const who = (matches: (level: number) => boolean): readonly string[] =>
    ballots
      .flatMap(({ level, person }) => (level !== undefined && person !== undefined && matches(level) ? [person] : []))
      .sort(textOrder);
  const isBlocked = levels.some((level) => level >= SERIOUS);
  return {
    distribution: Object.fromEntries(
      CONVERGENCE.map((word, at) => [word, levels.filter((level) => level === at + 1).length]),
    ) as Record<ConvergenceWord, number>,
    n,
    supportShare: roundTo(share, 4),
    median: medianOf(levels),
    blockedBy: who((level) => level >= SERIOUS),
    wantMoreTalk: who((level) => level === MORE_TALK),
    verdict: isBlocked ? 'blocked' : n > 0 && share >= threshold ? 'converged' : 'keep-talking',
  };
};

export interface Rated {
  readonly n: number;
  readonly mean: number;
  /** Of the whole group (divided by n). */
  readonly stdev: number;
  /** Answers of 2 or less. */
  readonly low: number;
}

export interface RatingResult {
  readonly byCharacteristic: Readonly<Record<string, Rated>>;
  /** Item with the lowest rounded mean, the first in text order of equals; null when nobody answered. */
  readonly weakest: string | null;
}

const LOW = 2;

export const ratingResult = (items: readonly PollItem[], ballots: readonly CastBallot[]): RatingResult => {
  const rated = items.map(({ id }): readonly [string, Rated] => {
    const marks = ballots.flatMap((ballot) => ballot.marks[id] ?? []);
    const n = marks.length;
    const mean = n === 0 ? 0 : sum(marks) / n;
    const variance = n === 0 ? 0 : sum(marks.map((mark) => (mark - mean) ** 2)) / n;
    const low = marks.filter((mark) => mark <= LOW).length;
    return [id, { n, mean: roundTo(mean, 3), stdev: roundTo(Math.sqrt(variance), 3), low }];
  });
  const answered = rated
    .filter(([, { n }]) => n > 0)
    .sort(([a, one], [b, other]) => one.mean - other.mean || textOrder(a, b));
  return { byCharacteristic: Object.fromEntries(rated), weakest: answered[0]?.[0] ?? null };
};

export interface PollResults {
  readonly dots?: DotsResult | undefined;
  readonly scale?: ScaleResult | undefined;
  readonly rating?: RatingResult | undefined;
  /** Reasons people gave, with the level they stand at; names only where the poll is not anonymous. */
  readonly reasons: readonly {
    readonly level?: number | undefined;
    readonly text: string;
    readonly person?: string | undefined;
  }[];
}

/** What the ballots of a poll say. */
export const resultsOf = (
  poll: Pick<PollRules, 'kind' | 'items'> & { readonly places: number; readonly threshold: number },
  ballots: readonly CastBallot[],
): PollResults => ({
  ...(poll.kind === 'dots' ? { dots: dotsResult(poll.items, ballots, poll.places) } : {}),
  ...(poll.kind === 'scale' ? { scale: scaleResult(ballots, poll.threshold) } : {}),
  ...(poll.kind === 'rating' ? { rating: ratingResult(poll.items, ballots) } : {}),
  reasons: ballots.flatMap(({ reason, level, person }) =>
    reason
      ? [{ text: reason, ...(level === undefined ? {} : { level }), ...(person === undefined ? {} : { person }) }]
      : [],
  ),
});

/** What was revealed of a poll whose ballots are elsewhere. */
export interface FrozenPoll {
  readonly results: PollResults;
  readonly cast: number;
  readonly eligible: number;
  readonly voters?: readonly string[];
}

/**
 * Groups whose ballots may be shown by themselves: at least `floor` ballots each, and what is left over is nothing or
 * again at least `floor`, or else a small group could be had by taking the others from the whole.
 */
export const shownGroups = (
  ballots: readonly CastBallot[],
  floor: number,
): ReadonlyMap<string, readonly CastBallot[]> => {
  const groups = new Map<string, CastBallot[]>();
  for (const ballot of ballots) {
    if (ballot.group) groups.set(ballot.group, [...(groups.get(ballot.group) ?? []), ballot]);
  }
  const large = [...groups].filter(([, cast]) => cast.length >= floor).sort(([, a], [, b]) => b.length - a.length);
  const left = (): number => ballots.length - sum(large.map(([, cast]) => cast.length));
  while (large.length > 0 && left() > 0 && left() < floor) large.pop();
  return new Map(large.sort(([a], [b]) => textOrder(a, b)));
};
