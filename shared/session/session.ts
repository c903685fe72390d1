/**
 * The session of a board: the live state that the server alone decides. So far roster and settings.
 * Composes the machines; each person gets their own view, built from state and role, never a filtered broadcast.
 */
import { z } from 'zod';
import { type Actor, canFacilitate, canWrite, type Role } from '../access.ts';
import { refusal } from '../refusals.ts';
import { err, ok, type Result } from '../result.ts';
import { decidePerson, type Person, type PersonView, personChange } from './roster.ts';
import { decideSettings, type Settings, settingsChange } from './settings.ts';

export interface Session {
  readonly settings: Settings;
  readonly people: ReadonlyMap<string, Person>;
  /** Ids of the people with an open connection. Not stored. */
  readonly here: ReadonlySet<string>;
}

export const sessionCommand = z.discriminatedUnion('type', [settingsChange, personChange]);
export type SessionCommand = z.infer<typeof sessionCommand>;

export type SessionEvent =
  | { readonly type: 'settings.changed'; readonly settings: Settings }
  | { readonly type: 'person.changed'; readonly person: Person }
  | { readonly type: 'person.came'; readonly participantId: string }
  | { readonly type: 'person.left'; readonly participantId: string };

/** What a command leads to, or why not. Changes nothing. */
export const decide = (session: Session, command: SessionCommand, actor: Actor): Result<readonly SessionEvent[]> => {
  switch (command.type) {
    case 'settings.change': {
      const settings = decideSettings(session.settings, command, actor);
      return settings.ok ? ok([{ type: 'settings.changed', settings: settings.value }]) : settings;
    }
    case 'person.change': {
      const self = session.people.get(actor.participantId);
      if (self === undefined) return err(refusal('session.unknown'));
      const person = decidePerson(self, command, actor);
      return person.ok ? ok([{ type: 'person.changed', person: person.value }]) : person;
    }
  }
};

export const apply = (session: Session, event: SessionEvent): Session => {
  switch (event.type) {
    case 'settings.changed':
      return { ...session, settings: event.settings };
    case 'person.changed':
      return { ...session, people: new Map(session.people).set(event.person.id, event.person) };
    case 'person.came':
      return { ...session, here: new Set(session.here).add(event.participantId) };
    case 'person.left': {
      const here = new Set(session.here);
      here.delete(event.participantId);
      return { ...session, here };
    }
  }
};

/** One person as everybody sees them. */
export const personView = (session: Session, id: string): PersonView | undefined => {
  const person = session.people.get(id);
  return person && { ...person, here: session.here.has(id) };
};

/** What one person sees of the session: the only thing that leaves the server. */
export interface SessionView {
  readonly me: {
    readonly participantId: string;
    readonly role: Role;
    readonly canWrite: boolean;
    readonly facilitates: boolean;
  };
  readonly settings: Settings;
  readonly people: readonly PersonView[];
}

export const viewFor = (session: Session, viewer: Actor): SessionView => ({
  me: {
    participantId: viewer.participantId,
    role: viewer.role,
    canWrite: canWrite(viewer.role),
    facilitates: canFacilitate(viewer.role),
  },
  settings: session.settings,
  people: [...session.people.keys()].flatMap((id) => personView(session, id) ?? []),
});
