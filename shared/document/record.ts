/**
 * The records of a board as plain data, and the validation that every record passes on both sides of the wire.
 * Knows nothing of Yjs (layout.ts, read.ts, write.ts) and nothing of the canvas.
 * Invariant: numbers are finite; what fails is set aside as a whole, never half taken.
 */
import { z } from 'zod';
import { type Fields, type FieldValue, TINTS } from '../cards/kind.ts';
import { cardKind } from '../cards/registry.ts';
import { ID_PATTERN } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { ok, type Result, refuse } from '../result.ts';

const coordinate = z.number().min(-LIMITS.coordinate).max(LIMITS.coordinate);
const pair = z.tuple([coordinate, coordinate]);
const id = z.string().regex(ID_PATTERN);
// The shape of a fractional index; the canvas checks it exactly and gives a new one to a bad one.
const index = z.string().regex(/^[A-Za-z][0-9A-Za-z]{0,100}$/);
/** [template id or '' for the board itself, index among its siblings]. */
const parent = z.tuple([z.union([z.literal(''), id]), index]);
const percentage = z.number().min(0).max(100);

const common = { id, by: id, via: id.optional(), parent, locked: z.boolean().optional() };

const cardBase = z.object({
  ...common,
  type: z.literal('card'),
  kind: z.string().max(40),
  xy: pair,
  text: z.string().max(LIMITS.textChars),
  tint: z.enum(TINTS),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/)
    .optional(),
  /** [interest, power], 0 to 100 each: the card's place on a power-interest map; absent when it is not placed. */
  place: z.tuple([percentage, percentage]).optional(),
  /** Across and down, 0 to 100 each: where the card was put by hand in a view that gives its place no other meaning. */
  net: z.tuple([percentage, percentage]).optional(),
  fields: z.record(z.string(), z.custom<FieldValue>()),
});

const card = cardBase.superRefine((value, context) => {
  const kind = cardKind(value.kind);
  if (kind === undefined) {
    context.addIssue({ code: 'custom', path: ['kind'], message: 'unknown kind' });
    return;
  }
  for (const [name, fieldValue] of Object.entries(value.fields)) {
    const field = kind.fields.find((candidate) => candidate.name === name);
    if (!field?.schema.safeParse(fieldValue).success) {
      context.addIssue({ code: 'custom', path: [`f:${name}`], message: 'wrong field' });
    }
  }
});

const link = z
  .object({
    ...common,
    type: z.literal('link'),
    from: id,
    to: id,
    linkType: z.string().max(40),
    direction: z.enum(['one-way', 'two-way']),
    strength: z.number().int().min(1).max(3),
    note: z.string().max(LIMITS.fieldChars),
  })
  .refine((value) => value.from !== value.to, { path: ['to'], message: 'a link joins two cards' });

const template = z.object({
  ...common,
  type: z.literal('template'),
  method: z.string().max(40),
  /** The way of holding the method that was picked; absent for the usual one. */
  preset: z.string().max(60).optional(),
  title: z.string().max(LIMITS.titleChars),
  xy: pair,
  /** The template that this one is a copy of, made for the next loop. */
  copiedFrom: id.optional(),
  /** Id of the view that everybody looks at; the method's first one when it is absent or not known. */
  view: z.string().max(40).optional(),
});

const DRAWINGS = ['draw', 'highlight', 'text', 'geo', 'line', 'arrow'] as const;

const json = z.json().refine((value) => JSON.stringify(value).length <= LIMITS.drawingBytes);

/** A stroke, text or figure of the canvas's own tools. The canvas alone knows its properties; here they are only bounded. */
const drawing = z.object({
  ...common,
  type: z.literal('drawing'),
  shape: z.enum(DRAWINGS),
  xy: pair,
  rotation: z.number().min(-1000).max(1000),
  opacity: z.number().min(0).max(1),
  props: z.record(z.string(), json),
});

const record = z.discriminatedUnion('type', [card, link, template, drawing]);

export type Card = z.infer<typeof cardBase> & { readonly fields: Fields };
export type Link = z.infer<typeof link>;
export type Template = z.infer<typeof template>;
export type Drawing = z.infer<typeof drawing>;
export type BoardRecord = Card | Link | Template | Drawing;

/** A record of any origin, checked. Refusal: `record.invalid` with the paths that are wrong. */
export const parseRecord = (input: unknown): Result<BoardRecord> => {
  const parsed = record.safeParse(input);
  if (parsed.success) return ok(parsed.data as BoardRecord);
  return refuse('record.invalid', parsed.error.issues.map((issue) => issue.path.join('.')).join(','));
};
