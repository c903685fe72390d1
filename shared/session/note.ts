/**
 * A note for everybody to see at once, sent by somebody who has no canvas: from a phone, or by a scribe for a person
 * without a device. The server lays it into the zone. Has no state: the card on the board is all there is of it.
 */

import { z } from 'zod';
import { type Actor, canWrite } from '../access.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Context, Decision, Machine } from './machine.ts';
import { noteText } from './note-text.ts';
import { actingFor } from './proxy.ts';
import { refuseNow } from './rights.ts';

const noteCommand = z.object({
  type: z.literal('note.add'),
  text: z.string(),
  template: z.string().max(64).default(''),
  zone: z.string().max(64).default(''),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  for: z.string().min(1).max(64).optional(),
});
export type NoteCommand = z.infer<typeof noteCommand>;
export type NoteInput = z.input<typeof noteCommand>;

/** Refusals: `role.forbidden`, `session.paused`, `step.forbidden`, `note.empty`, `note.too-long`, and those of acting for somebody. */
const decide = (context: Context, _state: null, command: NoteCommand, actor: Actor): Result<Decision> => {
  if (!canWrite(actor.role)) return refuse('role.forbidden');
  if (!context.rights.add) return refuseNow(context);
  const acting = actingFor(context.people, actor, command.for);
  if (!acting.ok) return acting;
  const written = noteText(command.text);
  if (!written.ok) return written;
  const text = written.value;
  const { person, via } = acting.value;
  const { template, zone, lang } = command;
  return ok({
    events: [],
    cards: [
      {
        id: context.newId(),
        text,
        template,
        zone,
        by: person.id,
        ...(via === undefined ? {} : { via }),
        ...(lang === undefined ? {} : { lang }),
      },
    ],
  });
};

export const note: Machine<null, NoteCommand, never, null> = {
  name: 'note',
  command: noteCommand,
  start: null,
  decide,
  apply: (state) => state,
  viewFor: () => null,
};
