/**
 * The part of the board that a person sees, as the server is told it: a rectangle in whole board units, coarse, so that
 * small movements tell nothing new. It is never smaller than what is seen.
 */
import { LIMITS } from '../limits.ts';

export interface View {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const LARGEST = 2 * LIMITS.coordinate;
/** A view is told in steps of about so many parts of its longer side. */
const PARTS = 8;

export const isCoordinate = (value: number): boolean =>
  Number.isSafeInteger(value) && Math.abs(value) <= LIMITS.coordinate;

/** A number beyond all bounds would close the connection that tells it. */
export const nearestCoordinate = (value: number): number =>
  Math.min(Math.max(Math.round(value), -LIMITS.coordinate), LIMITS.coordinate);

const isLength = (value: number): boolean => Number.isSafeInteger(value) && value >= 1 && value <= LARGEST;

export const isView = ({ x, y, width, height }: View): boolean =>
  isCoordinate(x) && isCoordinate(y) && isLength(width) && isLength(height);

/** What is told of what is seen: its edges moved out to the next step; steps are powers of two. */
export const coarseView = ({ x, y, width, height }: View): View => {
  const step = 2 ** Math.max(0, Math.floor(Math.log2(Math.max(width, height) / PARTS)));
  const before = (edge: number): number => nearestCoordinate(Math.floor(edge / step) * step);
  const after = (edge: number): number => nearestCoordinate(Math.ceil(edge / step) * step);
  const [left, top] = [before(x), before(y)];
  return {
    x: left,
    y: top,
    width: Math.max(1, after(x + width) - left),
    height: Math.max(1, after(y + height) - top),
  };
};

export const isSameView = (a: View | undefined, b: View | undefined): boolean =>
  a?.x === b?.x && a?.y === b?.y && a?.width === b?.width && a?.height === b?.height;
