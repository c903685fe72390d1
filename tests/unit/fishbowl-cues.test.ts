/**
 * What the clock says of a talk, and where chairs and listeners stand on the board (docs/spec/fishbowl.md).
 */
import { describe, expect, test } from 'vitest';
import { chairPlaces, listenerPlaces } from '../../client/methods/fishbowl/ring-layout.ts';
import { boxLeft, isUnheardDue, turnClock, whoMightGo } from '../../shared/methods/fishbowl/cues.ts';
import { RING } from '../../shared/methods/fishbowl/method.ts';
import { balanceOf, talkReading } from '../../shared/methods/fishbowl/reading.ts';

const MINUTE = 60_000;
const at = (minutes: number): number => minutes * MINUTE;

test.each([
  [79, 'live', 0],
  [80, 'soon', 0],
  [100, 'soon', 0],
  [112, 'over', 12],
])('[FB28] after %i of 100 seconds a turn is %s', (seconds, tone, over) => {
  const clock = turnClock({ turn: { person: 'ana', since: 0 }, maxTurnSec: 100 }, seconds * 1_000);
  expect(clock).toMatchObject({ person: 'ana', tone, used: Math.min(1, seconds / 100) });
  expect(Math.max(0, (clock?.seconds ?? 0) - 100)).toBe(over);
});

const balance = balanceOf(
  talkReading({
    eligible: ['a', 'b', 'c'],
    maxTurnSec: 90,
    turns: [
      { id: 't1', person: 'a', startSec: 0, durationSec: 60, gist: '' },
      { id: 't2', person: 'b', startSec: 60, durationSec: 20, gist: '' },
    ],
    waited: ['c'],
    leftInQueue: ['c'],
    isWoman: () => false,
  }),
);

test('[FB28] who has not been in yet is asked after two thirds of the time, or after 25 minutes', () => {
  const talk = { phase: 'talking', openedAt: 0, timeBoxMin: 30, balance } as const;
  expect([at(19), at(20)].map((now) => isUnheardDue(talk, now))).toEqual([false, true]);
  const long = { ...talk, timeBoxMin: 60 };
  expect([at(24), at(25)].map((now) => isUnheardDue(long, now))).toEqual([false, true]);
  expect(isUnheardDue({ ...talk, balance: { ...balance, distinctSpeakers: 3 } }, at(29))).toBe(false);
  expect([boxLeft(talk, at(29)), boxLeft({ ...talk, phase: 'closed' }, at(29))]).toEqual([MINUTE, undefined]);
});

test('[FB28] who has sat longest is asked once no chair has been free for a minute', () => {
  const talk = { phase: 'talking', byGroup: false, fullSince: 0, satSince: { ben: 5, ana: 2, cem: 9 } } as const;
  expect([60_000, 60_001].map((now) => whoMightGo(talk, now))).toEqual([undefined, 'ana']);
  expect(whoMightGo({ ...talk, byGroup: true }, at(9))).toBeUndefined();
});

test('[FB9] the picture of the group has shares without names, the largest first', () => {
  expect(balance).toMatchObject({ shares: [75, 25], unheard: 1, distinctSpeakers: 2, eligible: 3 });
  expect(JSON.stringify(balance)).not.toMatch(/"[abc]"/);
});

describe('[FB30] the ring on the board', () => {
  const ground = { width: RING[2], height: RING[3] };
  const apart = (points: readonly (readonly [number, number])[], width: number, height: number): boolean =>
    points.every(([x, y], one) =>
      points.every(([a, b], other) => one === other || Math.abs(x - a) >= width || Math.abs(y - b) >= height),
    );
  test('names thirty listeners around seven chairs and one for the absent, none upon another', () => {
    const chairs = chairPlaces(ground, 8);
    const listeners = listenerPlaces(ground, 30);
    expect([listeners.tag, listeners.places.length]).toEqual(['name', 30]);
    expect(apart(listeners.places, 168, 42)).toBe(true);
    for (const [x, y] of listeners.places)
      for (const [a, b] of chairs.places)
        expect(Math.abs(x - a) >= chairs.size / 2 + 84 || Math.abs(y - b) >= chairs.size / 2 + 21).toBe(true);
  });
  test('has initials for more, and keeps everybody inside', () => {
    const { tag, places } = listenerPlaces(ground, 70);
    expect([tag, places.length]).toEqual(['initials', 70]);
    for (const [x, y] of places) {
      expect(x).toBeGreaterThan(28);
      expect(x).toBeLessThan(ground.width - 28);
      expect(y).toBeGreaterThan(28);
      expect(y).toBeLessThan(ground.height - 28);
    }
  });
  test('makes chairs smaller where there are twelve', () => {
    const { size, places } = chairPlaces(ground, 13);
    expect(places).toHaveLength(13);
    expect(apart(places, size * 0.7, size * 0.7)).toBe(true);
  });
});
