/**
 * Importance and influence (domain.md B.3): how much their needs matter, by how much they can sway. Across is importance,
 * up is power. Much need and little power is who needs protection.
 */
import type { View } from '../../method.ts';
import { placement, TRAY } from '../placement.ts';
import { HIGH } from '../thresholds.ts';
import { AREA, CORNERS, interestOf, KIND, numberOf, pointwise, side } from './area.ts';

export const importanceInfluence: View = {
  id: 'importance-influence',
  kind: KIND,
  rect: AREA,
  tray: TRAY,
  edged: true,
  unplaces: false,
  says: true,
  links: 'quiet',
  margin: [0, 0],
  captions: CORNERS,
  ...pointwise((card) => {
    const importance = numberOf(card, 'importance');
    return card.place && importance !== undefined ? placement.toPoint([importance, card.place[1]]) : undefined;
  }),
  fromPoint: (point, card) => {
    const [importance, power] = placement.toPlace(point);
    return { place: [interestOf(card), power], fields: { importance } };
  },
  cell: (point) => {
    const [importance, power] = placement.toPlace(point);
    return `${side(importance, HIGH)}${side(power, HIGH)}`;
  },
};
