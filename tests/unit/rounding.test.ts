/**
 * Rounding of published figures: to the nearest, exact halves to the even digit.
 */
import { describe, expect, test } from 'vitest';
import { percent, roundTo } from '../../shared/rounding.ts';

describe('a figure is rounded to the nearest, an exact half to the even digit', () => {
  test.each([
    [53 / 16, 3, 3.312],
    [3.3135, 3, 3.314],
    [-3.3125, 3, -3.312],
    [1.0005, 3, 1],
    [1.0015, 3, 1.002],
    [2 / 3, 4, 0.6667],
    [1 / 3, 4, 0.3333],
    [0.125, 2, 0.12],
    [0.8, 4, 0.8],
    [0, 3, 0],
  ])('%d to %d decimals is %d', (value, decimals, figure) => {
    expect(roundTo(value, decimals)).toBe(figure);
  });
});

test.each([
  [0.0625, 6.2],
  [2 / 3, 66.7],
  [1, 100],
])('a share of %d is %d per cent', (share, figure) => {
  expect(percent(share)).toBe(figure);
});
