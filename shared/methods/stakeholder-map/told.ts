/**
 * Moves that somebody tells of, and the reasons given for them (domain.md B.3): which move of the history a telling makes,
 * changes or takes back.
 */

import { type Actor, canFacilitate } from '../../access.ts';
import { type Result, refuse } from '../../result.ts';
import { isSamePlace } from '../../same-place.ts';
import type { Context, Decision } from '../../session/machine.ts';
import type { Acting } from '../../session/proxy.ts';
import { refuseNow } from '../../session/rights.ts';
import type { Command } from './commands.ts';
import { distance, isBigMove, type Move, SAME_MOVE_MS } from './moves.ts';
import { type Seen, seenMove } from './seen.ts';
import { happens, type MapEvent, type MapState } from './state.ts';

/** A file may come from a server whose clock is ahead: so much of that is believed. */
const CLOCK_SLACK_MS = 60_000;

const moveEvent = (
  context: Context,
  state: MapState,
  { card, from, to, at, reason }: Pick<Move, 'card' | 'reason'> & Seen,
  { person, via }: Acting,
): MapEvent | undefined => {
  const last = state.moves.findLast((move) => move.card === card);
  const isSame =
    last !== undefined &&
    last.by === person.id &&
    last.reason === '' &&
    at - last.at < SAME_MOVE_MS &&
    (distance(last.to, to) === 0 || !isBigMove({ from: last.to, to }) || (last.from && distance(last.from, to) === 0));
  const begin = isSame ? last.from : from;
  // Back where it began: nothing has moved.
  if (begin && distance(begin, to) === 0) return isSame ? { type: 'map.unmoved', move: last.id } : undefined;
  const move: Move = {
    id: context.newId(),
    card,
    label: context.cardText(card) ?? '',
    from: begin,
    to,
    by: person.id,
    ...(via === undefined ? {} : { via }),
    at,
    reason,
  };
  return { type: 'map.moved', move, instead: isSame ? last.id : undefined };
};

/**
 * What is kept is what the document took from the mover, or from the person it is entered for. Told again, with a reason
 * now, it is the same move.
 */
export const moved = (
  context: Context,
  state: MapState,
  command: Command<'map.moved'>,
  acting: Acting,
): Result<Decision> => {
  const { rights, now } = context;
  const { card, reason, to } = command;
  const may = rights.move || (command.from === null && rights.add);
  if (!may) return refuseNow(context);
  if (context.cardText(card) === undefined) return refuse('map.card-unknown');
  const makers = new Set([acting.person.id, acting.via ?? acting.person.id]);
  const told = state.moves.findLast(
    (move) => move.card === card && (makers.has(move.by) || (move.via !== undefined && makers.has(move.via))),
  );
  const after = told && told.at < now + CLOCK_SLACK_MS ? told.at : 0;
  const seen = seenMove(context.placings(card), command, { makers, after });
  if (seen) {
    const event = moveEvent(context, state, { card, reason, ...seen }, acting);
    return event ? happens(event) : happens();
  }
  if (told === undefined || !isSamePlace(told.to, to)) return refuse('map.not-moved');
  return reason === '' || reason === told.reason
    ? happens()
    : happens({ type: 'map.explained', move: told.id, reason });
};

export const explain = (
  { paused }: Context,
  state: MapState,
  command: Command<'map.explain'>,
  actor: Actor,
): Result<Decision> => {
  if (paused && !canFacilitate(actor.role)) return refuse('session.paused');
  const move = state.moves.find(({ id }) => id === command.move);
  if (move === undefined) return refuse('map.move-unknown');
  const isMine = move.by === actor.participantId || move.via === actor.participantId;
  if (!isMine && !canFacilitate(actor.role)) return refuse('role.forbidden');
  return happens({ type: 'map.explained', move: move.id, reason: command.reason });
};
