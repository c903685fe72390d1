/**
 * Lets actors act at a steady rate, spread over time. Late by a slow moment it makes up for it, so that a busy machine
 * does not quietly ask for less.
 */
import { setTimeout as pause } from 'node:timers/promises';

export interface Part {
  readonly actors: number;
  /** Of each actor. */
  readonly perSecond: number;
  readonly act: (actor: number) => void;
}

const STEP_MS = 3;

export const createPacer = (parts: readonly Part[]): { readonly stop: () => void } => {
  let isRunning = true;
  const run = async ({ actors, perSecond, act }: Part): Promise<void> => {
    const start = performance.now();
    let done = 0;
    while (isRunning) {
      const due = Math.floor(((performance.now() - start) / 1000) * actors * perSecond);
      for (; done < due; done++) act(done % actors);
      await pause(STEP_MS);
    }
  };
  for (const part of parts) if (part.actors > 0) void run(part);
  return {
    stop: () => {
      isRunning = false;
    },
  };
};
