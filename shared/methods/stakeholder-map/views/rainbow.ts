/**
 * The rainbow (domain.md B.3): a half circle. The further out, the harder somebody is affected; the further right, the more
 * influence they have. The outer left is who to invite first.
 */
import type { Point, View } from '../../method.ts';
import { TRAY } from '../placement.ts';
import { HIGH, HIGHLY_AFFECTED, POWERFUL } from '../thresholds.ts';
import { AREA, HEIGHT, interestOf, KIND, LEFT, numberOf, percent, pointwise, side, TOP, WIDTH } from './area.ts';

/** Middle of the base line, and how far the bow reaches across and up. Flat enough that cards fit at the foot. */
export const BOW = {
  middle: [LEFT + WIDTH / 2, TOP + HEIGHT - 44] as Point,
  radius: [WIDTH / 2, HEIGHT - 64] as Point,
  /** Where "not affected" begins, as a share of the radius: nobody could be told apart at the very middle. */
  hollow: 0.24,
};
/** Lines between the bands and between the sectors, by their numbers. */
export const BANDS = [HIGH, HIGHLY_AFFECTED] as const;
export const SECTORS = [HIGH, POWERFUL] as const;

/** Share of the radius for how hard somebody is affected, and angle from the right for a power. */
export const reachOf = (affected: number): number => BOW.hollow + (1 - BOW.hollow) * (affected / 100);
export const angleOf = (power: number): number => Math.PI * (1 - power / 100);

export const bowPoint = (reach: number, angle: number): Point => [
  BOW.middle[0] + Math.cos(angle) * reach * BOW.radius[0],
  BOW.middle[1] - Math.sin(angle) * reach * BOW.radius[1],
];

const numbersAt = ([x, y]: Point): { readonly affected: number; readonly power: number } => {
  const across = (x - BOW.middle[0]) / BOW.radius[0];
  // Below the base line is as far left or right as one can be.
  const up = Math.max(0, (BOW.middle[1] - y) / BOW.radius[1]);
  return {
    affected: percent(((Math.hypot(across, up) - BOW.hollow) / (1 - BOW.hollow)) * 100),
    power: percent((1 - Math.atan2(up, across) / Math.PI) * 100),
  };
};

export const rainbow: View = {
  id: 'rainbow',
  kind: KIND,
  rect: AREA,
  tray: TRAY,
  roomy: true,
  unplaces: false,
  says: true,
  links: 'quiet',
  margin: [0, 0],
  captions: [[LEFT, TOP, 300, 56]],
  ...pointwise((card) => {
    const affected = numberOf(card, 'affected');
    return card.place && affected !== undefined ? bowPoint(reachOf(affected), angleOf(card.place[1])) : undefined;
  }),
  fromPoint: (point, card) => {
    const { affected, power } = numbersAt(point);
    return { place: [interestOf(card), power], fields: { affected } };
  },
  cell: (point) => {
    const { affected, power } = numbersAt(point);
    // Below the base line stand its words.
    if (point[1] > BOW.middle[1] + 1) return 'below';
    return `${side(affected, ...BANDS)}${side(power, ...SECTORS)}`;
  },
};
