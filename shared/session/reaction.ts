/**
 * Reactions: a sign that rises on everybody's screen and is gone. Not stored; nobody is named.
 */
import { z } from 'zod';
import type { Actor } from '../access.ts';
import { ok, type Result } from '../result.ts';
import type { Context, Decision, Machine } from './machine.ts';
import { REACTIONS, type Reaction } from './words.ts';

export { REACTIONS, type Reaction };

const reactionCommand = z.object({ type: z.literal('reaction.send'), kind: z.enum(REACTIONS) });
export type ReactionCommand = z.infer<typeof reactionCommand>;

/** Told to everybody with the next tick, never stored. */
export interface ReactionEvent {
  readonly type: 'reaction.sent';
  readonly kind: Reaction;
}

const decide = (_context: Context, _state: null, { kind }: ReactionCommand, _actor: Actor): Result<Decision> =>
  ok({ events: [{ type: 'reaction.sent', kind } satisfies ReactionEvent] });

export const reaction: Machine<null, ReactionCommand, ReactionEvent, null> = {
  name: 'reaction',
  command: reactionCommand,
  start: null,
  decide,
  apply: (state) => state,
  viewFor: () => null,
};
