/**
 * Silent writing: notes that live on the server only until they are revealed (domain.md B.4, rule "own notes invisible to
 * others until reveal"). Others learn how many have written, nobody else what.
 *
 * A note is a secret under `writing/<round>/<note>`. On reveal it becomes a card and the secret is dropped; in a round
 * that promised anonymity the card has no author, and nothing is left that could tell.
 */
import type { Machine } from './machine.ts';
import { decideWriting } from './writing-decide.ts';
import {
  type Round,
  WRITING,
  type WritingCommand,
  type WritingEvent,
  type WritingState,
  writingCommand,
} from './writing-state.ts';
import { roundView, type WritingView } from './writing-view.ts';

const change = (round: Round, event: Exclude<WritingEvent, { type: 'writing.opened' }>): Round => {
  switch (event.type) {
    case 'writing.counted':
      return { ...round, wrote: { ...round.wrote, [event.person]: event.count } };
    case 'writing.thinned':
      return { ...round, takenOut: round.takenOut + 1 };
    case 'writing.merged':
      return { ...round, merged: (round.merged ?? 0) + event.count };
    case 'writing.phase':
      return { ...round, phase: event.phase };
    case 'writing.shared':
      return { ...round, visible: event.visible, circles: event.circles };
    case 'writing.shown':
      return { ...round, shown: round.shown + event.count };
  }
};

const apply = (state: WritingState, event: WritingEvent): WritingState => {
  if (event.type === 'writing.opened') return { rounds: [...state.rounds, event.round] };
  return { rounds: state.rounds.map((round) => (round.id === event.round ? change(round, event) : round)) };
};

export const writing: Machine<WritingState, WritingCommand, WritingEvent, WritingView> = {
  name: WRITING,
  command: writingCommand,
  start: { rounds: [] },
  decide: decideWriting,
  apply,
  viewFor: (look, { rounds }, viewer) => ({ rounds: rounds.map((round) => roundView(look, round, viewer)) }),
};
