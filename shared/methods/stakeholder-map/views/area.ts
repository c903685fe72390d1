/**
 * What the views of the stakeholder map have in common: the paper they are drawn on, the tray, and small arithmetic.
 */
import type { Point, Rect, Standable, View } from '../../method.ts';
import { GRID } from '../placement.ts';

export const KIND = 'stakeholder';

/** Every view is drawn where the power-interest grid lies, so that cards travel a short way. */
export const AREA = GRID;

export const [LEFT, TOP, WIDTH, HEIGHT] = AREA;
export const CENTRE: Point = [LEFT + WIDTH / 2, TOP + HEIGHT / 2];

/** Room for what the four corners of the area say. */
const CORNER = [330, 34] as const;
export const CORNERS: readonly Rect[] = [LEFT + 10, LEFT + WIDTH - 10 - CORNER[0]].flatMap((x) =>
  [TOP + 8, TOP + HEIGHT - 8 - CORNER[1]].map((y): Rect => [x, y, ...CORNER]),
);

export const percent = (value: number): number => Math.min(100, Math.max(0, value));

/** A number of the card, or undefined while nobody has said one. */
export const numberOf = (card: Pick<Standable, 'fields'>, name: string): number | undefined => {
  const value = card.fields[name];
  return typeof value === 'number' ? value : undefined;
};

/** Interest of a card that gets its power here and has no interest yet: the middle, as in the register. */
const MIDDLE = 50;
export const interestOf = (card: Pick<Standable, 'place'> | undefined): number => card?.place?.[0] ?? MIDDLE;

/** On which side of a line a number lies, in whole steps: numbers that went through geometry end in ...9999. */
export const side = (value: number, ...lines: readonly number[]): number =>
  lines.filter((line) => value >= line - 1e-6).length;

/** For views in which each card stands by itself, whoever else is there. */
export const pointwise = (toPoint: (card: Standable) => Point | undefined): Pick<View, 'toPoint' | 'stand'> => ({
  toPoint,
  stand: (cards) => {
    const points = new Map<string, Point>();
    for (const card of cards) {
      const point = toPoint(card);
      if (point) points.set(card.id, point);
    }
    return points;
  },
});
