/**
 * What the page for phones puts first: a vote, then silent writing, then what the step is about, then a note for all, and
 * what was left over last; nothing that would be refused. And how it names them.
 */
import { describe, expect, test } from 'vitest';
import { actionsOf } from '../../client/phone/actions.ts';
import { titlesOf } from '../../client/phone/titles.ts';
import type { Role } from '../../shared/access.ts';
import { type Entry, NEW_EXCHANGE } from '../../shared/methods/exchange/exchange.ts';
import type { BowlView } from '../../shared/methods/fishbowl/view.ts';
import type { MarketView } from '../../shared/methods/marketplace/view.ts';
import { type AgendaView, NO_AGENDA, type StepView } from '../../shared/session/agenda.ts';
import type { PollView } from '../../shared/session/poll-view.ts';
import type { SessionView } from '../../shared/session/session.ts';
import type { RoundView } from '../../shared/session/writing-view.ts';

const poll = (id: string, change: Partial<PollView>) => ({ id, title: id, phase: 'open', ...change }) as PollView;
const round = (id: string, change: Partial<RoundView>) =>
  ({ id, title: id, phase: 'writing', mine: [], ...change }) as RoundView;

const viewOf = (
  role: Role,
  polls: readonly PollView[],
  rounds: readonly RoundView[] = [],
  pausedAt: number | null = null,
): SessionView => ({
  me: { participantId: 'me', role, canWrite: role !== 'observer', facilitates: role === 'facilitator' },
  settings: { title: 'A board', language: 'en', groups: [], linkTypes: [] },
  people: [],
  parts: {
    agenda: { ...NO_AGENDA, pausedAt },
    timer: { endsAt: null, leftMs: null, totalMs: 0 },
    writing: { rounds },
    poll: { polls },
    hands: { queue: [], policy: 'first-come' },
    focus: { at: null },
    fishbowl: { bowls: [] },
    market: { markets: [] },
    map: { moves: [], questions: [], settled: [], dates: [], names: {} },
    intention: { drafts: [], statements: [] },
    exchange: { ...NEW_EXCHANGE, mine: [], waiting: {} },
  },
});

const shown = (view: SessionView, forPerson?: string): string[] =>
  actionsOf(view, forPerson).map(({ kind, id }) => `${kind} ${id}`.trim());

describe('actions of a phone', () => {
  test('a vote comes before writing, writing before a note, the newest first', () => {
    const polls = [poll('old', { canVote: true }), poll('new', { canVote: true })];
    expect(shown(viewOf('participant', polls, [round('r', {})]))).toEqual(['vote new', 'vote old', 'write r', 'note']);
  });

  test('a vote that was handed in gives way to what is still to do', () => {
    const polls = [poll('done', { canVote: false, hasVoted: true })];
    expect(shown(viewOf('participant', polls, [round('r', {})]))).toEqual(['write r', 'vote done', 'note']);
  });

  test('what is revealed is no action', () => {
    const polls = [poll('p', { phase: 'revealed', hasVoted: true })];
    expect(shown(viewOf('participant', polls, [round('r', { phase: 'revealed' })]))).toEqual(['note']);
  });

  test('a closed round stays only for who has notes in it', () => {
    const mine = [{ id: 'n', text: 'Mine' }];
    const rounds = [round('a', { phase: 'closed' }), round('b', { phase: 'closed', mine })];
    expect(shown(viewOf('participant', [], rounds))).toEqual(['write b', 'note']);
  });

  test('a facilitator votes only for somebody else', () => {
    const view = viewOf('facilitator', [poll('p', { canVote: false, hasVoted: false })]);
    expect(shown(view)).toEqual(['note']);
    expect(shown(view, 'neema')).toEqual(['vote p', 'note']);
  });

  test('a pause takes the note away, an observer has nothing to do', () => {
    expect(shown(viewOf('participant', [], [], 1))).toEqual([]);
    expect(shown(viewOf('observer', [poll('p', {})], [round('r', {})]))).toEqual([]);
  });
});

const MINUTE = 60_000;

const step = (id: string, change: Partial<StepView>) =>
  ({ id, title: id, method: '', focus: { template: '', zone: '' }, state: 'ahead', ...change }) as StepView;
const bowl = (id: string, change: Partial<BowlView> = {}) =>
  ({
    id,
    topic: id,
    template: `of ${id}`,
    phase: 'talking',
    chairs: [],
    openedAt: 1 * MINUTE,
    observations: 0,
    questions: [],
    ...change,
  }) as BowlView;
const market = (id: string, change: Partial<MarketView> = {}) =>
  ({
    id,
    title: 'Eight stalls',
    template: `of ${id}`,
    round: 1,
    roundStartedAt: 1 * MINUTE,
    stalls: [],
    reading: { visits: 1 },
    ...change,
  }) as MarketView;

interface Going {
  readonly role?: Role;
  readonly agenda?: Partial<AgendaView>;
  readonly bowls?: readonly BowlView[];
  readonly markets?: readonly MarketView[];
}

const during = ({ role = 'participant', agenda = {}, bowls = [], markets = [] }: Going): SessionView => {
  const view = viewOf(role, []);
  const parts = { ...view.parts, agenda: { ...NO_AGENDA, ...agenda }, fishbowl: { bowls }, market: { markets } };
  return { ...view, parts };
};

describe('[PH1] what is left over from another step waits behind a note', () => {
  const running = (id: string, change: Partial<StepView>): Partial<AgendaView> => ({
    steps: [step(id, change)],
    current: id,
    startedAt: 0,
    stepStartedAt: 10 * MINUTE,
  });
  const bowls = [bowl('talk')];

  test('a talk in its own step, and where there is no agenda, comes first', () => {
    expect(shown(during({ bowls }))).toEqual(['method talk', 'note']);
    const focus = { template: 'of talk', zone: 'ring' };
    const agenda = running('now', { method: 'fishbowl', focus });
    expect(shown(during({ bowls, agenda }))).toEqual(['method talk', 'note']);
  });

  test('a talk that nobody closed waits once the step is another', () => {
    expect(shown(during({ bowls, agenda: running('now', { method: 'visioning' }) }))).toEqual(['note', 'method talk']);
    const other = running('now', { method: 'fishbowl', focus: { template: 'of another', zone: '' } });
    expect(shown(during({ bowls, agenda: other }))).toEqual(['note', 'method talk']);
  });

  test('a talk that began in this step is what it is about, whatever the step is called', () => {
    const late = [bowl('talk', { openedAt: 11 * MINUTE })];
    expect(shown(during({ bowls: late, agenda: running('now', {}) }))).toEqual(['method talk', 'note']);
  });

  test('after the last step nothing that began before it ended comes first', () => {
    const agenda = { steps: [step('was', { ranMs: 20 * MINUTE })], startedAt: 0 };
    expect(shown(during({ bowls, agenda }))).toEqual(['note', 'method talk']);
    const after = [bowl('talk', { openedAt: 21 * MINUTE })];
    expect(shown(during({ bowls: after, agenda }))).toEqual(['method talk', 'note']);
  });

  test('a market that is over asks what it was like in its own step, and then waits behind a note', () => {
    const markets = [market('a', { closed: true, round: 0, roundStartedAt: null })];
    const own = running('now', { method: 'marketplace', focus: { template: 'of a', zone: '' } });
    expect(shown(during({ markets, agenda: own }))).toEqual(['method a', 'note']);
    expect(shown(during({ markets, agenda: running('now', { method: 'visioning' }) }))).toEqual(['note', 'method a']);
  });

  test('a step of one’s own sends nobody away from a talk that goes on; what only waits gives way to a note', () => {
    const own = running('now', { title: 'Discussion' });
    expect(shown(during({ bowls, agenda: own }))).toEqual(['method talk', 'note']);
    const waiting = [bowl('talk', { phase: 'seating' })];
    expect(shown(during({ bowls: waiting, agenda: own }))).toEqual(['note', 'method talk']);
  });

  test('silence comes first in whatever step it is asked for; what was put up in any place has no other step', () => {
    const view = during({ agenda: running('now', { focus: { template: 'of another', zone: '' } }) });
    const withExchange = (change: Partial<typeof NEW_EXCHANGE>): SessionView => ({
      ...view,
      parts: { ...view.parts, exchange: { ...view.parts.exchange, ...change } },
    });
    expect(shown(withExchange({ silent: ['gifts'] }))).toEqual(['method gifts', 'note']);
    const given = (template: string) => ({ entries: [{ id: 'e', template } as Entry] });
    expect(shown(withExchange(given('')))).toEqual(['method', 'note']);
    expect(shown(withExchange(given('gifts')))).toEqual(['note', 'method gifts']);
  });
});

describe('[FB31] a talk that is closed', () => {
  const closed = (change: Partial<BowlView> = {}) => bowl('talk', { phase: 'closed', observations: 2, ...change });

  test('stays with who leads until its harvest is on the board', () => {
    const forLead = (change: Partial<BowlView>) => shown(during({ role: 'facilitator', bowls: [closed(change)] }));
    expect(forLead({})).toEqual(['method talk', 'note']);
    expect(forLead({ harvested: true })).toEqual(['note']);
    expect(forLead({ observations: 0 })).toEqual(['note']);
  });

  test('stays with the ring until then, to finish its notes; where all read them at once it is over', () => {
    expect(shown(during({ bowls: [closed({ observations: 0 })] }))).toEqual(['method talk', 'note']);
    expect(shown(during({ bowls: [closed({ harvested: true })] }))).toEqual(['note']);
    expect(shown(during({ bowls: [closed({ live: true })] }))).toEqual(['note']);
    expect(shown(during({ role: 'observer', bowls: [closed()] }))).toEqual([]);
    expect(shown(during({ role: 'facilitator', bowls: [closed({ observations: 0 })] }), 'neema')).toEqual([
      'method talk',
      'note',
    ]);
  });

  test('waits behind a note for who sat inside, and once the next one began in its place', () => {
    expect(shown(during({ bowls: [closed({ chairs: ['me'] })] }))).toEqual(['note', 'method talk']);
    const next = bowl('next', { template: 'of talk', phase: 'seating' });
    expect(shown(during({ bowls: [closed(), next] }))).toEqual(['method next', 'note', 'method talk']);
    const elsewhere = bowl('elsewhere', { phase: 'seating' });
    expect(shown(during({ bowls: [closed(), elsewhere] }))).toEqual(['method elsewhere', 'method talk', 'note']);
  });
});

describe('[PH2] no two actions are called alike', () => {
  const named = (view: SessionView): readonly string[] => titlesOf(actionsOf(view, undefined), (key) => key);

  test('what has no words of its own is called by what it is', () => {
    const view = viewOf('participant', []);
    const exchange = { ...view.parts.exchange, silent: ['gifts'] };
    expect(named({ ...view, parts: { ...view.parts, exchange } })).toEqual(['method.exchange', 'phone.note']);
  });

  test('the same words in two templates are counted, in two methods told by the method', () => {
    const markets = [market('a'), market('b')];
    expect(named(during({ markets }))).toEqual(['Eight stalls (1)', 'Eight stalls (2)', 'phone.note']);
    const bowls = [bowl('talk', { topic: 'Eight stalls' })];
    expect(named(during({ bowls, markets: [market('a')] }))).toEqual([
      'Eight stalls · method.fishbowl',
      'Eight stalls · method.marketplace',
      'phone.note',
    ]);
  });
});
