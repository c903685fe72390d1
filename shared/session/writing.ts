/**
 * Silent writing: notes that live on the server only until they are revealed (domain.md B.4, rule "own notes invisible to
 * others until reveal"). Others learn how many have written, nobody else what.
 *
 * A note is a secret under `writing/<round>/<note>`. On reveal it becomes a card and the secret is dropped; in a round
 * that promised anonymity the card has no author, and nothing is left that could tell.
 */
import { z } from 'zod';
import { type Actor, ANONYMOUS, canFacilitate, canWrite } from '../access.ts';
import { LIMITS } from '../limits.ts';
import { refusal } from '../refusals.ts';
import { err, ok, type Result } from '../result.ts';
import type { Context, Decision, Look, Machine, NewCard, Secrets } from './machine.ts';
import { actingFor } from './proxy.ts';

const NAME = 'writing';

export interface Round {
  readonly id: string;
  readonly title: string;
  readonly template: string;
  readonly zone: string;
  readonly anonymous: boolean;
  /** Notes a person may write; 0 for no limit but the general one. */
  readonly limit: number;
  /** writing: may be written; closed: may be looked through and revealed; revealed: all of it is on the board. */
  readonly phase: 'writing' | 'closed' | 'revealed';
  /** Who sees a private note besides its author. */
  readonly visible: 'own' | 'pair' | 'group';
  /** People who read each other's notes while it is shared in pairs or groups. */
  readonly circles: readonly (readonly string[])[];
  /** How many notes each person has written and not taken out again. */
  readonly wrote: Readonly<Record<string, number>>;
  /** How many notes a facilitator took out; not from the writer's count, which would say whose they were. */
  readonly takenOut: number;
  /** How many notes went up in another one; still counted for those who wrote them. */
  readonly merged?: number;
  /** How many cards came out of it. */
  readonly shown: number;
}

export interface WritingState {
  readonly rounds: readonly Round[];
}

interface PrivateNote {
  readonly author: string;
  /** Who wrote it together with the author: they merged notes of theirs into it. */
  readonly coAuthors?: readonly string[];
  readonly via?: string;
  readonly text: string;
  readonly lang?: string;
}

const id = z.string().min(1).max(64);
const forPerson = id.optional();
const lang = z
  .string()
  .regex(/^[a-z]{2,3}$/)
  .optional();
const writingCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('writing.open'),
    title: z.string().trim().max(LIMITS.questionChars),
    template: z.string().max(64).default(''),
    zone: z.string().max(64).default(''),
    anonymous: z.boolean().default(false),
    limit: z.number().int().min(0).max(LIMITS.notesPerPerson).default(0),
  }),
  z.object({ type: z.literal('writing.write'), round: id, text: z.string(), lang, for: forPerson }),
  z.object({ type: z.literal('writing.edit'), round: id, note: id, text: z.string() }),
  z.object({ type: z.literal('writing.remove'), round: id, note: id }),
  /** Merges notes of one's own and of those one shares with into one note of all their authors (domain.md B.4). */
  z.object({
    type: z.literal('writing.join'),
    round: id,
    notes: z.array(id).min(1).max(LIMITS.joinedNotes),
    text: z.string(),
  }),
  z.object({ type: z.literal('writing.share'), round: id, visible: z.enum(['own', 'pair', 'group']) }),
  z.object({ type: z.literal('writing.close'), round: id }),
  z.object({ type: z.literal('writing.reopen'), round: id }),
  /** Reveals one note (a go-round: the facilitator for anybody, a person their own), or all that are left. */
  z.object({ type: z.literal('writing.reveal'), round: id, note: id.optional() }),
]);
export type WritingCommand = z.infer<typeof writingCommand>;
export type WritingInput = z.input<typeof writingCommand>;

export type WritingEvent =
  | { readonly type: 'writing.opened'; readonly round: Round }
  | { readonly type: 'writing.counted'; readonly round: string; readonly person: string; readonly count: number }
  | { readonly type: 'writing.thinned'; readonly round: string }
  | { readonly type: 'writing.merged'; readonly round: string; readonly count: number }
  | { readonly type: 'writing.phase'; readonly round: string; readonly phase: Round['phase'] }
  | {
      readonly type: 'writing.shared';
      readonly round: string;
      readonly visible: Round['visible'];
      readonly circles: Round['circles'];
    }
  | { readonly type: 'writing.shown'; readonly round: string; readonly count: number };

const secretKey = (round: string, note: string): string => `${NAME}/${round}/${note}`;

/** The private notes of a round, by note id. */
const notesOf = (secrets: Secrets, round: string): ReadonlyMap<string, PrivateNote> => {
  const prefix = secretKey(round, '');
  const notes = new Map<string, PrivateNote>();
  for (const [key, value] of secrets)
    if (key.startsWith(prefix)) notes.set(key.slice(prefix.length), value as PrivateNote);
  return notes;
};

const checkText = (text: string): Result<string> => {
  const trimmed = text.trim();
  if (trimmed === '') return err(refusal('note.empty'));
  return [...trimmed].length > LIMITS.privateNoteChars ? err(refusal('note.too-long')) : ok(trimmed);
};

const counted = (round: Round, person: string, by: number): WritingEvent => ({
  type: 'writing.counted',
  round: round.id,
  person,
  count: Math.max(0, (round.wrote[person] ?? 0) + by),
});

type Write = Extract<WritingCommand, { type: 'writing.write' }>;

const write = (context: Context, round: Round, command: Write, actor: Actor): Result<Decision> => {
  if (!canWrite(actor.role)) return err(refusal('role.forbidden'));
  if (round.phase !== 'writing') return err(refusal('writing.closed'));
  if (context.paused && !canFacilitate(actor.role)) return err(refusal('session.paused'));
  const acting = actingFor(context.people, actor, command.for);
  if (!acting.ok) return acting;
  const { person, via } = acting.value;
  const text = checkText(command.text);
  if (!text.ok) return text;
  const most = round.limit === 0 ? LIMITS.notesPerPerson : round.limit;
  if ((round.wrote[person.id] ?? 0) >= most) return err(refusal('writing.full'));
  const note: PrivateNote = {
    author: person.id,
    text: text.value,
    ...(via === undefined ? {} : { via }),
    ...(command.lang === undefined ? {} : { lang: command.lang }),
  };
  return ok({ events: [counted(round, person.id, 1)], keep: { [secretKey(round.id, context.newId())]: note } });
};

/** May this person handle the private note as its author: they wrote it, alone or with others, or entered it for somebody. */
const isMine = ({ author, coAuthors = [], via }: PrivateNote, { participantId }: Actor): boolean =>
  author === participantId || via === participantId || coAuthors.includes(participantId);

/** The people who read this person's notes now; empty while everybody keeps their own. */
const circleOf = ({ visible, circles }: Round, { participantId }: Actor): readonly string[] =>
  visible === 'own' ? [] : (circles.find((people) => people.includes(participantId)) ?? []);

type Join = Extract<WritingCommand, { type: 'writing.join' }>;

const join = (context: Context, round: Round, command: Join, actor: Actor): Result<Decision> => {
  if (!canWrite(actor.role)) return err(refusal('role.forbidden'));
  if (round.phase === 'revealed') return err(refusal('writing.closed'));
  if (context.paused && !canFacilitate(actor.role)) return err(refusal('session.paused'));
  const text = checkText(command.text);
  if (!text.ok) return text;
  const circle = circleOf(round, actor);
  const notes = notesOf(context.secrets, round.id);
  const keys = [...new Set(command.notes)];
  const merged = keys.flatMap((key) => notes.get(key) ?? []);
  const isTheirs = (note: PrivateNote): boolean => isMine(note, actor) || circle.includes(note.author);
  if (circle.length === 0 || merged.length < keys.length || !merged.every(isTheirs))
    return err(refusal('note.unknown'));
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

type OnNote = Extract<WritingCommand, { type: 'writing.edit' | 'writing.remove' }>;

const changeNote = (context: Context, round: Round, command: OnNote, actor: Actor): Result<Decision> => {
  const note = notesOf(context.secrets, round.id).get(command.note);
  if (note === undefined) return err(refusal('note.unknown'));
  const key = secretKey(round.id, command.note);
  if (!isMine(note, actor)) {
    // A facilitator takes an unkind note out before the reveal, from a list without authors.
    const thins = command.type === 'writing.remove' && canFacilitate(actor.role) && round.phase === 'closed';
    if (!thins) return err(refusal('note.unknown'));
    return ok({ events: [{ type: 'writing.thinned', round: round.id } satisfies WritingEvent], drop: [key] });
  }
  if (context.paused && !canFacilitate(actor.role)) return err(refusal('session.paused'));
  if (command.type === 'writing.remove') return ok({ events: [counted(round, note.author, -1)], drop: [key] });
  if (round.phase !== 'writing') return err(refusal('writing.closed'));
  const text = checkText(command.text);
  return text.ok ? ok({ events: [], keep: { [key]: { ...note, text: text.value } } }) : text;
};

const toCard = (round: Round, noteId: string, note: PrivateNote): NewCard => ({
  id: noteId,
  text: note.text,
  template: round.template,
  zone: round.zone,
  ...(note.lang === undefined ? {} : { lang: note.lang }),
  ...(round.anonymous ? { by: ANONYMOUS } : { by: note.author, ...(note.via === undefined ? {} : { via: note.via }) }),
  ...(round.anonymous || !note.coAuthors?.length ? {} : { fields: { coAuthors: note.coAuthors } }),
});

/** In an order that says nothing about who wrote first: ids are random. */
const inNoOrder = <T>(notes: ReadonlyMap<string, T>): readonly (readonly [string, T])[] =>
  [...notes].sort(([a], [b]) => (a < b ? -1 : 1));

const reveal = (context: Context, round: Round, noteId: string | undefined, actor: Actor): Result<Decision> => {
  if (round.phase === 'writing') return err(refusal('writing.still-open'));
  const notes = notesOf(context.secrets, round.id);
  const one = noteId === undefined ? undefined : notes.get(noteId);
  if (noteId !== undefined && one === undefined) return err(refusal('note.unknown'));
  if (!canFacilitate(actor.role)) {
    if (one === undefined) return err(refusal('role.forbidden'));
    if (!isMine(one, actor)) return err(refusal('note.unknown'));
    // Who shows a note of their own says whose it is.
    if (round.anonymous) return err(refusal('writing.anonymous'));
    if (context.paused) return err(refusal('session.paused'));
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
  if (!canFacilitate(actor.role)) return err(refusal('role.forbidden'));
  if (round.phase === 'revealed') return err(refusal('writing.closed'));
  const phase = (next: Round['phase']) =>
    ok({ events: [{ type: 'writing.phase', round: round.id, phase: next } satisfies WritingEvent] });
  if (command.type === 'writing.close') return phase('closed');
  if (command.type === 'writing.reopen') return phase('writing');
  // Who shares a note in a pair shows whose it is: a round that promised anonymity cannot be shared so.
  if (round.anonymous && command.visible !== 'own') return err(refusal('writing.anonymous'));
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
const decide = (context: Context, state: WritingState, command: WritingCommand, actor: Actor): Result<Decision> => {
  if (command.type === 'writing.open') {
    if (!canFacilitate(actor.role)) return err(refusal('role.forbidden'));
    const { type: _type, ...plan } = command;
    const rest = { phase: 'writing', visible: 'own', circles: [], wrote: {}, takenOut: 0, shown: 0 } as const;
    return ok({ events: [{ type: 'writing.opened', round: { id: context.newId(), ...plan, ...rest } }] });
  }
  const round = state.rounds.find((one) => one.id === command.round);
  if (round === undefined) return err(refusal('writing.unknown'));
  if (command.type === 'writing.write') return write(context, round, command, actor);
  if (command.type === 'writing.join') return join(context, round, command, actor);
  if (command.type === 'writing.edit' || command.type === 'writing.remove')
    return changeNote(context, round, command, actor);
  return steer(context, round, command, actor);
};

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

const roundView = (look: Look, round: Round, viewer: Actor): RoundView => {
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

export const writing: Machine<WritingState, WritingCommand, WritingEvent, WritingView> = {
  name: NAME,
  readsPeople: true,
  command: writingCommand,
  start: { rounds: [] },
  decide,
  apply,
  viewFor: (look, { rounds }, viewer) => ({ rounds: rounds.map((round) => roundView(look, round, viewer)) }),
};
