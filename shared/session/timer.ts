/**
 * The timer: an absolute end on the server's clock, so that a late joiner sees the right time.
 * A paused timer keeps what was left of it.
 */
import { z } from 'zod';
import { type Actor, canFacilitate } from '../access.ts';
import { LIMITS } from '../limits.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Context, Decision, Machine } from './machine.ts';
import { type TimerState, timeLeft } from './time-left.ts';

export { type TimerState, timeLeft };

export const TIMER_OFF: TimerState = { endsAt: null, leftMs: null, totalMs: 0 };

const seconds = z.number().int();
const timerCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('timer.start'), seconds: seconds.min(1).max(LIMITS.timerSeconds) }),
  z.object({ type: z.literal('timer.add'), seconds: seconds.min(-LIMITS.timerSeconds).max(LIMITS.timerSeconds) }),
  z.object({ type: z.literal('timer.pause') }),
  z.object({ type: z.literal('timer.resume') }),
  z.object({ type: z.literal('timer.stop') }),
]);
export type TimerCommand = z.infer<typeof timerCommand>;

export interface TimerEvent {
  readonly type: 'timer.set';
  readonly timer: TimerState;
}

export const timerSet = (timer: TimerState): TimerEvent => ({ type: 'timer.set', timer });

export const startedTimer = (now: number, ms: number): TimerState => ({ endsAt: now + ms, leftMs: null, totalMs: ms });

export const pausedTimer = (timer: TimerState, now: number): TimerState =>
  timer.endsAt === null ? timer : { ...timer, endsAt: null, leftMs: timer.endsAt - now };

export const resumedTimer = (timer: TimerState, now: number): TimerState =>
  timer.leftMs === null ? timer : { ...timer, endsAt: now + timer.leftMs, leftMs: null };

/** More or less time; from a timer that is over the addition counts from now. */
const lengthened = (timer: TimerState, now: number, ms: number): TimerState => {
  const left = Math.max(0, Math.max(0, timeLeft(timer, now) ?? 0) + ms);
  const totalMs = Math.max(left, timer.totalMs + ms);
  return timer.endsAt === null ? { ...timer, leftMs: left, totalMs } : { endsAt: now + left, leftMs: null, totalMs };
};

/** Refusals: `role.forbidden`, `timer.off` for a change of a timer that is not set. */
const decide = (context: Context, timer: TimerState, command: TimerCommand, actor: Actor): Result<Decision> => {
  if (!canFacilitate(actor.role)) return refuse('role.forbidden');
  const set = (next: TimerState) => ok({ events: [timerSet(next)] });
  if (command.type === 'timer.start') return set(startedTimer(context.now, command.seconds * 1000));
  if (timeLeft(timer, context.now) === undefined) return refuse('timer.off');
  switch (command.type) {
    case 'timer.add':
      return set(lengthened(timer, context.now, command.seconds * 1000));
    case 'timer.pause':
      return set(pausedTimer(timer, context.now));
    case 'timer.resume':
      return set(resumedTimer(timer, context.now));
    case 'timer.stop':
      return set(TIMER_OFF);
  }
};

export const timer: Machine<TimerState, TimerCommand, TimerEvent, TimerState> = {
  name: 'timer',
  command: timerCommand,
  start: TIMER_OFF,
  decide,
  apply: (_state, event) => event.timer,
  viewFor: (_look, state) => state,
};
