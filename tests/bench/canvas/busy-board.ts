/**
 * What lies on the boards of the benchmarks, the same for us and for the peer: notes in a grid and, on the busy board, a map
 * with stakeholders and links to its left. Pure data; runs in Node and in the browser.
 */
import type { Point } from '../../../shared/methods/method.ts';
import { placement } from '../../../shared/methods/stakeholder-map/placement.ts';

const WORDS =
  'water pump mends ward store office carries nobody asks before the rains keeps its own book of repairs'.split(' ');
const COLUMNS = 50;
const APART = 230;

export const textOf = (order: number): string =>
  Array.from({ length: 4 + (order % 9) }, (_, at) => WORDS[(order * 7 + at * 5) % WORDS.length]).join(' ');
export const placeOf = (order: number): [number, number] => [
  (order % COLUMNS) * APART,
  Math.floor(order / COLUMNS) * APART,
];

/** domain.md, section D: 1,500 notes to test with, 80 stakeholders on one map, 200 links. */
export const NOTES = 1_500;
export const STAKEHOLDERS = 80;
export const LINKS = 200;
/** Where the map lies: left of the notes. */
export const MAP: Point = [-1_900, 0];

/** Interest and power of a stakeholder, spread over the map without two at one place. */
export const standsAt = (order: number): [number, number] => [
  4 + ((order * 37) % 93),
  6 + Math.floor((order * 89) / STAKEHOLDERS),
];

/** Ends of a link, never the same. */
export const endsOf = (order: number): readonly [from: number, to: number] => {
  const from = (order * 7) % STAKEHOLDERS;
  return [from, (from + 1 + ((order * 13) % (STAKEHOLDERS - 1))) % STAKEHOLDERS];
};

/** The centre of a stakeholder on the page. */
export const stakeholderAt = (order: number): Point => {
  const [x, y] = placement.toPoint(standsAt(order));
  return [MAP[0] + x, MAP[1] + y];
};
