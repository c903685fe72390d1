/**
 * What goes upward on the compact presence lane: told apart by its form alone, bounded, and nothing may follow. And how
 * coarsely a view is told.
 */
import fc from 'fast-check';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../shared/limits.ts';
import { type Cursor, readUpPresence, upPresence, upView } from '../../shared/protocol/presence.ts';
import { coarseView, isSameView, isView, type View } from '../../shared/protocol/view.ts';

const MOST = LIMITS.coordinate;

const read = (frame: Uint8Array) => readUpPresence(decoding.createDecoder(frame.subarray(1)));
const frameOf = (...numbers: readonly number[]): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeUint8(encoder, 6);
  for (const number of numbers) encoding.writeVarInt(encoder, number);
  return encoding.toUint8Array(encoder);
};

const coordinate = fc.oneof(fc.integer({ min: -MOST, max: MOST }), fc.integer({ min: -70, max: 70 }));
const length = fc.oneof(fc.integer({ min: 1, max: 2 * MOST }), fc.integer({ min: 1, max: 70 }));
const view = fc.record<View>({ x: coordinate, y: coordinate, width: length, height: length });

describe('an upward frame', () => {
  test('says that I speak the lane, or that my cursor is nowhere', () => {
    expect(read(upPresence(undefined))).toEqual({ kind: 'hello' });
    expect(read(upPresence('hidden'))).toEqual({ kind: 'hidden' });
  });

  test('says every cursor and every view within bounds', () => {
    fc.assert(
      fc.property(fc.tuple(coordinate, coordinate), view, (cursor: Cursor, seen) => {
        expect(read(upPresence(cursor))).toEqual({ kind: 'cursor', cursor });
        expect(read(upView(seen))).toEqual({ kind: 'view', view: seen });
      }),
    );
  });

  test.each<[string, readonly number[]]>([
    ['a cursor off the board', [MOST + 1, 0]],
    ['a view off the board', [0, -MOST - 1, 10, 10]],
    ['a view without width', [0, 0, 0, 10]],
    ['a view of negative height', [0, 0, 10, -10]],
    ['a view larger than the board', [0, 0, 10, 2 * MOST + 1]],
    ['a number alone', [1_000]],
    ['a view cut off', [1, 2, 3]],
    ['a view with something after it', [0, 0, 10, 10, 1]],
  ])('%s is refused', (_what, numbers) => {
    expect(read(frameOf(...numbers))).toBeUndefined();
  });
});

describe('a coarse view', () => {
  const sixteenths = (min: number, max: number) => fc.integer({ min: min * 16, max: max * 16 }).map((n) => n / 16);
  const place = sixteenths(-MOST * 0.9, MOST * 0.9);
  const size = sixteenths(1, 100_000);
  const seen = fc.record<View>({ x: place, y: place, width: size, height: size });

  test('holds all that is seen, is not much larger, and may be told', () => {
    fc.assert(
      fc.property(seen, (exact) => {
        const { x, y, width, height } = coarseView(exact);
        const slack = Math.max(2, Math.max(exact.width, exact.height) / 4);
        expect(isView({ x, y, width, height })).toBe(true);
        expect(x <= exact.x && y <= exact.y).toBe(true);
        expect(x + width >= exact.x + exact.width && y + height >= exact.y + exact.height).toBe(true);
        expect(width <= exact.width + slack + 1 && height <= exact.height + slack + 1).toBe(true);
      }),
    );
  });

  test.each<[string, View]>([
    ['no screen yet', { x: 0, y: 0, width: 0, height: 0 }],
    ['far off the board', { x: 5 * MOST, y: -9 * MOST, width: 1_000, height: 800 }],
    ['larger than the board', { x: -3 * MOST, y: -3 * MOST, width: 6 * MOST, height: 6 * MOST }],
  ])('%s may be told too', (_what, exact) => {
    expect(isView(coarseView(exact))).toBe(true);
  });

  test('does not change with a small movement', () => {
    const at = (x: number): View => coarseView({ x, y: 300, width: 2_880, height: 1_800 });
    expect(isSameView(at(600), at(640))).toBe(true);
    expect(isSameView(at(600), at(1_200))).toBe(false);
  });
});
