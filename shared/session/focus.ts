/**
 * One focus: a facilitator brings everybody to a place on the board. Unless it is held, whoever moves on their own has
 * left; even then each person keeps a safe way out (the client's doing: a view must never trap anybody).
 */
import { z } from 'zod';
import { type Actor, canFacilitate } from '../access.ts';
import { LIMITS } from '../limits.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Context, Decision, Machine } from './machine.ts';

const coordinate = z.number().min(-LIMITS.coordinate).max(LIMITS.coordinate);
const size = z.number().positive().max(LIMITS.coordinate);

export interface FocusState {
  readonly at: {
    /** x, y, width, height in board units. */
    readonly rect: readonly [number, number, number, number];
    readonly by: string;
    readonly held: boolean;
    /** Raised with every call, so that the same place can be called twice. */
    readonly since: number;
  } | null;
}

const focusCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('focus.bring'),
    rect: z.tuple([coordinate, coordinate, size, size]),
    held: z.boolean().default(false),
  }),
  z.object({ type: z.literal('focus.release') }),
]);
export type FocusCommand = z.infer<typeof focusCommand>;
export type FocusInput = z.input<typeof focusCommand>;

export interface FocusEvent extends FocusState {
  readonly type: 'focus.set';
}

/** Refusal: `role.forbidden`. */
const decide = (context: Context, _state: FocusState, command: FocusCommand, actor: Actor): Result<Decision> => {
  if (!canFacilitate(actor.role)) return refuse('role.forbidden');
  const at =
    command.type === 'focus.release'
      ? null
      : { rect: command.rect, by: actor.participantId, held: command.held, since: context.now };
  return ok({ events: [{ type: 'focus.set', at } satisfies FocusEvent] });
};

export const focus: Machine<FocusState, FocusCommand, FocusEvent, FocusState> = {
  name: 'focus',
  command: focusCommand,
  start: { at: null },
  decide,
  apply: (_state, { at }) => ({ at }),
  viewFor: (_look, state) => state,
};
