/**
 * A person's view after a change, for every client; a page without a canvas needs no more of the protocol's code.
 */
import type { SessionView } from '../session/session.ts';
import type { DownMessage, Entries } from './messages.ts';

/** A part whose list holds talks, markets or polls, after some of them changed. */
const withEntries = <Part>(part: Part, { list, ids, changed }: Entries): Part => {
  const before = (part as Readonly<Record<string, Entries['changed'] | undefined>>)[list] ?? [];
  const byId = new Map([...before, ...changed].map((entry) => [entry.id, entry]));
  const order = ids ?? before.map(({ id }) => id);
  return { ...part, [list]: order.flatMap((id) => byId.get(id) ?? []) };
};

/** The view after a change. People keep their order, new ones come last. */
export const changeView = (view: SessionView, change: Extract<DownMessage, { type: 'change' }>): SessionView => {
  const people = new Map(view.people.map((person) => [person.id, person]));
  for (const person of change.people) people.set(person.id, person);
  const parts = { ...view.parts, ...change.parts };
  const entries = Object.entries(change.entries ?? {}) as [keyof typeof parts, Entries][];
  return {
    ...view,
    people: [...people.values()],
    settings: change.settings ?? view.settings,
    parts: {
      ...parts,
      ...Object.fromEntries(entries.map(([name, told]) => [name, withEntries(parts[name], told)])),
    },
  };
};
