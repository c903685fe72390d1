/**
 * Setting up and leading a market: stalls and their hosts, rounds, duty, routes, limits, reports. What a host may do is
 * told by `mayLead`; everything else is the facilitator's.
 */
import { type Actor, canFacilitate } from '../../access.ts';
import { LIMITS } from '../../limits.ts';
import type { RefusalCode } from '../../refusals.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { Context, Decision } from '../../session/machine.ts';
import type { Person } from '../../session/roster.ts';
import { startedTimer, TIMER_OFF, timerSet } from '../../session/timer.ts';
import type { Command } from './commands.ts';
import { isPlaceTaken, type Market, type MarketEvent, NEW_MARKET, type Stall } from './market.ts';
import { reliefPlan, routesOf } from './parties.ts';

const happens = (...events: readonly MarketEvent[]): Result<Decision> => ok({ events });

const isHere = (people: ReadonlyMap<string, Person>, id: string): boolean =>
  people.get(id)?.removed !== true && people.has(id);

/**
 * Why a stall may not stand: a host who is nobody, no convener in an open space (nobody fills that wall beforehand), a
 * round and room that is taken.
 */
const refuseStall = (
  context: Context,
  market: Pick<Market, 'rounds' | 'variant'>,
  others: readonly Stall[],
  stall: Stall,
): RefusalCode | undefined => {
  if (stall.hosts.some((host) => !isHere(context.people, host))) return 'person.unknown';
  if (market.variant === 'open-space' && stall.hosts.length === 0) return 'market.no-convener';
  return isPlaceTaken(market, others, stall) ? 'market.place-taken' : undefined;
};

/** Refusals: `market.too-many`, `market.stall-unknown` (two have one id), and those of its stalls. */
export const makeMarket = (context: Context, markets: number, command: Command<'market.make'>): Result<Decision> => {
  if (markets >= LIMITS.markets) return refuse('market.too-many');
  const { type: _type, rounds, stalls, ...plan } = command;
  const made = stalls.map(
    ({ id, ...stall }): Stall => ({ ...stall, hosts: [...new Set(stall.hosts)], id: id ?? context.newId() }),
  );
  if (new Set(made.map(({ id }) => id)).size !== made.length) return refuse('market.stall-unknown');
  const numbered = rounds.map((round, at) => ({ ...round, no: at + 1 }));
  const market: Market = { ...NEW_MARKET, ...plan, id: context.newId(), rounds: numbered, stalls: made };
  const refused = made.map((stall) => refuseStall(context, market, made, stall)).find(Boolean);
  return refused ? refuse(refused) : happens({ type: 'market.made', market });
};

const setStall = (context: Context, market: Market, command: Command<'market.stall'>): Result<Decision> => {
  const { type: _type, market: _market, stall: known, ...fields } = command;
  const stall: Stall = { ...fields, hosts: [...new Set(fields.hosts)], id: known ?? context.newId() };
  const isNew = !market.stalls.some(({ id }) => id === stall.id);
  if (isNew && market.stalls.length >= LIMITS.stalls) return refuse('market.too-many');
  const refused = refuseStall(context, market, market.stalls, stall);
  return refused ? refuse(refused) : happens({ type: 'market.stall-set', market: market.id, stall });
};

/** Nobody runs a stall without a host: it is taken over, or it comes off the wall, and its topic with it. */
const hostGone = (
  context: Context,
  market: Market,
  stall: Stall,
  { takenOverBy, sure }: Command<'market.host-gone'>,
): Result<Decision> => {
  if (takenOverBy !== undefined) {
    if (!isHere(context.people, takenOverBy)) return refuse('person.unknown');
    // Who takes over holds it from now on; whose it was stays named.
    const hosts = [takenOverBy, ...stall.hosts.filter((host) => host !== takenOverBy)];
    return happens({ type: 'market.stall-set', market: market.id, stall: { ...stall, hosts } });
  }
  if (!sure) return refuse('market.host-missing');
  const topic = market.topics.find(({ id }) => id === stall.id);
  const gone: MarketEvent = { type: 'market.stall-gone', market: market.id, stall: stall.id };
  if (topic === undefined) return happens(gone);
  return happens(gone, { type: 'market.topic-set', market: market.id, topic: { ...topic, state: 'withdrawn' } });
};

/** A round starts the clock; its end starts that of the changeover, where another round follows. */
const setRound = (context: Context, market: Market, to: number): Result<Decision> => {
  const round = market.rounds.find(({ no: number }) => number === to);
  if (to !== 0 && round === undefined) return refuse('market.no-round');
  const ending = to === 0 ? market.rounds.find(({ no: number }) => number === market.round) : undefined;
  const follows = market.rounds.some(({ no: number }) => number === market.round + 1);
  const minutes = round?.minutes ?? (follows ? (ending?.changeoverMin ?? 0) : 0);
  const clock = minutes === 0 ? TIMER_OFF : startedTimer(context.now, minutes * 60_000);
  const event: MarketEvent = { type: 'market.round-set', market: market.id, round: to, at: context.now };
  return ok({ events: [event, timerSet(clock)] });
};

const setParties = (context: Context, market: Market, command: Command<'market.parties'>): Result<Decision> => {
  const people = command.parties.flatMap((party) => party.people);
  const isOnce = new Set(people).size === people.length;
  if (!isOnce || people.some((id) => !isHere(context.people, id))) return refuse('person.unknown');
  const routes = routesOf(market, command.parties.length);
  const parties = command.parties.map((party, at) => ({ ...party, id: context.newId(), route: routes[at] ?? [] }));
  return happens({ type: 'market.parties-set', market: market.id, parties });
};

type Led = 'stall' | 'duty' | 'relief' | 'parties' | 'lift' | 'round' | 'close' | 'host-gone' | 'report';
export type Leading = Command<`market.${Led}`>;

const leadStall = (
  context: Context,
  market: Market,
  stall: Stall,
  command: Command<'market.lift' | 'market.duty' | 'market.host-gone' | 'market.report'>,
): Result<Decision> => {
  switch (command.type) {
    case 'market.lift':
      return happens({ type: 'market.lifted', market: market.id, stall: stall.id, to: command.to });
    case 'market.duty': {
      const { round, person } = command;
      if (!stall.hosts.includes(person)) return refuse('market.not-host');
      return happens({ type: 'market.duty-set', market: market.id, round, stall: stall.id, person });
    }
    case 'market.host-gone':
      return hostGone(context, market, stall, command);
    case 'market.report': {
      const { present, points, next } = command;
      const report = { stall: stall.id, present, points, next };
      return happens({ type: 'market.reported', market: market.id, report });
    }
  }
};

export const lead = (context: Context, market: Market, command: Leading): Result<Decision> => {
  switch (command.type) {
    case 'market.close':
      return happens({ type: 'market.closed', market: market.id, at: context.now });
    case 'market.round':
      return market.closed ? refuse('market.closed') : setRound(context, market, command.to);
    case 'market.stall':
      return setStall(context, market, command);
    case 'market.parties':
      return setParties(context, market, command);
    case 'market.relief':
      return happens(
        ...reliefPlan(market).map((duty): MarketEvent => ({ type: 'market.duty-set', market: market.id, ...duty })),
      );
    default: {
      const stall = market.stalls.find(({ id }) => id === command.stall);
      return stall === undefined ? refuse('market.stall-unknown') : leadStall(context, market, stall, command);
    }
  }
};

const OF_HOSTS: readonly string[] = ['market.report', 'market.host-gone', 'market.duty'];

/** Hosts report of their own stall, share its duty and give it up; all other leading is the facilitator's. */
export const mayLead = (market: Market, command: Leading, actor: Actor): boolean => {
  if (canFacilitate(actor.role)) return true;
  if (!OF_HOSTS.includes(command.type) || !('stall' in command)) return false;
  return market.stalls.some(({ id, hosts }) => id === command.stall && hosts.includes(actor.participantId));
};
