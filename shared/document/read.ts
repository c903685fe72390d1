/**
 * From the Y.Doc to plain records. Reads only; every record is validated, a bad one is set aside and named.
 */
import * as Y from 'yjs';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { FIELD_PREFIX, PROP_PREFIX, recordsOf, type YRecord } from './layout.ts';
import { type BoardRecord, parseRecord } from './record.ts';

/** One record as plain data, unchecked: `f:` and `p:` keys gathered, the text as a string. */
export const plainRecord = (id: string, yRecord: YRecord): Record<string, unknown> => {
  const plain: Record<string, unknown> = { id };
  const fields: Record<string, unknown> = {};
  const props: Record<string, unknown> = {};
  for (const [key, value] of yRecord.entries()) {
    if (key.startsWith(FIELD_PREFIX)) fields[key.slice(FIELD_PREFIX.length)] = value;
    else if (key.startsWith(PROP_PREFIX)) props[key.slice(PROP_PREFIX.length)] = value;
    // A text that is no Y.Text could not be typed in by anybody: it counts as missing.
    else if (key === 'text') plain[key] = value instanceof Y.Text ? value.toString() : undefined;
    else plain[key] = value;
  }
  if (plain.type === 'card') plain.fields = fields;
  if (plain.type === 'drawing') plain.props = props;
  return plain;
};

/** One record, checked. A value that is no Y.Map at all is refused like any other bad record. */
export const readRecord = (id: string, value: unknown): Result<BoardRecord, Refusal> =>
  parseRecord(value instanceof Y.Map ? plainRecord(id, value) : undefined);

export interface ReadRecords {
  readonly records: ReadonlyMap<string, BoardRecord>;
  /** Ids of records that did not pass; they stay in the document untouched. */
  readonly setAside: readonly string[];
}

/** All records of a document. */
export const readRecords = (doc: Y.Doc): ReadRecords => {
  const records = new Map<string, BoardRecord>();
  const setAside: string[] = [];
  for (const [id, value] of recordsOf(doc).entries()) {
    const record = readRecord(id, value);
    if (record.ok) records.set(id, record.value);
    else setAside.push(id);
  }
  return { records, setAside };
};
