/**
 * A connection's frames, some at a time: a few at once, the rest when everybody else had a turn. A flood costs its sender
 * time, not the others. Keeps the order, and everything: what waits is taken at the latest by `finish`.
 */
const AT_ONCE = 8;
/** A pause of this length begins a new turn: frames that come one by one never wait. */
const TURN_MS = 4;

export interface Turns {
  readonly add: (frame: Uint8Array) => void;
  readonly isWaiting: () => boolean;
  /** Takes all that waits. */
  readonly finish: () => void;
}

/** `onEmpty` is called when what had to wait was taken. */
export const createTurns = (take: (frame: Uint8Array) => void, onEmpty: () => void): Turns => {
  let waiting: Uint8Array[] = [];
  let taken = 0;
  let since = Number.NEGATIVE_INFINITY;

  const next = (): void => {
    const batch = waiting.slice(0, AT_ONCE);
    waiting = waiting.slice(AT_ONCE);
    if (waiting.length > 0) setImmediate(next);
    for (const frame of batch) take(frame);
    if (batch.length > 0 && waiting.length === 0) onEmpty();
  };

  return {
    add: (frame) => {
      const now = performance.now();
      if (now - since > TURN_MS) [taken, since] = [0, now];
      taken++;
      if (waiting.length === 0 && taken <= AT_ONCE) {
        take(frame);
        return;
      }
      if (waiting.length === 0) setImmediate(next);
      waiting.push(frame);
    },
    isWaiting: () => waiting.length > 0,
    finish: () => {
      const rest = waiting;
      waiting = [];
      for (const frame of rest) take(frame);
    },
  };
};
