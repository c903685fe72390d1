/**
 * Where things lie in a board's Y.Doc: the map names, the keys of a record, the format version.
 *
 *   meta     Y.Map { format }
 *   records  Y.Map <record id, Y.Map <key, value>>
 *
 * One key a property, so that two people who change different properties of one card both keep their change.
 * `xy`, `parent`, `place` and `net` are packed pairs: one intention each (alternating keys would also make the document grow).
 * A card's `text` is a Y.Text; its typed fields have keys `f:<name>`, a drawing's properties `p:<name>`.
 */
import * as Y from 'yjs';

export const DOCUMENT_FORMAT = 1;

export const FIELD_PREFIX = 'f:';
export const PROP_PREFIX = 'p:';

export type YRecord = Y.Map<unknown>;

export const recordsOf = (doc: Y.Doc): Y.Map<YRecord> => doc.getMap<YRecord>('records');
export const metaOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('meta');

/** The text of a card for an editor to bind to, or undefined when there is no such card. */
export const textOf = (doc: Y.Doc, id: string): Y.Text | undefined => {
  const text = recordsOf(doc).get(id)?.get('text');
  return text instanceof Y.Text ? text : undefined;
};
