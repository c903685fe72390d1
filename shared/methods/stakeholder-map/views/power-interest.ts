/**
 * Power and interest (domain.md B.3): 0 to 100 each, a line at 50. The view everybody begins with; its place is `place`.
 */
import type { View } from '../../method.ts';
import { placement, TRAY } from '../placement.ts';
import { HIGH } from '../thresholds.ts';
import { AREA, CORNERS, KIND, pointwise, side } from './area.ts';

export const powerInterest: View = {
  id: 'power-interest',
  kind: KIND,
  rect: AREA,
  tray: TRAY,
  edged: true,
  unplaces: true,
  says: false,
  links: 'plain',
  margin: [0, 0],
  captions: CORNERS,
  ...pointwise(({ place }) => place && placement.toPoint(place)),
  fromPoint: (point) => ({ place: placement.toPlace(point) }),
  cell: (point) => {
    const [interest, power] = placement.toPlace(point);
    return `${side(interest, HIGH)}${side(power, HIGH)}`;
  },
};
