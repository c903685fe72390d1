/**
 * The line from the horizon back to now as geometry and as years: where a milestone stands, which year that is, and back.
 * A milestone's place is [share of the way back, height in the zone], 0 to 100 each.
 */
import { MOST_YEARS } from '../../cards/horizon.ts';
import type { Card } from '../../document/record.ts';
import type { Placement, Point, Rect } from '../method.ts';

export const BACKCAST: Rect = [40, 1_310, 2_520, 380];
/** Room beside the line's two ends, so that a card at an end stays inside; below it, for the line with its years. */
const SIDE = 120;
const [ABOVE, BELOW] = [60, 150];

export const LINE: Rect = [
  BACKCAST[0] + SIDE,
  BACKCAST[1] + ABOVE,
  BACKCAST[2] - 2 * SIDE,
  BACKCAST[3] - ABOVE - BELOW,
];

const clamp = (value: number): number => Math.min(100, Math.max(0, value));

export const placement: Placement = {
  kind: 'milestone',
  zoneId: 'backcast',
  toPoint: ([back, height]: Point): Point => [LINE[0] + (back / 100) * LINE[2], LINE[1] + (1 - height / 100) * LINE[3]],
  toPlace: ([x, y]: Point): Point => [
    clamp(((x - LINE[0]) / LINE[2]) * 100),
    clamp((1 - (y - LINE[1]) / LINE[3]) * 100),
  ],
};

export interface Span {
  /** The horizon. */
  readonly year: number;
  /** Now, or where the line ends. */
  readonly fromYear: number;
}

/** The years of a horizon card; at least one lies between. */
export const spanOf = ({ fields }: Pick<Card, 'fields'>): Span => {
  const year = Number(fields.year ?? 0);
  return { year, fromYear: Math.max(year - MOST_YEARS, Math.min(year - 1, Number(fields.fromYear ?? 0))) };
};

/** The year at this share of the way back, whole. */
export const yearAt = ({ year, fromYear }: Span, back: number): number =>
  Math.round(year - ((year - fromYear) * back) / 100);

/** The share of the way back at which a year lies; years outside the line lie at its ends. */
export const backTo = ({ year, fromYear }: Span, wanted: number): number =>
  clamp(((year - wanted) / (year - fromYear)) * 100);

/** Years to write along the line: both ends and round ones between, at most about ten. */
export const ticksOf = (span: Span): readonly number[] => {
  const { year, fromYear } = span;
  const step = [1, 2, 5, 10, 20].find((one) => (year - fromYear) / one <= 10) ?? 20;
  const between: number[] = [];
  for (let at = Math.floor((year - 1) / step) * step; at > fromYear; at -= step) between.push(at);
  // A round year right beside an end would stand in its way.
  const isFree = (one: number): boolean => year - one >= step / 2 && one - fromYear >= step / 2;
  return [year, ...between.filter(isFree), fromYear];
};
