/**
 * The way back as a view of milestones: each stands over its year; where years are close they make room for each other.
 */
import type { Point, Standable, View } from '../method.ts';
import { BACKCAST, placement } from './timeline.ts';

/** The line with its years, at the foot of the zone, stays free. */
const FOOT = 96;
/** A milestone without a year, sent from a phone, waits at the head of the zone until somebody puts it over the line. */
const WAITING = { width: 400, above: 110 };

const toPoint = ({ place }: Pick<Standable, 'place'>): Point | undefined => place && placement.toPoint(place);

export const wayBack: View = {
  id: 'way-back',
  kind: placement.kind,
  rect: [BACKCAST[0], BACKCAST[1], BACKCAST[2], BACKCAST[3] - FOOT],
  tray: [
    BACKCAST[0] + (BACKCAST[2] - WAITING.width) / 2,
    BACKCAST[1] - WAITING.above,
    WAITING.width,
    BACKCAST[3] + WAITING.above - FOOT,
  ],
  unplaces: true,
  says: false,
  links: 'plain',
  margin: [0, 0],
  captions: [],
  toPoint,
  stand: (cards) => {
    const points = new Map<string, Point>();
    for (const card of cards) {
      const point = toPoint(card);
      if (point) points.set(card.id, point);
    }
    return points;
  },
  fromPoint: (point) => ({ place: placement.toPlace(point) }),
  cell: () => 'line',
};
