/**
 * Frames of one connection in turns: all of them, in order, few at once, and one at a time without waiting.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTurns } from '../../server/socket/turns.ts';

let taken: number[];
let emptied: number;
const frame = (n: number): Uint8Array => new Uint8Array([n]);
const makeTurns = () =>
  createTurns(
    ([n]) => taken.push(n ?? -1),
    () => {
      emptied++;
    },
  );

beforeEach(() => {
  vi.useFakeTimers();
  taken = [];
  emptied = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

test('frames that come one by one are taken at once', () => {
  const turns = makeTurns();
  for (let n = 0; n < 100; n++) {
    turns.add(frame(n));
    expect(taken).toHaveLength(n + 1);
    vi.advanceTimersByTime(10);
  }
});

test('of a flood a few are taken at once, in every turn a few more, all in order', () => {
  const turns = makeTurns();
  for (let n = 0; n < 100; n++) turns.add(frame(n));
  let before = taken.length;
  expect(before).toBeLessThan(10);
  while (turns.isWaiting()) {
    vi.runOnlyPendingTimers();
    expect(taken.length - before).toBeLessThan(10);
    before = taken.length;
  }
  expect(taken).toEqual(Array.from({ length: 100 }, (_, n) => n));
  expect(emptied).toBe(1);
});

test('what comes while others wait waits behind them', () => {
  const turns = makeTurns();
  for (let n = 0; n < 20; n++) turns.add(frame(n));
  vi.advanceTimersToNextTimer();
  turns.add(frame(20));
  expect(taken).not.toContain(20);
  vi.runAllTimers();
  expect(taken).toEqual(Array.from({ length: 21 }, (_, n) => n));
});

test('at the end all that waits is taken', () => {
  const turns = makeTurns();
  for (let n = 0; n < 50; n++) turns.add(frame(n));
  turns.finish();
  expect(taken).toEqual(Array.from({ length: 50 }, (_, n) => n));
  vi.runAllTimers();
  expect(taken).toHaveLength(50);
});
