/**
 * Markets and exchanges on a session without a server: people act, and codes come back.
 */
import type { Actor } from '../../shared/access.ts';
import type { ExchangeState } from '../../shared/methods/exchange/exchange.ts';
import type { MarketState } from '../../shared/methods/marketplace/machine.ts';
import type { NewCard } from '../../shared/session/machine.ts';
import type { Person } from '../../shared/session/roster.ts';
import {
  apply,
  applySecrets,
  decide,
  machineState,
  newSession,
  type Session,
  type SessionInput,
  viewFor,
} from '../../shared/session/session.ts';
import { newSettings } from '../../shared/session/settings.ts';
import { person } from './sample-board.ts';
import { createWorld } from './session-world.ts';

export const host: Actor = { participantId: 'f', role: 'facilitator' };
export const as = (participantId: string): Actor => ({
  participantId,
  role: participantId === 'f' ? 'facilitator' : participantId === 'o' ? 'observer' : 'participant',
});

export const stage = (people: readonly Person[]) => {
  const world = createWorld();
  const cards: NewCard[] = [];
  let session: Session = newSession({ settings: newSettings('Title', 'en'), people });
  return {
    act: (command: SessionInput, actor: Actor): string | undefined => {
      const decision = decide(session, command, actor, world);
      if (!decision.ok) return decision.error.code;
      session = applySecrets(decision.value.events.reduce<Session>(apply, session), decision.value);
      cards.push(...(decision.value.cards ?? []));
      return undefined;
    },
    market: () => {
      const market = (machineState(session, 'market') as MarketState).markets.at(-1);
      if (market === undefined) throw new Error('no market');
      return market;
    },
    /** What the server laid on the board. */
    cards: (): readonly NewCard[] => cards,
    timer: () => viewFor(session, host).parts.timer,
    exchange: () => machineState(session, 'exchange') as ExchangeState,
    parts: (who: string) => viewFor(session, as(who)).parts,
  };
};

export const fair = (variant: 'stalls-with-rounds' | 'open-space' = 'stalls-with-rounds') => {
  const led = [person('f', { role: 'facilitator' }), person('o', { role: 'observer' })];
  const staged = stage([...led, ...['a', 'b', 'c', 'd', 'e'].map((id) => person(id))]);
  const stalls = [
    { id: 's1', title: 'One', hosts: ['a', 'b'], capacity: 1 },
    { id: 's2', title: 'Two', hosts: ['c'], capacity: 5, rounds: [1] },
  ];
  staged.act({ type: 'market.make', variant, title: 'Fair', rounds: [{ minutes: 10 }, { minutes: 10 }], stalls }, host);
  const market = staged.market().id;
  const visit = (who: string, stall: string, more: object = {}) =>
    staged.act({ type: 'market.visit', market, stall, ...more }, as(who));
  const round = (to: number) => staged.act({ type: 'market.round', market, to }, host);
  return { ...staged, id: market, visit, round };
};
