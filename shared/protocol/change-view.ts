/**
 * A person's view after a change, for every client; a page without a canvas needs no more of the protocol's code.
 */
import type { SessionView } from '../session/session.ts';
import type { DownMessage } from './messages.ts';

/** The view after a change. People keep their order, new ones come last. */
export const changeView = (view: SessionView, change: Extract<DownMessage, { type: 'change' }>): SessionView => {
  const people = new Map(view.people.map((person) => [person.id, person]));
  for (const person of change.people) people.set(person.id, person);
  return {
    ...view,
    people: [...people.values()],
    settings: change.settings ?? view.settings,
    parts: { ...view.parts, ...change.parts },
  };
};
