/**
 * Going to a stall and leaving it (domain.md B.2 a, rules marked E): one stall a person and round, no more than there is
 * room for, no stall left without a host. In an open space people move when they like, and each move is kept.
 */
import { type Actor, canFacilitate } from '../../access.ts';
import { LIMITS } from '../../limits.ts';
import type { RefusalCode } from '../../refusals.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { Context, Decision } from '../../session/machine.ts';
import { type Acting, actingFor } from '../../session/proxy.ts';
import type { Command } from './commands.ts';
import { hostsThere, isOpenIn, type Market, type MarketEvent, type Stall, type Visit, whereabouts } from './market.ts';
import { stallOfParty } from './parties.ts';

const happens = (...events: readonly MarketEvent[]): Result<Decision> => ok({ events });

/** The stalls, but for `target`, whose last host who is there this person is. */
const leftAlone = (market: Market, round: number, person: string, target: string): readonly Stall[] =>
  market.stalls.filter((stall) => {
    if (stall.id === target || !isOpenIn(stall, round)) return false;
    const there = hostsThere(market, stall, round);
    return there.includes(person) && there.length === 1;
  });

/** Whoever holds the topic is there already. Who joined it may also go in as one of its people (law of two feet). */
const holds = ({ variant }: Market, { hosts }: Stall, person: string): boolean =>
  variant === 'open-space' && hosts[0] === person;

interface Going {
  readonly stall: Stall;
  readonly round: number;
  readonly person: string;
  readonly leads: boolean;
  /** A host lets somebody in who is not of the group that is due. */
  readonly isLetIn: boolean;
}

const refuseVisit = (market: Market, { stall, round, person, leads, isLetIn }: Going): RefusalCode | undefined => {
  if (!market.rounds.some(({ no: number }) => number === round)) return 'market.no-round';
  if (!isOpenIn(stall, round)) return 'market.not-open';
  if (holds(market, stall, person)) return 'market.own-stall';
  const here = whereabouts(market, round);
  if (here.get(person) === stall.id) return 'market.visiting';
  // In an open space people move when they like (law of two feet); between stalls only with the round.
  if (here.has(person) && market.variant === 'stalls-with-rounds') return 'market.visiting';
  const due = stallOfParty(market, person, round);
  if (due !== undefined && due !== stall.id && !leads && !isLetIn) return 'market.other-route';
  const visitors = [...here.values()].filter((id) => id === stall.id).length;
  if (visitors >= stall.capacity && !market.lifted.includes(stall.id) && !leads) return 'market.full';
  return market.visits.length >= LIMITS.heldEntries ? 'market.too-many' : undefined;
};

/** A host marks visitors of their own stall in; otherwise as everywhere. */
const visitorFor = (context: Context, stall: Stall, actor: Actor, forPerson: string | undefined): Result<Acting> => {
  const person = forPerson === undefined ? undefined : context.people.get(forPerson);
  const isHost = stall.hosts.includes(actor.participantId) && person !== undefined && !person.removed;
  return isHost && person.id !== actor.participantId
    ? ok({ person, via: actor.participantId })
    : actingFor(context.people, actor, forPerson);
};

/** Somebody who is where they belong again: a host at their own stall, a visitor at the one they had just left. */
const comingBack = (market: Market, stall: Stall, round: number, person: string): MarketEvent | undefined => {
  const isMine = (one: Visit): boolean => one.round === round && one.person === person;
  if (market.away.some((one) => one.round === round && one.stall === stall.id && one.person === person))
    return { type: 'market.away-set', market: market.id, round, stall: stall.id, person, isAway: false };
  const last = market.visits.findLast(isMine);
  const hasLeft = last?.stall === stall.id && last.until !== undefined && market.round === round;
  return hasLeft && market.variant === 'stalls-with-rounds'
    ? { type: 'market.back', market: market.id, round, person }
    : undefined;
};

/**
 * Refusals: `market.stall-unknown`, `market.closed`, `market.no-round`, `market.not-open`, `market.own-stall`,
 * `market.visiting`, `market.other-route`, `market.full`, `market.too-many`, `market.host-missing` (a warning: with `sure`
 * it passes), and those of acting for somebody.
 */
export const visit = (
  context: Context,
  market: Market,
  command: Command<'market.visit'>,
  actor: Actor,
): Result<Decision> => {
  const stall = market.stalls.find(({ id }) => id === command.stall);
  if (stall === undefined) return refuse('market.stall-unknown');
  const acting = visitorFor(context, stall, actor, command.for);
  if (!acting.ok) return acting;
  const leads = canFacilitate(actor.role);
  if (market.closed && !leads) return refuse('market.closed');
  const round = leads ? (command.round ?? market.round) : market.round;
  // A participant who asks for another round than the one that runs is told, not put somewhere else.
  if (!leads && command.round !== undefined && command.round !== round) return refuse('market.no-round');
  const { person, via } = acting.value;
  const back = comingBack(market, stall, round, person.id);
  if (back) return happens(back);
  const isLetIn = via !== undefined && stall.hosts.includes(via);
  const refused = refuseVisit(market, { stall, round, person: person.id, leads, isLetIn });
  if (refused) return refuse(refused);
  if (!command.sure && !leads && leftAlone(market, round, person.id, stall.id).length > 0)
    return refuse('market.host-missing');
  const made: Visit = {
    round,
    stall: stall.id,
    person: person.id,
    at: context.now,
    left: whereabouts(market, round).get(person.id) ?? '',
    ...(via === undefined ? {} : { via }),
  };
  return happens({ type: 'market.visited', market: market.id, visit: made });
};

/**
 * A visitor leaves the stall they are at; a host their own. Refusals: `market.no-round`, `market.not-there`,
 * `market.host-missing` (a warning), and those of acting for somebody.
 */
export const leave = (
  context: Context,
  market: Market,
  command: Command<'market.leave'>,
  actor: Actor,
): Result<Decision> => {
  const acting = actingFor(context.people, actor, command.for);
  if (!acting.ok) return acting;
  const { id } = acting.value.person;
  const { round } = market;
  if (round === 0) return refuse('market.no-round');
  const here = whereabouts(market, round).get(id) ?? '';
  if (here !== '' && (command.stall === undefined || command.stall === here))
    return happens({ type: 'market.left', market: market.id, round, person: id, at: context.now });
  const own = market.stalls.find(
    (stall) =>
      (command.stall === undefined || stall.id === command.stall) && hostsThere(market, stall, round).includes(id),
  );
  if (own === undefined) return refuse('market.not-there');
  const isAlone = leftAlone(market, round, id, '').includes(own);
  if (isAlone && !command.sure && !canFacilitate(actor.role)) return refuse('market.host-missing');
  return happens({ type: 'market.away-set', market: market.id, round, stall: own.id, person: id, isAway: true });
};
