/**
 * The talks and markets of a scenario as typed data (FORMAT.md section 4).
 * Invariant: a part that the file leaves out or sets to null is there as an empty one.
 */
import { z } from 'zod';

const id = z.string().min(1);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((value) => value ?? []);
const number = (initial: number) =>
  z
    .number()
    .nullish()
    .transform((value) => value ?? initial);
const figures = z
  .record(z.string(), z.unknown())
  .nullish()
  .transform((value) => value ?? {});

const rules = z.object({
  groups: list(z.array(id)),
  symbolicSeat: z.object({ label: text }).nullish(),
  innerPicksQuestions: z.boolean().default(false),
});

export const fishbowl = z.object({
  id,
  topic: text,
  variant: text,
  seats: number(5),
  keepEmpty: number(0),
  maxTurnSec: number(90),
  timeBoxMin: number(30),
  eligible: list(id),
  initiallySeated: list(id),
  rules: rules.nullish().transform((value) => value ?? rules.parse({})),
  events: list(z.object({ t: z.number(), type: id, participantId: id, outId: id.nullish() })),
  turns: list(z.object({ participantId: id, startSec: z.number(), durationSec: z.number(), gist: text })),
  observerNotes: list(z.object({ authorId: id, kind: text, text })),
  expected: figures,
});

const entry = z.object({ id, participantId: id, text });

export const market = z.object({
  id,
  variant: text,
  stalls: list(
    z.object({ id, title: text, hosts: list(id), capacity: number(8), offer: text, rounds: list(z.number()) }),
  ),
  rounds: list(z.object({ no: z.number(), minutes: number(10), changeoverMin: number(0) })),
  hostDuty: z
    .record(z.string(), z.record(z.string(), id))
    .nullish()
    .transform((value) => value ?? {}),
  visits: list(z.object({ round: z.number(), stallId: id, participantId: id, enteredAfterMin: number(0), left: text })),
  feedback: list(z.object({ stallId: id, participantId: id, useful: z.number(), text })),
  proposed: list(z.object({ id, title: text, by: id, mergedInto: id.nullish(), withdrawn: z.boolean().nullish() })),
  reports: list(
    z.object({ stallId: id, convener: id.nullish(), present: z.number(), points: list(z.string()), next: text }),
  ),
  offers: list(entry),
  needs: list(entry),
  matches: list(z.object({ offerId: id, needId: id, state: text, firstStep: text })),
  expected: figures,
});

export type Talk = z.infer<typeof fishbowl>;
export type Fair = z.infer<typeof market>;
