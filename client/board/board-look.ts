/**
 * How one person sees the board's records: the views at hand, where cards are shown, which lane a link has. No React, no canvas;
 * nothing here is written into the document.
 */
import type { Card } from '../../shared/document/record.ts';
import type { Point } from '../../shared/methods/method.ts';
import { createArrangement } from './arrangement.ts';
import type { BoardRecords } from './board-records.ts';
import { createBoardViews } from './board-views.ts';
import { createLinkLanes } from './link-lanes.ts';
import { cardPosition } from './record-to-shape.ts';

export const createBoardLook = (records: BoardRecords) => {
  const views = createBoardViews(records);
  const arrangement = createArrangement(records, views);
  const lanes = createLinkLanes(records);
  return {
    views,
    arrangement,
    lanes,
    /** Top left corner of a card on the page, as this person sees it. */
    cornerOf: (card: Card): Point => cardPosition(card, { templateOf: records.template, centreOf: arrangement.centre }),
    close: (): void => {
      arrangement.close();
      lanes.close();
    },
  };
};
