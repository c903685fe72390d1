/**
 * What a timer says at a moment. Pure arithmetic for every screen that counts down; the machine is timer.ts.
 */
export interface TimerState {
  /** Epoch milliseconds on the server's clock; null while it does not run. */
  readonly endsAt: number | null;
  /** Milliseconds that were left when it was paused; null while it runs or is off. */
  readonly leftMs: number | null;
  /** What it was set to, additions included: the whole of the ring. */
  readonly totalMs: number;
}

/** Milliseconds left, negative when it is over; undefined when there is no timer. `now` on the server's clock. */
export const timeLeft = ({ endsAt, leftMs }: TimerState, now: number): number | undefined =>
  endsAt === null ? (leftMs ?? undefined) : endsAt - now;
