/**
 * Finished moves on their way to the server, which takes only what it saw in the document: each waits until the document
 * with it is saved there, also through a time without a connection. No React, no canvas.
 * Invariant: of one card one move waits, from where the first began to where the last ended.
 */

import type { MapInput } from '../../../../shared/methods/stakeholder-map/commands.ts';
import { isSamePlace } from '../../../../shared/same-place.ts';
import type { Placed } from '../../../board/placed.ts';
import type { SavedState } from '../../../net/saved-state.ts';
import type { Readable } from '../../../ui/value.ts';

interface TellingOptions {
  readonly saved: Readable<Pick<SavedState, 'unsaved'>>;
  /** Resolves when the server has answered. */
  readonly send: (command: MapInput) => Promise<unknown>;
}

/** Of many moves at once so many go out one upon the other; the others follow at a pace that leaves room for everything else. */
const AT_ONCE = 30;
const PACE_MS = 300;

type Told = Placed & { readonly reason?: string };

const commandOf = ({ card, from, to, reason = '' }: Told): MapInput => ({
  type: 'map.moved',
  card,
  from: from && [from[0], from[1]],
  to: [to[0], to[1]],
  reason,
});

export const createTelling = ({ saved, send }: TellingOptions) => {
  const waiting = new Map<string, Told>();
  let isTelling = false;
  let isOpen = true;

  const isReady = (): boolean => isOpen && saved.get().unsaved === 0;

  const flush = async (): Promise<void> => {
    // Whoever hears of a change hears of it before it counts as unsaved.
    await Promise.resolve();
    if (isTelling) return;
    isTelling = true;
    for (let told = 0; isReady() && waiting.size > 0; told++) {
      if (told >= AT_ONCE) await new Promise((resolve) => setTimeout(resolve, PACE_MS));
      const [move] = isReady() ? waiting.values() : [];
      if (move === undefined) break;
      waiting.delete(move.card);
      await send(commandOf(move));
    }
    isTelling = false;
  };
  const stop = saved.subscribe(() => void flush());

  return {
    /** Moves as they end; the same one again with its reason. */
    tell: (moves: readonly Told[]): void => {
      for (const move of moves) {
        const { from, reason } = waiting.get(move.card) ?? move;
        waiting.delete(move.card);
        if (!isSamePlace(from, move.to)) waiting.set(move.card, { ...move, from, reason: move.reason ?? reason ?? '' });
      }
      void flush();
    },
    close: (): void => {
      stop();
      isOpen = false;
      waiting.clear();
    },
  };
};

export type Telling = ReturnType<typeof createTelling>;
