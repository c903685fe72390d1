/**
 * The marketplace's live state: who may do what when (domain.md B.2 a and b). Visits, leading and topics each have their
 * own part; here they meet.
 */

import { type Actor, canFacilitate, canWrite } from '../../access.ts';
import { LIMITS } from '../../limits.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { Context, Decision, Machine } from '../../session/machine.ts';
import { noteText } from '../../session/note-text.ts';
import { actingFor } from '../../session/proxy.ts';
import { type Command, type MarketCommand, marketCommand } from './commands.ts';
import { lead, makeMarket, mayLead } from './lead.ts';
import { applyToMarket, type Market, type MarketEvent, NEW_MARKET, type Said } from './market.ts';
import { decideTopic } from './topics.ts';
import { type MarketsView, marketView } from './view.ts';
import { leave, visit } from './visits.ts';

export interface MarketState {
  readonly markets: readonly Market[];
}

const feedBack = (context: Context, market: Market, command: Command<'market.feedback'>, actor: Actor) => {
  const acting = actingFor(context.people, actor, command.for);
  if (!acting.ok) return acting;
  if (!market.stalls.some(({ id }) => id === command.stall)) return refuse('market.stall-unknown');
  const { stall, useful, text, contact } = command;
  const feedback = { stall, person: acting.value.person.id, useful, text: text.trim(), contact };
  return ok({ events: [{ type: 'market.fed-back', market: market.id, feedback } satisfies MarketEvent] });
};

/** Who hosts writes down what is said, in the name of whoever said it; it lies on the board at once. */
const say = (context: Context, market: Market, command: Command<'market.say'>, actor: Actor): Result<Decision> => {
  const stall = market.stalls.find(({ id }) => id === command.stall);
  if (stall === undefined) return refuse('market.stall-unknown');
  const self = actor.participantId;
  if (!canFacilitate(actor.role) && !stall.hosts.includes(self)) return refuse('market.not-host');
  const written = noteText(command.text);
  if (!written.ok) return written;
  const text = written.value;
  if (market.said.length >= LIMITS.heldEntries) return refuse('market.too-many');
  const by = command.by ?? self;
  const speaker = context.people.get(by);
  const wasThere = stall.hosts.includes(by) || market.visits.some((one) => one.stall === stall.id && one.person === by);
  if (by !== self && (speaker === undefined || speaker.removed || !wasThere)) return refuse('person.unknown');
  const id = context.newId();
  const via = by === self ? {} : { via: self };
  const said: Said = { id, stall: stall.id, round: market.round || market.lastRound, text, by, ...via };
  const zone = market.template === '' ? '' : 'ideas';
  return ok({
    events: [{ type: 'market.said', market: market.id, said } satisfies MarketEvent],
    cards: [{ id, text, by, ...via, template: market.template, zone }],
  });
};

/**
 * Refusals: `role.forbidden`, `session.paused`, `market.unknown`, `market.not-host`, those of a note, and those of visits,
 * of leading (`market.stall-unknown`, `market.no-round`, `market.host-missing`, `market.place-taken`, `market.no-convener`,
 * `market.too-many`, `person.unknown`) and of topics.
 */
const decide = (context: Context, state: MarketState, command: MarketCommand, actor: Actor): Result<Decision> => {
  if (command.type === 'market.make')
    return canFacilitate(actor.role) ? makeMarket(context, state.markets.length, command) : refuse('role.forbidden');
  const market = state.markets.find((one) => one.id === command.market);
  if (market === undefined) return refuse('market.unknown');
  if (!canWrite(actor.role)) return refuse('role.forbidden');
  if (context.paused && !canFacilitate(actor.role)) return refuse('session.paused');
  switch (command.type) {
    case 'market.visit':
      return visit(context, market, command, actor);
    case 'market.leave':
      return leave(context, market, command, actor);
    case 'market.feedback':
      return feedBack(context, market, command, actor);
    case 'market.say':
      return say(context, market, command, actor);
    case 'market.propose':
    case 'market.place':
    case 'market.merge':
    case 'market.withdraw':
      return decideTopic(context, market, command, actor);
    default:
      return mayLead(market, command, actor) ? lead(context, market, command) : refuse('role.forbidden');
  }
};

/** A market that was kept before people could be away or stalls had routes lacks them. */
const whole = (market: Market): Market => ({ ...NEW_MARKET, ...market });

const apply = ({ markets }: MarketState, event: MarketEvent): MarketState => {
  if (event.type === 'market.made') return { markets: [...markets, whole(event.market)] };
  return { markets: markets.map((one) => (one.id === event.market ? applyToMarket(one, event) : one)) };
};

export const marketMachine: Machine<MarketState, MarketCommand, MarketEvent, MarketsView> = {
  name: 'market',
  list: 'markets',
  command: marketCommand,
  start: { markets: [] },
  restore: ({ markets }) => ({ markets: markets.map(whole) }),
  decide,
  apply,
  viewFor: (_look, { markets }, viewer) => ({ markets: markets.map((market) => marketView(market, viewer)) }),
};
