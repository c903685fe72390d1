/**
 * Names of people as a view has them. Whoever was removed keeps their name beside what they did.
 */
import type { SessionView } from '../../shared/session/session.ts';

export const nameOf = ({ people }: Pick<SessionView, 'people'>, id: string): string =>
  people.find((person) => person.id === id)?.name ?? '';

export const namesOf = (view: Pick<SessionView, 'people'>, ids: readonly string[]): string =>
  ids.map((id) => nameOf(view, id)).join(', ');
