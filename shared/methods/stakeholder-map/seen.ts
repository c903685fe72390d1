/**
 * What of a move that somebody tells of the server saw in the document: from where to where, and when. The teller says which
 * move is meant; what is kept is what was seen. Pure; knows no history and no rights.
 */

import { isSamePlace } from '../../same-place.ts';
import type { Placing } from '../../session/machine.ts';
import { type Move, SAME_MOVE_MS } from './moves.ts';

export type Seen = Pick<Move, 'from' | 'to' | 'at'>;

/**
 * The move that these people made with a card after a time, and that ended where they say; undefined when there is none.
 * It begins where they say if they did move the card from there; else where their steps of the last minute in one go began:
 * so it is after work without a connection, or a drag that crossed somebody else's move.
 */
export const seenMove = (
  placings: readonly Placing[],
  { from, to }: Pick<Move, 'from' | 'to'>,
  { makers, after }: { readonly makers: ReadonlySet<string>; readonly after: number },
): Seen | undefined => {
  const steps = placings.filter(({ by, at }) => makers.has(by) && at > after);
  const last = steps.findLastIndex((step) => isSamePlace(step.to, to));
  const rest = steps[last];
  if (rest === undefined) return undefined;
  const own = steps.slice(0, last + 1);
  if (own.some((step) => isSamePlace(step.from, from))) return { from, to: rest.to, at: rest.at };
  let first = rest;
  for (const step of own.slice(0, -1).reverse()) {
    const isFirstPlacing = step.from === null && from !== null;
    if (isFirstPlacing || rest.at - step.at >= SAME_MOVE_MS || !isSamePlace(step.to, first.from)) break;
    first = step;
  }
  return { from: first.from, to: rest.to, at: rest.at };
};
