/**
 * Moves and differing views as data, and the arithmetic on them: how far a move goes, what a range of views is, its middle.
 * Places are [interest, power], 0 to 100 each. Knows no command and no person's rights (machine.ts).
 */
/** [interest, power] */
export type Place = readonly [interest: number, power: number];

/** A move of more than this many points, in a straight line, asks for a reason (domain.md B.3: over 20 points). */
export const BIG_MOVE = 20;
/** Small steps of one person with the same card within this time are one move. */
export const SAME_MOVE_MS = 60_000;

/** One move of a card. `from` is null when it was placed for the first time. */
export interface Move {
  readonly id: string;
  readonly card: string;
  /** What the card was called then; stays when the card goes. */
  readonly label: string;
  readonly from: Place | null;
  readonly to: Place;
  readonly by: string;
  readonly via?: string | undefined;
  readonly at: number;
  readonly reason: string;
}

export const SETTLINGS = ['median', 'mean', 'chosen', 'left'] as const;
export type Settling = (typeof SETTLINGS)[number];

/** Lowest and highest of the views, for each of the two numbers. */
export interface PlaceRange {
  readonly interest: Place;
  readonly power: Place;
}

/** How differing views on one card ended; who held which is not in it. */
export interface Settled {
  readonly id: string;
  readonly card: string;
  readonly label: string;
  readonly views: number;
  readonly range: PlaceRange;
  readonly how: Settling;
  /** Where the card went; null when it was left where it stood. */
  readonly place: Place | null;
  readonly by: string;
  readonly at: number;
}

/** When a map was called finished for this loop, and by whom. */
export interface Dated {
  readonly template: string;
  readonly at: number;
  readonly by: string;
}

/** Points in a straight line between two places. */
export const distance = ([a, b]: Place, [c, d]: Place): number => Math.hypot(a - c, b - d);

export const isBigMove = ({ from, to }: Pick<Move, 'from' | 'to'>): boolean =>
  from !== null && distance(from, to) > BIG_MOVE;

const ascending = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);

const middle = (values: readonly number[]): number => {
  const all = ascending(values);
  const half = all.length / 2;
  return all.length % 2 === 1 ? (all[Math.floor(half)] ?? 0) : ((all[half - 1] ?? 0) + (all[half] ?? 0)) / 2;
};

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const onBoth = (places: readonly Place[], of: (values: readonly number[]) => number): Place => [
  Math.round(of(places.map(([interest]) => interest))),
  Math.round(of(places.map(([, power]) => power))),
];

/** Middle of the views, each number for itself, in whole points. */
export const medianPlace = (places: readonly Place[]): Place => onBoth(places, middle);
export const meanPlace = (places: readonly Place[]): Place => onBoth(places, average);

export const rangeOf = (places: readonly Place[]): PlaceRange => {
  const ends = (values: readonly number[]): Place => [Math.min(...values), Math.max(...values)];
  return { interest: ends(places.map(([interest]) => interest)), power: ends(places.map(([, power]) => power)) };
};

/** One row of the history fewer: the oldest without a reason goes first, so that reasons last. */
const thinned = (moves: readonly Move[], card?: string): readonly Move[] => {
  const candidates = moves.filter((move) => card === undefined || move.card === card);
  const goes = candidates.find(({ reason }) => reason === '') ?? candidates[0];
  return moves.filter((move) => move !== goes);
};

/** The history with one move more, where its time puts it, kept within `perCard` and `all` rows. */
export const withMove = (moves: readonly Move[], move: Move, perCard: number, all: number): readonly Move[] => {
  const later = moves.findLastIndex(({ at }) => at <= move.at) + 1;
  let next: readonly Move[] = [...moves.slice(0, later), move, ...moves.slice(later)];
  if (next.filter(({ card }) => card === move.card).length > perCard) next = thinned(next, move.card);
  return next.length > all ? thinned(next) : next;
};
