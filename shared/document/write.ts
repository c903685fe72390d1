/**
 * From plain records to the Y.Doc. Writes only what differs, so nothing echoes and nobody's other property is touched.
 * Callers open the transaction (its origin says who wrote).
 */
import * as Y from 'yjs';
import { FIELD_PREFIX, PROP_PREFIX, recordsOf, type YRecord } from './layout.ts';
import type { BoardRecord } from './record.ts';

/** A flat view of a record as the keys it has in the document; `text` is left out, it has its own way in. */
export const recordKeys = (record: BoardRecord): Map<string, unknown> => {
  const keys = new Map<string, unknown>();
  for (const [key, value] of Object.entries(record)) {
    if (key === 'id' || key === 'text' || value === undefined) continue;
    if (key === 'fields') for (const [name, field] of Object.entries(value)) keys.set(FIELD_PREFIX + name, field);
    else if (key === 'props') for (const [name, prop] of Object.entries(value)) keys.set(PROP_PREFIX + name, prop);
    else keys.set(key, value);
  }
  return keys;
};

/** Deep equality of JSON values. */
export const sameJson = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keysOfA = Object.keys(a);
  if (keysOfA.length !== Object.keys(b).length) return false;
  return keysOfA.every((key) => sameJson((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
};

/** Adds a record, replacing whatever stood under its id. A card's text becomes a Y.Text of its own. */
export const createRecord = (doc: Y.Doc, record: BoardRecord): void => {
  const yRecord: YRecord = new Y.Map<unknown>();
  for (const [key, value] of recordKeys(record)) yRecord.set(key, value);
  if (record.type === 'card') yRecord.set('text', new Y.Text(record.text));
  recordsOf(doc).set(record.id, yRecord);
};

/** Brings one key to a value; undefined removes it. Returns whether anything was written. */
export const writeKey = (yRecord: YRecord, key: string, value: unknown): boolean => {
  if (value === undefined) {
    if (!yRecord.has(key)) return false;
    yRecord.delete(key);
    return true;
  }
  if (sameJson(yRecord.get(key), value)) return false;
  yRecord.set(key, value);
  return true;
};

/** Writes the keys of `changes` that differ. Returns false when there is no such record. */
export const patchRecord = (doc: Y.Doc, id: string, changes: Readonly<Record<string, unknown>>): boolean => {
  const yRecord = recordsOf(doc).get(id);
  if (!(yRecord instanceof Y.Map)) return false;
  for (const [key, value] of Object.entries(changes)) writeKey(yRecord, key, value);
  return true;
};

export const deleteRecord = (doc: Y.Doc, id: string): void => recordsOf(doc).delete(id);

/** The smallest single replacement that turns `before` into `after`; never splits a surrogate pair. */
export interface TextEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

/** `caret` is where the writer's caret stands in `after`: among equal choices the edit that ends there is the true one. */
export const textEdit = (before: string, after: string, caret = after.length): TextEdit | undefined => {
  if (before === after) return undefined;
  const growth = after.length - before.length;
  let end = 0;
  const mostEnd = Math.min(before.length, after.length, growth > 0 ? after.length - caret : before.length);
  while (end < mostEnd && before.at(-1 - end) === after.at(-1 - end)) end++;
  let start = 0;
  const mostStart = Math.min(before.length, after.length) - end;
  while (start < mostStart && before[start] === after[start]) start++;
  // Behind the caret more may be equal after all; whoever writes there at the same time keeps it.
  const restEnd = Math.min(before.length, after.length) - start;
  while (end < restEnd && before.at(-1 - end) === after.at(-1 - end)) end++;
  if (start > 0 && (isLowSurrogate(before, start) || isLowSurrogate(after, start))) start--;
  if (end > 0 && isLowSurrogate(before, before.length - end)) end--;
  return { at: start, remove: before.length - end - start, insert: after.slice(start, after.length - end) };
};

/** Brings a Y.Text to `after` with the smallest edit, so that what others type in it meanwhile survives. */
export const writeText = (text: Y.Text, after: string, caret?: number): void => {
  const edit = textEdit(text.toString(), after, caret);
  if (edit === undefined) return;
  if (edit.remove > 0) text.delete(edit.at, edit.remove);
  if (edit.insert !== '') text.insert(edit.at, edit.insert);
};
