/**
 * Whatever people send in whatever order: a private text is seen by nobody who may not see it, an anonymous ballot is
 * tied to nobody, a session made again from its events is the same, a refusal changes nothing, nobody votes twice or with
 * more than they have.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANONYMOUS } from '../../shared/access.ts';
import type { MachineEvent, NewCard } from '../../shared/session/machine.ts';
import type { CastBallot } from '../../shared/session/poll-results.ts';
import type { Poll, PollState } from '../../shared/session/poll-state.ts';
import {
  apply,
  applySecrets,
  decide,
  isRosterEvent,
  machineState,
  newSession,
  type Session,
  type SessionInput,
  viewFor,
} from '../../shared/session/session.ts';
import { newSettings } from '../../shared/session/settings.ts';
import type { Round, WritingState } from '../../shared/session/writing-state.ts';
import { createWorld, sessionText } from '../unit/session-world.ts';
import { BOARD_CARDS, commandOf, type Draft, draft, PEOPLE, senderOf } from './session-commands.ts';

interface Secret {
  readonly mark: string;
  readonly key: string;
  readonly owners: readonly string[];
}

const start = (): Session => newSession({ settings: newSettings('Board', 'en'), people: PEOPLE });
const rounds = (session: Session): readonly Round[] => (machineState(session, 'writing') as WritingState).rounds;
const polls = (session: Session): readonly Poll[] => (machineState(session, 'poll') as PollState).polls;
const actorOf = (session: Session, id: string) => ({
  participantId: id,
  role: session.people.get(id)?.role ?? ('observer' as const),
});

/** The private texts that the session holds now, with the people whose own they are. */
const secretsOf = (session: Session): Secret[] =>
  [...session.secrets].flatMap(([key, value]) => {
    const {
      author,
      via,
      coAuthors = [],
      text,
      reason,
    } = value as {
      author?: string;
      via?: string;
      coAuthors?: string[];
      text?: string;
      reason?: string;
    };
    const mark = text ?? reason;
    return mark === undefined
      ? []
      : [{ mark, key, owners: [author, via, ...coAuthors].filter((one) => one !== undefined) }];
  });

/** The rule, said once more and differently from the code: who may read a private text now. */
const mayRead = (session: Session, viewer: string, { key, owners }: Secret): boolean => {
  const [machine, of] = key.split('/');
  const leads = session.people.get(viewer)?.role === 'facilitator';
  if (machine === 'poll') {
    const phase = polls(session).find(({ id }) => id === of)?.phase;
    return phase === 'revealed' || (phase === 'closed' && leads);
  }
  // A real name behind a code name: for who facilitates, and nobody else.
  if (machine === 'map') return leads;
  const round = rounds(session).find(({ id }) => id === of);
  if (owners.includes(viewer)) return true;
  if (leads && round?.phase === 'closed') return true;
  const shares = round?.circles.some((circle) => circle.includes(viewer) && circle.includes(owners[0] ?? ''));
  return shares === true && !round?.anonymous && round?.visible !== 'own';
};

const checkViews = (session: Session): void => {
  const secrets = secretsOf(session);
  for (const viewer of session.people.keys()) {
    const text = JSON.stringify(viewFor(session, actorOf(session, viewer)));
    for (const secret of secrets)
      if (text.includes(secret.mark) && !mayRead(session, viewer, secret))
        throw new Error(`${viewer} reads ${secret.mark} of ${secret.key}`);
  }
};

const checkPolls = (session: Session): void => {
  for (const poll of polls(session)) {
    const cast = [...session.secrets]
      .filter(([key]) => key.startsWith(`poll/${poll.id}/`))
      .map(([, one]) => one as CastBallot);
    expect(cast).toHaveLength(poll.voted.length + poll.tables.length);
    expect(new Set(poll.voted).size).toBe(poll.voted.length);
    for (const { marks, people } of poll.kind === 'dots' ? cast : []) {
      const dots = Object.values(marks);
      expect(dots.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(poll.budget * people);
      expect(Math.max(...dots)).toBeLessThanOrEqual(poll.maxPerItem * people);
    }
    if (poll.anonymous) expect(JSON.stringify(cast)).not.toContain('person-');
    for (const id of session.people.keys()) {
      const view = viewFor(session, actorOf(session, id)).parts.poll.polls.find((one) => one.id === poll.id);
      expect(view?.cast).toBeLessThanOrEqual(view?.eligible ?? 0);
      if (poll.anonymous) expect(JSON.stringify([view?.results, view?.byGroup])).not.toContain('person-');
    }
  }
};

/** Sends all drafts; gives the session after each and what came of them. */
const run = (drafts: readonly Draft[], check: (session: Session) => void) => {
  const world = createWorld(BOARD_CARDS);
  let session = start();
  const events: MachineEvent[] = [];
  const cards: { readonly card: NewCard; readonly anonymous: boolean }[] = [];
  const after: { readonly session: Session; readonly events: number }[] = [];
  drafts.forEach((made, number) => {
    world.now += 1_000;
    const command: SessionInput = commandOf(session, made, number);
    const before = sessionText(session);
    const decision = decide(session, command, actorOf(session, senderOf(made)), world);
    expect(sessionText(session)).toBe(before);
    if (!decision.ok) return;
    const round = 'round' in command ? rounds(session).find(({ id }) => id === command.round) : undefined;
    for (const card of decision.value.cards ?? []) cards.push({ card, anonymous: round?.anonymous === true });
    session = applySecrets(decision.value.events.reduce<Session>(apply, session), decision.value);
    events.push(...decision.value.events);
    after.push({ session, events: events.length });
    check(session);
  });
  return { session, events, cards, after };
};

const drafts = fc.array(draft, { minLength: 30, maxLength: 150 });

describe('whatever is sent', () => {
  test('[SE21] a private text is read by nobody who may not, at no moment; it stands in no state and no event', () => {
    fc.assert(
      fc.property(drafts, (list) => {
        const { session, events } = run(list, checkViews);
        expect(JSON.stringify([events, session.machines])).not.toContain('MARK');
      }),
      { numRuns: 150 },
    );
  });

  test('[SE23] a card of an anonymous round has no author, and nothing names it beside one', () => {
    fc.assert(
      fc.property(drafts, (list) => {
        const { session, events, cards } = run(list, () => undefined);
        const said = JSON.stringify([events, session.machines, [...session.secrets]]);
        for (const { card } of cards.filter(({ anonymous }) => anonymous)) {
          expect([card.by, card.via]).toEqual([ANONYMOUS, undefined]);
          expect(said).not.toContain(`"${card.id}"`);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('[SE33] nobody gives more than they have or votes twice, and [SE35] no anonymous ballot names anybody', () => {
    fc.assert(
      fc.property(drafts, (list) => void run(list, checkPolls)),
      { numRuns: 100 },
    );
  });

  test('[SE4] a session made again from its events, or from a kept state and what came after, is the same', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), (list, cut) => {
        const { session, events, after } = run(list, () => undefined);
        const overWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
        const again = (from: Session, rest: readonly MachineEvent[]): string =>
          JSON.stringify(
            overWire(rest)
              .filter((event) => !isRosterEvent(event))
              .reduce<Session>(apply, from).machines,
          );
        const expected = JSON.stringify(overWire(session.machines));
        // Order of keys is the order in which machines were first touched: as the events have it.
        expect(JSON.parse(again(start(), events))).toEqual(JSON.parse(expected));
        const kept = after[cut % Math.max(1, after.length)];
        if (kept === undefined) return;
        const row = { ...start(), machines: overWire(kept.session.machines) };
        expect(JSON.parse(again(row, events.slice(kept.events)))).toEqual(JSON.parse(expected));
      }),
      { numRuns: 100 },
    );
  });

  test('says yes often enough for the above to mean something', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(drafts, (list) => {
        const { events, cards } = run(list, () => undefined);
        for (const { type } of events) seen.set(type, (seen.get(type) ?? 0) + 1);
        seen.set(
          'anonymous card',
          (seen.get('anonymous card') ?? 0) + cards.filter(({ anonymous }) => anonymous).length,
        );
      }),
      { numRuns: 100, seed: 20_261_122 },
    );
    const types = [
      'writing.counted',
      'writing.shown',
      'writing.shared',
      'poll.voted',
      'poll.tallied',
      'anonymous card',
    ];
    const rare = types.filter((type) => (seen.get(type) ?? 0) < 5);
    expect(rare).toEqual([]);
  });
});
