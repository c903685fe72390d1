/**
 * Chance that can be played again: the same numbers for the same seed, in every run and on every machine.
 */
export interface Random {
  /** 0 inclusive to 1 exclusive. */
  readonly next: () => number;
  /** A whole number from 0 to `below` - 1. */
  readonly int: (below: number) => number;
  readonly chance: (share: number) => boolean;
  /** One of them; undefined only when there are none. */
  readonly pick: <T>(from: readonly T[]) => T | undefined;
}

/** Mulberry32. */
export const createRandom = (seed: number): Random => {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    const a = Math.imul(state ^ (state >>> 15), state | 1);
    const b = a ^ (a + Math.imul(a ^ (a >>> 7), a | 61));
    return ((b ^ (b >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return { next, int, chance: (share) => next() < share, pick: (from) => from[int(from.length)] };
};
