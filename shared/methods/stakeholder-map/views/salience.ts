/**
 * Salience (domain.md B.3): three circles, power, legitimacy and urgency; where they overlap lie the seven classes, and
 * around them those of whom no claim is seen. Power is high or not (line at 50), the other two are yes or no.
 */
import type { Point, Rect, Standable, View } from '../../method.ts';
import { TRAY } from '../placement.ts';
import { HIGH } from '../thresholds.ts';
import { AREA, HEIGHT, interestOf, KIND, LEFT, pointwise, TOP, WIDTH } from './area.ts';

export const CIRCLES = ['P', 'L', 'U'] as const;
export type Circle = (typeof CIRCLES)[number];

/** The circles are as wide as the paper allows and a little square: the names that lie in them are wide, too. */
export const CIRCLE_RADIUS: Point = [WIDTH * 0.36, HEIGHT * 0.36];
export const SQUARENESS = 2.8;
export const CIRCLE_AT: Readonly<Record<Circle, Point>> = {
  P: [LEFT + CIRCLE_RADIUS[0], TOP + CIRCLE_RADIUS[1]],
  L: [LEFT + WIDTH - CIRCLE_RADIUS[0], TOP + CIRCLE_RADIUS[1]],
  U: [LEFT + WIDTH / 2, TOP + HEIGHT - CIRCLE_RADIUS[1]],
};

const isIn = (circle: Circle, [x, y]: Point): boolean => {
  const [cx, cy] = CIRCLE_AT[circle];
  const [across, down] = [Math.abs(x - cx) / CIRCLE_RADIUS[0], Math.abs(y - cy) / CIRCLE_RADIUS[1]];
  return across ** SQUARENESS + down ** SQUARENESS <= 1;
};

const lettersAt = (point: Point): string => CIRCLES.filter((circle) => isIn(circle, point)).join('');

/** Steps of the raster in which the parts of the circles are measured. */
const RASTER: readonly Point[] = Array.from({ length: 60 * 48 }, (_, at) => [
  LEFT + (((at % 60) + 0.5) / 60) * WIDTH,
  TOP + ((Math.floor(at / 60) + 0.5) / 48) * HEIGHT,
]);

const LETTERS = ['P', 'L', 'U', 'PL', 'PU', 'LU', 'PLU'] as const;

/** The middle of a part, or the point of it nearest to that: a part may be bent around another one. */
const middleOf = (letters: string): Point => {
  const points = RASTER.filter((point) => lettersAt(point) === letters);
  const mean = (axis: 0 | 1): number => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const far = ([px, py]: Point): number => (px - x) ** 2 + (py - y) ** 2;
  return points.reduce((best, point) => (far(point) < far(best) ? point : best));
};

/** Where the cards of a class gather; those without any claim in a corner. */
export const GATHER: Readonly<Record<string, Point>> = {
  '': [LEFT + WIDTH * 0.08, TOP + HEIGHT * 0.9],
  ...Object.fromEntries(LETTERS.map((letters) => [letters, middleOf(letters)])),
};

const lettersOf = ({ place, fields }: Standable): string | undefined =>
  place && `${place[1] >= HIGH ? 'P' : ''}${fields.legitimate === true ? 'L' : ''}${fields.urgent === true ? 'U' : ''}`;

const toPoint = (card: Standable): Point | undefined => GATHER[lettersOf(card) ?? '?'];

/** Just over the line, or just under it: the circle says which side, not how far. */
const powerFor = (high: boolean, power: number | undefined): number => {
  if (power !== undefined && power >= HIGH === high) return power;
  return high ? HIGH : HIGH - 1;
};

/** The name of each class stands where its cards gather, and they stand around it. */
const NAME: Point = [190, 40];
export const NAME_AT: Readonly<Record<string, Rect>> = Object.fromEntries(
  Object.entries(GATHER).map(([letters, [x, y]]) => [letters, [x - NAME[0] / 2, y - NAME[1] / 2, ...NAME]]),
);

export const salience: View = {
  id: 'salience',
  kind: KIND,
  rect: AREA,
  tray: TRAY,
  roomy: true,
  unplaces: false,
  says: true,
  links: 'quiet',
  margin: [0, 0],
  captions: Object.values(NAME_AT),
  ...pointwise(toPoint),
  fromPoint: (point, card) => {
    const letters = lettersAt(point);
    return {
      place: [interestOf(card), powerFor(letters.includes('P'), card?.place?.[1])],
      fields: { legitimate: letters.includes('L'), urgent: letters.includes('U') },
    };
  },
  cell: lettersAt,
};
