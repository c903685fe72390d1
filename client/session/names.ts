/**
 * Names of people as a view has them. Whoever was removed keeps their name beside what they did.
 */
import type { PersonView } from '../../shared/session/roster.ts';
import type { SessionView } from '../../shared/session/session.ts';

export const nameOf = ({ people }: Pick<SessionView, 'people'>, id: string): string =>
  people.find((person) => person.id === id)?.name ?? '';

export const namesOf = (view: Pick<SessionView, 'people'>, ids: readonly string[]): string =>
  ids.map((id) => nameOf(view, id)).join(', ');

/** Whom the person of this view may enter for: those whose scribe they are, for facilitators every participant; scribed first. */
export const peopleToEnterFor = ({ me, people }: Pick<SessionView, 'me' | 'people'>): readonly PersonView[] =>
  people
    .filter(
      ({ id, removed, role, scribe }) =>
        !removed &&
        id !== me.participantId &&
        (scribe === me.participantId || (me.facilitates && role === 'participant')),
    )
    .sort((a, b) => Number(a.scribe === undefined) - Number(b.scribe === undefined));
