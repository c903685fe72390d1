/**
 * Our own shapes as the canvas stores them. Everything in `props` is derived from a record; nothing here is a truth.
 */
import { type RecordProps, T, type TLBaseShape, type TLShapeId } from 'tldraw';
import type { Fields, Tint } from '../../shared/cards/kind.ts';

export interface CardProps {
  kind: string;
  text: string;
  tint: Tint;
  by: string;
  locked: boolean;
  fields: Fields;
}
export type CardShape = TLBaseShape<'card', CardProps>;

export interface TemplateProps {
  method: string;
  title: string;
}
export type TemplateShape = TLBaseShape<'template', TemplateProps>;

export interface LinkProps {
  from: string;
  to: string;
  linkType: string;
  direction: 'one-way' | 'two-way';
  strength: number;
  by: string;
  /** Among the links between the same two cards, counted from the middle. */
  lane: number;
  /** There are others between the same two cards. */
  siblings: boolean;
  /** The view lets links stand back behind the cards. */
  quiet: boolean;
}
export type LinkShape = TLBaseShape<'link', LinkProps>;

// Records are validated before they become shapes; the canvas need not do it again.
export const cardProps: RecordProps<CardShape> = {
  kind: T.string,
  text: T.string,
  tint: T.any,
  by: T.string,
  locked: T.boolean,
  fields: T.any,
};
export const templateProps: RecordProps<TemplateShape> = { method: T.string, title: T.string };
export const linkProps: RecordProps<LinkShape> = {
  from: T.string,
  to: T.string,
  linkType: T.string,
  direction: T.literalEnum('one-way', 'two-way'),
  strength: T.number,
  by: T.string,
  lane: T.number,
  siblings: T.boolean,
  quiet: T.boolean,
};

export const shapeIdOf = (recordId: string): TLShapeId => `shape:${recordId}` as TLShapeId;
export const recordIdOf = (shapeId: string): string => shapeId.slice('shape:'.length);
