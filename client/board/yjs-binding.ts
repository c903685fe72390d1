/**
 * The canvas's store and the board's document, kept alike. No React.
 *
 * Store to document: what a person does on the canvas is gathered, compared with the document and written key by key,
 * at most every 40 ms during a gesture and exactly at its end. Document to store: changed records become shapes again.
 * Invariants: nothing is written that does not differ (no echo); what waits here is written before a remote change is
 * applied (`flush`), or it would overwrite it; a shape the canvas refuses is left out and the rest goes on.
 */
import type { TLRecord, TLShape, TLStore } from 'tldraw';
import type * as Y from 'yjs';
import type { Actor } from '../../shared/access.ts';
import { recordsOf } from '../../shared/document/layout.ts';
import type { BoardRecord } from '../../shared/document/record.ts';
import { refuseDelete } from '../../shared/document/rules.ts';
import { createRecord, deleteRecord, recordKeys, sameJson, writeKey } from '../../shared/document/write.ts';
import type { BoardRecords } from './board-records.ts';
import { openingOrder } from './opening-order.ts';
import { CANVAS } from './origins.ts';
import { recordToShape } from './record-to-shape.ts';
import { shapeToRecord } from './shape-to-record.ts';
import { recordIdOf, shapeIdOf } from './shape-types.ts';

/** 25 writes a second while something is dragged. */
const GESTURE_MS = 40;
const BETWEEN_BATCHES_MS = 30;

/** Keys that the canvas decides; all others are written by panels straight into the document. */
const CANVAS_KEY = /^(xy|parent|place|rotation|opacity|shape|p:.*)$/;

export interface BindingOptions {
  readonly store: TLStore;
  readonly doc: Y.Doc;
  readonly records: BoardRecords;
  readonly me: () => Actor;
  /** Somebody's pointer is down and moving things. */
  readonly gliding: () => boolean;
  /** The template that a facilitator has freed to be moved. */
  readonly movable: () => string | undefined;
}

export interface Binding {
  /** Writes what waits. */
  readonly flush: () => void;
  /** Makes these shapes again from their records. */
  readonly refresh: (ids: Iterable<string>) => void;
  readonly close: () => void;
}

const isShape = (record: TLRecord): record is TLShape => record.typeName === 'shape';

export const bindCanvas = ({ store, doc, records, me, gliding, movable }: BindingOptions): Binding => {
  const dirty = new Set<string>();
  const gestured = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const putShapes = (shapes: readonly TLShape[]): void => {
    try {
      store.put([...shapes]);
    } catch {
      // One shape the canvas cannot take must not keep out the others.
      for (const shape of shapes) {
        try {
          store.put([shape]);
        } catch {
          refused.add(recordIdOf(shape.id));
        }
      }
    }
  };
  const refused = new Set<string>();

  const apply = (ids: Iterable<string>): void => {
    const put: TLShape[] = [];
    const remove: TLShape['id'][] = [];
    for (const id of ids) {
      const record = records.get(id);
      const current = store.get(shapeIdOf(id)) as TLShape | undefined;
      if (record === undefined) {
        if (current) remove.push(current.id);
        continue;
      }
      const next = recordToShape(record, records.template, movable());
      if (!current || !sameJson(current, next)) put.push(next);
    }
    if (put.length + remove.length === 0) return;
    store.mergeRemoteChanges(() => {
      if (remove.length > 0) store.remove(remove);
      putShapes(put);
    });
  };

  /** A template takes what lies in it along. */
  const withChildren = (ids: ReadonlySet<string>): Set<string> => {
    const all = new Set(ids);
    for (const record of records.all.values()) if (ids.has(record.parent[0])) all.add(record.id);
    return all;
  };

  const stopRecords = records.onChange((changed, origin) => {
    if (origin !== CANVAS) apply([...changed].some((id) => records.template(id)) ? withChildren(changed) : changed);
  });

  const writeShape = (id: string, shape: TLShape): void => {
    const before = records.get(id);
    const after: BoardRecord = shapeToRecord(shape, before, {
      templates: [...records.templates.values()],
      me: me().participantId,
      gliding: gliding(),
    });
    const yRecord = recordsOf(doc).get(id);
    if (before === undefined || yRecord === undefined) {
      createRecord(doc, after);
      return;
    }
    const keys = recordKeys(after);
    for (const [key, value] of keys) if (CANVAS_KEY.test(key)) writeKey(yRecord, key, value);
    if (!keys.has('place')) writeKey(yRecord, 'place', undefined);
  };

  /** Links of a card that goes, go with it: those that this person may delete. */
  const removeRecord = (id: string): void => {
    deleteRecord(doc, id);
    for (const record of records.all.values()) {
      const attached = record.type === 'link' && (record.from === id || record.to === id);
      if (attached && refuseDelete(record, me()) === undefined) deleteRecord(doc, record.id);
    }
  };

  const writeDirty = (): void => {
    const ids = [...dirty];
    dirty.clear();
    doc.transact(() => {
      for (const id of ids) {
        const shape = store.get(shapeIdOf(id)) as TLShape | undefined;
        if (shape) writeShape(id, shape);
        else if (records.get(id)) removeRecord(id);
      }
    }, CANVAS);
  };

  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    // The store tells its listeners once a frame; adding one makes it tell now.
    store.listen(() => undefined)();
    if (gliding()) for (const id of dirty) gestured.add(id);
    else for (const id of gestured) dirty.add(id);
    if (dirty.size === 0) return;
    const written = [...dirty];
    writeDirty();
    if (gliding()) return;
    gestured.clear();
    // The numbers are whole now: what was dragged comes to rest exactly where they say.
    apply(withChildren(new Set(written)));
  };

  const schedule = (): void => {
    if (!gliding()) flush();
    else timer ??= setTimeout(flush, GESTURE_MS);
  };

  /** While a template is dragged, what lies in it follows at once; only the template itself is written. */
  const carryChildren = (from: TLShape, to: TLShape): void => {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const id = recordIdOf(to.id);
    const moved: TLShape[] = [];
    for (const record of records.all.values()) {
      const child = record.parent[0] === id ? (store.get(shapeIdOf(record.id)) as TLShape | undefined) : undefined;
      if (child && record.type !== 'link') moved.push({ ...child, x: child.x + dx, y: child.y + dy });
    }
    store.mergeRemoteChanges(() => store.put(moved));
  };

  const stopStore = store.listen(
    ({ changes }) => {
      for (const record of Object.values(changes.added)) if (isShape(record)) dirty.add(recordIdOf(record.id));
      for (const record of Object.values(changes.removed)) if (isShape(record)) dirty.add(recordIdOf(record.id));
      for (const [from, to] of Object.values(changes.updated)) {
        if (!isShape(from) || !isShape(to)) continue;
        dirty.add(recordIdOf(to.id));
        if ((to.type as string) === 'template') carryChildren(from, to);
      }
      if (dirty.size > 0) schedule();
    },
    { source: 'user', scope: 'document' },
  );

  const [first = [], ...rest] = openingOrder(records.all, records.templates);
  apply(first);
  let nextBatch: ReturnType<typeof setTimeout> | undefined;
  /** A moment between two batches lets the first picture be painted and the person already move. */
  const loadRest = (): void => {
    const batch = rest.shift();
    if (batch === undefined) return;
    apply(batch);
    nextBatch = setTimeout(loadRest, BETWEEN_BATCHES_MS);
  };
  // Two frames: the first picture is on the screen.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      nextBatch = setTimeout(loadRest);
    }),
  );

  return {
    flush,
    refresh: apply,
    close: () => {
      rest.length = 0;
      clearTimeout(nextBatch);
      flush();
      stopRecords();
      stopStore();
    },
  };
};
