/**
 * The session of a board: the live state that the server alone decides. Composes roster, settings and the machines;
 * each person gets their own view, built from state and role, never a filtered broadcast.
 */
import { z } from 'zod';
import { type Actor, canFacilitate, canWrite, type Role } from '../access.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type AgendaState, stepRights } from './agenda.ts';
import {
  type AnyMachine,
  type Context,
  type Decision,
  type Look,
  type MachineEvent,
  machineOf,
  type Placing,
} from './machine.ts';
import { MACHINES, type MachineInput, type Parts } from './machines.ts';
import { type Rights, rightsOf } from './rights.ts';
import { decidePerson, type Person, type PersonInput, type PersonView, personCommand } from './roster.ts';
import { decideSettings, type Settings, type SettingsInput, settingsChange } from './settings.ts';

/** State of every machine by its name: plain JSON, without secrets. */
export type MachineStates = Readonly<Record<string, unknown>>;

export interface Session {
  readonly settings: Settings;
  readonly people: ReadonlyMap<string, Person>;
  /** Ids of the people with an open connection. Not stored. */
  readonly here: ReadonlySet<string>;
  readonly machines: MachineStates;
  readonly secrets: ReadonlyMap<string, unknown>;
}

export interface NewSession {
  readonly settings: Settings;
  readonly people: Iterable<Person>;
}

/** A session in which nothing has happened yet. */
export const newSession = ({ settings, people }: NewSession): Session => ({
  settings,
  people: new Map([...people].map((person) => [person.id, person])),
  here: new Set(),
  machines: {},
  secrets: new Map(),
});

const MACHINE_BY_NAME: ReadonlyMap<string, AnyMachine> = new Map(MACHINES.map((machine) => [machine.name, machine]));

/** The type alone says which machine reads the rest. */
export const sessionCommand = z.looseObject({ type: z.string().max(64) });
export type SessionCommand = z.infer<typeof sessionCommand>;
/** A command as a client of ours sends it. */
export type SessionInput = SettingsInput | PersonInput | MachineInput;

/** Events of settings and roster. Who is here is not stored. */
export type RosterEvent =
  | { readonly type: 'settings.changed'; readonly settings: Settings }
  | { readonly type: 'person.changed'; readonly person: Person }
  | { readonly type: 'person.came'; readonly participantId: string }
  | { readonly type: 'person.left'; readonly participantId: string };
export type SessionEvent = RosterEvent | MachineEvent;

export const isRosterEvent = (event: MachineEvent): event is RosterEvent => !MACHINE_BY_NAME.has(machineOf(event.type));

/** What a decision needs from outside (law 3). */
export interface World {
  readonly now: number;
  readonly newId: () => string;
  readonly cardText: (cardId: string) => string | undefined;
  readonly placings: (cardId: string) => readonly Placing[];
}

/** State of a machine, its beginning when nothing has happened in it yet. */
export const machineState = (session: Pick<Session, 'machines'>, name: string): unknown =>
  session.machines[name] ?? MACHINE_BY_NAME.get(name)?.start;

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** States as an earlier version kept them: what a machine has learnt since begins as it does in a new session. */
export const statesFrom = (kept: MachineStates): MachineStates =>
  Object.fromEntries(
    Object.entries(kept).map(([name, state]) => {
      const machine = MACHINE_BY_NAME.get(name);
      if (!isFields(machine?.start) || !isFields(state)) return [name, state];
      const whole = { ...machine.start, ...state };
      return [name, machine.restore?.(whole) ?? whole];
    }),
  );

const agendaOf = (session: Session): AgendaState => machineState(session, 'agenda') as AgendaState;
const isPaused = (session: Session): boolean => agendaOf(session).pausedAt !== null;

/** What somebody of this role may do to the board now. */
export const rightsIn = (session: Session, role: Role): Rights =>
  rightsOf(role, stepRights(agendaOf(session)), isPaused(session));

const lookOf = (session: Session): Look => ({
  people: session.people,
  secrets: session.secrets,
  stateOf: (name) => machineState(session, name),
});

const changed = (event: RosterEvent): Result<Decision> => ok({ events: [event] });

const decideInMachine = (
  session: Session,
  machine: AnyMachine,
  input: SessionCommand,
  actor: Actor,
  world: World,
): Result<Decision> => {
  const command = machine.command.safeParse(input);
  if (!command.success) return refuse('command.invalid', command.error.message);
  const context: Context = {
    ...lookOf(session),
    ...world,
    rights: rightsIn(session, actor.role),
    paused: isPaused(session),
  };
  return machine.decide(context, machineState(session, machine.name), command.data, actor);
};

/**
 * What a command leads to, or why not. Changes nothing. Refusals: `command.invalid` for what no machine reads, and those
 * of roster, settings and machines.
 */
export const decide = (session: Session, input: SessionCommand, actor: Actor, world: World): Result<Decision> => {
  const self = session.people.get(actor.participantId);
  if (self === undefined || self.removed) return refuse('session.unknown');
  const machine = MACHINE_BY_NAME.get(machineOf(input.type));
  if (machine) return decideInMachine(session, machine, input, actor, world);
  if (input.type === 'settings.change') {
    const settings = settingsChange.safeParse(input);
    if (!settings.success) return refuse('settings.invalid', settings.error.message);
    const next = decideSettings(session.settings, settings.data, actor);
    return next.ok ? changed({ type: 'settings.changed', settings: next.value }) : next;
  }
  const person = personCommand.safeParse(input);
  if (!person.success) return refuse('command.invalid', person.error.message);
  const next = decidePerson(session.people, person.data, actor, world.newId);
  return next.ok ? changed({ type: 'person.changed', person: next.value }) : next;
};

const withHere = (session: Session, change: (here: Set<string>) => void): Session => {
  const here = new Set(session.here);
  change(here);
  return { ...session, here };
};

const applyRoster = (session: Session, event: RosterEvent): Session => {
  switch (event.type) {
    case 'settings.changed':
      return { ...session, settings: event.settings };
    case 'person.changed':
      return { ...session, people: new Map(session.people).set(event.person.id, event.person) };
    case 'person.came':
      return withHere(session, (here) => here.add(event.participantId));
    case 'person.left':
      return withHere(session, (here) => here.delete(event.participantId));
  }
};

export const apply = (session: Session, event: SessionEvent): Session => {
  if (isRosterEvent(event)) return applyRoster(session, event);
  const machine = MACHINE_BY_NAME.get(machineOf(event.type));
  if (machine === undefined) return session;
  const next = machine.apply(machineState(session, machine.name), event);
  return { ...session, machines: { ...session.machines, [machine.name]: next } };
};

/** Keeps and drops what is secret, as a decision says. */
export const applySecrets = (session: Session, { keep = {}, drop = [] }: Pick<Decision, 'keep' | 'drop'>): Session => {
  const kept = Object.entries(keep);
  if (kept.length === 0 && drop.length === 0) return session;
  const secrets = new Map([...session.secrets, ...kept]);
  for (const key of drop) secrets.delete(key);
  return { ...session, secrets };
};

/** The machines that a decision can change the views of. */
export const touchedBy = ({ events, keep = {}, drop = [] }: Decision): ReadonlySet<string> =>
  new Set([
    ...events.map((event) => machineOf(event.type)),
    ...[...Object.keys(keep), ...drop].map((key) => key.slice(0, key.indexOf('/'))),
  ]);

/** One person as everybody sees them. */
export const personView = (session: Session, id: string): PersonView | undefined => {
  const person = session.people.get(id);
  if (person === undefined) return undefined;
  const { gender: _gender, ...shown } = person;
  return { ...shown, here: session.here.has(id) };
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
  readonly parts: Parts;
}

/** What one person sees of one machine; undefined for a name that no machine with a view has. */
export const partFor = (session: Session, name: string, viewer: Actor): unknown =>
  MACHINE_BY_NAME.get(name)?.viewFor(lookOf(session), machineState(session, name), viewer) ?? undefined;

export const viewFor = (session: Session, viewer: Actor): SessionView => ({
  me: {
    participantId: viewer.participantId,
    role: viewer.role,
    canWrite: canWrite(viewer.role),
    facilitates: canFacilitate(viewer.role),
  },
  settings: session.settings,
  people: [...session.people.keys()].flatMap((id) => personView(session, id) ?? []),
  parts: Object.fromEntries(
    MACHINES.flatMap(({ name }) => {
      const part = partFor(session, name, viewer);
      return part === undefined ? [] : [[name, part]];
    }),
  ) as unknown as Parts,
});
