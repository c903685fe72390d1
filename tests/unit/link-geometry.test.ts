/**
 * The line of a link: its ends lie at the edges of the cards, wherever these are, and one link always bends alike.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { along, type Box, curvePath, headPath, linkCurve, type Spot } from '../../client/board/link-geometry.ts';

/** Room between a card's edge and the line's end. */
const GAP = 5;
const CLOSE = 1e-6;

const centre = ({ x, y, w, h }: Box): Spot => ({ x: x + w / 2, y: y + h / 2 });
const grown = ({ x, y, w, h }: Box): Box => ({ x: x - GAP, y: y - GAP, w: w + 2 * GAP, h: h + 2 * GAP });

/** How far a spot is from the border of a box, inside or outside. */
const fromBorder = (box: Box, { x, y }: Spot): number => {
  const [dx, dy] = [Math.abs(x - centre(box).x) - box.w / 2, Math.abs(y - centre(box).y) - box.h / 2];
  return dx <= 0 && dy <= 0 ? Math.min(-dx, -dy) : Math.hypot(Math.max(0, dx), Math.max(0, dy));
};

const box = fc.record({
  x: fc.integer({ min: -5_000, max: 5_000 }),
  y: fc.integer({ min: -5_000, max: 5_000 }),
  w: fc.integer({ min: 40, max: 400 }),
  h: fc.integer({ min: 40, max: 400 }),
});
/** Cards that do not touch, with room for the bend between them. */
const apart = fc.tuple(box, box).filter(([a, b]) => {
  const [ca, cb] = [centre(a), centre(b)];
  return Math.hypot(ca.x - cb.x, ca.y - cb.y) > Math.hypot(a.w, a.h) + Math.hypot(b.w, b.h) + 200;
});
const id = fc.string({ minLength: 1, maxLength: 20 });

describe('a link between two cards that are apart', () => {
  test.each<[string, Box, Spot, (from: Spot) => boolean]>([
    ['to the right', { x: 0, y: 0, w: 100, h: 50 }, { x: 1_000, y: 0 }, ({ x }) => x === 105],
    ['to the left', { x: 0, y: 0, w: 100, h: 50 }, { x: -1_000, y: 0 }, ({ x }) => x === -5],
    ['down', { x: 0, y: 0, w: 100, h: 50 }, { x: 0, y: 1_000 }, ({ y }) => y === 55],
    ['up', { x: 0, y: 0, w: 100, h: 50 }, { x: 0, y: -1_000 }, ({ y }) => y === -5],
  ])('leaves %s by the edge on that side', (_where, from, to, holds) => {
    const curve = linkCurve('l', from, { ...to, w: 100, h: 50 });
    expect(Math.round(curve.from.x) === curve.from.x || Math.round(curve.from.y) === curve.from.y).toBe(true);
    expect(holds({ x: Math.round(curve.from.x * 1e9) / 1e9, y: Math.round(curve.from.y * 1e9) / 1e9 })).toBe(true);
  });

  test('has both ends a little outside the edges', () => {
    fc.assert(
      fc.property(id, apart, (name, [a, b]) => {
        const { from, to } = linkCurve(name, a, b);
        expect(fromBorder(grown(a), from)).toBeLessThan(CLOSE);
        expect(fromBorder(grown(b), to)).toBeLessThan(CLOSE);
      }),
    );
  });

  test('bends, always alike, and at most a quarter of the way', () => {
    fc.assert(
      fc.property(id, apart, (name, [a, b]) => {
        const curve = linkCurve(name, a, b);
        expect(linkCurve(name, a, b)).toEqual(curve);
        const [ca, cb] = [centre(a), centre(b)];
        const middle = { x: (ca.x + cb.x) / 2, y: (ca.y + cb.y) / 2 };
        const away = Math.hypot(curve.bend.x - middle.x, curve.bend.y - middle.y);
        expect(away).toBeGreaterThanOrEqual(14 - CLOSE);
        expect(away).toBeLessThanOrEqual(Math.max(14, Math.hypot(cb.x - ca.x, cb.y - ca.y) / 4) + CLOSE);
      }),
    );
  });
});

test('cards on top of each other give a line of plain numbers', () => {
  fc.assert(
    fc.property(id, box, box, (name, a, b) => {
      for (const other of [a, b, { ...a, w: b.w }]) {
        const { from, bend, to } = linkCurve(name, a, other);
        for (const spot of [from, bend, to]) expect(Number.isFinite(spot.x) && Number.isFinite(spot.y)).toBe(true);
      }
    }),
  );
});

test('along the way from the start to the end', () => {
  fc.assert(
    fc.property(id, apart, (name, [a, b]) => {
      const curve = linkCurve(name, a, b);
      expect(along(curve, 0)).toEqual(curve.from);
      expect(along(curve, 1)).toEqual(curve.to);
      const half = along(curve, 0.5);
      const sum = (key: 'x' | 'y') => (curve.from[key] + 2 * curve.bend[key] + curve.to[key]) / 4;
      expect(half.x).toBeCloseTo(sum('x'));
      expect(half.y).toBeCloseTo(sum('y'));
    }),
  );
});

test('paths are what an SVG reads', () => {
  expect(curvePath({ from: { x: 1, y: 2 }, bend: { x: 3, y: 4 }, to: { x: 5, y: 6 } })).toBe('M1 2Q3 4 5 6');
  expect(headPath({ x: 10, y: 0 }, { x: 0, y: 0 }, 10)).toMatch(/^M10 0L[-\d.]+ [-\d.]+L[-\d.]+ [-\d.]+Z$/);
});
