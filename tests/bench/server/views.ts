/**
 * Where the people of a benchmark look and point: each on a laptop, most of them at a part of the board, as in a
 * workshop. Knows no wire.
 */
import type { Cursor } from '../../../shared/protocol/presence.ts';
import type { View } from '../../../shared/protocol/view.ts';

/** Where the cards lie and are moved to. */
const BOARD: View = { x: 0, y: 0, width: 9_000, height: 5_000 };
/** A window of 1440 × 900 pixels at half size, as our client opens a board without templates. */
const WINDOW = { width: 2_880, height: 1_800 } as const;
const ONE_IN = 10;

export const VIEWS_TOLD =
  `Baraza's own clients tell what they see, as the real one does: ${WINDOW.width} × ${WINDOW.height} units at places all over a board of ` +
  `${BOARD.width} × ${BOARD.height}, one in ${ONE_IN} the whole board; a cursor stays in its person's view. ` +
  'Their cursor p95 counts cursors in the reader’s view; those far away come once a second.';

/** Evenly over 0 to 1, whichever seats take part. */
const spread = (seat: number, by: number): number => (seat * by) % 1;

export const viewOf = (seat: number): View =>
  seat % ONE_IN === ONE_IN - 1
    ? BOARD
    : {
        ...WINDOW,
        x: BOARD.x + spread(seat, 0.618_034) * (BOARD.width - WINDOW.width),
        y: BOARD.y + spread(seat, 0.754_878) * (BOARD.height - WINDOW.height),
      };

/** The cursor wanders about in the person's view. */
export const cursorAt = (seat: number, clock: number): Cursor => {
  const { x, y, width, height } = viewOf(seat);
  return [
    Math.round(x + width * (0.5 + 0.45 * Math.sin(seat + clock / 23))),
    Math.round(y + height * (0.5 + 0.45 * Math.cos(seat + clock / 31))),
  ];
};

export const isInView = ([x, y]: Cursor, view: View): boolean =>
  x >= view.x && x <= view.x + view.width && y >= view.y && y <= view.y + view.height;
