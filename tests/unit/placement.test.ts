/**
 * The power-interest map as geometry: two numbers are a point and the point is the two numbers, in the record and on the
 * canvas alike, so that moving the card and typing a number are one edit.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inRect, zoneOfCard } from '../../shared/methods/method.ts';
import { methodById } from '../../shared/methods/registry.ts';
import { GRID, placement } from '../../shared/methods/stakeholder-map/placement.ts';
import { stakeholder } from './sample-board.ts';

const percent = fc.double({ min: 0, max: 100, noNaN: true });
const [left, top, width, height] = GRID;

describe('[SM1] a place on the map', () => {
  test.each<[string, [number, number], [number, number]]>([
    ['no interest, no power: bottom left', [0, 0], [left, top + height]],
    ['all interest, no power: bottom right', [100, 0], [left + width, top + height]],
    ['no interest, all power: top left', [0, 100], [left, top]],
    ['all of both: top right', [100, 100], [left + width, top]],
    ['the middle', [50, 50], [left + width / 2, top + height / 2]],
  ])('%s', (_where, place, point) => {
    expect(placement.toPoint(place)).toEqual(point);
    expect(placement.toPlace(point)).toEqual(place);
  });

  test('survives the way to a point and back', () => {
    fc.assert(
      fc.property(percent, percent, (interest, power) => {
        const point = placement.toPoint([interest, power]);
        const [x, y] = placement.toPlace(point);
        expect(x).toBeCloseTo(interest, 9);
        expect(y).toBeCloseTo(power, 9);
        // At the very edge a last digit may fall outside; a card there is still on the map.
        expect(inRect(point, [left - 1e-9, top - 1e-9, width + 2e-9, height + 2e-9])).toBe(true);
      }),
    );
  });

  test('of whole numbers is exactly those again when rounded', () => {
    for (let interest = 0; interest <= 100; interest++)
      for (let power = 0; power <= 100; power += 7)
        expect(placement.toPlace(placement.toPoint([interest, power])).map(Math.round)).toEqual([interest, power]);
  });

  test('of a point off the map is the nearest edge', () => {
    const far = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(far, far, (x, y) => {
        for (const value of placement.toPlace([x, y])) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  test('puts the card in the zone of the map, wherever its old loose position was', () => {
    const method = methodById('stakeholder-map');
    if (method === undefined) throw new Error('there is such a method');
    const placed = { ...stakeholder('s', 0, 0), xy: [9_999, 9_999] as [number, number] };
    expect(zoneOfCard(method, placed)?.id).toBe(placement.zoneId);
  });
});
