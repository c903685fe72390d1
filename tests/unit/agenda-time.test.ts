/**
 * The time of an agenda against the time there is, and shortening to fit (docs/spec/templates.md, TP6 and TP7).
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agendaTime, scaledToFit } from '../../shared/session/agenda-time.ts';

const steps = (...minutes: readonly number[]) => minutes.map((one, at) => ({ title: `s${at}`, minutes: one }));

describe('[TP6] the agenda against its budget', () => {
  test.each([
    { minutes: [10, 20, 30], budget: 60, sum: 60, over: 0, free: 0 },
    { minutes: [10, 20, 30], budget: 50, sum: 60, over: 10, free: 0 },
    { minutes: [10, 20, 30], budget: 75, sum: 60, over: 0, free: 15 },
    { minutes: [10, 20, 30], budget: 0, sum: 60, over: 0, free: 0 },
    { minutes: [10, 20, 30], budget: undefined, sum: 60, over: 0, free: 0 },
    { minutes: [], budget: 30, sum: 0, over: 0, free: 30 },
  ])('$minutes in $budget', ({ minutes, budget, ...expected }) => {
    expect(agendaTime(steps(...minutes), budget)).toMatchObject(expected);
  });

  test('names the three longest, the longest first, and nothing without a time', () => {
    const { longest } = agendaTime(steps(5, 40, 0, 29, 15, 40), 60);
    expect(longest.map(({ title }) => title)).toEqual(['s1', 's5', 's3']);
    expect(agendaTime(steps(0, 0), 10).longest).toEqual([]);
  });
});

describe('[TP7] shortening to fit', () => {
  test.each([
    [[10, 20, 30], 30, [5, 10, 15]],
    [[10, 20, 30], 120, [20, 40, 60]],
    [[1, 1, 58], 30, [1, 1, 28]],
    [[5, 0, 5], 5, [3, 0, 2]],
    [[5, 5, 5], 2, [1, 1, 1]],
    [[], 10, []],
    [[0, 0], 10, [0, 0]],
  ])('%j to %d minutes is %j', (minutes, budget, expected) => {
    expect(scaledToFit(minutes, budget)).toEqual(expected);
  });

  test('any steps take the budget exactly, in whole minutes, and none with a time loses it all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 30 }),
        fc.integer({ min: 0, max: 900 }),
        (minutes, budget) => {
          const scaled = scaledToFit(minutes, budget);
          const timed = minutes.filter((one) => one > 0).length;
          expect(scaled.map((one) => one > 0)).toEqual(minutes.map((one) => one > 0));
          expect(scaled.every(Number.isInteger)).toBe(true);
          if (timed > 0) expect(scaled.reduce((sum, one) => sum + one, 0)).toBe(Math.max(budget, timed));
        },
      ),
    );
  });
});
