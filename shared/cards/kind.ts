/**
 * What a kind of card is: its typed fields, its look at birth and its size on the board.
 * Knows no particular kind (each has its own file) and no canvas.
 */
import { z } from 'zod';
import { ID_PATTERN } from '../ids.ts';
import { LIMITS } from '../limits.ts';

export const TINTS = ['sand', 'sun', 'clay', 'leaf', 'lake', 'dusk', 'rose', 'stone'] as const;
export type Tint = (typeof TINTS)[number];

/** A value of a typed field: what JSON can hold, flat. */
export type FieldValue = string | number | boolean | null | readonly string[];
export type Fields = Readonly<Record<string, FieldValue>>;

/** How a field is edited and shown; the panel and the CSV columns are built from it. */
export type FieldFace =
  | { readonly as: 'number'; readonly min: number; readonly max: number; readonly step: number }
  | { readonly as: 'choice'; readonly options: readonly string[] }
  | { readonly as: 'yes-no' }
  | { readonly as: 'line' }
  | { readonly as: 'people' }
  | { readonly as: 'person' }
  | { readonly as: 'card'; readonly kind: string }
  | { readonly as: 'cards'; readonly kind: string }
  /** Not edited by hand. */
  | { readonly as: 'none' };

export interface Field {
  readonly name: string;
  readonly schema: z.ZodType<FieldValue>;
  readonly initial: FieldValue;
  readonly face: FieldFace;
  /** Part of the form that it is folded into; on top unless said. The catalogue has its title under `fields.<part>`. */
  readonly part?: string;
}

export interface CardKind {
  readonly id: string;
  readonly tint: Tint;
  readonly fields: readonly Field[];
  /** Made by who facilitates alone: it says how a whole template is read. */
  readonly isLed?: boolean;
  /** Width and height in board units for this text and these fields; pure arithmetic, so that every screen agrees without measuring. */
  readonly size: (text: string, fields: Fields) => readonly [width: number, height: number];
}

const line = z.string().max(LIMITS.fieldChars);

export const numberField = (name: string, min: number, max: number, initial: number): Field => ({
  name,
  schema: z.number().int().min(min).max(max),
  initial,
  face: { as: 'number', min, max, step: 1 },
});

export const yesNoField = (name: string): Field => ({
  name,
  schema: z.boolean(),
  initial: false,
  face: { as: 'yes-no' },
});

export const lineField = (name: string): Field => ({ name, schema: line, initial: '', face: { as: 'line' } });

export const choiceField = (name: string, options: readonly string[], initial: string): Field => ({
  name,
  schema: z.string().refine((value) => options.includes(value)),
  initial,
  face: { as: 'choice', options },
});

/** A field that names another card of the given kind, or nothing. Whether that card still exists is the reader's question. */
export const cardField = (name: string, kind: string): Field => ({
  name,
  schema: z.string().regex(ID_PATTERN).nullable(),
  initial: null,
  face: { as: 'card', kind },
});

/** A field that names several cards of the given kind. Whether those cards still exist is the reader's question. */
export const cardsField = (name: string, kind: string): Field => ({
  name,
  schema: z.array(z.string().regex(ID_PATTERN)).max(LIMITS.namedCards),
  initial: [],
  face: { as: 'cards', kind },
});

export const peopleField = (name: string): Field => ({
  name,
  schema: z.array(z.string().regex(ID_PATTERN)).max(LIMITS.representedBy),
  initial: [],
  face: { as: 'people' },
});

/** One person on the board, or nobody. */
export const personField = (name: string): Field => ({
  name,
  schema: z.string().regex(ID_PATTERN).nullable(),
  initial: null,
  face: { as: 'person' },
});

/** The card that this one is a copy of: its lineage from loop to loop. */
export const copiedFromField: Field = {
  name: 'copiedFrom',
  schema: z.string().regex(ID_PATTERN).nullable(),
  initial: null,
  face: { as: 'none' },
};

/** The same fields, folded into a part of the form. */
export const inPart = (part: string, fields: readonly Field[]): readonly Field[] =>
  fields.map((field) => ({ ...field, part }));

/** Lines that `text` takes at `perLine` characters a line; counts what people see, not UTF-16 units. */
export const countLines = (text: string, perLine: number): number =>
  text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil([...part].length / perLine)), 0);
