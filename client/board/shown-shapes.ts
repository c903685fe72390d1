/**
 * The shapes that stand for records on the canvas: made from them, put where the view shows them, carried there in a moment
 * when nobody moved them by hand. No React. Writes nothing into the document.
 */
import type { TLShape, TLStore } from 'tldraw';
import { sameJson } from '../../shared/document/write.ts';
import type { Arrangement } from './arrangement.ts';
import type { BoardRecords } from './board-records.ts';
import type { BoardViews } from './board-views.ts';
import { createGlide, type Glide } from './glide.ts';
import type { LinkLanes } from './link-lanes.ts';
import { cardPosition, recordToShape, type ShapeSurroundings } from './record-to-shape.ts';
import { recordIdOf, shapeIdOf } from './shape-types.ts';

export interface ShownShapesOptions {
  readonly store: TLStore;
  readonly records: BoardRecords;
  readonly views: BoardViews;
  readonly arrangement: Arrangement;
  readonly lanes: LinkLanes;
  /** The template that a facilitator has freed to be moved. */
  readonly movable: () => string | undefined;
  /** This person is moving it now. */
  readonly isInHand: (id: string) => boolean;
}

export interface ShownShapes {
  readonly shapeOf: (id: string) => TLShape | undefined;
  readonly around: () => ShapeSurroundings;
  /** Makes these shapes again from their records; those of records that are gone go. */
  readonly apply: (ids: Iterable<string>) => void;
  readonly glide: Glide;
  /** These and, of a template, what lies in it and the links between. */
  readonly withChildren: (ids: ReadonlySet<string>) => Set<string>;
  readonly close: () => void;
}

export const createShownShapes = (options: ShownShapesOptions): ShownShapes => {
  const { store, records, views, arrangement, lanes, movable, isInHand } = options;
  const refused = new Set<string>();
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
  const around = (): ShapeSurroundings => ({
    templateOf: records.template,
    centreOf: arrangement.centre,
    laneOf: lanes.laneOf,
    isQuiet: (cardId) => {
      const card = records.card(cardId);
      return card !== undefined && views.of(card)?.links === 'quiet';
    },
    movable: movable(),
  });
  const shapeOf = (id: string): TLShape | undefined => store.get(shapeIdOf(id)) as TLShape | undefined;

  const apply = (ids: Iterable<string>): void => {
    const surroundings = around();
    const put: TLShape[] = [];
    const remove: TLShape['id'][] = [];
    for (const id of ids) {
      const record = records.get(id);
      const current = shapeOf(id);
      if (record === undefined) {
        if (current) remove.push(current.id);
        continue;
      }
      const made = recordToShape(record, surroundings);
      // On its way it is not thrown to the end of it.
      const next = current && glide.has(id) ? { ...made, x: current.x, y: current.y } : made;
      if (!current || !sameJson(current, next)) put.push(next);
    }
    if (put.length + remove.length === 0) return;
    store.mergeRemoteChanges(() => {
      if (remove.length > 0) store.remove(remove);
      putShapes(put);
    });
  };

  const glide = createGlide({
    now: (id) => {
      const shape = shapeOf(id);
      return shape && [shape.x, shape.y];
    },
    target: (id) => {
      const record = records.card(id);
      return record && cardPosition(record, around());
    },
    show: (places) => {
      const put = [...places].flatMap(([id, [x, y]]) => {
        const shape = shapeOf(id);
        return shape && !isInHand(id) ? [{ ...shape, x, y }] : [];
      });
      store.mergeRemoteChanges(() => putShapes(put));
    },
  });
  const stopMoved = arrangement.onMoved((ids) => glide.start([...ids].filter((id) => !isInHand(id))));

  const withChildren = (ids: ReadonlySet<string>): Set<string> => {
    const all = new Set(ids);
    for (const record of records.all.values()) {
      const home = record.type === 'link' ? records.card(record.from)?.parent[0] : record.parent[0];
      if (home !== undefined && ids.has(home)) all.add(record.id);
    }
    return all;
  };

  let looked = views.own.get();
  const stopViews = views.own.subscribe(() => {
    const now = views.own.get();
    apply(withChildren(new Set([...looked.keys(), ...now.keys()])));
    looked = now;
  });

  return {
    shapeOf,
    around,
    apply,
    glide,
    withChildren,
    close: () => {
      glide.close();
      stopMoved();
      stopViews();
    },
  };
};
