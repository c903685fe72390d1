/**
 * Topics of an open space: called out, placed on the wall of times and rooms, joined only when both conveners say yes,
 * taken back (domain.md B.2 b).
 */
import { type Actor, canFacilitate } from '../../access.ts';
import { LIMITS } from '../../limits.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { Context, Decision } from '../../session/machine.ts';
import { actingFor } from '../../session/proxy.ts';
import type { Command } from './commands.ts';
import { isPlaceTaken, type Market, type MarketEvent, type Stall, type Topic } from './market.ts';

type OnTopic = Command<'market.propose' | 'market.place' | 'market.merge' | 'market.withdraw'>;

const happens = (...events: readonly MarketEvent[]): Result<Decision> => ok({ events });

const propose = (context: Context, market: Market, command: Command<'market.propose'>, actor: Actor) => {
  const acting = actingFor(context.people, actor, command.for);
  if (!acting.ok) return acting;
  const { id, role } = acting.value.person;
  const own = market.topics.filter(({ by }) => by === id);
  // Who facilitates may write down what a whole room calls out.
  const hasEnough = own.length >= LIMITS.topicsPerPerson && !canFacilitate(role);
  if (market.topics.length >= LIMITS.topics || hasEnough) return refuse('market.too-many');
  const topic: Topic = {
    id: context.newId(),
    title: command.title,
    by: id,
    state: 'proposed',
    mergedInto: '',
    asks: '',
  };
  return happens({ type: 'market.topic-set', market: market.id, topic });
};

/** Who called a topic out, and who called out those that were joined to it. */
const conveners = (market: Market, topic: Topic): readonly string[] => [
  ...new Set([
    topic.by,
    ...market.topics.filter(({ mergedInto }) => mergedInto === topic.id).flatMap((one) => conveners(market, one)),
  ]),
];

/** A slot and room holds one topic, and a topic has somebody who holds it and is of the board. */
const place = (
  context: Context,
  market: Market,
  topic: Topic,
  { round, room, capacity }: Command<'market.place'>,
): Result<Decision> => {
  if (!market.rounds.some(({ no }) => no === round)) return refuse('market.no-round');
  const before = market.stalls.find(({ id }) => id === topic.id);
  if (before === undefined && market.stalls.length >= LIMITS.stalls) return refuse('market.too-many');
  // Who took it over meanwhile goes on holding it.
  const hosts = [...new Set([...(before?.hosts ?? []), ...conveners(market, topic)])];
  const isHere = (host: string): boolean => context.people.has(host) && !context.people.get(host)?.removed;
  if (!hosts.some(isHere)) return refuse('market.no-convener');
  const stall: Stall = { id: topic.id, title: topic.title, hosts, offer: '', capacity, rounds: [round], room };
  if (isPlaceTaken(market, market.stalls, stall)) return refuse('market.place-taken');
  return happens(
    { type: 'market.topic-set', market: market.id, topic: { ...topic, state: 'placed' } },
    { type: 'market.stall-set', market: market.id, stall },
  );
};

/** The first convener asks; when the other's says yes, both names stay and the topics are one. */
const merge = (market: Market, topic: Topic, into: Topic, by: string): Result<Decision> => {
  const bothSaidYes = by === into.by ? topic.asks === into.id : into.asks === topic.id;
  if (!bothSaidYes && topic.by !== into.by) {
    const asking = by === into.by ? { ...into, asks: topic.id } : { ...topic, asks: into.id };
    return happens({ type: 'market.topic-set', market: market.id, topic: asking });
  }
  const wall = market.stalls.find(({ id }) => id === into.id);
  const events: MarketEvent[] = [
    {
      type: 'market.topic-set',
      market: market.id,
      topic: { ...topic, state: 'merged', mergedInto: into.id, asks: '' },
    },
    { type: 'market.topic-set', market: market.id, topic: { ...into, asks: '' } },
  ];
  if (topic.state === 'placed') events.push({ type: 'market.stall-gone', market: market.id, stall: topic.id });
  if (wall) {
    const hosts = [...new Set([...wall.hosts, ...conveners(market, topic)])];
    events.push({ type: 'market.stall-set', market: market.id, stall: { ...wall, hosts } });
  }
  return happens(...events);
};

const isGone = ({ state }: Topic): boolean => state === 'merged' || state === 'withdrawn';

/** Refusals: `market.topic-unknown`, `role.forbidden` for somebody else's topic, `market.no-round`,
 * `market.place-taken`, `market.no-convener`, `market.too-many`, `market.closed`. */
export const decideTopic = (context: Context, market: Market, command: OnTopic, actor: Actor): Result<Decision> => {
  if (market.closed) return refuse('market.closed');
  if (command.type === 'market.propose') return propose(context, market, command, actor);
  const topic = market.topics.find(({ id }) => id === command.topic);
  if (topic === undefined || isGone(topic)) return refuse('market.topic-unknown');
  const leads = canFacilitate(actor.role);
  if (command.type === 'market.merge') {
    const into = market.topics.find(({ id }) => id === command.into);
    if (into === undefined || isGone(into) || into.id === topic.id) return refuse('market.topic-unknown');
    const acting = actingFor(context.people, actor, command.for);
    if (!acting.ok) return acting;
    const by = acting.value.person.id;
    return by === topic.by || by === into.by ? merge(market, topic, into, by) : refuse('role.forbidden');
  }
  if (!leads && topic.by !== actor.participantId) return refuse('role.forbidden');
  if (command.type === 'market.place') return place(context, market, topic, command);
  const gone: readonly MarketEvent[] =
    topic.state === 'placed' ? [{ type: 'market.stall-gone', market: market.id, stall: topic.id }] : [];
  return happens({ type: 'market.topic-set', market: market.id, topic: { ...topic, state: 'withdrawn' } }, ...gone);
};
