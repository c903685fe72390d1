/**
 * Clusters under the hand: a title that is dragged takes its notes along, a note that is dropped among the notes of another
 * cluster belongs to that one. Whoever may not move or change a note leaves it where it is.
 */
import type { Editor, TLShape, TLShapeId } from 'tldraw';
import { FIELD_PREFIX } from '../../shared/document/layout.ts';
import type { Rect } from '../../shared/methods/method.ts';
import { inRect } from '../../shared/methods/method.ts';
import type { BoardUi } from './board-context.ts';
import { around } from './cluster-layout.ts';
import { cardRect, changeableNotes, notesOfCluster } from './clusters.ts';
import { recordIdOf, shapeIdOf } from './shape-types.ts';

const REACH = 14;

interface Start {
  readonly x: number;
  readonly y: number;
  readonly notes: readonly TLShape[];
}

const areaOf = ([, , width, height]: Rect): number => width * height;

/** Where each cluster lies, without the notes that are being moved. */
const areasWithout = (ui: BoardUi, moved: ReadonlySet<string>): ReadonlyMap<string, Rect> => {
  const areas = new Map<string, Rect>();
  for (const record of ui.board.records.all.values()) {
    if (record.type !== 'card' || record.kind !== 'cluster') continue;
    const notes = notesOfCluster(ui, record.id).filter((note) => !moved.has(note.id));
    const area = around([cardRect(ui, record), ...notes.map((note) => cardRect(ui, note))], REACH);
    if (area) areas.set(record.id, area);
  }
  return areas;
};

/** Puts each dropped note into the cluster among whose notes it lies; one that stays with its own stays in it. */
const joinWhereDropped = (editor: Editor, ui: BoardUi, moved: ReadonlySet<string>): void => {
  const areas = areasWithout(ui, moved);
  const joins: (readonly [note: string, cluster: string])[] = [];
  for (const note of changeableNotes(ui, [...moved])) {
    const centre = editor.getShapePageBounds(shapeIdOf(note.id))?.center;
    if (!centre) continue;
    const under = [...areas].filter(([, area]) => inRect([centre.x, centre.y], area));
    const [nearest] = under.sort(([, a], [, b]) => areaOf(a) - areaOf(b));
    const own = String(note.fields.cluster ?? '');
    if (nearest && !under.some(([cluster]) => cluster === own)) joins.push([note.id, nearest[0]]);
  }
  // In the same step of undo as the move itself.
  if (joins.length > 0)
    ui.board.change(() => {
      for (const [note, cluster] of joins) ui.board.write(note, { [`${FIELD_PREFIX}cluster`]: cluster });
    });
};

/** Until it is stopped. `flush` brings what was moved into the document. */
export const carryClusters = (editor: Editor, ui: BoardUi, flush: () => void): (() => void) => {
  const starts = new Map<TLShapeId, Start>();
  const moved = new Set<string>();

  const startOf = ({ id, x, y }: TLShape): Start => {
    const selected = new Set(editor.getSelectedShapeIds());
    const notes = notesOfCluster(ui, recordIdOf(id)).flatMap((note) => {
      const shape = editor.getShape(shapeIdOf(note.id));
      return shape && !note.locked && !selected.has(shape.id) ? [shape] : [];
    });
    return { x, y, notes };
  };
  const onChange = (prev: TLShape, next: TLShape, source: 'user' | 'remote'): void => {
    if (source !== 'user' || (prev.x === next.x && prev.y === next.y)) return;
    const isDragged = editor.isIn('select.translating');
    const record = ui.board.records.card(recordIdOf(next.id));
    if (record?.kind === 'note' && isDragged && editor.getSelectedShapeIds().includes(next.id)) moved.add(record.id);
    if (record?.kind !== 'cluster') return;
    // From where the drag began, so that one that is broken off brings everything back.
    const start = starts.get(next.id) ?? startOf(prev);
    if (isDragged) starts.set(next.id, start);
    const [dx, dy] = [next.x - start.x, next.y - start.y];
    editor.updateShapes(start.notes.map(({ id, type, x, y }) => ({ id, type, x: x + dx, y: y + dy })));
  };
  const onEvent = ({ name }: { readonly name: string }): void => {
    if (name !== 'pointer_down' && name !== 'pointer_up') return;
    starts.clear();
    if (name === 'pointer_up' && moved.size > 0) {
      const dropped = new Set(moved);
      queueMicrotask(() => {
        flush();
        joinWhereDropped(editor, ui, dropped);
      });
    }
    moved.clear();
  };
  const stop = editor.sideEffects.registerAfterChangeHandler('shape', onChange);
  editor.on('event', onEvent);
  return () => {
    stop();
    editor.off('event', onEvent);
  };
};
