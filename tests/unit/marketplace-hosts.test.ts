/**
 * What hosts and facilitators do in a market (docs/spec/marketplace.md): duty and relief, routes, notes of what was said,
 * leaving and coming back, places, limits.
 */
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../shared/limits.ts';
import { dealt, reliefPlan, routesOf } from '../../shared/methods/marketplace/parties.ts';
import { floorOf, metTable } from '../../shared/methods/marketplace/reading.ts';
import type { SessionInput } from '../../shared/session/session.ts';
import { as, fair, host, stage } from './market-stage.ts';
import { person } from './sample-board.ts';

const stallsOf = (count: number, rounds: readonly number[] = []) =>
  Array.from({ length: count }, (_, at) => ({
    id: `s${at}`,
    title: `Stall ${at}`,
    hosts: [`h${at}`, `i${at}`],
    offer: '',
    capacity: 5,
    rounds,
    room: '',
  }));
const roundsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ no: at + 1, minutes: 10, changeoverMin: 1 }));

describe('leaving and returning', () => {
  test('[MK14] who leaves is nowhere, keeps the visit with its end, and may come back to the same stall', () => {
    const { act, id, visit, round, market, parts } = fair();
    round(1);
    const leave = (more: object = {}) => act({ type: 'market.leave', market: id, ...more }, as('d'));
    expect(leave()).toBe('market.not-there');
    visit('d', 's1');
    expect(leave()).toBeUndefined();
    expect(market().visits).toMatchObject([{ stall: 's1', person: 'd', until: expect.any(Number) }]);
    expect([parts('d').market.markets[0]?.here, visit('d', 's2'), visit('d', 's1')]).toEqual([
      '',
      'market.visiting',
      undefined,
    ]);
    expect([parts('d').market.markets[0]?.here, market().visits.length]).toEqual(['s1', 1]);
  });
  test('[MK3] the last host who steps away is warned too, and is back by one tap', () => {
    const { act, id, round, market } = fair();
    round(1);
    const away = (sure = false) => act({ type: 'market.leave', market: id, stall: 's2', sure }, as('c'));
    expect([away(), away(true), away(true)]).toEqual(['market.host-missing', undefined, 'market.not-there']);
    expect(floorOf(market(), ['c', 'd']).hostless).toEqual(['s2']);
    expect(act({ type: 'market.visit', market: id, stall: 's2' }, as('c'))).toBeUndefined();
    expect([market().visits, floorOf(market(), ['c', 'd']).hostless]).toEqual([[], []]);
  });
  test('[MK4] a move in an open space ends the visit before it; the end of a round ends all', () => {
    const { visit, round, market } = fair('open-space');
    round(1);
    visit('d', 's1');
    visit('d', 's2');
    expect(market().visits.map(({ until }) => until !== undefined)).toEqual([true, false]);
    round(0);
    expect(market().visits.every(({ until }) => until !== undefined)).toBe(true);
  });
});

describe('hosts', () => {
  test('[MK15] a host marks visitors of their own stall in; nobody else does', () => {
    const { visit, round, market } = fair();
    round(1);
    expect(visit('c', 's1', { for: 'd' })).toBe('proxy.forbidden');
    expect(visit('a', 's1', { for: 'd' })).toBeUndefined();
    expect(market().visits).toMatchObject([{ person: 'd', via: 'a' }]);
    expect(visit('b', 's1', { for: 'e' })).toBe('market.full');
  });
  test('[MK16] a host writes down what is said, in the name of who was there; it becomes a note on the board', () => {
    const { act, id, visit, round, cards, market } = fair();
    round(1);
    visit('d', 's1');
    const say = (who: string, by: string, text = 'Spare parts') =>
      act({ type: 'market.say', market: id, stall: 's1', text, by }, as(who));
    expect([say('d', 'd'), say('a', 'e'), say('a', 'd', ' '), say('a', 'd')]).toEqual([
      'market.not-host',
      'person.unknown',
      'note.empty',
      undefined,
    ]);
    expect(cards()).toMatchObject([{ text: 'Spare parts', by: 'd', via: 'a' }]);
    expect(market().said).toMatchObject([{ id: cards()[0]?.id, stall: 's1', by: 'd', via: 'a', round: 1 }]);
  });
  test('[MK17] two hosts swap after half the rounds; three take a third each; hosts share their duty among themselves', () => {
    const [four] = stallsOf(1);
    if (four === undefined) throw new Error('no stall');
    const who = (hosts: readonly string[], rounds: number) =>
      reliefPlan({ stalls: [{ ...four, hosts }], rounds: roundsOf(rounds) }).map((duty) => duty.person);
    expect(who(['a', 'b'], 4)).toEqual(['a', 'a', 'b', 'b']);
    expect(who(['a', 'b', 'c'], 6)).toEqual(['a', 'a', 'b', 'b', 'c', 'c']);
    expect(who(['a'], 4)).toEqual([]);
    const { act, id, market } = fair();
    expect(act({ type: 'market.relief', market: id }, as('a'))).toBe('role.forbidden');
    expect(act({ type: 'market.relief', market: id }, host)).toBeUndefined();
    expect(market().duty).toEqual({ 1: { s1: 'a' }, 2: { s1: 'b' } });
    const duty = (by: string) => act({ type: 'market.duty', market: id, round: 1, stall: 's1', person: 'b' }, as(by));
    expect([duty('c'), duty('a')]).toEqual(['role.forbidden', undefined]);
    expect(market().duty[1]).toEqual({ s1: 'b' });
  });
});

describe('groups with a route', () => {
  test('[MK18] no group sees a stall twice before all others, and no two meet where there are stalls for all', () => {
    for (const [stalls, rounds, groups] of [
      [8, 4, 8],
      [5, 5, 5],
      [6, 3, 4],
    ] as const) {
      const routes = routesOf({ stalls: stallsOf(stalls), rounds: roundsOf(rounds) }, groups);
      for (const route of routes) expect(new Set(route).size).toBe(rounds);
      for (let round = 0; round < rounds; round++)
        expect(new Set(routes.map((route) => route[round])).size).toBe(groups);
    }
    const crowded = routesOf({ stalls: stallsOf(3), rounds: roundsOf(3) }, 6);
    for (const route of crowded) expect(new Set(route).size).toBe(3);
  });
  test('[MK18] a stall that is closed in a round is on no route of it', () => {
    const stalls = [...stallsOf(2, [1]), ...stallsOf(3).slice(2)];
    expect(routesOf({ stalls, rounds: roundsOf(2) }, 2).map((route) => route[1])).toEqual(['s2', 's2']);
    expect(routesOf({ stalls: stallsOf(2, [1]), rounds: roundsOf(2) }, 1)[0]?.[1]).toBe('');
  });
  test('[MK18] who is in a group goes where it is due; a host or a facilitator lets them in elsewhere', () => {
    const { act, id, visit, round, market } = fair();
    const parties = (people: string[][]) =>
      act(
        {
          type: 'market.parties',
          market: id,
          parties: people.map((members, at) => ({ title: `G${at}`, people: members })),
        },
        host,
      );
    expect([parties([['d'], ['d']]), parties([['nobody']]), parties([['d'], ['e']])]).toEqual([
      'person.unknown',
      'person.unknown',
      undefined,
    ]);
    expect(market().parties.map(({ route }) => route)).toEqual([
      ['s1', 's1'],
      ['s2', 's1'],
    ]);
    round(1);
    expect([visit('e', 's1'), visit('a', 's1', { for: 'e' })]).toEqual(['market.other-route', undefined]);
    expect([visit('d', 's2'), visit('f', 's2', { for: 'd' })]).toEqual(['market.other-route', undefined]);
    expect([parties([]), market().parties]).toEqual([undefined, []]);
  });
  test('[MK18] groups mix organisations', () => {
    const people = ['a', 'b', 'c', 'd'].map((id, at) => ({ id, group: at < 2 ? 'Utility' : 'Users' }));
    expect(dealt(people, 2)).toEqual([
      ['c', 'a'],
      ['d', 'b'],
    ]);
  });
});

describe('places and limits', () => {
  const open = () => {
    const staged = fair();
    const set = (more: object) => staged.act({ type: 'market.stall', market: staged.id, title: 'New', ...more }, host);
    return { ...staged, set };
  };
  test('[MK5] no two stalls have one room and round, however its name is written', () => {
    const { set } = open();
    expect([
      set({ room: 'Tree', rounds: [1] }),
      set({ room: ' tree ', rounds: [1, 2] }),
      set({ room: 'TREE' }),
      set({ room: 'Tree', rounds: [2] }),
    ]).toEqual([undefined, 'market.place-taken', 'market.place-taken', undefined]);
    const { act } = stage([person('f', { role: 'facilitator' })]);
    const stalls = ['One', 'Two'].map((title) => ({ title, room: 'Hall' }));
    const make: SessionInput = {
      type: 'market.make',
      variant: 'stalls-with-rounds',
      title: 'Fair',
      rounds: [{ minutes: 5 }],
      stalls,
    };
    expect(act(make, host)).toBe('market.place-taken');
  });
  test('[MK19] hosts are people of the board', () => {
    const { set } = open();
    expect([set({ hosts: ['nobody'] }), set({ hosts: ['d', 'd'] })]).toEqual(['person.unknown', undefined]);
  });
  test('[MK20] the wall of an open space is not filled beforehand: a topic has somebody who holds it', () => {
    const { act } = stage([person('f', { role: 'facilitator' }), person('a')]);
    const make = (hosts: string[]) =>
      act(
        {
          type: 'market.make',
          variant: 'open-space',
          title: 'Open',
          rounds: [{ minutes: 5 }],
          stalls: [{ title: 'Wells', hosts }],
        },
        host,
      );
    expect([make([]), make(['a'])]).toEqual(['market.no-convener', undefined]);
  });
  test('[MK20] a topic of somebody who was taken off the board is placed only once it was taken over', () => {
    const { act, id, market } = fair('open-space');
    act({ type: 'market.propose', market: id, title: 'Wells' }, as('d'));
    const topic = market().topics[0]?.id ?? '';
    act({ type: 'person.remove', person: 'd' }, host);
    expect(act({ type: 'market.place', market: id, topic, round: 1 }, host)).toBe('market.no-convener');
  });
  test('[MK9] a topic whose convener is gone comes off the wall with its stall; who takes over holds it', () => {
    const { act, id, market } = fair('open-space');
    act({ type: 'market.propose', market: id, title: 'Wells' }, as('d'));
    const topic = market().topics[0]?.id ?? '';
    act({ type: 'market.place', market: id, topic, round: 1 }, as('d'));
    expect(act({ type: 'market.host-gone', market: id, stall: topic, takenOverBy: 'e' }, host)).toBeUndefined();
    expect(market().stalls.find((one) => one.id === topic)?.hosts).toEqual(['e', 'd']);
    act({ type: 'market.place', market: id, topic, round: 2 }, host);
    expect(market().stalls.find((one) => one.id === topic)).toMatchObject({ hosts: ['e', 'd'], rounds: [2] });
    act({ type: 'market.host-gone', market: id, stall: topic, sure: true }, host);
    expect([market().stalls.some((one) => one.id === topic), market().topics[0]?.state]).toEqual([false, 'withdrawn']);
  });
  test('[MK21] a board has so many markets, a market so many stalls and topics', () => {
    const { act, market } = stage([person('f', { role: 'facilitator' })]);
    const make = () =>
      act({ type: 'market.make', variant: 'open-space', title: 'Fair', rounds: [{ minutes: 5 }] }, host);
    const made = Array.from({ length: LIMITS.markets + 1 }, make);
    expect(made.indexOf('market.too-many')).toBe(LIMITS.markets);
    const { id } = market();
    const topics = Array.from({ length: LIMITS.topics + 1 }, () =>
      act({ type: 'market.propose', market: id, title: 'T' }, host),
    );
    expect(topics.indexOf('market.too-many')).toBe(LIMITS.topics);
    const stalls = Array.from({ length: LIMITS.stalls + 1 }, () =>
      act({ type: 'market.stall', market: id, title: 'T', hosts: ['f'] }, host),
    );
    expect(stalls.indexOf('market.too-many')).toBe(LIMITS.stalls);
  });
  test('[MK4] who joined a topic may visit it, who holds it not', () => {
    const { act, id, round, visit, market } = fair('open-space');
    for (const who of ['d', 'e']) act({ type: 'market.propose', market: id, title: who }, as(who));
    const [one = '', other = ''] = market().topics.map((topic) => topic.id);
    for (const who of ['d', 'e']) act({ type: 'market.merge', market: id, topic: other, into: one }, as(who));
    act({ type: 'market.place', market: id, topic: one, round: 1 }, as('d'));
    round(1);
    expect([visit('d', one), visit('e', one)]).toEqual(['market.own-stall', undefined]);
  });
});

describe('while rounds run', () => {
  test('[MK22] a round starts the clock, its end that of the changeover, and nothing runs after the last', () => {
    const { round, timer } = fair();
    const total = () => timer().totalMs / 60_000;
    round(1);
    expect(total()).toBe(10);
    round(0);
    expect(total()).toBe(1);
    round(2);
    round(0);
    expect(timer().endsAt).toBeNull();
  });
  test('[MK23] the facilitator sees which stalls are full, empty or never seen, and who stands nowhere', () => {
    const { round, visit, market } = fair();
    round(1);
    visit('d', 's1');
    expect(floorOf(market(), ['a', 'c', 'd', 'e'])).toEqual({
      over: [],
      full: ['s1'],
      empty: ['s2'],
      hostless: [],
      unvisited: ['s2'],
      nowhere: ['e'],
    });
    visit('f', 's1', { for: 'e' });
    expect(floorOf(market(), ['d', 'e'])).toMatchObject({ over: ['s1'], full: [], nowhere: [] });
  });
  test('[MK24] who met whom, by organisation', () => {
    const { round, visit, market } = fair();
    round(1);
    visit('d', 's1');
    const groupOf = (id: string): string => ({ a: 'Utility', b: 'Utility', d: 'Users' })[id] ?? '';
    const { groups, times } = metTable(market(), groupOf);
    expect([groups, times('Users', 'Utility'), times('Utility', 'Users')]).toEqual([['Users', 'Utility'], 1, 1]);
  });
  test('[MK10] a host sees who is at their stall, others only how many', () => {
    const { round, visit, parts } = fair();
    round(1);
    visit('d', 's1');
    const guests = (who: string) => parts(who).market.markets[0]?.guests;
    expect([guests('a'), guests('e'), guests('f')]).toEqual([{ s1: ['d'] }, {}, { s1: ['d'], s2: [] }]);
  });
});
