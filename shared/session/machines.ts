/**
 * The machines of the session, by name. A new one is one file and one entry here; the session, the store and the wire
 * take it from this list.
 */
import { LIVE_METHODS, type LiveInput, type LiveParts } from '../methods/live.ts';
import { type AgendaInput, type AgendaView, agenda } from './agenda.ts';
import { type FocusInput, type FocusState, focus } from './focus.ts';
import { type HandsCommand, type HandsView, hands } from './hands.ts';
import { type AnyMachine, anyMachine } from './machine.ts';
import { type NoteInput, note } from './note.ts';
import { type PictureInput, picture } from './picture.ts';
import { type PollInput, type PollsView, poll } from './poll.ts';
import { type ReactionCommand, reaction } from './reaction.ts';
import { type TimerCommand, type TimerState, timer } from './timer.ts';
import { writing } from './writing.ts';
import type { WritingInput } from './writing-state.ts';
import type { WritingView } from './writing-view.ts';

export const MACHINES: readonly AnyMachine[] = [
  anyMachine(agenda),
  anyMachine(timer),
  anyMachine(writing),
  anyMachine(poll),
  anyMachine(hands),
  anyMachine(focus),
  anyMachine(note),
  anyMachine(picture),
  anyMachine(reaction),
  ...LIVE_METHODS,
];

/** What one person sees of each machine. */
export interface Parts extends LiveParts {
  readonly agenda: AgendaView;
  readonly timer: TimerState;
  readonly writing: WritingView;
  readonly poll: PollsView;
  readonly hands: HandsView;
  readonly focus: FocusState;
}

/** Commands of the machines as a client sends them. */
export type MachineInput =
  | AgendaInput
  | TimerCommand
  | WritingInput
  | PollInput
  | HandsCommand
  | FocusInput
  | NoteInput
  | PictureInput
  | ReactionCommand
  | LiveInput;
