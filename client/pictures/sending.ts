/**
 * A picture on its way to a board.
 */
import type { Point } from '../../shared/methods/method.ts';

export interface Sending {
  readonly key: string;
  readonly file: File;
  /** Middle of the card to be. */
  readonly at: Point;
  /** 0 to 1. */
  readonly share: number;
  /** Why it did not go out, in words. */
  readonly failed?: string;
}
