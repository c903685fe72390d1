/**
 * The Net-Map (domain.md B.3): who is tied to whom. A card stands where it was put by hand (`net`); until then it is laid out
 * by its ties, starting from its place on the power-interest map.
 */
import type { Point, View } from '../../method.ts';
import { TRAY } from '../placement.ts';
import { AREA, HEIGHT, KIND, LEFT, percent, TOP, WIDTH } from './area.ts';
import { layOutByTies } from './ties-layout.ts';

const netPoint = ([across, down]: Point): Point => [LEFT + (across / 100) * WIDTH, TOP + (down / 100) * HEIGHT];

export const netMap: View = {
  id: 'net-map',
  kind: KIND,
  rect: AREA,
  tray: TRAY,
  edged: true,
  unplaces: false,
  says: false,
  links: 'plain',
  // The tower stands beside the card, what they want below it.
  margin: [34, 34],
  captions: [],
  toPoint: ({ net, place }) => (net ? netPoint(net) : place && null),
  stand: (cards, links) => layOutByTies(cards, links),
  fromPoint: ([x, y]) => ({ net: [percent(((x - LEFT) / WIDTH) * 100), percent(((y - TOP) / HEIGHT) * 100)] }),
  cell: () => '',
};
