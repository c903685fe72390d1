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
  forgets?: NodeJS.Timeout;
}

export const createAllowances = () => {
  const entries = new Map<string, Entry>();
  return {
    /** One more connection of this person. */
    enter: (key: string, now: number): Allowance => {
      const entry: Entry = entries.get(key) ?? { allowance: createAllowance(now), connections: 0 };
      entries.set(key, entry);
      clearTimeout(entry.forgets);
      entry.connections++;
      return entry.allowance;
    },
    leave: (key: string): void => {
      const entry = entries.get(key);
      if (entry === undefined) return;
      entry.connections--;
      if (entry.connections > 0) return;
      entry.forgets = setTimeout(() => entries.delete(key), KEEP_MS);
      entry.forgets.unref();
    },
    size: (): number => entries.size,
  };
};
