/**
 * Finished moves on a device: told once, from where the card stood to where it rests; and which cards others hold
 * (docs/spec/stakeholder-map.md).
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createBoardRecords } from '../../client/board/board-records.ts';
import { CANVAS, LAID, LOCAL } from '../../client/board/origins.ts';
import { type Placed, watchPlaces } from '../../client/board/placed.ts';
import { recordsOf } from '../../shared/document/layout.ts';
import { createRecord, patchRecord } from '../../shared/document/write.ts';
import { stakeholder } from './sample-board.ts';

beforeEach(() => void vi.stubGlobal('requestAnimationFrame', () => 1));
afterEach(() => void vi.unstubAllGlobals());

const open = () => {
  const doc = new Y.Doc();
  doc.transact(() => createRecord(doc, stakeholder('office', 20, 40)));
  const undo = new Y.UndoManager(recordsOf(doc), { trackedOrigins: new Set([LOCAL, CANVAS, LAID]) });
  const told: Placed[] = [];
  const hand = { gliding: false, now: 1_000 };
  const watch = watchPlaces({
    board: { records: createBoardRecords(doc), undo },
    gliding: () => hand.gliding,
    now: () => hand.now,
    onPlaced: (placed) => void told.push(...placed),
  });
  const put = (place: [number, number] | undefined, origin: unknown = LOCAL): void =>
    doc.transact(() => void patchRecord(doc, 'office', { place }), origin);
  return { doc, undo, told, hand, watch, put };
};

test('[SM40] what is typed in a form is told at once; undo is a move back', () => {
  const { undo, told, put } = open();
  put([60, 40]);
  undo.undo();
  expect(told).toEqual([
    { card: 'office', from: [20, 40], to: [60, 40] },
    { card: 'office', from: [60, 40], to: [20, 40] },
  ]);
});

test('[SM40] a drag is told once, when the card is let go of', () => {
  const { told, hand, watch, put } = open();
  hand.gliding = true;
  put([30, 40], CANVAS);
  put([70, 41], CANVAS);
  watch.settle();
  expect(told).toEqual([]);
  hand.gliding = false;
  watch.settle();
  watch.settle();
  expect(told).toEqual([{ card: 'office', from: [20, 40], to: [70, 41] }]);
});

test('[SM40] back where it was, off the map, by somebody else or with many others is no move of mine', () => {
  const { told, hand, watch, put } = open();
  hand.gliding = true;
  put([30, 40], CANVAS);
  put([20, 40], CANVAS);
  hand.gliding = false;
  watch.settle();
  put(undefined);
  put([1, 1], 'somebody else');
  put([2, 2], LAID);
  expect(told).toEqual([]);
});

test('[SM44] a card that somebody else is moving is held, until they are still; never the one in my own hand', () => {
  const { hand, watch, put } = open();
  expect(watch.isHeld('office')).toBe(false);
  put([30, 40], 'somebody else');
  expect(watch.isHeld('office')).toBe(true);
  hand.now += 2_000;
  expect(watch.isHeld('office')).toBe(false);
  hand.gliding = true;
  put([31, 40], CANVAS);
  put([50, 50], 'somebody else');
  expect(watch.isHeld('office')).toBe(false);
});
