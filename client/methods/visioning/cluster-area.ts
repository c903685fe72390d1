/**
 * A cluster as an area around its title and notes: rectangles with a margin, and bands that join the nearest of them, so
 * that also scattered notes are seen to belong together. Pure geometry.
 */
import type { Point, Rect } from '../../../shared/methods/method.ts';

const MARGIN = 14;

export interface ClusterArea {
  readonly rects: readonly Rect[];
  readonly bands: readonly (readonly [from: Point, to: Point])[];
}

const middle = ([x, y, width, height]: Rect): Point => [x + width / 2, y + height / 2];
const between = ([a, b]: Point, [c, d]: Point): number => Math.hypot(a - c, b - d);

/** Joins all with the shortest bands: each step takes the nearest that is not joined yet. */
export const areaAround = (cards: readonly Rect[]): ClusterArea => {
  const rects = cards.map(([x, y, w, h]): Rect => [x - MARGIN, y - MARGIN, w + 2 * MARGIN, h + 2 * MARGIN]);
  const [first, ...rest] = rects.map(middle);
  if (first === undefined) return { rects, bands: [] };
  const joined = [first];
  const left = new Set(rest);
  const bands: (readonly [Point, Point])[] = [];
  while (left.size > 0) {
    let nearest: { readonly from: Point; readonly to: Point; readonly distance: number } | undefined;
    for (const to of left)
      for (const from of joined) {
        const distance = between(from, to);
        if (nearest === undefined || distance < nearest.distance) nearest = { from, to, distance };
      }
    if (nearest === undefined) break;
    bands.push([nearest.from, nearest.to]);
    joined.push(nearest.to);
    left.delete(nearest.to);
  }
  return { rects, bands };
};
