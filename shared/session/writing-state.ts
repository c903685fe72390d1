/**
 * What silent writing is: rounds, private notes and whose they are, its commands and events as they are written down.
 * Knows nothing of what follows from a command (writing-decide.ts, writing-notes.ts) or who sees what (writing-view.ts).
 *
 * A private note is a secret under `writing/<round>/<note>`: it is in no state and no event.
 */
import { z } from 'zod';
import type { Actor } from '../access.ts';
import { LIMITS } from '../limits.ts';
import type { Secrets } from './machine.ts';

/** Name of the machine, and where its secrets begin. */
export const WRITING = 'writing';

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

export interface PrivateNote {
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
export const writingCommand = z.discriminatedUnion('type', [
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

/** Where a private note lies among the secrets; with '' for the note, where those of a round begin. */
export const secretKey = (round: string, note: string): string => `${WRITING}/${round}/${note}`;

/** The private notes of a round, by note id. */
export const notesOf = (secrets: Secrets, round: string): ReadonlyMap<string, PrivateNote> => {
  const prefix = secretKey(round, '');
  const notes = new Map<string, PrivateNote>();
  for (const [key, value] of secrets)
    if (key.startsWith(prefix)) notes.set(key.slice(prefix.length), value as PrivateNote);
  return notes;
};

/** In an order that says nothing about who wrote first: ids are random. */
export const inNoOrder = <T>(notes: ReadonlyMap<string, T>): readonly (readonly [string, T])[] =>
  [...notes].sort(([a], [b]) => (a < b ? -1 : 1));

/** May this person handle the private note as its author: they wrote it, alone or with others, or entered it for somebody. */
export const isMine = ({ author, coAuthors = [], via }: PrivateNote, { participantId }: Actor): boolean =>
  author === participantId || via === participantId || coAuthors.includes(participantId);
