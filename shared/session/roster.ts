/**
 * The roster: who has joined, with which role and group, and who is here now.
 * Persons are kept for the board's life, so that notes keep their author.
 */
import { z } from 'zod';
import { type Actor, cleanLine, parseName, type Role } from '../access.ts';
import { LIMITS } from '../limits.ts';
import { ok, type Result } from '../result.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  /** Stakeholder group or organisation; '' when the person gave none. */
  readonly group: string;
  readonly language: string;
  readonly role: Role;
}

export interface PersonView extends Person {
  readonly here: boolean;
}

export const personChange = z.object({
  type: z.literal('person.change'),
  name: z.string().optional(),
  group: z.string().max(LIMITS.groupChars).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
});
export type PersonChange = z.infer<typeof personChange>;

/** A person corrects their own entry. Refusals: those of a name. */
export const decidePerson = (person: Person, command: PersonChange, _actor: Actor): Result<Person> => {
  const name = command.name === undefined ? ok(person.name) : parseName(command.name);
  if (!name.ok) return name;
  return ok({
    ...person,
    name: name.value,
    group: command.group === undefined ? person.group : cleanLine(command.group),
    language: command.language ?? person.language,
  });
};
