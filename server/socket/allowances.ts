/**
 * Allowances by person. Who was closed for sending too fast comes back to what is left of it: a new connection is no new
 * allowance. Kept for a while after the last connection of a person, until it would be full again anyway.
 */
import { type Allowance, createAllowance } from './gate.ts';

/** Longer than any of them takes to fill. */
const KEEP_MS = 60_000;

interface Entry {
  readonly allowance: Allowance;
  connections: number;
  leftAt: number;
}

export const createAllowances = () => {
  const entries = new Map<string, Entry>();
  let sweptAt = Number.NEGATIVE_INFINITY;

  const sweep = (now: number): void => {
    if (now - sweptAt < KEEP_MS) return;
    sweptAt = now;
    for (const [key, { connections, leftAt }] of entries)
      if (connections === 0 && now - leftAt >= KEEP_MS) entries.delete(key);
  };

  return {
    /** One more connection of this person. */
    enter: (key: string, now: number): Allowance => {
      sweep(now);
      const entry = entries.get(key) ?? { allowance: createAllowance(now), connections: 0, leftAt: now };
      entries.set(key, entry);
      entry.connections++;
      return entry.allowance;
    },
    leave: (key: string, now: number): void => {
      const entry = entries.get(key);
      if (entry === undefined) return;
      entry.connections--;
      entry.leftAt = now;
    },
    size: (): number => entries.size,
  };
};
