/**
 * What became of places on this device: tells when this person has put a placed card somewhere else and let go of it, by
 * hand, in a form or by undo; and which cards somebody else is moving now. No React, no canvas.
 * Invariant: one finished move is told once, from where the card stood before the gesture to where it rests.
 */

import type { Card } from '../../shared/document/record.ts';
import type { Point } from '../../shared/methods/method.ts';
import { isSamePlace } from '../../shared/same-place.ts';
import type { BoardSession } from './board-session.ts';
import { CANVAS, LAID, LOCAL } from './origins.ts';

export interface Placed {
  readonly card: string;
  /** Null for a card that had no place before. */
  readonly from: Point | null;
  readonly to: Point;
  /** Why it went there is known already. */
  readonly isAgreed?: boolean;
}

/** Others write while they drag, many times a second: so long after the last time the card is held. */
const HELD_MS = 1_200;

export interface WatchOptions {
  readonly board: Pick<BoardSession, 'records' | 'undo'>;
  /** This person's pointer is down and moving things. */
  readonly gliding: () => boolean;
  readonly now: () => number;
  readonly onPlaced: (placed: readonly Placed[]) => void;
}

export const watchPlaces = ({ board, gliding, now, onPlaced }: WatchOptions) => {
  const { records, undo } = board;
  const placeOf = (card: Card | undefined): Point | null => card?.place ?? null;
  const known = new Map<string, Point | null>();
  for (const record of records.all.values()) if (record.type === 'card') known.set(record.id, placeOf(record));
  const begun = new Map<string, Point | null>();
  const moving = new Map<string, number>();

  const settle = (): void => {
    if (gliding()) return;
    const placed = [...begun].flatMap(([id, from]): Placed[] => {
      const to = placeOf(records.card(id));
      return to === null || isSamePlace(from, to) ? [] : [{ card: id, from, to }];
    });
    begun.clear();
    if (placed.length > 0) onPlaced(placed);
  };

  const stop = records.onChange((changed, origin) => {
    const isMine = origin === LOCAL || origin === CANVAS || origin === undo;
    for (const id of changed) {
      const to = placeOf(records.card(id));
      const from = known.get(id) ?? null;
      if (isSamePlace(from, to)) continue;
      known.set(id, to);
      if (isMine && !begun.has(id)) begun.set(id, from);
      // A card that was laid on the board with its place is not being moved.
      if (!isMine && origin !== LAID && from !== null) moving.set(id, now());
    }
    if (begun.size > 0) settle();
  });

  return {
    /** The pointer is up. */
    settle,
    /** Somebody else is moving it, and this person did not have it in hand before. */
    isHeld: (id: string): boolean => !begun.has(id) && now() - (moving.get(id) ?? Number.NEGATIVE_INFINITY) < HELD_MS,
    close: stop,
  };
};

export type PlaceWatch = ReturnType<typeof watchPlaces>;
