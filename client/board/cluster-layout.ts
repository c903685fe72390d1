/**
 * Where the notes of a cluster stand: in columns under their title, in the nearest place that is free. Pure geometry.
 * Invariant: what is laid out overlaps nothing of itself; where nothing is free the caller leaves all as it stands.
 */
import type { Point, Rect } from '../../shared/methods/method.ts';

type Size = readonly [width: number, height: number];

export const CLUSTER_GAP = 12;
/** How closely the board is searched for a free place. */
const GRID = 20;
const MOST_COLUMNS = 5;

export interface ClusterBlock {
  readonly size: Size;
  /** Left top corner of each note from that of the block; the title stands in the block's own. */
  readonly notes: readonly Point[];
}

/** A block that is about as wide as it is high. */
export const blockOf = (title: Size, notes: readonly Size[]): ClusterBlock => {
  const columns = Math.min(MOST_COLUMNS, Math.max(1, Math.round(Math.sqrt(notes.length * 0.75))));
  const column = Math.max(0, ...notes.map(([width]) => width)) + CLUSTER_GAP;
  const bottoms = new Array<number>(columns).fill(title[1] + CLUSTER_GAP);
  const corners = notes.map(([, height]): Point => {
    const lowest = bottoms.indexOf(Math.min(...bottoms));
    const top = bottoms[lowest] ?? 0;
    bottoms[lowest] = top + height + CLUSTER_GAP;
    return [lowest * column, top];
  });
  const width = Math.max(title[0], Math.min(columns, notes.length) * column - CLUSTER_GAP);
  return { size: [width, Math.max(...bottoms) - CLUSTER_GAP], notes: corners };
};

const meets = ([x, y]: Point, [width, height]: Size, [left, top, w, h]: Rect): boolean =>
  x < left + w + CLUSTER_GAP * 2 &&
  left < x + width + CLUSTER_GAP * 2 &&
  y < top + h + CLUSTER_GAP * 2 &&
  top < y + height + CLUSTER_GAP * 2;

/** The free corner in the rectangle that is nearest to the wanted one, or nothing. */
export const freeNear = (wanted: Point, size: Size, [left, top, width, height]: Rect, taken: readonly Rect[]) => {
  let best: { readonly corner: Point; readonly distance: number } | undefined;
  for (let y = top; y + size[1] <= top + height; y += GRID) {
    for (let x = left; x + size[0] <= left + width; x += GRID) {
      const distance = Math.hypot(x - wanted[0], y - wanted[1]);
      if (best && best.distance <= distance) continue;
      if (!taken.some((rect) => meets([x, y], size, rect))) best = { corner: [x, y], distance };
    }
  }
  return best?.corner;
};

/** The smallest rectangle around these, with a margin. */
export const around = (rects: readonly Rect[], margin: number): Rect | undefined => {
  if (rects.length === 0) return undefined;
  const left = Math.min(...rects.map(([x]) => x)) - margin;
  const top = Math.min(...rects.map(([, y]) => y)) - margin;
  const right = Math.max(...rects.map(([x, , width]) => x + width)) + margin;
  const bottom = Math.max(...rects.map(([, y, , height]) => y + height)) + margin;
  return [left, top, right - left, bottom - top];
};
