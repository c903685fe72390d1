/**
 * Names that may mean the same: equal but for case, marks and order of words, one a part of the other, or nearly the same
 * letters. Any script. Only suggests; people decide (domain.md B.3, step 3: merge duplicates).
 */
import type { Card } from '../../document/record.ts';

/** From here on two names look alike: share of letter pairs that both have (Dice). */
const ALIKE = 0.78;

/** The words of a name without case, marks and punctuation. */
export const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Equal for names that differ only in case, marks, punctuation or order of words. */
export const nameKey = (name: string): string => [...wordsOf(name)].sort().join(' ');

const pairsOf = (text: string): Map<string, number> => {
  const letters = [...text];
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < letters.length; at++) {
    const pair = `${letters[at]}${letters[at + 1]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

const dice = (a: string, b: string): number => {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const sum = (pairs: ReadonlyMap<string, number>): number => [...pairs.values()].reduce((all, one) => all + one, 0);
  let common = 0;
  for (const [pair, count] of left) common += Math.min(count, right.get(pair) ?? 0);
  return sum(left) + sum(right) === 0 ? 0 : (2 * common) / (sum(left) + sum(right));
};

const isPart = (a: readonly string[], b: readonly string[]): boolean =>
  Math.min(a.length, b.length) > 1 && (a.every((word) => b.includes(word)) || b.every((word) => a.includes(word)));

/** How alike two names are, 0 to 1; 0 where it is too little to be worth a look. */
export const likeness = (a: string, b: string): number => {
  const [left, right] = [nameKey(a), nameKey(b)];
  if (left === '' || right === '') return 0;
  if (left === right) return 1;
  const share = dice(left, right);
  if (isPart(wordsOf(a), wordsOf(b))) return Math.max(share, ALIKE);
  return share >= ALIKE ? share : 0;
};

export interface NamePair {
  readonly a: string;
  readonly b: string;
  readonly likeness: number;
}

/** Pairs of stakeholder cards with names alike, the most alike first. */
export const alikeNames = (cards: readonly Card[]): readonly NamePair[] => {
  const named = cards.filter(({ kind }) => kind === 'stakeholder');
  return named
    .flatMap((one, at) =>
      named.slice(at + 1).map((other) => ({ a: one.id, b: other.id, likeness: likeness(one.text, other.text) })),
    )
    .filter((pair) => pair.likeness > 0)
    .sort((x, y) => y.likeness - x.likeness);
};
