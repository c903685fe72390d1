/**
 * The plan-word hint (domain.md A6): which words of a sentence sound like a plan instead of a direction. Dates, amounts of
 * money and of what is made or given, verbs of installing, rolling out and buying, in each language at once. A hint: it
 * never blocks. Pure.
 */
import { COUNTED } from './plan-word-counts.ts';
import { ANYWHERE, PLAN_WORD_LISTS } from './plan-word-lists.ts';

const sources = Object.values(PLAN_WORD_LISTS).flatMap(({ deadlines, verbs }) => [...deadlines, ...verbs]);

const LETTER = '[\\p{L}\\p{M}\\p{N}]';
/** Whole words, of any script. Without a look behind, which older browsers do not read. */
const PATTERN = new RegExp(
  `(^|[^\\p{L}\\p{M}\\p{N}])(${[...ANYWHERE, ...COUNTED, ...sources].join('|')})(?!${LETTER})`,
  'giu',
);

/** Signs of Arabic that are written or left out as one likes: vowels, doubling, stretching. */
const LEFT_OUT = /[\u064b-\u0652\u0670\u0640]/;

interface Plain {
  readonly text: string;
  /** For each unit of the text where it stood. */
  readonly at: readonly number[];
}

const plainOf = (text: string): Plain => {
  const kept = [...text.matchAll(/[\s\S]/g)].filter(([unit]) => !LEFT_OUT.test(unit));
  return { text: kept.map(([unit]) => unit).join(''), at: [...kept.map(({ index }) => index), text.length] };
};

/** The words as they stand in the text, in its order, each once. Empty where the text reads as a direction. */
export const planWords = (text: string): readonly string[] => {
  const plain = plainOf(text);
  const found = [...plain.text.matchAll(PATTERN)].map(({ index, 1: before = '', 2: words = '' }) => {
    const from = index + before.length;
    return text.slice(plain.at[from], plain.at[from + words.length]).trim();
  });
  return [...new Set(found)];
};
