/**
 * The note: one idea in a few words (domain.md B.4 asks for one idea a note, about 140 characters).
 * Invariant: the type gets smaller and then the note taller with the text; it never cuts a word off.
 */
import {
  type CardKind,
  cardField,
  cardsField,
  countLines,
  lineField,
  numberField,
  peopleField,
  yesNoField,
} from './kind.ts';

export const NOTE_WIDTH = 168;
const NOTE_HEIGHT = 120;
const PADDING = 28;

interface Setting {
  readonly upTo: number;
  readonly size: number;
  readonly perLine: number;
}
const LARGE: Setting = { upTo: 36, size: 19, perLine: 14 };
const MEDIUM: Setting = { upTo: 90, size: 16, perLine: 17 };
const SMALL: Setting = { upTo: Number.POSITIVE_INFINITY, size: 14, perLine: 20 };

const settingOf = (text: string): Setting => {
  const length = [...text].length;
  return [LARGE, MEDIUM].find((setting) => length <= setting.upTo) ?? SMALL;
};

/** Size of the type in board units for a note with this text. */
export const noteTypeSize = (text: string): number => settingOf(text).size;

export const note: CardKind = {
  id: 'note',
  tint: 'sun',
  fields: [
    cardField('cluster', 'cluster'),
    cardField('opposite', 'note'),
    /** Few said it, and it is kept in the record word by word. */
    yesNoField('minority'),
    /** The note it is a duplicate of, so that one idea can be in two clusters and counts for its author once. */
    cardField('copyOf', 'note'),
    /** Who wrote it together with its author: pairs merge their notes (domain.md B.4). */
    peopleField('coAuthors'),
    cardsField('gainOf', 'stakeholder'),
    lineField('gainFor'),
    numberField('whyNow', 0, 5, 0),
    lineField('evidence'),
    lineField('horizon'),
    lineField('source'),
  ],
  size: (text) => {
    const { size, perLine } = settingOf(text);
    return [NOTE_WIDTH, Math.max(NOTE_HEIGHT, Math.ceil(countLines(text, perLine) * size * 1.32) + PADDING)];
  },
};
