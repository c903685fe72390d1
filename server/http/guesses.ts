/**
 * Limits guessing of codes without locking out a room of 60 behind one address: only failures count, an address has
 * enough of them for a room of mistyped codes, and when the whole server sees too many, addresses with failures of
 * their own become scarce first. Joining by link or with an earlier session is never held up.
 */
import { type Bucket, fullBucket, type Rate, refill, take } from '../socket/rate.ts';

const PER_ADDRESS: Rate = { burst: 60, perSecond: 1 };
/** Wrong codes a server takes from everybody together; about one code in 10,000 years at 100 boards. */
const PER_SERVER: Rate = { burst: 600, perSecond: 5 };
/** Failures an address may still have while the server as a whole is being guessed at. */
const SCARCE = 5;
const MOST_ADDRESSES = 10_000;

export const createGuesses = (now: () => number) => {
  const addresses = new Map<string, Bucket>();
  let server = fullBucket(PER_SERVER, now());

  const bucketOf = (address: string): Bucket =>
    refill(addresses.get(address) ?? fullBucket(PER_ADDRESS, now()), PER_ADDRESS, now());

  return {
    /** May this address try a code now? */
    mayTry: (address: string): boolean => {
      server = refill(server, PER_SERVER, now());
      const { tokens } = bucketOf(address);
      return server.tokens >= 1 ? tokens >= 1 : tokens >= PER_ADDRESS.burst - SCARCE;
    },
    failed: (address: string): void => {
      server = take(refill(server, PER_SERVER, now()), 1) ?? server;
      const bucket = bucketOf(address);
      addresses.delete(address);
      addresses.set(address, take(bucket, 1) ?? bucket);
      const oldest = addresses.keys().next().value;
      if (addresses.size > MOST_ADDRESSES && oldest !== undefined) addresses.delete(oldest);
    },
  };
};

export type Guesses = ReturnType<typeof createGuesses>;
