/**
 * The roster: who has joined, with which role and group, and who is here now. People without a device are on it too: a
 * scribe enters for them, and they are credited. Persons are kept for the board's life, so that notes keep their author.
 */
import { z } from 'zod';
import { type Actor, canFacilitate, canWrite, cleanLine, parseName, ROLES, type Role } from '../access.ts';
import { LIMITS } from '../limits.ts';
import { ok, type Result, refuse } from '../result.ts';

export const GENDERS = ['f', 'm', 'x'] as const;
export type Gender = (typeof GENDERS)[number];

export interface Person {
  readonly id: string;
  readonly name: string;
  /** Stakeholder group or organisation; '' when the person gave none. */
  readonly group: string;
  readonly language: string;
  readonly role: Role;
  /** Who enters for this person, who has no device of their own. */
  readonly scribe?: string | undefined;
  /** As they said themselves, for the balance of a talk alone; no other person sees it. */
  readonly gender?: Gender | undefined;
  /** A facilitator took them off the board; what they wrote stays theirs. */
  readonly removed?: boolean | undefined;
}

export interface PersonView extends Omit<Person, 'gender'> {
  readonly here: boolean;
}

const group = z.string().max(LIMITS.groupChars);
const language = z.string().regex(/^[a-z]{2,3}$/);
const id = z.string().min(1).max(64);

export const personCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('person.change'),
    name: z.string().optional(),
    group: group.optional(),
    language: language.optional(),
    gender: z.enum(GENDERS).optional(),
  }),
  /** Somebody in the room without a device: the sender becomes their scribe. */
  z.object({
    type: z.literal('person.add'),
    name: z.string(),
    group: group.default(''),
    gender: z.enum(GENDERS).optional(),
  }),
  z.object({ type: z.literal('person.role'), person: id, role: z.enum(ROLES) }),
  z.object({ type: z.literal('person.remove'), person: id }),
]);
export type PersonCommand = z.infer<typeof personCommand>;
export type PersonInput = z.input<typeof personCommand>;

type People = ReadonlyMap<string, Person>;

/** A board without a facilitator could not be led any more. */
const isLastFacilitator = (people: People, person: Person): boolean =>
  canFacilitate(person.role) &&
  ![...people.values()].some((one) => one.id !== person.id && !one.removed && canFacilitate(one.role));

const add = (command: Extract<PersonCommand, { type: 'person.add' }>, self: Person, newId: () => string) => {
  if (!canWrite(self.role)) return refuse('role.forbidden');
  const name = parseName(command.name);
  if (!name.ok) return name;
  const person: Person = {
    id: newId(),
    name: name.value,
    group: cleanLine(command.group),
    language: self.language,
    role: 'participant',
    scribe: self.id,
    ...(command.gender === undefined ? {} : { gender: command.gender }),
  };
  return ok(person);
};

const change = (command: Extract<PersonCommand, { type: 'person.change' }>, self: Person): Result<Person> => {
  const name = command.name === undefined ? ok(self.name) : parseName(command.name);
  if (!name.ok) return name;
  return ok({
    ...self,
    name: name.value,
    group: command.group === undefined ? self.group : cleanLine(command.group),
    language: command.language ?? self.language,
    ...(command.gender === undefined ? {} : { gender: command.gender }),
  });
};

/**
 * One person as they will be. Refusals: `session.unknown`, `person.unknown`, `role.forbidden`, `person.last-facilitator`,
 * and those of a name.
 */
export const decidePerson = (
  people: People,
  command: PersonCommand,
  actor: Actor,
  newId: () => string,
): Result<Person> => {
  const self = people.get(actor.participantId);
  if (self === undefined || self.removed) return refuse('session.unknown');
  if (command.type === 'person.change') return change(command, self);
  if (command.type === 'person.add') return add(command, { ...self, role: actor.role }, newId);
  const person = people.get(command.person);
  if (person === undefined || person.removed) return refuse('person.unknown');
  const isOwnScribed = command.type === 'person.remove' && person.scribe === actor.participantId;
  if (!canFacilitate(actor.role) && !isOwnScribed) return refuse('role.forbidden');
  const staysLed = command.type === 'person.role' && canFacilitate(command.role);
  if (!staysLed && isLastFacilitator(people, person)) return refuse('person.last-facilitator');
  return ok(command.type === 'person.role' ? { ...person, role: command.role } : { ...person, removed: true });
};
