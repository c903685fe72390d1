/**
 * Texts that sound alike, by words and parts of words they have in common; in any script, on this device. A hint for
 * people, who decide. Pure.
 *
 * Words are cut by Intl.Segmenter. Long words count by their parts as well, so that forms of one word meet (vitabu and
 * kitabu, hjem and hjemme); scripts without spaces count by pairs of letters.
 */
import MiniSearch from 'minisearch';

export interface Text {
  readonly id: string;
  readonly text: string;
}

export interface Pair {
  readonly a: string;
  readonly b: string;
  /** 0 to 1; 1 for the same words. */
  readonly score: number;
}

/** Below this two texts share little more than small words. */
const ALIKE = 0.3;
const PART = 3;
const LONG_WORD = 4;
const NO_SPACES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Upper and lower case, accents, vowel signs and stretched letters make no difference. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{Mn}\u0640]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .toLowerCase();

const partsOf = (word: string, size: number): readonly string[] => {
  const letters = [...word];
  return letters.slice(0, Math.max(0, letters.length - size + 1)).map((_, at) => letters.slice(at, at + size).join(''));
};

/** Words and parts of words, each marked as what it is. */
export const termsOf = (text: string): readonly string[] => {
  const terms: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(plain(text))) {
    if (!isWordLike) continue;
    if (NO_SPACES.test(segment)) terms.push(...(segment.length < 2 ? [segment] : partsOf(segment, 2)));
    else if ([...segment].length < LONG_WORD) terms.push(`=${segment}`);
    else terms.push(`=${segment}`, ...partsOf(segment, PART));
  }
  return terms;
};

/** Finds what sounds like a text among these. */
const indexOf = (texts: readonly Text[]) => {
  const index = new MiniSearch<Text>({
    fields: ['text'],
    tokenize: (text) => [...termsOf(text)],
    processTerm: (term) => term,
  });
  index.addAll([...texts]);
  const find = (text: string) => index.search(text, { combineWith: 'OR', prefix: false, fuzzy: false });
  return find;
};

/** Pairs that sound alike, the most alike first. Each text is in so many pairs as it sounds like others. */
export const alikePairs = (texts: readonly Text[]): readonly Pair[] => {
  const find = indexOf(texts);
  const scores = new Map(
    texts.map(({ id, text }) => [
      id,
      new Map(find(text).map((hit) => [String(hit.id), hit.score / Math.max(1, hit.terms.length)])),
    ]),
  );
  // How well a text matches another, measured by how well each matches itself.
  const share = (a: string, b: string): number => {
    const own = scores.get(a)?.get(a) ?? 0;
    return own === 0 ? 0 : (scores.get(a)?.get(b) ?? 0) / own;
  };
  const pairs: Pair[] = [];
  for (const [at, { id: a }] of texts.entries())
    for (const { id: b } of texts.slice(at + 1)) {
      const score = (share(a, b) + share(b, a)) / 2;
      if (score >= ALIKE) pairs.push({ a, b, score: Math.min(1, score) });
    }
  return pairs.sort((one, other) => other.score - one.score);
};

/** Ids of the texts that sound like this one, the most alike first. */
export const alikeTo = (text: string, texts: readonly Text[]): readonly string[] => {
  const asked = ' asked';
  return alikePairs([{ id: asked, text }, ...texts])
    .filter(({ a }) => a === asked)
    .map(({ b }) => b);
};
