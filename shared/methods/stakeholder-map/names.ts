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

/** A name made ready: it is compared with every other. */
interface Name {
  readonly words: ReadonlySet<string>;
  readonly key: string;
  readonly pairs: ReadonlyMap<string, number>;
  readonly count: number;
}

const nameOf = (text: string): Name => {
  const key = nameKey(text);
  return { words: new Set(wordsOf(text)), key, pairs: pairsOf(key), count: Math.max(0, [...key].length - 1) };
};

const dice = (a: Name, b: Name): number => {
  if (a.count + b.count === 0) return 0;
  // Even if one had all pairs of the other it would not be enough: not worth a closer look.
  const most = (2 * Math.min(a.count, b.count)) / (a.count + b.count);
  if (most < ALIKE) return 0;
  let common = 0;
  for (const [pair, count] of a.pairs) common += Math.min(count, b.pairs.get(pair) ?? 0);
  return (2 * common) / (a.count + b.count);
};

const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean => {
  for (const word of some) if (!all.has(word)) return false;
  return true;
};

const isPart = ({ words: a }: Name, { words: b }: Name): boolean =>
  Math.min(a.size, b.size) > 1 && (isWithin(a, b) || isWithin(b, a));

const likenessOf = (a: Name, b: Name): number => {
  if (a.key === '' || b.key === '') return 0;
  if (a.key === b.key) return 1;
  const share = dice(a, b);
  if (isPart(a, b)) return Math.max(share, ALIKE);
  return share >= ALIKE ? share : 0;
};

/** How alike two names are, 0 to 1; 0 where it is too little to be worth a look. */
export const likeness = (a: string, b: string): number => likenessOf(nameOf(a), nameOf(b));

export interface NamePair {
  readonly a: string;
  readonly b: string;
  readonly likeness: number;
}

/** Pairs of stakeholder cards with names alike, the most alike first. */
export const alikeNames = (cards: readonly Card[]): readonly NamePair[] => {
  const named = cards.filter(({ kind }) => kind === 'stakeholder').map(({ id, text }) => ({ id, name: nameOf(text) }));
  return named
    .flatMap((one, at) =>
      named.slice(at + 1).map((other) => ({ a: one.id, b: other.id, likeness: likenessOf(one.name, other.name) })),
    )
    .filter((pair) => pair.likeness > 0)
    .sort((x, y) => y.likeness - x.likeness);
};
