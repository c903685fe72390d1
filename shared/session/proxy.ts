/**
 * Acting for somebody: a scribe or a facilitator enters what a person without a device says. The person is credited,
 * the entry says who made it (domain.md section 0, finding 10).
 */
import { type Actor, canFacilitate } from '../access.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Person } from './roster.ts';

export interface Acting {
  /** Whose doing it is. */
  readonly person: Person;
  /** Who entered it, when that is somebody else. */
  readonly via?: string;
}

/**
 * Who acts when `actor` enters something for `personId` (themselves when undefined).
 * Refusals: `session.unknown`, `person.unknown`, `proxy.forbidden`.
 */
export const actingFor = (
  people: ReadonlyMap<string, Person>,
  actor: Actor,
  personId: string | undefined,
): Result<Acting> => {
  const self = people.get(actor.participantId);
  if (self === undefined || self.removed) return refuse('session.unknown');
  if (personId === undefined || personId === actor.participantId) return ok({ person: self });
  const person = people.get(personId);
  if (person === undefined || person.removed) return refuse('person.unknown');
  const mayAct = canFacilitate(actor.role) || person.scribe === actor.participantId;
  return mayAct ? ok({ person, via: actor.participantId }) : refuse('proxy.forbidden');
};
