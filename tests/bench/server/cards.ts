/**
 * The board that every server gets: cards as Baraza writes them, and how to say where they lie.
 */
import { generateNKeysBetween } from 'fractional-indexing';
import * as Y from 'yjs';
import { recordsOf } from '../../../shared/document/layout.ts';
import { createRecord } from '../../../shared/document/write.ts';
import { CARDS } from './scenario.ts';

const COLUMNS = 25;

/** One update that makes all cards. */
export const boardOfCards = (author: string): Uint8Array => {
  const doc = new Y.Doc();
  const indices = generateNKeysBetween('c000', null, CARDS);
  doc.transact(() => {
    for (let order = 0; order < CARDS; order++) {
      createRecord(doc, {
        id: `n${order}`,
        type: 'card',
        kind: 'note',
        xy: [(order % COLUMNS) * 230, Math.floor(order / COLUMNS) * 230],
        parent: ['', indices[order] ?? 'c000'],
        text: `Card ${order}: the water committee keeps its own book of repairs`,
        tint: 'sun',
        by: author,
        fields: {},
      });
    }
  });
  return Y.encodeStateAsUpdate(doc);
};

/** Every card with its place, one text. */
export const placesOf = (doc: Y.Doc): string =>
  [...recordsOf(doc)]
    .map(([id, record]) => `${id} ${JSON.stringify(record.get('xy'))}`)
    .sort()
    .join('\n');
