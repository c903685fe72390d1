/**
 * The canvas's store and the board's document, kept alike. No React.
 *
 * Store to document: what a person does on the canvas is gathered, compared with the document and written key by key,
 * at most every 40 ms during a gesture and exactly at its end. Document to store: changed records become shapes again.
 * Invariants: nothing is written that does not differ (no echo); what waits here is written before a remote change is
 * applied (`flush`), or it would overwrite it; a shape the canvas refuses is left out and the rest goes on.
 */
import type { TLRecord, TLShape } from 'tldraw';
import type * as Y from 'yjs';
import type { Actor } from '../../shared/access.ts';
import { recordsOf } from '../../shared/document/layout.ts';
import type { BoardRecord, Card } from '../../shared/document/record.ts';
import { refuseDelete } from '../../shared/document/rules.ts';
import { createRecord, deleteRecord, recordKeys, writeKey } from '../../shared/document/write.ts';
import type { Point } from '../../shared/methods/method.ts';
import { openingOrder } from './opening-order.ts';
import { CANVAS } from './origins.ts';
import { shapeToRecord } from './shape-to-record.ts';
import { recordIdOf } from './shape-types.ts';
import { createShownShapes, type ShownShapesOptions } from './shown-shapes.ts';

/** 25 writes a second while something is dragged. */
const GESTURE_MS = 40;
const BETWEEN_BATCHES_MS = 30;

/** Keys that the canvas decides; all others are written by panels straight into the document. */
const CANVAS_KEY = /^(xy|parent|place|net|rotation|opacity|shape|[fp]:.*)$/;
/** Keys that a card loses when it is taken off its place. */
const STANDING = ['place', 'net'] as const;

export interface BindingOptions extends Omit<ShownShapesOptions, 'isInHand'> {
  readonly doc: Y.Doc;
  readonly me: () => Actor;
  /** Somebody's pointer is down and moving things. */
  readonly gliding: () => boolean;
}

export interface Binding {
  /** Writes what waits. */
  readonly flush: () => void;
  /** Makes these shapes again from their records. */
  readonly refresh: (ids: Iterable<string>) => void;
  readonly close: () => void;
}

const isShape = (record: TLRecord): record is TLShape => record.typeName === 'shape';

export const bindCanvas = (options: BindingOptions): Binding => {
  const { store, doc, records, views, arrangement, lanes, me, gliding } = options;
  const dirty = new Set<string>();
  /** What a gesture moves, with the corner it was taken up at. */
  const gestured = new Map<string, Point>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const shapes = createShownShapes({ ...options, isInHand: (id) => gestured.has(id) });
  const { apply, glide, shapeOf, withChildren } = shapes;

  const stopRecords = records.onChange((changed, origin) => {
    const touched = lanes.withNeighbours(changed);
    // What the canvas wrote itself looks right already; the lines beside a new one do not.
    if (origin === CANVAS) apply([...touched].filter((id) => records.get(id)?.type === 'link'));
    else apply([...touched].some((id) => records.template(id)) ? withChildren(touched) : touched);
  });

  const writeShape = (id: string, shape: TLShape): void => {
    const before = records.get(id);
    const after: BoardRecord = shapeToRecord(shape, before, {
      templates: [...records.templates.values()],
      me: me().participantId,
      gliding: gliding(),
      viewOf: views.shown,
      startOf: (recordId) => gestured.get(recordId),
    });
    const yRecord = recordsOf(doc).get(id);
    if (before === undefined || yRecord === undefined) {
      createRecord(doc, after);
      return;
    }
    const keys = recordKeys(after);
    for (const [key, value] of keys) if (CANVAS_KEY.test(key)) writeKey(yRecord, key, value);
    for (const key of STANDING) if (!keys.has(key)) writeKey(yRecord, key, undefined);
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
        const shape = shapeOf(id);
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
    if (!gliding()) for (const id of gestured.keys()) dirty.add(id);
    if (dirty.size === 0) return;
    const written = [...dirty];
    writeDirty();
    if (gliding()) return;
    gestured.clear();
    // The numbers are whole now: what was dragged comes to rest where they say, and others make room.
    arrangement.settle();
    glide.start(written.filter((id) => records.card(id) && views.of(records.card(id) as Card)));
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
      const child = record.parent[0] === id ? shapeOf(record.id) : undefined;
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
        const id = recordIdOf(to.id);
        dirty.add(id);
        if (!gestured.has(id)) gestured.set(id, [from.x, from.y]);
        if ((to.type as string) === 'template') carryChildren(from, to);
      }
      if (dirty.size > 0) schedule();
    },
    { source: 'user', scope: 'document' },
  );

  const [first = [], ...rest] = openingOrder(records.all, records.templates, shapes.around());
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
      shapes.close();
      stopRecords();
      stopStore();
    },
  };
};
