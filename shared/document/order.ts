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

/** An index above everything of its layer. A layer's first index when there is nothing yet. */
export const topIndex = (records: Iterable<BoardRecord>, type: BoardRecord['type']): string => {
  const floor = FLOOR[type];
  let top = '';
  for (const record of records) {
    const index = record.parent[1];
    if (index[0] === floor[0] && index > top) top = index;
  }
  return top === '' ? floor : generateKeyBetween(top, null);
};
