/**
 * Waiting without hanging: every wait of a rehearsal ends with what it waits for, with the first trouble that any
 * connection reports, or after a while in which nobody heard anything, with a message that says what did not come.
 */
import { Failure } from './failure.ts';

const PATIENCE_MS = 60_000;

export const createAlarm = (patienceMs = PATIENCE_MS) => {
  let reject: (reason: Failure) => void = () => undefined;
  const rung = new Promise<never>((_resolve, rejectRung) => {
    reject = rejectRung;
  });
  let lastHeard = 0;
  // Trouble may come while nobody waits: the next wait tells it.
  rung.catch(() => undefined);

  return {
    /** Ends this and every later wait. The first message counts. */
    ring: (message: string): void => reject(new Failure(message)),
    /** Throws what rang, if anything did. */
    check: (): Promise<void> => Promise.race([rung, Promise.resolve()]),
    /** A message came: a big workshop on a slow machine takes long, but not in silence. */
    heard: (): void => {
      lastHeard = performance.now();
    },
    /** For what takes as long as it takes: ends early only with trouble. */
    during: <Value>(wanted: Promise<Value>): Promise<Value> => Promise.race([wanted, rung]),
    /** `missing` is asked only when patience ends. */
    wait: async <Value>(wanted: Promise<Value>, missing: () => string): Promise<Value> => {
      let timer: NodeJS.Timeout | undefined;
      const timeout = new Promise<never>((_resolve, rejectTimeout) => {
        const look = (): void => {
          const left = lastHeard + patienceMs - performance.now();
          if (left > 0) timer = setTimeout(look, left);
          else rejectTimeout(new Failure(`Nothing came for ${patienceMs / 1000} s: ${missing()}`));
        };
        lastHeard = performance.now();
        look();
      });
      try {
        return await Promise.race([wanted, rung, timeout]);
      } finally {
        clearTimeout(timer);
      }
    },
  };
};

export type Alarm = ReturnType<typeof createAlarm>;
