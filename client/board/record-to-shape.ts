/**
 * From a record to the canvas's shape. Pure. All shapes lie on the page itself: which template a card belongs to is in
 * the record, and the card's place on the page is worked out here.
 */
import type { IndexKey, TLPageId, TLShape } from 'tldraw';
import { cardSize } from '../../shared/cards/registry.ts';
import type { BoardRecord, Card, Drawing, Template } from '../../shared/document/record.ts';
import type { Point } from '../../shared/methods/method.ts';
import type { CardProps, LinkProps, TemplateProps } from './shape-types.ts';
import { shapeIdOf } from './shape-types.ts';

export const PAGE_ID = 'page:page' as TLPageId;

/** What the page knows beside the record itself. */
export interface ShapeSurroundings {
  readonly templateOf: (id: string) => Template | undefined;
  /** Centre in its template of a card that a view lays out. */
  readonly centreOf: (card: Card) => Point | undefined;
  /** Which of the lines between the same two cards a link is, counted from the middle; undefined when it is alone. */
  readonly laneOf: (linkId: string) => number | undefined;
  /** Whether the view in which this card is shown lets links stand back. */
  readonly isQuiet: (cardId: string) => boolean;
  /** The template that a facilitator has freed to be moved. */
  readonly movable: string | undefined;
}

/** Top left corner of a card on the page. */
export const cardPosition = (
  card: Card,
  { templateOf, centreOf }: Pick<ShapeSurroundings, 'templateOf' | 'centreOf'>,
): Point => {
  const [x, y] = templateOf(card.parent[0])?.xy ?? [0, 0];
  const centre = centreOf(card);
  if (centre === undefined) return [x + card.xy[0], y + card.xy[1]];
  const [width, height] = cardSize(card.kind, card.text, card.fields);
  return [x + centre[0] - width / 2, y + centre[1] - height / 2];
};

const drawingPosition = (drawing: Drawing, { templateOf }: ShapeSurroundings): Point => {
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

export const recordToShape = (record: BoardRecord, around: ShapeSurroundings): TLShape => {
  switch (record.type) {
    case 'card': {
      const { kind, text, tint, by, locked = false, fields } = record;
      return shape(record, 'card', cardPosition(record, around), {
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
        isLocked: around.movable !== record.id,
      });
    }
    case 'link': {
      const { from, to, linkType, direction, strength, by } = record;
      const lane = around.laneOf(record.id);
      return shape(record, 'link', [0, 0], {
        from,
        to,
        linkType,
        direction,
        strength,
        by,
        lane: lane ?? 0,
        siblings: lane !== undefined,
        quiet: around.isQuiet(from),
      } satisfies LinkProps);
    }
    case 'drawing':
      return shape(record, record.shape, drawingPosition(record, around), record.props, {
        rotation: record.rotation,
        opacity: record.opacity,
      });
  }
};
