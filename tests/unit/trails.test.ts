/**
 * The last places of cards, as the server sees them in the document: who put which where, bounded, and without losing where
 * a long drag began.
 */
import { expect, test } from 'vitest';
import { createTrails } from '../../server/rooms/trails.ts';
import { card, stakeholder } from './sample-board.ts';

const open = () => {
  const clock = { now: 1_000 };
  const trails = createTrails(() => clock.now);
  let last = stakeholder('office');
  const put = (by: string, ...places: readonly (readonly [number, number])[]): void => {
    for (const [interest, power] of places) {
      const next = stakeholder('office', interest, power);
      trails.saw(last, next, by);
      last = next;
    }
  };
  return { clock, trails, put };
};

test('[SM56] each change of a place is seen with who made it, and no two at the same time', () => {
  const { trails, put } = open();
  put('ana', [1, 1], [2, 2]);
  put('ben', [2, 2], [3, 3]);
  expect(trails.of('office')).toEqual([
    { by: 'ana', from: null, to: [1, 1], at: 1_000 },
    { by: 'ana', from: [1, 1], to: [2, 2], at: 1_001 },
    { by: 'ben', from: [2, 2], to: [3, 3], at: 1_002 },
  ]);
  expect(trails.of('other')).toEqual([]);
});

test('what has no place, leaves the map or goes is no placing; what comes back is one from nowhere', () => {
  const { trails } = open();
  const [off, on] = [stakeholder('office'), stakeholder('office', 1, 1)];
  trails.saw(undefined, card('note', 'note'), 'ana');
  trails.saw(on, off, 'ana');
  trails.saw(on, undefined, 'ana');
  trails.saw(off, { ...off, text: 'Other' }, 'ana');
  expect([trails.of('note'), trails.of('office')]).toEqual([[], []]);
  trails.saw(undefined, on, 'ana');
  expect(trails.of('office')).toMatchObject([{ from: null, to: [1, 1] }]);
});

test('[SM56] of a long drag stay where it began and its last places; rests before it stay longer than places in passing', () => {
  const { clock, trails, put } = open();
  put('ana', [1, 1], [2, 2]);
  clock.now += 60_000;
  for (let at = 1; at <= 90; at++) {
    clock.now += 30;
    put('ana', [2 + at, 2]);
  }
  const steps = trails.of('office');
  expect(steps).toHaveLength(32);
  expect(steps[0]).toMatchObject({ from: null, to: [2, 2] });
  expect(steps[1]).toMatchObject({ from: [2, 2] });
  expect(steps.at(-1)).toMatchObject({ from: [91, 2], to: [92, 2] });
});

test('steps of two people are never made one; without any in passing the oldest goes', () => {
  const { clock, trails, put } = open();
  for (let at = 0; at < 40; at++) {
    clock.now += at < 20 ? 30 : 1_000;
    put(at % 2 === 0 ? 'ana' : 'ben', [at, at]);
  }
  const steps = trails.of('office');
  expect(steps).toHaveLength(32);
  expect(steps[0]).toMatchObject({ by: 'ana', from: [7, 7], to: [8, 8] });
});

test('cards moved longest ago are forgotten first', () => {
  const { trails } = open();
  for (let at = 0; at < 1_000; at++) trails.saw(undefined, stakeholder(`c${at}`, 1, 1), 'ana');
  trails.saw(stakeholder('c0', 1, 1), stakeholder('c0', 2, 2), 'ana');
  trails.saw(undefined, stakeholder('new', 1, 1), 'ana');
  expect([trails.of('c0').length, trails.of('c1').length, trails.of('c2').length]).toEqual([2, 0, 1]);
});
