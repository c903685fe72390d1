/**
 * The session so far: settings and roster. Commands lead to events or a refusal, events change only what they name, and
 * each person's view is built from role and state.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Actor, ROLES } from '../../shared/access.ts';
import { LIMITS } from '../../shared/limits.ts';
import { type ExchangeState, exchangeWithin } from '../../shared/methods/exchange/exchange.ts';
import { changeView } from '../../shared/protocol/change-view.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { heldIn } from '../../shared/session/held.ts';
import type { PersonInput } from '../../shared/session/roster.ts';
import {
  apply,
  decide,
  newSession,
  type Session,
  type SessionCommand,
  type SessionEvent,
  statesFrom,
  viewFor,
} from '../../shared/session/session.ts';
import { DEFAULT_LINK_TYPES, type LinkType, newSettings, type Settings } from '../../shared/session/settings.ts';
import { person } from './sample-board.ts';
import { createWorld } from './session-world.ts';

const session: Session = {
  ...newSession({
    settings: newSettings('Title', 'en'),
    people: [person('f', { role: 'facilitator' }), person('p'), person('o', { role: 'observer' })],
  }),
  here: new Set(['f']),
};
const world = createWorld();
const facilitator: Actor = { participantId: 'f', role: 'facilitator' };
const participant: Actor = { participantId: 'p', role: 'participant' };

const change = (settings: Partial<Settings>): SessionCommand => ({ type: 'settings.change', settings });
const linkTypes = (count: number): LinkType[] =>
  Array.from({ length: count }, (_, n) => ({ id: `t${n}`, label: `type ${n}`, colour: '#123456', negative: n === 0 }));

describe('settings', () => {
  test('a facilitator changes one and keeps the rest', () => {
    expect(decide(session, change({ title: '  A   new one ' }), facilitator, world)).toEqual({
      ok: true,
      value: { events: [{ type: 'settings.changed', settings: { ...session.settings, title: 'A new one' } }] },
    });
  });

  test.each(['participant', 'observer'] as const)('a %s is refused', (role) => {
    expect(decide(session, change({ title: 'Mine' }), { participantId: 'p', role }, world)).toMatchObject({
      ok: false,
      error: { code: 'role.forbidden' },
    });
  });

  test.each([1, LIMITS.linkTypes])('[SM7] %i link types are fine', (count) => {
    expect(decide(session, change({ linkTypes: linkTypes(count) }), facilitator, world).ok).toBe(true);
  });

  const [one = DEFAULT_LINK_TYPES[0] as LinkType] = linkTypes(1);
  test.each<[string, Partial<Settings>]>([
    ['[SM7] no link type', { linkTypes: [] }],
    ['[SM7] six link types', { linkTypes: linkTypes(LIMITS.linkTypes + 1) }],
    ['[SM7] two link types of one id', { linkTypes: [one, one] }],
    ['[SM7] a link type without a verb', { linkTypes: [{ ...one, label: ' ' }] }],
    ['[SM7] a link type with a colour that is none', { linkTypes: [{ ...one, colour: 'green' }] }],
    ['an empty title', { title: '  ' }],
    ['a title over the limit', { title: 'x'.repeat(LIMITS.titleChars + 1) }],
    ['an empty group', { groups: [''] }],
    ['a language that is none', { language: 'english' }],
  ])('%s is refused', (_what, settings) => {
    expect(decide(session, change(settings), facilitator, world)).toMatchObject({
      ok: false,
      error: { code: 'settings.invalid' },
    });
  });
});

describe('a person', () => {
  test.each<[string, Omit<Extract<PersonInput, { type: 'person.change' }>, 'type'>, object]>([
    ['a new name', { name: ' Asha  M. ' }, { name: 'Asha M.' }],
    ['a new group', { group: ' County  office' }, { group: 'County office' }],
    ['no group any more', { group: '' }, { group: '' }],
    ['another language', { language: 'sw' }, { language: 'sw' }],
    ['nothing', {}, {}],
  ])('gives themselves %s and keeps the rest', (_what, command, changed) => {
    expect(decide(session, { type: 'person.change', ...command }, participant, world)).toEqual({
      ok: true,
      value: { events: [{ type: 'person.changed', person: { ...person('p'), ...changed } }] },
    });
  });

  test.each<[string, Actor, string, RefusalCode]>([
    ['an empty name', participant, '', 'name.empty'],
    ['a name over the limit', participant, 'n'.repeat(LIMITS.nameChars + 1), 'name.too-long'],
    ['a name, by somebody who is not on the board', { ...participant, participantId: 'x' }, 'X', 'session.unknown'],
  ])('with %s is refused', (_what, actor, name, code) => {
    expect(decide(session, { type: 'person.change', name }, actor, world)).toMatchObject({
      ok: false,
      error: { code },
    });
  });
});

describe('events', () => {
  test.each<[string, SessionEvent, Partial<Session>]>([
    [
      'settings.changed',
      { type: 'settings.changed', settings: newSettings('Other', 'sw') },
      { settings: newSettings('Other', 'sw') },
    ],
    [
      'person.changed',
      { type: 'person.changed', person: person('n') },
      { people: new Map(session.people).set('n', person('n')) },
    ],
    ['person.came', { type: 'person.came', participantId: 'p' }, { here: new Set(['f', 'p']) }],
    ['person.came twice', { type: 'person.came', participantId: 'f' }, {}],
    ['person.left', { type: 'person.left', participantId: 'f' }, { here: new Set() }],
    ['person.left who was not here', { type: 'person.left', participantId: 'p' }, {}],
  ])('%s changes only what it names', (_what, event, changed) => {
    const before = structuredClone(session);
    expect(apply(session, event)).toEqual({ ...session, ...changed });
    expect(session).toEqual(before);
  });

  test('of any commands leave a session that every role can be shown', () => {
    const command = fc.oneof(
      fc.record({ type: fc.constant('person.change' as const), name: fc.string() }),
      fc.record({ type: fc.constant('settings.change' as const), settings: fc.record({ title: fc.string() }) }),
    );
    const actor = fc.constantFrom(facilitator, participant, { participantId: 'o', role: 'observer' as const });
    fc.assert(
      fc.property(fc.array(fc.tuple(command, actor)), (commands) => {
        const end = commands.reduce((now, [one, who]) => {
          const decision = decide(now, one, who, world);
          return decision.ok ? decision.value.events.reduce<Session>(apply, now) : now;
        }, session);
        expect(end.people.size).toBe(3);
        expect([...end.people.values()].every(({ name }) => name !== '' && name === name.trim())).toBe(true);
        expect(end.settings.title).not.toBe('');
      }),
    );
  });
});

describe('states that an earlier version kept', () => {
  test('have what was learnt since, as in a new session, and lose nothing', () => {
    const old = { exchange: { entries: [], matches: [] }, gone: { left: 1 }, reaction: null };
    expect(statesFrom(old)).toEqual({ ...old, exchange: { entries: [], matches: [], silent: [], carried: [] } });
  });
});

describe('entries of lists that an earlier version kept', () => {
  test('a market without people who are away, what was said and routes is shown and visited', () => {
    const plan = { id: 'm', template: '', variant: 'stalls-with-rounds', title: 'Fair', closed: false };
    const stall = { id: 's', title: 'One', hosts: [], offer: '', capacity: 5, rounds: [], room: '' };
    const kept = {
      ...plan,
      rounds: [{ no: 1, minutes: 10, changeoverMin: 1 }],
      stalls: [stall],
      duty: {},
      round: 1,
      roundStartedAt: 1,
      lifted: [],
      visits: [],
      feedback: [],
      topics: [],
      reports: [],
    };
    const before: Session = { ...session, machines: statesFrom({ market: { markets: [kept] } }) };
    const went = decide(before, { type: 'market.visit', market: 'm', stall: 's' }, participant, world);
    expect(went).toMatchObject({ ok: true, value: { events: [{ type: 'market.visited' }] } });
    const { parts } = viewFor(before, facilitator);
    expect(parts.market.markets[0]).toMatchObject({ said: [], away: [], parties: [], lastRound: 0 });
    expect(heldIn(parts).markets).toEqual([]);
  });

  test('an offer that does not say where it was put up belongs to any place', () => {
    const entry = { id: 'e', kind: 'offer', person: 'p', text: 'Pipes', tags: [], terms: 'gift' };
    const match = { id: 'x', offer: 'e', need: 'n', yes: [], firstStep: '' };
    const states = statesFrom({ exchange: { entries: [entry], matches: [match] } });
    const kept = exchangeWithin(states.exchange as ExchangeState, 'template');
    expect(kept.entries).toEqual([{ ...entry, template: '', availability: '', urgency: 'open', place: '' }]);
    expect(kept.matches).toEqual([{ ...match, firstStepOn: '', agreedAt: 0 }]);
  });
});

describe('the view', () => {
  test.each(ROLES)('of a %s says what they may do, and who is here', (role) => {
    const id = role[0] ?? '';
    const view = viewFor(session, { participantId: id, role });
    expect(view.me).toEqual({
      participantId: id,
      role,
      canWrite: role !== 'observer',
      facilitates: role === 'facilitator',
    });
    expect(view.people.map((one) => [one.id, one.here])).toEqual([
      ['f', true],
      ['p', false],
      ['o', false],
    ]);
    expect(view.settings).toEqual(session.settings);
  });

  test('changed by what is sent is the view of the changed session', () => {
    const later = [
      { type: 'person.came', participantId: 'p' },
      { type: 'person.changed', person: person('new') },
      { type: 'settings.changed', settings: newSettings('Later', 'en') },
    ] satisfies SessionEvent[];
    const end = later.reduce<Session>(apply, session);
    const sent = viewFor(end, participant);
    const changed = changeView(viewFor(session, participant), {
      type: 'change',
      people: sent.people.filter(({ id }) => id === 'p' || id === 'new'),
      settings: end.settings,
    });
    expect(changed).toEqual(sent);
  });
});
