/**
 * Groups for a talk in which whole groups change: as people named them when they joined, or in equal parts. Pure.
 */
import type { PersonView } from '../../../shared/session/roster.ts';

export interface NamedGroup {
  readonly name: string;
  readonly people: readonly string[];
}

const taking = (people: readonly PersonView[]): readonly PersonView[] =>
  people.filter(({ role, removed }) => role === 'participant' && !removed);

/** Groups as people named them when they joined, largest first; who gave none is in no group. */
export const namedGroups = (people: readonly PersonView[]): readonly NamedGroup[] => {
  const groups = new Map<string, string[]>();
  for (const { id, group } of taking(people)) if (group !== '') groups.set(group, [...(groups.get(group) ?? []), id]);
  return [...groups].map(([name, ids]) => ({ name, people: ids })).sort((a, b) => b.people.length - a.people.length);
};

/** Everybody in groups of at most so many, about equally large. */
export const splitGroups = (people: readonly PersonView[], size: number): readonly NamedGroup[] => {
  const ids = taking(people).map(({ id }) => id);
  const count = Math.ceil(ids.length / Math.max(1, size));
  return Array.from({ length: count }, (_, group) => ({
    name: '',
    people: ids.filter((_id, at) => at % count === group),
  }));
};

/** The same groups with this one first. */
export const withFirst = (groups: readonly NamedGroup[], first: NamedGroup): readonly NamedGroup[] => [
  first,
  ...groups.filter((group) => group !== first),
];
