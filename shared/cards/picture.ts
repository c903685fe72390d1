/**
 * The picture: a photo of what was drawn on paper, or any picture from a device (domain.md B.4, rich picture). Its text
 * says what is to be seen, for those who do not see it and for the record. The bytes lie on the server, under `hash`.
 * Invariant: its box has the ratio of the picture, and below it room for the words if there are any.
 */
import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { type CardKind, choiceField, countLines, type Field, type Fields, type FieldValue } from './kind.ts';

/** Longest side of the picture, in board units. */
const SIDES: Readonly<Record<string, number>> = { small: 180, medium: 360, large: 720, huge: 1_440 };
const MEDIUM = 360;
/** One side is never less, so that a strip can still be taken hold of. */
const LEAST = 60;

/** The words below, in board units. */
const LETTER = 9;
const LINE = 22;
const PADDING = 14;

/** Set when the picture is made; nobody types them. */
const given = (name: string, schema: z.ZodType<FieldValue>, initial: FieldValue): Field => ({
  name,
  schema,
  initial,
  face: { as: 'none' },
});
const pixels = (name: string): Field => given(name, z.number().int().min(0).max(LIMITS.assetSide), 0);

export interface PictureFields {
  /** SHA-256 of the bytes, hexadecimal; '' where there are none. */
  readonly hash: string;
  readonly width: number;
  readonly height: number;
}

/** What a picture's fields say. The record was validated before. */
export const pictureFields = ({ hash, width, height }: Fields): PictureFields => ({
  hash: typeof hash === 'string' ? hash : '',
  width: Number(width) || 4,
  height: Number(height) || 3,
});

/** Width and height of the picture itself on the board, in board units. */
export const pictureBox = (fields: Fields): readonly [width: number, height: number] => {
  const { width, height } = pictureFields(fields);
  const scale = (SIDES[String(fields.size ?? '')] ?? MEDIUM) / Math.max(width, height);
  return [Math.max(LEAST, Math.round(width * scale)), Math.max(LEAST, Math.round(height * scale))];
};

export const picture: CardKind = {
  id: 'picture',
  tint: 'sand',
  fields: [
    given('hash', z.string().regex(/^([0-9a-f]{64})?$/), ''),
    pixels('width'),
    pixels('height'),
    choiceField('size', Object.keys(SIDES), 'medium'),
  ],
  size: (text, fields) => {
    const [width, height] = pictureBox(fields);
    const lines = text.trim() === '' ? 0 : countLines(text.trim(), Math.max(8, Math.floor((width - PADDING) / LETTER)));
    return [width, height + (lines === 0 ? 0 : lines * LINE + PADDING)];
  },
};

/** Hashes of the pictures among these cards, each once, in order of the cards. */
export const pictureHashes = (
  cards: Iterable<{ readonly kind?: string; readonly fields?: Fields }>,
): readonly string[] => {
  const hashes = new Set<string>();
  for (const { kind, fields } of cards) if (kind === 'picture' && fields) hashes.add(pictureFields(fields).hash);
  hashes.delete('');
  return [...hashes];
};
