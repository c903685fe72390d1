/**
 * The onion (domain.md B.3): rings key, primary and secondary, and outside. Only the ring means something; within it cards
 * stand around evenly, those of one group beside each other.
 */
import { RINGS } from '../../../cards/stakeholder.ts';
import { textOrder } from '../../../text-order.ts';
import type { Point, Rect, Standable, View } from '../../method.ts';
import { TRAY } from '../placement.ts';
import { AREA, CENTRE, HEIGHT, KIND, WIDTH } from './area.ts';

export type Ring = (typeof RINGS)[number];

/** How far each ring reaches, as a share of half the area; outside is what is left. */
export const REACH: Readonly<Record<Ring, number>> = { key: 0.4, primary: 0.72, secondary: 1, outside: 1.3 };
/** Where cards of a ring stand. The corners are the only room outside of the onion. */
const STAND: Readonly<Record<Ring, number>> = { key: 0.24, primary: 0.57, secondary: 0.87, outside: 1.22 };

export const RADIUS: Point = [WIDTH / 2, HEIGHT / 2];

/** Where the name of each ring stands: at its top, and in a corner for outside. */
const NAME: Point = [180, 32];
const ringName = (ring: Ring): Rect => [CENTRE[0] - NAME[0] / 2, CENTRE[1] - RADIUS[1] * REACH[ring] + 8, ...NAME];
export const NAME_AT: Readonly<Record<Ring, Rect>> = {
  key: ringName('key'),
  primary: ringName('primary'),
  secondary: ringName('secondary'),
  outside: [AREA[0], AREA[1] + 4, ...NAME],
};

const ringOf = (card: Pick<Standable, 'fields'>): Ring | undefined => RINGS.find((ring) => ring === card.fields.ring);

const ringAt = ([x, y]: Point): Ring => {
  const far = Math.hypot((x - CENTRE[0]) / RADIUS[0], (y - CENTRE[1]) / RADIUS[1]);
  return RINGS.find((ring) => far < REACH[ring]) ?? 'outside';
};

/** Outside, the four corners in turn, then closer in; inside, evenly around, beginning beside the top. */
const spotIn = (ring: Ring, order: number, count: number): Point => {
  const turn = ring === 'outside' ? (order % 4) / 4 + 1 / 8 : (order + 0.5) / count + 1 / 16;
  const angle = 2 * Math.PI * turn;
  return [CENTRE[0] + Math.sin(angle) * STAND[ring] * RADIUS[0], CENTRE[1] - Math.cos(angle) * STAND[ring] * RADIUS[1]];
};

const groupOf = ({ fields }: Standable): string => (typeof fields.group === 'string' ? fields.group : '');

export const onion: View = {
  id: 'onion',
  kind: KIND,
  rect: AREA,
  tray: TRAY,
  roomy: true,
  unplaces: false,
  says: true,
  links: 'quiet',
  margin: [0, 0],
  captions: RINGS.map((ring) => NAME_AT[ring]),
  toPoint: (card) => (ringOf(card) ? null : undefined),
  stand: (cards) => {
    const points = new Map<string, Point>();
    for (const ring of RINGS) {
      const those = cards
        .filter((card) => ringOf(card) === ring)
        .sort((a, b) => textOrder(groupOf(a), groupOf(b)) || textOrder(a.id, b.id));
      for (const [order, card] of those.entries()) points.set(card.id, spotIn(ring, order, those.length));
    }
    return points;
  },
  fromPoint: (point) => ({ fields: { ring: ringAt(point) } }),
  cell: ringAt,
};
