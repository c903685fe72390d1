/**
 * From a record to the canvas's shape. Pure. All shapes lie on the page itself: which template a card belongs to is in
 * the record, and the card's place on the page is worked out here.
 */
import type { IndexKey, TLPageId, TLShape } from 'tldraw';
import { cardSize } from '../../shared/cards/registry.ts';
import type { BoardRecord, Card, Drawing, Template } from '../../shared/document/record.ts';
import type { Point } from '../../shared/methods/method.ts';
import { methodById } from '../../shared/methods/registry.ts';
import type { CardProps, LinkProps, TemplateProps } from './shape-types.ts';
import { shapeIdOf } from './shape-types.ts';

export const PAGE_ID = 'page:page' as TLPageId;

type TemplateLookup = (id: string) => Template | undefined;

/** Top left corner of a card on the page. A placed card stands where its two numbers say. */
export const cardPosition = (card: Card, templateOf: TemplateLookup): Point => {
  const template = templateOf(card.parent[0]);
  if (template === undefined) return card.xy;
  const placement = methodById(template.method)?.placement;
  const [x, y] = template.xy;
  if (!card.place || placement?.kind !== card.kind) return [x + card.xy[0], y + card.xy[1]];
  const [width, height] = cardSize(card.kind, card.text, card.fields);
  const [cx, cy] = placement.toPoint(card.place);
  return [x + cx - width / 2, y + cy - height / 2];
};

const drawingPosition = (drawing: Drawing, templateOf: TemplateLookup): Point => {
  const [x, y] = templateOf(drawing.parent[0])?.xy ?? [0, 0];
  return [x + drawing.xy[0], y + drawing.xy[1]];
};

const shape = (record: BoardRecord, type: string, [x, y]: Point, props: object, rest: Partial<TLShape> = {}): TLShape =>
  ({
    id: shapeIdOf(record.id),
    typeName: 'shape',
    type,
    parentId: PAGE_ID,
    index: record.parent[1] as IndexKey,
    x,
    y,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props,
    ...rest,
  }) as unknown as TLShape;

export const recordToShape = (
  record: BoardRecord,
  templateOf: TemplateLookup,
  movable: string | undefined,
): TLShape => {
  switch (record.type) {
    case 'card': {
      const { kind, text, tint, by, locked = false, fields } = record;
      return shape(record, 'card', cardPosition(record, templateOf), {
        kind,
        text,
        tint,
        by,
        locked,
        fields,
      } satisfies CardProps);
    }
    case 'template': {
      const { method, title } = record;
      // Locked for everybody's pointer: a template is the wall, not a thing on it. A facilitator frees one to move it.
      return shape(record, 'template', record.xy, { method, title } satisfies TemplateProps, {
        isLocked: movable !== record.id,
      });
    }
    case 'link': {
      const { from, to, linkType, direction, strength, by } = record;
      return shape(record, 'link', [0, 0], { from, to, linkType, direction, strength, by } satisfies LinkProps);
    }
    case 'drawing':
      return shape(record, record.shape, drawingPosition(record, templateOf), record.props, {
        rotation: record.rotation,
        opacity: record.opacity,
      });
  }
};
