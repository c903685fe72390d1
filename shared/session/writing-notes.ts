/**
 * What people do with notes that only they see: write, change, take out, and merge them with those of the people they
 * share with. Rounds as a whole are in writing-decide.ts.
 */

import { type Actor, canFacilitate, canWrite } from '../access.ts';
import { LIMITS } from '../limits.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Context, Decision } from './machine.ts';
import { noteText } from './note-text.ts';
import { actingFor } from './proxy.ts';
import {
  isMine,
  notesOf,
  type PrivateNote,
  type Round,
  secretKey,
  type WritingCommand,
  type WritingEvent,
} from './writing-state.ts';

const counted = (round: Round, person: string, by: number): WritingEvent => ({
  type: 'writing.counted',
  round: round.id,
  person,
  count: Math.max(0, (round.wrote[person] ?? 0) + by),
});

export type Write = Extract<WritingCommand, { type: 'writing.write' }>;

/**
 * One more note, one's own or somebody's one enters for. Refusals: `role.forbidden`, `writing.closed`, `session.paused`,
 * `writing.full`, `note.empty`, `note.too-long`, and those of acting for somebody.
 */
export const write = (context: Context, round: Round, command: Write, actor: Actor): Result<Decision> => {
  if (!canWrite(actor.role)) return refuse('role.forbidden');
  if (round.phase !== 'writing') return refuse('writing.closed');
  if (context.paused && !canFacilitate(actor.role)) return refuse('session.paused');
  const acting = actingFor(context.people, actor, command.for);
  if (!acting.ok) return acting;
  const { person, via } = acting.value;
  const text = noteText(command.text);
  if (!text.ok) return text;
  const most = round.limit === 0 ? LIMITS.notesPerPerson : round.limit;
  if ((round.wrote[person.id] ?? 0) >= most) return refuse('writing.full');
  const note: PrivateNote = {
    author: person.id,
    text: text.value,
    ...(via === undefined ? {} : { via }),
    ...(command.lang === undefined ? {} : { lang: command.lang }),
  };
  return ok({ events: [counted(round, person.id, 1)], keep: { [secretKey(round.id, context.newId())]: note } });
};

/** The people who read this person's notes now; empty while everybody keeps their own. */
const circleOf = ({ visible, circles }: Round, { participantId }: Actor): readonly string[] =>
  visible === 'own' ? [] : (circles.find((people) => people.includes(participantId)) ?? []);

export type Join = Extract<WritingCommand, { type: 'writing.join' }>;

/**
 * Merges notes into one of all their authors (domain.md B.4), while one shares with them. Refusals: `role.forbidden`,
 * `writing.closed`, `session.paused`, `note.empty`, `note.too-long`, `note.unknown` (also for a note of somebody else).
 */
export const join = (context: Context, round: Round, command: Join, actor: Actor): Result<Decision> => {
  if (!canWrite(actor.role)) return refuse('role.forbidden');
  if (round.phase === 'revealed') return refuse('writing.closed');
  if (context.paused && !canFacilitate(actor.role)) return refuse('session.paused');
  const text = noteText(command.text);
  if (!text.ok) return text;
  const circle = circleOf(round, actor);
  const notes = notesOf(context.secrets, round.id);
  const keys = [...new Set(command.notes)];
  const merged = keys.flatMap((key) => notes.get(key) ?? []);
  const isTheirs = (note: PrivateNote): boolean => isMine(note, actor) || circle.includes(note.author);
  if (circle.length === 0 || merged.length < keys.length || !merged.every(isTheirs)) return refuse('note.unknown');
  // Whoever wrote the words comes first where one of the notes is theirs.
  const authors = [...new Set(merged.flatMap(({ author, coAuthors = [] }) => [author, ...coAuthors]))];
  const isFirst = (person: string): boolean => person === actor.participantId;
  const [author = actor.participantId, ...coAuthors] = [
    ...authors.filter(isFirst),
    ...authors.filter((one) => !isFirst(one)),
  ];
  const lang = merged.find((note) => note.lang !== undefined)?.lang;
  const joint: PrivateNote = {
    author,
    coAuthors,
    text: text.value,
    // A scribe, or the other one of a pair, found the words for authors who are somebody else.
    ...(isFirst(author) ? {} : { via: actor.participantId }),
    ...(lang === undefined ? {} : { lang }),
  };
  return ok({
    events: [{ type: 'writing.merged', round: round.id, count: keys.length - 1 } satisfies WritingEvent],
    keep: { [secretKey(round.id, context.newId())]: joint },
    drop: keys.map((key) => secretKey(round.id, key)),
  });
};

export type OnNote = Extract<WritingCommand, { type: 'writing.edit' | 'writing.remove' }>;

/**
 * Changes a note of one's own or takes it out; a facilitator takes any out between closing and reveal. Refusals:
 * `note.unknown` (also for a note of somebody else), `session.paused`, `writing.closed`, `note.empty`, `note.too-long`.
 */
export const changeNote = (context: Context, round: Round, command: OnNote, actor: Actor): Result<Decision> => {
  const note = notesOf(context.secrets, round.id).get(command.note);
  if (note === undefined) return refuse('note.unknown');
  const key = secretKey(round.id, command.note);
  if (!isMine(note, actor)) {
    // A facilitator takes an unkind note out before the reveal, from a list without authors.
    const thins = command.type === 'writing.remove' && canFacilitate(actor.role) && round.phase === 'closed';
    if (!thins) return refuse('note.unknown');
    return ok({ events: [{ type: 'writing.thinned', round: round.id } satisfies WritingEvent], drop: [key] });
  }
  if (context.paused && !canFacilitate(actor.role)) return refuse('session.paused');
  if (command.type === 'writing.remove') return ok({ events: [counted(round, note.author, -1)], drop: [key] });
  if (round.phase !== 'writing') return refuse('writing.closed');
  const text = noteText(command.text);
  return text.ok ? ok({ events: [], keep: { [key]: { ...note, text: text.value } } }) : text;
};
