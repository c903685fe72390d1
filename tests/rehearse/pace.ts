/**
 * The pace at which one person sends commands: below what the server's gate lets through (docs/protocol.md, rates), so that
 * a rehearsal at full speed is not turned away for its haste.
 */
import { setTimeout as pause } from 'node:timers/promises';

const BURST = 60;
const PER_SECOND = 4;

/** Gives a function that resolves when the next command may go, one after the other. */
export const createPace = (): (() => Promise<void>) => {
  let left = BURST;
  let filledAt = performance.now();
  let turn: Promise<void> = Promise.resolve();
  const take = async (): Promise<void> => {
    const now = performance.now();
    left = Math.min(BURST, left + ((now - filledAt) / 1_000) * PER_SECOND);
    filledAt = now;
    if (left < 1) {
      await pause(((1 - left) / PER_SECOND) * 1_000);
      return take();
    }
    left--;
  };
  return () => {
    turn = turn.then(take);
    return turn;
  };
};
