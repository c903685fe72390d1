/**
 * A picture for everybody to see at once, sent by somebody who has no canvas: a photo of what they drew on paper. It was
 * uploaded before; here the server lays its card into the zone. Has no state: the card is all there is of it.
 */

import { z } from 'zod';
import { type Actor, canWrite } from '../access.ts';
import { LIMITS } from '../limits.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Context, Decision, Machine } from './machine.ts';
import { actingFor } from './proxy.ts';
import { refuseNow } from './rights.ts';

const side = z.number().int().min(1).max(LIMITS.assetSide);

const pictureCommand = z.object({
  type: z.literal('picture.add'),
  /** As the upload answered. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  width: side,
  height: side,
  /** What is to be seen. */
  alt: z.string().default(''),
  template: z.string().max(64).default(''),
  zone: z.string().max(64).default(''),
  for: z.string().min(1).max(64).optional(),
});
export type PictureCommand = z.infer<typeof pictureCommand>;
export type PictureInput = z.input<typeof pictureCommand>;

/** Refusals: `role.forbidden`, `session.paused`, `step.forbidden`, `note.too-long`, and those of acting for somebody. */
const decide = (context: Context, _state: null, command: PictureCommand, actor: Actor): Result<Decision> => {
  if (!canWrite(actor.role)) return refuse('role.forbidden');
  if (!context.rights.add) return refuseNow(context);
  const acting = actingFor(context.people, actor, command.for);
  if (!acting.ok) return acting;
  const text = command.alt.trim();
  if ([...text].length > LIMITS.privateNoteChars) return refuse('note.too-long');
  const { person, via } = acting.value;
  const { template, zone, hash, width, height } = command;
  const card = { id: context.newId(), kind: 'picture', text, template, zone, by: person.id };
  const fields = { hash, width, height };
  return ok({ events: [], cards: [{ ...card, fields, ...(via === undefined ? {} : { via }) }] });
};

export const picture: Machine<null, PictureCommand, never, null> = {
  name: 'picture',
  command: pictureCommand,
  start: null,
  decide,
  apply: (state) => state,
  viewFor: () => null,
};
