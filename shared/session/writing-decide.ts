/**
 * What a command on silent writing leads to, or why not: facilitators open, share, close and reveal rounds; what people do
 * with their notes is in writing-notes.ts.
 * Invariant: a revealed note is a card and no secret any more; of an anonymous round no card says who wrote it.
 */
import { type Actor, ANONYMOUS, canFacilitate } from '../access.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Context, Decision, NewCard } from './machine.ts';
import { changeNote, type Join, join, type OnNote, type Write, write } from './writing-notes.ts';
import {
  inNoOrder,
  isMine,
  notesOf,
  type PrivateNote,
  type Round,
  secretKey,
  type WritingCommand,
  type WritingEvent,
  type WritingState,
} from './writing-state.ts';

const toCard = (round: Round, noteId: string, note: PrivateNote): NewCard => ({
  id: noteId,
  text: note.text,
  template: round.template,
  zone: round.zone,
  ...(note.lang === undefined ? {} : { lang: note.lang }),
  ...(round.anonymous ? { by: ANONYMOUS } : { by: note.author, ...(note.via === undefined ? {} : { via: note.via }) }),
  ...(round.anonymous || !note.coAuthors?.length ? {} : { fields: { coAuthors: note.coAuthors } }),
});

const reveal = (context: Context, round: Round, noteId: string | undefined, actor: Actor): Result<Decision> => {
  if (round.phase === 'writing') return refuse('writing.still-open');
  const notes = notesOf(context.secrets, round.id);
  const one = noteId === undefined ? undefined : notes.get(noteId);
  if (noteId !== undefined && one === undefined) return refuse('note.unknown');
  if (!canFacilitate(actor.role)) {
    if (one === undefined) return refuse('role.forbidden');
    if (!isMine(one, actor)) return refuse('note.unknown');
    // Who shows a note of their own says whose it is.
    if (round.anonymous) return refuse('writing.anonymous');
    if (context.paused) return refuse('session.paused');
  }
  const chosen = one && noteId !== undefined ? [[noteId, one] as const] : inNoOrder(notes);
  const rest = notes.size - chosen.length;
  return ok({
    events: [
      { type: 'writing.shown', round: round.id, count: chosen.length } satisfies WritingEvent,
      ...(rest === 0 ? [{ type: 'writing.phase', round: round.id, phase: 'revealed' } satisfies WritingEvent] : []),
    ],
    drop: chosen.map(([key]) => secretKey(round.id, key)),
    cards: chosen.map(([key, note]) => toCard(round, key, note)),
  });
};

/** Pairs of those who wrote, in the order of the roster (the last three together when odd), or people by group. */
const circlesOf = (context: Context, round: Round, visible: Round['visible']): Round['circles'] => {
  const writers = [...context.people.values()].filter((person) => (round.wrote[person.id] ?? 0) > 0);
  if (visible === 'own') return [];
  if (visible === 'group') {
    const groups = new Map<string, string[]>();
    for (const { id: person, group } of writers) groups.set(group, [...(groups.get(group) ?? []), person]);
    return [...groups].flatMap(([group, people]) => (group === '' ? people.map((person) => [person]) : [people]));
  }
  const ids = writers.map((person) => person.id);
  const pairs: string[][] = [];
  for (let at = 0; at < ids.length; at += 2) pairs.push(ids.slice(at, at + 2));
  const last = pairs.at(-1);
  if (pairs.length > 1 && last?.length === 1) pairs.splice(-2, 2, [...(pairs.at(-2) ?? []), ...last]);
  return pairs;
};

type OnRound = Exclude<WritingCommand, { type: 'writing.open' } | Write | OnNote | Join>;

const steer = (context: Context, round: Round, command: OnRound, actor: Actor): Result<Decision> => {
  if (command.type === 'writing.reveal') return reveal(context, round, command.note, actor);
  if (!canFacilitate(actor.role)) return refuse('role.forbidden');
  if (round.phase === 'revealed') return refuse('writing.closed');
  const phase = (next: Round['phase']) =>
    ok({ events: [{ type: 'writing.phase', round: round.id, phase: next } satisfies WritingEvent] });
  if (command.type === 'writing.close') return phase('closed');
  if (command.type === 'writing.reopen') return phase('writing');
  // Who shares a note in a pair shows whose it is: a round that promised anonymity cannot be shared so.
  if (round.anonymous && command.visible !== 'own') return refuse('writing.anonymous');
  const circles = circlesOf(context, round, command.visible);
  const { visible } = command;
  return ok({ events: [{ type: 'writing.shared', round: round.id, visible, circles } satisfies WritingEvent] });
};

/**
 * Refusals: `role.forbidden`, `writing.unknown`, `writing.closed`, `writing.still-open` (reveal before closing),
 * `writing.full`, `writing.anonymous` (what would show who wrote a note), `note.empty`, `note.too-long`, `note.unknown`
 * (also for a note of somebody else: whether there is one is a secret too), `session.paused`, and those of acting for
 * somebody.
 */
export const decideWriting = (
  context: Context,
  state: WritingState,
  command: WritingCommand,
  actor: Actor,
): Result<Decision> => {
  if (command.type === 'writing.open') {
    if (!canFacilitate(actor.role)) return refuse('role.forbidden');
    const { type: _type, ...plan } = command;
    const rest = { phase: 'writing', visible: 'own', circles: [], wrote: {}, takenOut: 0, shown: 0 } as const;
    return ok({ events: [{ type: 'writing.opened', round: { id: context.newId(), ...plan, ...rest } }] });
  }
  const round = state.rounds.find((one) => one.id === command.round);
  if (round === undefined) return refuse('writing.unknown');
  if (command.type === 'writing.write') return write(context, round, command, actor);
  if (command.type === 'writing.join') return join(context, round, command, actor);
  if (command.type === 'writing.edit' || command.type === 'writing.remove')
    return changeNote(context, round, command, actor);
  return steer(context, round, command, actor);
};
