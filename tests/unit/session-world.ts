/**
 * What decisions get from outside, fixed: a clock that a test moves, ids that count up, the texts of cards, who put them where. And a stage: a
 * whole session in which people act by name, every event and card that came of it kept.
 * Invariant of the stage: what is refused changes nothing, checked with every command.
 */
import { expect } from 'vitest';
import type { Actor } from '../../shared/access.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { MachineEvent, NewCard, Placing } from '../../shared/session/machine.ts';
import type { Parts } from '../../shared/session/machines.ts';
import type { Person } from '../../shared/session/roster.ts';
import {
  apply,
  applySecrets,
  decide,
  type MachineStates,
  newSession,
  type Session,
  type SessionInput,
  viewFor,
  type World,
} from '../../shared/session/session.ts';
import { newSettings } from '../../shared/session/settings.ts';
import { person } from './sample-board.ts';

export const createWorld = (cards: Readonly<Record<string, string>> = {}) => {
  let lastId = 0;
  const seen = new Map<string, readonly Placing[]>();
  const world = {
    now: 1_000_000,
    newId: (): string => {
      lastId++;
      return `id${lastId}`;
    },
    cardText: (cardId: string): string | undefined => cards[cardId],
    placings: (cardId: string): readonly Placing[] => seen.get(cardId) ?? [],
    /** The document takes a new place of a card from somebody. */
    put: (by: string, card: string, from: Placing['from'], to: Placing['to']): void => {
      const before = seen.get(card) ?? [];
      const at = Math.max(world.now, (before.at(-1)?.at ?? 0) + 1);
      seen.set(card, [...before, { by, from, to, at }]);
    },
  };
  return world satisfies World;
};

/** Two facilitators, four participants in two groups, an observer. */
export const CAST: readonly Person[] = [
  person('fay', { role: 'facilitator' }),
  person('finn', { role: 'facilitator' }),
  person('ana', { group: 'Users' }),
  person('ben', { group: 'Users' }),
  person('cem', { group: 'County' }),
  person('dot', { group: 'County' }),
  person('obi', { role: 'observer' }),
];

/** Everything of a session that could differ, as text. */
export const sessionText = (session: Session): string =>
  JSON.stringify({ ...session, people: [...session.people], here: [...session.here], secrets: [...session.secrets] });

/** `machines` is the state with which the session begins, as of a board that was brought from elsewhere. */
export const createStage = (
  people: readonly Person[] = CAST,
  cards: Readonly<Record<string, string>> = {},
  machines: MachineStates = {},
) => {
  const world = createWorld(cards);
  let session: Session = { ...newSession({ settings: newSettings('Board', 'en'), people }), machines };
  const events: MachineEvent[] = [];
  const made: NewCard[] = [];

  /** Who somebody is now; with a role of their own where the roster does not know them. */
  const actor = (who: string): Actor => ({
    participantId: who,
    role: session.people.get(who)?.role ?? 'participant',
  });
  /** Gives the code that the command was refused with, if any. */
  const send = (who: string, command: SessionInput): RefusalCode | undefined => {
    const before = sessionText(session);
    const decision = decide(session, command, actor(who), world);
    expect(sessionText(session)).toBe(before);
    if (!decision.ok) return decision.error.code;
    events.push(...decision.value.events);
    made.push(...(decision.value.cards ?? []));
    session = applySecrets(decision.value.events.reduce<Session>(apply, session), decision.value);
    return undefined;
  };
  const act = (who: string, ...commands: readonly SessionInput[]): void => {
    for (const command of commands) expect(`${command.type} ${send(who, command)}`).toBe(`${command.type} undefined`);
  };

  return {
    world,
    events,
    /** Cards that the server was to lay on the board. */
    made,
    session: (): Session => session,
    send,
    /** Several commands that are all taken. */
    act,
    parts: (who: string): Parts => viewFor(session, actor(who)).parts,
    view: (who: string) => viewFor(session, actor(who)),
    secretKeys: (): string[] => [...session.secrets.keys()],
  };
};
export type Stage = ReturnType<typeof createStage>;
