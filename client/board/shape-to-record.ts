/**
 * From the canvas's shape back to a record: which template it lies in, where in it, and what its position means.
 * Pure. Knows no Yjs: the caller writes what differs.
 */
import type { TLShape } from 'tldraw';
import { TINTS } from '../../shared/cards/kind.ts';
import { cardKind, cardSize } from '../../shared/cards/registry.ts';
import type { BoardRecord, Card, Drawing, Link, Template } from '../../shared/document/record.ts';
import { standingAfter } from '../../shared/methods/arrange.ts';
import { inRect, type Method, type Point, type Standing, type View } from '../../shared/methods/method.ts';
import { methodById } from '../../shared/methods/registry.ts';
import type { CardProps, LinkProps, TemplateProps } from './shape-types.ts';
import { recordIdOf } from './shape-types.ts';

export interface ShapeContext {
  readonly templates: readonly Template[];
  /** Who made a shape that has no record yet. */
  readonly me: string;
  /** A gesture is under way: numbers keep a decimal, so that others see the card glide. */
  readonly gliding: boolean;
  /** The view that this person sees of a template. */
  readonly viewOf: (templateId: string) => View | undefined;
  /** Top left corner of a shape when the gesture began; undefined when it was made by it. */
  readonly startOf: (recordId: string) => Point | undefined;
}

interface Home {
  readonly template: Template;
  readonly method: Method;
}

const homeAt = ([x, y]: Point, templates: readonly Template[]): Home | undefined => {
  // The template on top is the one that people see under the card.
  for (const template of [...templates].sort((a, b) => (a.parent[1] < b.parent[1] ? 1 : -1))) {
    const method = methodById(template.method);
    if (method && inRect([x, y], [...template.xy, ...method.size] as [number, number, number, number]))
      return { template, method };
  }
  return undefined;
};

const round = (value: number, gliding: boolean): number => (gliding ? Math.round(value * 10) / 10 : Math.round(value));

const tidy = (value: number): number => Math.round(value * 10) / 10;

const within = (x: number, y: number, home: Home | undefined): [number, number] => {
  const [left, top] = home?.template.xy ?? [0, 0];
  return [tidy(x - left), tidy(y - top)];
};

const pair = ([a, b]: Point, steps: (value: number) => number): [number, number] => [steps(a), steps(b)];

/** The keys of a card with what its new standing says. */
const standing = (card: Card, { place, net, fields }: Standing, gliding: boolean): Card => ({
  ...card,
  ...(place ? { place: pair(place, (value) => round(value, gliding)) } : {}),
  ...(net ? { net: pair(net, tidy) } : {}),
  ...(fields ? { fields: { ...card.fields, ...fields } } : {}),
});

const loose = ({ place: _place, net: _net, ...card }: Card): Card => card;

/**
 * A card in a template whose view lays it out: what the point under its centre says. Taken out of the view's area it is loose
 * again, or goes back to where it stood when the view gives its places no such meaning.
 */
export const standingCard = (
  card: Card,
  view: View,
  at: { readonly from: Point | undefined; readonly to: Point },
  gliding: boolean,
): Card => {
  if (inRect(at.to, view.rect)) {
    const fresh = at.from === undefined || !inRect(at.from, view.rect);
    return standing(card, fresh ? view.fromPoint(at.to, card) : standingAfter(view, card, at.from, at.to), gliding);
  }
  return view.unplaces ? loose(card) : card;
};

const toCard = (shape: TLShape, before: Card | undefined, context: ShapeContext): Card => {
  const props = shape.props as unknown as CardProps;
  const text = before?.text ?? props.text;
  const kind = cardKind(props.kind) ? props.kind : 'note';
  const [width, height] = cardSize(kind, text, before?.fields ?? props.fields);
  const middle: Point = [width / 2, height / 2];
  const centre: Point = [shape.x + middle[0], shape.y + middle[1]];
  const home = homeAt(centre, context.templates);
  const parent: Card['parent'] = [home?.template.id ?? '', shape.index];
  const xy = within(shape.x, shape.y, home);
  const card: Card = {
    ...(before ?? {
      id: recordIdOf(shape.id),
      type: 'card' as const,
      kind,
      text,
      tint: TINTS.includes(props.tint) ? props.tint : 'sun',
      by: context.me,
      fields: props.fields,
    }),
    parent,
    xy,
  };
  const view = home && context.viewOf(home.template.id);
  if (home === undefined || view?.kind !== kind) return loose(card);
  const inTemplate = (point: Point): Point => [point[0] - home.template.xy[0], point[1] - home.template.xy[1]];
  const start = before?.parent[0] === home.template.id ? context.startOf(before.id) : undefined;
  const from = start && inTemplate([start[0] + middle[0], start[1] + middle[1]]);
  const stood = standingCard(card, view, { from, to: inTemplate(centre) }, context.gliding);
  // A placed card's fields say where it is; its last loose position stays as it was.
  return before && stood.place ? { ...stood, xy: before.xy } : stood;
};

const toTemplate = (shape: TLShape, before: Template | undefined, context: ShapeContext): Template => {
  const { method, title } = shape.props as unknown as TemplateProps;
  return {
    ...(before ?? { id: recordIdOf(shape.id), type: 'template', by: context.me, method, title }),
    xy: [tidy(shape.x), tidy(shape.y)],
    parent: ['', shape.index],
  };
};

const toLink = (shape: TLShape, before: Link | undefined, context: ShapeContext): Link => {
  const { from, to, linkType, direction, strength } = shape.props as unknown as LinkProps;
  if (before) return { ...before, parent: [before.parent[0], shape.index] };
  const id = recordIdOf(shape.id);
  return {
    id,
    type: 'link',
    from,
    to,
    linkType,
    direction,
    strength,
    note: '',
    by: context.me,
    parent: ['', shape.index],
  };
};

const toDrawing = (shape: TLShape, before: Drawing | undefined, context: ShapeContext): Drawing => {
  const home = homeAt([shape.x, shape.y], context.templates);
  return {
    ...(before ?? { id: recordIdOf(shape.id), type: 'drawing', by: context.me }),
    shape: shape.type as Drawing['shape'],
    xy: within(shape.x, shape.y, home),
    parent: [home?.template.id ?? '', shape.index],
    rotation: shape.rotation,
    opacity: shape.opacity,
    props: shape.props as unknown as Drawing['props'],
  };
};

/** The record that a shape stands for now; `before` is the record as it was, if there was one. */
export const shapeToRecord = (shape: TLShape, before: BoardRecord | undefined, context: ShapeContext): BoardRecord => {
  const type: string = shape.type;
  if (type === 'card') return toCard(shape, before?.type === 'card' ? before : undefined, context);
  if (type === 'template') return toTemplate(shape, before?.type === 'template' ? before : undefined, context);
  if (type === 'link') return toLink(shape, before?.type === 'link' ? before : undefined, context);
  return toDrawing(shape, before?.type === 'drawing' ? before : undefined, context);
};
