/**
 * The guard: keeps the last valid state of every record and judges each change against it (shared/document/rules.ts).
 * What may not be is put back in the document at once, so that it leaves together with the change in the same tick.
 * Knows no sockets. Invariant: after `settle` every record in `records` is valid and was allowed.
 */
import * as Y from 'yjs';
import { type Actor, canWrite, type Role } from '../../shared/access.ts';
import { FIELD_PREFIX, metaOf, recordsOf, type YRecord } from '../../shared/document/layout.ts';
import { hasLineage, type KnownLineage, wrongLineage } from '../../shared/document/lineage.ts';
import { readRecord, readRecords } from '../../shared/document/read.ts';
import type { BoardRecord } from '../../shared/document/record.ts';
import { isLed, judge } from '../../shared/document/rules.ts';
import { createRecord, deleteRecord, recordKeys, writeKey, writeText } from '../../shared/document/write.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { Rights } from '../../shared/session/rights.ts';

/** Origin of the guard's own transactions. */
export const GUARD = Symbol('guard');

/** Codes with the ids of the records they were given for. */
export type Verdicts = ReadonlyMap<RefusalCode, readonly string[]>;

/** How the changes came: a relay is the exchange after a reconnect, which carries what a device has seen of others too. */
export interface Origin {
  readonly actor: Actor;
  readonly relayed: boolean;
}

export interface Guard {
  readonly records: ReadonlyMap<string, BoardRecord>;
  /** Records that are not valid and never were: left in the document, left out of everything else. */
  readonly setAside: ReadonlySet<string>;
  /** Judges all that changed since the last call as this actor's doing. */
  readonly settle: (origin: Origin) => Verdicts;
  readonly close: () => void;
}

/** Writes a record back over whatever stands under its id, key by key, keeping the text that others are typing in. */
const restore = (doc: Y.Doc, record: BoardRecord): void => {
  const yRecord: YRecord | undefined = recordsOf(doc).get(record.id);
  const text = yRecord instanceof Y.Map ? yRecord.get('text') : undefined;
  if (!(yRecord instanceof Y.Map) || (record.type === 'card' && !(text instanceof Y.Text))) {
    createRecord(doc, record);
    return;
  }
  const keys = recordKeys(record);
  for (const key of [...yRecord.keys()]) {
    const isText = key === 'text' && record.type === 'card';
    if (!keys.has(key) && !isText) yRecord.delete(key);
  }
  for (const [key, value] of keys) writeKey(yRecord, key, value);
  if (record.type === 'card' && text instanceof Y.Text) writeText(text, record.text);
};

export interface Roster {
  /** Somebody with this id ever joined the board. */
  readonly isPerson: (id: string) => boolean;
  /** What the running step lets somebody of this role do. */
  readonly rights: (role: Role) => Rights;
}

/** Hears of every change that was taken, and whose it is. */
export type OnTaken = (before: BoardRecord | undefined, after: BoardRecord | undefined, by: string) => void;

export const createGuard = (doc: Y.Doc, { isPerson, rights }: Roster, onTaken: OnTaken = () => undefined): Guard => {
  const first = readRecords(doc);
  const records = new Map(first.records);
  const setAside = new Set(first.setAside);
  const changed = new Set<string>();
  const meta = new Map(metaOf(doc).entries());
  let metaChanged = false;
  /** Deleted notes that said where they come from: an undo brings them back as they were. */
  const gone = new Map<string, BoardRecord>();
  const known: KnownLineage = {
    isPerson,
    // Yjs remembers every key of a map, also of what was deleted.
    hasBeen: (id) => recordsOf(doc)._map.has(id),
  };

  const onRecords = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction): void => {
    if (transaction.origin === GUARD) return;
    for (const event of events) {
      const [id] = event.path;
      if (id !== undefined) changed.add(String(id));
      else for (const key of event.keys.keys()) changed.add(key);
    }
  };
  const onMeta = (_event: unknown, transaction: Y.Transaction): void => {
    if (transaction.origin !== GUARD) metaChanged = true;
  };
  recordsOf(doc).observeDeep(onRecords as Parameters<Y.Map<YRecord>['observeDeep']>[0]);
  metaOf(doc).observe(onMeta);

  const putBack = (id: string, before: BoardRecord | undefined): void => {
    if (before) restore(doc, before);
    else deleteRecord(doc, id);
  };

  /**
   * After a crash the first device that comes back may bring a colleague's card that had not reached the disk yet.
   * It is taken, with a mark who brought it: to delete it would destroy it for its author as well.
   */
  const markBearer = (after: BoardRecord, { actor, relayed }: Origin): BoardRecord | undefined => {
    const brought = relayed && canWrite(actor.role) && after.by !== actor.participantId && isPerson(after.by);
    if (!brought || after.type === 'template' || after.locked || isLed(after)) return undefined;
    const yRecord = recordsOf(doc).get(after.id);
    if (yRecord) writeKey(yRecord, 'via', actor.participantId);
    return { ...after, via: actor.participantId };
  };

  /**
   * A new note that makes up where it comes from stays, without that: so does a pasted copy of a joint note. A note that
   * somebody else brought is judged as its author's, with what the bearer may.
   */
  const withoutMadeUp = (made: BoardRecord, { role }: Actor): BoardRecord => {
    const actor = { participantId: made.by, role };
    const wrong = wrongLineage(gone.get(made.id), made, actor, known);
    if (wrong.length === 0 || made.type !== 'card') return made;
    const yRecord = recordsOf(doc).get(made.id);
    for (const name of wrong) yRecord?.delete(`${FIELD_PREFIX}${name}`);
    const fields = Object.entries(made.fields).filter(([name]) => !wrong.some((one) => one === name));
    return { ...made, fields: Object.fromEntries(fields) };
  };

  const settleRecord = (id: string, origin: Origin): RefusalCode | undefined => {
    const { actor } = origin;
    const before = records.get(id);
    const value = recordsOf(doc).get(id);
    const read = value === undefined ? undefined : readRecord(id, value);
    if (read && !read.ok) {
      if (before) putBack(id, before);
      else setAside.add(id);
      return 'record.invalid';
    }
    setAside.delete(id);
    const marked = before === undefined && read ? markBearer(read.value, origin) : undefined;
    const after = marked ?? read?.value;
    const refused = marked ? undefined : judge(before, after, actor, rights(actor.role));
    const isMadeUp =
      before !== undefined && after !== undefined && wrongLineage(before, after, actor, known).length > 0;
    if (refused || isMadeUp) {
      putBack(id, before);
      return refused ?? 'record.author';
    }
    if (before && hasLineage(before) && !after) gone.set(id, before);
    if (after) records.set(id, before ? after : withoutMadeUp(after, actor));
    else records.delete(id);
    onTaken(before, after, actor.participantId);
    return undefined;
  };

  const settleMeta = (): void => {
    const now = metaOf(doc);
    for (const key of [...now.keys()]) if (!meta.has(key)) now.delete(key);
    for (const [key, value] of meta) writeKey(now, key, value);
  };

  return {
    records,
    setAside,
    settle: (origin) => {
      const verdicts = new Map<RefusalCode, string[]>();
      if (changed.size === 0 && !metaChanged) return verdicts;
      doc.transact(() => {
        for (const id of changed) {
          const refused = settleRecord(id, origin);
          if (refused) verdicts.set(refused, [...(verdicts.get(refused) ?? []), id]);
        }
        if (metaChanged) {
          settleMeta();
          verdicts.set('record.protected', [...(verdicts.get('record.protected') ?? []), 'meta']);
        }
      }, GUARD);
      changed.clear();
      metaChanged = false;
      return verdicts;
    },
    close: () => {
      recordsOf(doc).unobserveDeep(onRecords as Parameters<Y.Map<YRecord>['observeDeep']>[0]);
      metaOf(doc).unobserve(onMeta);
    },
  };
};
