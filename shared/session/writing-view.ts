/**
 * What one person sees of silent writing: their own notes, those of people they share with, how many there are; who
 * facilitates sees what waits to be revealed, without authors. Built from state, secrets and role.
 */
import { type Actor, canFacilitate } from '../access.ts';
import type { Look } from './machine.ts';
import { inNoOrder, isMine, notesOf, type PrivateNote, type Round } from './writing-state.ts';

export interface NoteView {
  readonly id: string;
  readonly text: string;
  /** Person it counts for; missing where the reader may not know. */
  readonly author?: string;
  readonly coAuthors?: readonly string[];
}

export interface RoundView extends Omit<Round, 'wrote' | 'takenOut' | 'merged' | 'circles'> {
  /** How many people have written, and how many notes. */
  readonly writers: number;
  readonly notes: number;
  /** My own notes that nobody else has seen yet, and those I entered for others. */
  readonly mine: readonly NoteView[];
  /** Notes of the people I share with. */
  readonly shared: readonly NoteView[];
  /** For facilitators once writing is closed: what waits to be revealed, without authors. */
  readonly waiting: readonly NoteView[];
  /** For facilitators: how many each person has written. Not of an anonymous round: it would tell who wrote what is new. */
  readonly wrote?: Readonly<Record<string, number>>;
}

export interface WritingView {
  readonly rounds: readonly RoundView[];
}

/** A round as this person may know it. */
export const roundView = (look: Look, round: Round, viewer: Actor): RoundView => {
  const { wrote, takenOut, merged = 0, circles, ...plain } = round;
  const notes = inNoOrder(notesOf(look.secrets, round.id));
  const facilitates = canFacilitate(viewer.role);
  const circle = circles.find((people) => people.includes(viewer.participantId)) ?? [];
  const view = ([noteId, { text, author, coAuthors }]: readonly [string, PrivateNote]): NoteView => ({
    id: noteId,
    text,
    author,
    ...(coAuthors?.length ? { coAuthors } : {}),
  });
  const shared = notes.filter(([, note]) => !isMine(note, viewer) && circle.includes(note.author));
  const waiting = facilitates && round.phase === 'closed' ? notes : [];
  return {
    ...plain,
    writers: Object.values(wrote).filter((count) => count > 0).length,
    notes: Object.values(wrote).reduce((sum, count) => sum + count, 0) - takenOut - merged,
    mine: notes.filter(([, note]) => isMine(note, viewer)).map(view),
    shared: round.phase === 'revealed' || round.visible === 'own' ? [] : shared.map(view),
    waiting: waiting.map(([noteId, { text }]) => ({ id: noteId, text })),
    ...(facilitates && !round.anonymous ? { wrote } : {}),
  };
};
