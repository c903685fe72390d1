/**
 * Where somebody stands in a talk: whether they may sit at all, whether their group is called, who is outside. Pure; the
 * judge and every page that shows a talk read the same.
 */
import type { Person } from '../../session/roster.ts';
import type { Bowl } from './bowl.ts';

type Groups = Pick<Bowl, 'byGroup' | 'groups' | 'group' | 'joint'>;
type Sitter = Pick<Person, 'id' | 'role' | 'removed'>;

/** The ring finishes its notes until they are harvested; what all read at once ends with the talk (rule FB31). */
export const takesNotes = ({ phase, harvested, live }: Pick<Bowl, 'phase' | 'harvested' | 'live'>): boolean =>
  phase !== 'closed' || !(harvested || live);

/** Participants sit; who facilitates, documents or observes does not (rule: observers and documenter cannot sit). */
export const mayEverSit = ({ eligible }: Pick<Bowl, 'eligible'>, { id, role }: Sitter): boolean =>
  role === 'participant' && (eligible.length === 0 || eligible.includes(id));

/** After the last group comes a round for all of them, where the rules say so. */
export const isJoint = ({ groups, group, joint }: Groups): boolean => joint && group === groups.length;

/** Takes turns from the groups: one of each, then the next of each. */
const mixed = (groups: Bowl['groups']): readonly string[] => {
  const longest = Math.max(0, ...groups.map((group) => group.length));
  return Array.from({ length: longest }, (_, at) => groups.flatMap((group) => group[at] ?? [])).flat();
};

/** Who is called, in the order in which they sit; undefined where everybody is. */
export const calledIn = (bowl: Groups): readonly string[] | undefined => {
  if (!bowl.byGroup || bowl.groups.length === 0) return undefined;
  return isJoint(bowl) ? mixed(bowl.groups) : (bowl.groups[bowl.group] ?? []);
};

export const isCalled = (bowl: Groups, { id }: Pick<Person, 'id'>): boolean => calledIn(bowl)?.includes(id) ?? true;

/** The group that comes after this one, counted from 0; the first again after the last. */
export const nextGroup = ({ groups, group, joint }: Groups): number => (group + 1) % (groups.length + (joint ? 1 : 0));

export const isSeated = ({ chairs }: Pick<Bowl, 'chairs'>, { id }: Pick<Person, 'id'>): boolean => chairs.includes(id);

export const waits = ({ queue }: Pick<Bowl, 'queue'>, { id }: Pick<Person, 'id'>): boolean =>
  queue.some((hand) => hand.person === id);

/** Who might sit and does not now. */
export const outsideOf = <P extends Sitter>(
  bowl: Pick<Bowl, 'eligible' | 'chairs'>,
  people: Iterable<P>,
): readonly P[] =>
  [...people].filter((person) => !person.removed && mayEverSit(bowl, person) && !isSeated(bowl, person));
