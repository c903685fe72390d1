/**
 * What the page for phones puts first: a vote, then silent writing, then a note for all; nothing that would be refused.
 */
import { describe, expect, test } from 'vitest';
import { actionsOf } from '../../client/phone/actions.ts';
import type { Role } from '../../shared/access.ts';
import { NEW_EXCHANGE } from '../../shared/methods/exchange/exchange.ts';
import { NO_AGENDA } from '../../shared/session/agenda.ts';
import type { PollView } from '../../shared/session/poll-view.ts';
import type { SessionView } from '../../shared/session/session.ts';
import type { RoundView } from '../../shared/session/writing.ts';

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
