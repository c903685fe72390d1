/**
 * The valid records of the open board as plain data, kept in step with the document. No React, no canvas.
 * Invariant: an object is replaced only when something in it changed, so watchers can compare by identity.
 */
import type * as Y from 'yjs';
import { recordsOf, type YRecord } from '../../shared/document/layout.ts';
import { readRecord, readRecords } from '../../shared/document/read.ts';
import type { BoardRecord, Card, Template } from '../../shared/document/record.ts';
import { createValue, type Readable } from '../ui/value.ts';

/** `changed` may name records that are gone. */
export type RecordsListener = (changed: ReadonlySet<string>, origin: unknown) => void;

export interface BoardRecords {
  readonly all: ReadonlyMap<string, BoardRecord>;
  readonly get: (id: string) => BoardRecord | undefined;
  readonly card: (id: string) => Card | undefined;
  readonly template: (id: string) => Template | undefined;
  /** The few templates among the many records, by id. */
  readonly templates: ReadonlyMap<string, Template>;
  /** Called at once after each transaction. */
  readonly onChange: (listener: RecordsListener) => () => void;
  /** Counts changes, at most once a frame: for panels. */
  readonly version: Readable<number>;
  readonly close: () => void;
}

export const createBoardRecords = (doc: Y.Doc): BoardRecords => {
  const all = new Map(readRecords(doc).records);
  const templates = new Map<string, Template>();
  for (const record of all.values()) if (record.type === 'template') templates.set(record.id, record);
  const listeners = new Set<RecordsListener>();
  const version = createValue(0);
  let frame = 0;

  const tellPanels = (): void => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      version.set(version.get() + 1);
    });
  };

  const refresh = (id: string): void => {
    const value = recordsOf(doc).get(id);
    const record = value === undefined ? undefined : readRecord(id, value);
    if (record?.ok) all.set(id, record.value);
    else all.delete(id);
    if (record?.ok && record.value.type === 'template') templates.set(id, record.value);
    else templates.delete(id);
  };

  const observe = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction): void => {
    const changed = new Set<string>();
    for (const event of events) {
      const [id] = event.path;
      if (id !== undefined) changed.add(String(id));
      else for (const key of event.keys.keys()) changed.add(key);
    }
    for (const id of changed) refresh(id);
    for (const listener of listeners) listener(changed, transaction.origin);
    tellPanels();
  };
  const observer = observe as Parameters<Y.Map<YRecord>['observeDeep']>[0];
  recordsOf(doc).observeDeep(observer);

  return {
    all,
    get: (id) => all.get(id),
    card: (id) => {
      const record = all.get(id);
      return record?.type === 'card' ? record : undefined;
    },
    template: (id) => templates.get(id),
    templates,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version,
    close: () => {
      cancelAnimationFrame(frame);
      recordsOf(doc).unobserveDeep(observer);
    },
  };
};
