/**
 * The peer's busy board: the same notes, boxes for stakeholders where our map has them, and tldraw's own arrows bound to
 * them.
 */
import { createShapeId, type Editor, type TLShapePartial, toRichText } from 'tldraw';
import { cardSize } from '../../../shared/cards/registry.ts';
import { endsOf, LINKS, NOTES, placeOf, STAKEHOLDERS, stakeholderAt, textOf } from './busy-board.ts';

const orders = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

const note = (at: number): TLShapePartial => {
  const [x, y] = placeOf(at);
  return { id: createShapeId(`n${at}`), type: 'note', x, y, props: { richText: toRichText(textOf(at)) } };
};

const box = (at: number): TLShapePartial => {
  const text = `Office ${at}`;
  const [w, h] = cardSize('stakeholder', text);
  const [x, y] = stakeholderAt(at);
  return {
    ...{ id: createShapeId(`s${at}`), type: 'geo', x: x - w / 2, y: y - h / 2 },
    props: { geo: 'rectangle', w, h, size: 's', fill: 'solid', richText: toRichText(text) },
  };
};

export const putBusyBoard = (editor: Editor): void => {
  // Arrows below the boxes, as our links are: who takes hold of a box has the box.
  editor.createShapes(
    orders(LINKS).map((at) => ({ id: createShapeId(`l${at}`), type: 'arrow', props: { size: 's' } })),
  );
  editor.createShapes([...orders(NOTES).map(note), ...orders(STAKEHOLDERS).map(box)]);
  editor.createBindings(
    orders(LINKS).flatMap((at) =>
      endsOf(at).map((end, terminal) => ({
        type: 'arrow',
        fromId: createShapeId(`l${at}`),
        toId: createShapeId(`s${end}`),
        props: {
          terminal: terminal === 0 ? 'start' : 'end',
          normalizedAnchor: { x: 0.5, y: 0.5 },
          isExact: false,
          isPrecise: false,
        },
      })),
    ),
  );
};
