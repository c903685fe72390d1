/**
 * The token bucket, and how guessing of codes is limited without locking out a room behind one address.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createGuesses } from '../../server/http/guesses.ts';
import { type Bucket, fullBucket, type Rate, refill, take } from '../../server/socket/rate.ts';

const RATE: Rate = { burst: 10, perSecond: 2 };

describe('token bucket', () => {
  test.each<[string, Bucket, number, number]>([
    ['nothing passed', { tokens: 3, at: 1_000 }, 1_000, 3],
    ['half a second gives one', { tokens: 3, at: 1_000 }, 1_500, 4],
    ['never over the burst', { tokens: 3, at: 1_000 }, 1_000_000, 10],
    ['a clock going backwards gives nothing', { tokens: 3, at: 1_000 }, 0, 3],
  ])('%s', (_what, bucket, now, tokens) => {
    expect(refill(bucket, RATE, now)).toEqual({ tokens, at: now });
  });

  test('takes what is there and refuses what is not', () => {
    expect(take({ tokens: 2, at: 0 }, 2)).toEqual({ tokens: 0, at: 0 });
    expect(take({ tokens: 1.9, at: 0 }, 2)).toBeUndefined();
  });

  test('whatever is asked whenever, no more comes out than burst plus rate times time', () => {
    const rates = fc.record({ burst: fc.integer({ min: 1, max: 500 }), perSecond: fc.integer({ min: 1, max: 200 }) });
    const asked = fc.array(fc.tuple(fc.nat(5_000), fc.integer({ min: 1, max: 50 })), { maxLength: 60 });
    fc.assert(
      fc.property(rates, asked, (rate, steps) => {
        let now = 0;
        let taken = 0;
        let bucket = fullBucket(rate, now);
        for (const [pause, amount] of steps) {
          now += pause;
          bucket = refill(bucket, rate, now);
          expect(bucket.tokens).toBeLessThanOrEqual(rate.burst);
          const next = take(bucket, amount);
          if (next === undefined) continue;
          bucket = next;
          taken += amount;
          expect(bucket.tokens).toBeGreaterThanOrEqual(0);
        }
        expect(taken).toBeLessThanOrEqual(rate.burst + (now / 1000) * rate.perSecond + 1e-6);
      }),
    );
  });
});

describe('guesses of codes', () => {
  const failTimes = (guesses: ReturnType<typeof createGuesses>, address: string, times: number): void => {
    for (let round = 0; round < times; round++) guesses.failed(address);
  };

  test('a room of 60 behind one address may each mistype once', () => {
    const guesses = createGuesses(() => 0);
    failTimes(guesses, 'venue', 59);
    expect(guesses.mayTry('venue')).toBe(true);
    failTimes(guesses, 'venue', 1);
    expect(guesses.mayTry('venue')).toBe(false);
    expect(guesses.mayTry('elsewhere')).toBe(true);
  });

  test('a second later one more try is free', () => {
    let now = 0;
    const guesses = createGuesses(() => now);
    failTimes(guesses, 'venue', 60);
    now = 1_000;
    expect(guesses.mayTry('venue')).toBe(true);
  });

  test('when many addresses guess, those with failures are held up and those without are not', () => {
    const guesses = createGuesses(() => 0);
    for (let address = 0; address < 60; address++) failTimes(guesses, `guesser ${address}`, 10);
    expect(guesses.mayTry('guesser 7')).toBe(false);
    expect(guesses.mayTry('new here')).toBe(true);
  });
});
