/**
 * A token bucket as a stateless function: state in, state out, the time passed in.
 */
export interface Bucket {
  readonly tokens: number;
  /** Epoch milliseconds of the last look. */
  readonly at: number;
}

export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

export const fullBucket = (rate: Rate, now: number): Bucket => ({ tokens: rate.burst, at: now });

/** The bucket as it is now, refilled. A clock that goes backwards refills nothing. */
export const refill = (bucket: Bucket, rate: Rate, now: number): Bucket => ({
  tokens: Math.min(rate.burst, bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * rate.perSecond),
  at: now,
});

/** Takes `amount` out; undefined when there is not enough. */
export const take = (bucket: Bucket, amount: number): Bucket | undefined =>
  bucket.tokens >= amount ? { ...bucket, tokens: bucket.tokens - amount } : undefined;
