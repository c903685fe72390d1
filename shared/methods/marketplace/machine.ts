/**
 * The marketplace's live state: rounds, who is at which stall, who hosts it (domain.md B.2 a and b, rules marked E).
 */
import { type Actor, canFacilitate, canWrite } from '../../access.ts';
import { type RefusalCode, refusal } from '../../refusals.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Context, Decision, Look, Machine } from '../../session/machine.ts';
import { actingFor } from '../../session/proxy.ts';
import { startedTimer, TIMER_OFF, timerSet } from '../../session/timer.ts';
import { type Command, type MarketCommand, marketCommand } from './commands.ts';
import {
  applyToMarket,
  hostsIn,
  isOpenIn,
  type Market,
  type MarketEvent,
  type Stall,
  type Visit,
  whereabouts,
} from './market.ts';
import { type MarketReading, marketReading } from './reading.ts';
import { decideTopic } from './topics.ts';

export interface MarketState {
  readonly markets: readonly Market[];
}

const no = (code: RefusalCode): Result<never> => err(refusal(code));
const happens = (...events: readonly MarketEvent[]): Result<Decision> => ok({ events });

const make = (context: Context, command: Command<'market.make'>): Result<Decision> => {
  const { type: _type, rounds, stalls, ...plan } = command;
  const made = stalls.map(({ id, ...stall }): Stall => ({ ...stall, id: id ?? context.newId() }));
  if (new Set(made.map(({ id }) => id)).size !== made.length) return no('market.stall-unknown');
  const market: Market = {
    ...plan,
    id: context.newId(),
    rounds: rounds.map((round, at) => ({ ...round, no: at + 1 })),
    stalls: made,
    duty: {},
    round: 0,
    roundStartedAt: null,
    closed: false,
    lifted: [],
    visits: [],
    feedback: [],
    topics: [],
    reports: [],
  };
  return happens({ type: 'market.made', market });
};

/** Stalls that would have no host if this person were at another one. */
const leftAlone = (market: Market, round: number, person: string, target: string): boolean => {
  const at = whereabouts(market, round);
  return market.stalls.some((stall) => {
    const hosts = hostsIn(market, stall, round);
    if (stall.id === target || !isOpenIn(stall, round) || !hosts.includes(person)) return false;
    return hosts.every((host) => host === person || (at.has(host) && at.get(host) !== stall.id));
  });
};

const refuseVisit = (
  market: Market,
  stall: Stall,
  round: number,
  person: string,
  leads: boolean,
): RefusalCode | undefined => {
  if (!market.rounds.some(({ no: number }) => number === round)) return 'market.no-round';
  if (!isOpenIn(stall, round)) return 'market.not-open';
  if (stall.hosts.includes(person) && market.variant === 'open-space') return 'market.own-stall';
  const here = whereabouts(market, round);
  if (here.get(person) === stall.id) return 'market.visiting';
  // In an open space people move when they like (law of two feet); between stalls only with the round.
  if (here.has(person) && market.variant === 'stalls-with-rounds') return 'market.visiting';
  const visitors = [...here.values()].filter((id) => id === stall.id).length;
  return visitors >= stall.capacity && !market.lifted.includes(stall.id) && !leads ? 'market.full' : undefined;
};

const visit = (context: Context, market: Market, command: Command<'market.visit'>, actor: Actor): Result<Decision> => {
  const acting = actingFor(context.people, actor, command.for);
  if (!acting.ok) return acting;
  const stall = market.stalls.find(({ id }) => id === command.stall);
  if (stall === undefined) return no('market.stall-unknown');
  const leads = canFacilitate(actor.role);
  if (market.closed && !leads) return no('market.closed');
  const round = leads ? (command.round ?? market.round) : market.round;
  // A participant who asks for another round than the one that runs is told, not put somewhere else.
  if (!leads && command.round !== undefined && command.round !== round) return no('market.no-round');
  const { person, via } = acting.value;
  const refused = refuseVisit(market, stall, round, person.id, leads);
  if (refused) return no(refused);
  if (!command.sure && !leads && leftAlone(market, round, person.id, stall.id)) return no('market.host-missing');
  const left = whereabouts(market, round).get(person.id) ?? '';
  const made: Visit = {
    round,
    stall: stall.id,
    person: person.id,
    at: context.now,
    left,
    ...(via === undefined ? {} : { via }),
  };
  return happens({ type: 'market.visited', market: market.id, visit: made });
};

const feedBack = (context: Context, market: Market, command: Command<'market.feedback'>, actor: Actor) => {
  const acting = actingFor(context.people, actor, command.for);
  if (!acting.ok) return acting;
  if (!market.stalls.some(({ id }) => id === command.stall)) return no('market.stall-unknown');
  const { stall, useful, text } = command;
  const feedback = { stall, person: acting.value.person.id, useful, text: text.trim() };
  return happens({ type: 'market.fed-back', market: market.id, feedback });
};

/** Nobody runs a stall without a host: it is taken over, or it comes off the wall. */
const hostGone = (
  context: Context,
  market: Market,
  stall: Stall,
  command: Command<'market.host-gone'>,
): Result<Decision> => {
  const { takenOverBy, sure } = command;
  if (takenOverBy !== undefined) {
    const person = context.people.get(takenOverBy);
    if (person === undefined || person.removed) return no('person.unknown');
    const hosts = [...new Set([...stall.hosts, takenOverBy])];
    return happens({ type: 'market.stall-set', market: market.id, stall: { ...stall, hosts } });
  }
  return sure ? happens({ type: 'market.stall-gone', market: market.id, stall: stall.id }) : no('market.host-missing');
};

const setRound = (context: Context, market: Market, to: number): Result<Decision> => {
  const round = market.rounds.find(({ no: number }) => number === to);
  if (to !== 0 && round === undefined) return no('market.no-round');
  const clock = round === undefined ? TIMER_OFF : startedTimer(context.now, round.minutes * 60_000);
  const event: MarketEvent = { type: 'market.round-set', market: market.id, round: to, at: context.now };
  return ok({ events: [event, timerSet(clock)] });
};

const setStall = (context: Context, market: Market, command: Command<'market.stall'>): Result<Decision> => {
  const { type: _type, market: _market, stall, ...fields } = command;
  return happens({
    type: 'market.stall-set',
    market: market.id,
    stall: { ...fields, id: stall ?? context.newId() },
  });
};

type Led = 'stall' | 'duty' | 'lift' | 'round' | 'close' | 'host-gone' | 'report';

const lead = (context: Context, market: Market, command: Command<`market.${Led}`>): Result<Decision> => {
  if (command.type === 'market.close') return happens({ type: 'market.closed', market: market.id });
  if (command.type === 'market.round') return setRound(context, market, command.to);
  if (command.type === 'market.stall') return setStall(context, market, command);
  const stall = market.stalls.find(({ id }) => id === command.stall);
  if (stall === undefined) return no('market.stall-unknown');
  switch (command.type) {
    case 'market.lift':
      return happens({ type: 'market.lifted', market: market.id, stall: stall.id });
    case 'market.duty': {
      const { round, person } = command;
      if (!stall.hosts.includes(person)) return no('market.not-host');
      return happens({ type: 'market.duty-set', market: market.id, round, stall: stall.id, person });
    }
    case 'market.host-gone':
      return hostGone(context, market, stall, command);
    case 'market.report': {
      const { present, points, next } = command;
      return happens({
        type: 'market.reported',
        market: market.id,
        report: { stall: stall.id, present, points, next },
      });
    }
  }
};

/** A host may report of their own stall and leave it; all other leading is the facilitator's. */
const mayLead = (market: Market, command: Command<`market.${Led}`>, actor: Actor): boolean => {
  if (canFacilitate(actor.role)) return true;
  if (command.type !== 'market.report' && command.type !== 'market.host-gone') return false;
  return market.stalls.some(({ id, hosts }) => id === command.stall && hosts.includes(actor.participantId));
};

/**
 * Refusals: `role.forbidden`, `session.paused`, `market.unknown`, `market.closed`, `market.stall-unknown`, `market.topic-unknown`, `market.no-round`,
 * `market.not-open`, `market.own-stall`, `market.visiting` (one stall a person and round), `market.full`, `market.host-missing` (a
 * warning: sent again with `sure` it passes), `market.not-host`, `market.place-taken`, and those of acting for somebody.
 */
const decide = (context: Context, state: MarketState, command: MarketCommand, actor: Actor): Result<Decision> => {
  if (command.type === 'market.make') return canFacilitate(actor.role) ? make(context, command) : no('role.forbidden');
  const market = state.markets.find((one) => one.id === command.market);
  if (market === undefined) return no('market.unknown');
  if (!canWrite(actor.role)) return no('role.forbidden');
  if (context.paused && !canFacilitate(actor.role)) return no('session.paused');
  switch (command.type) {
    case 'market.visit':
      return visit(context, market, command, actor);
    case 'market.feedback':
      return feedBack(context, market, command, actor);
    case 'market.propose':
    case 'market.place':
    case 'market.merge':
    case 'market.withdraw':
      return decideTopic(context, market, command, actor);
    default:
      return mayLead(market, command, actor) ? lead(context, market, command) : no('role.forbidden');
  }
};

const apply = ({ markets }: MarketState, event: MarketEvent): MarketState => {
  if (event.type === 'market.made') return { markets: [...markets, event.market] };
  return { markets: markets.map((one) => (one.id === event.market ? applyToMarket(one, event) : one)) };
};

export interface MarketView extends Omit<Market, 'visits' | 'feedback'> {
  /** Visitors by round and stall. */
  readonly reading: MarketReading | Omit<MarketReading, 'stallsPerVisitor'>;
  /** Visitors at each stall in the round that runs. */
  readonly crowd: Readonly<Record<string, number>>;
  /** Where I am in the round that runs; '' for nowhere. */
  readonly here: string;
  /** Stalls I have seen. */
  readonly seen: readonly string[];
  /** For facilitators: where everybody was; for hosts what was said of their stall. */
  readonly visits?: readonly Visit[];
  readonly feedback: Market['feedback'];
}

const marketView = (_look: Look, market: Market, viewer: Actor): MarketView => {
  const { visits, feedback, ...plain } = market;
  const leads = canFacilitate(viewer.role);
  const me = viewer.participantId;
  const { stallsPerVisitor, ...reading } = marketReading(market);
  const here = whereabouts(market, market.round);
  const isMine = (id: string): boolean => market.stalls.some((stall) => stall.id === id && stall.hosts.includes(me));
  return {
    ...plain,
    reading: leads ? { ...reading, stallsPerVisitor } : reading,
    crowd: Object.fromEntries(
      market.stalls.map(({ id }) => [id, [...here.values()].filter((stall) => stall === id).length]),
    ),
    here: here.get(me) ?? '',
    seen: [...new Set(visits.filter(({ person }) => person === me).map(({ stall }) => stall))],
    ...(leads ? { visits } : {}),
    feedback: feedback.filter(({ stall, person }) => leads || market.closed || person === me || isMine(stall)),
  };
};

export interface MarketsView {
  readonly markets: readonly MarketView[];
}

export const marketMachine: Machine<MarketState, MarketCommand, MarketEvent, MarketsView> = {
  name: 'market',
  command: marketCommand,
  start: { markets: [] },
  decide,
  apply,
  viewFor: (look, { markets }, viewer) => ({ markets: markets.map((market) => marketView(look, market, viewer)) }),
};
