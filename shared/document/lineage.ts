/**
 * Where a note comes from, and who wrote it with its author (domain.md B.4: a note keeps its author also in a second cluster
 * and when it is merged). Pure; judges one record from its valid state before and after. Knows no document.
 *
 * Both say whose idea it is, so both are as hard to make up as an author: a note is a duplicate from its maker's hand, of
 * one that there is or was, and for good; co-authors are people of the board, named by the server or who facilitates.
 */
import { type Actor, canFacilitate } from '../access.ts';
import type { BoardRecord } from './record.ts';

const LINEAGE = ['copyOf', 'coAuthors'] as const;
type LineageField = (typeof LINEAGE)[number];

export interface KnownLineage {
  /** Somebody with this id ever joined the board. */
  readonly isPerson: (id: string) => boolean;
  /** A record with this id lies on the board, or lay there once. */
  readonly hasBeen: (id: string) => boolean;
}

const copyOf = (record: BoardRecord | undefined): string | null => {
  const original = record?.type === 'card' ? record.fields.copyOf : null;
  return typeof original === 'string' ? original : null;
};
const coAuthors = (record: BoardRecord | undefined): readonly string[] => {
  const people = record?.type === 'card' ? record.fields.coAuthors : [];
  return Array.isArray(people) ? people : [];
};

export const hasLineage = (record: BoardRecord): boolean => copyOf(record) !== null || coAuthors(record).length > 0;

/** The fields that this person may not write so; `before` is undefined for a new record. */
export const wrongLineage = (
  before: BoardRecord | undefined,
  after: BoardRecord,
  actor: Actor,
  { isPerson, hasBeen }: KnownLineage,
): readonly LineageField[] => {
  const wrong: LineageField[] = [];
  const [was, is] = [copyOf(before), copyOf(after)];
  const isTold = was === null && is !== null && is !== after.id && hasBeen(is);
  const isTheirs = before === undefined || before.by === actor.participantId;
  if (was !== is && !(isTold && isTheirs)) wrong.push('copyOf');
  const people = coAuthors(after);
  const isNamed = canFacilitate(actor.role) && people.every(isPerson);
  if (coAuthors(before).join() !== people.join() && !isNamed) wrong.push('coAuthors');
  return wrong;
};
