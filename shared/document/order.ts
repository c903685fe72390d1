/**
 * Who lies above whom: templates at the bottom, links over them, cards and drawings on top. The first letter of a
 * fractional index sorts before all else, so each layer has a range of its own.
 */
import { generateKeyBetween } from 'fractional-indexing';
import type { BoardRecord } from './record.ts';

const FLOOR: Readonly<Record<BoardRecord['type'], string>> = {
  template: 'a0',
  link: 'b00',
  card: 'c000',
  drawing: 'c000',
};

type RecordType = BoardRecord['type'];

/** The index after `top` in a layer; the layer's first one when `top` is undefined. */
export const indexAbove = (top: string | undefined, type: RecordType): string =>
  top === undefined ? FLOOR[type] : generateKeyBetween(top, null);

/** A record's index is only known to look like a key; nobody may be kept from making cards by one that is none. */
const isKey = (index: string): boolean => {
  try {
    generateKeyBetween(index, null);
    return true;
  } catch {
    return false;
  }
};

/** An index above everything of its layer. */
export const topIndex = (records: Iterable<BoardRecord>, type: RecordType): string => {
  let top: string | undefined;
  for (const record of records) {
    const index = record.parent[1];
    if (index[0] === FLOOR[type][0] && (top === undefined || index > top) && isKey(index)) top = index;
  }
  return indexAbove(top, type);
};
