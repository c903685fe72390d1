/**
 * What the Net-Map and the other views tell, on maps small enough to see why.
 */
import { describe, expect, test } from 'vitest';
import type { Card } from '../../shared/document/record.ts';
import { methodById } from '../../shared/methods/registry.ts';
import { directionsOf, netMapReading, viewsReading } from '../../shared/methods/stakeholder-map/net-map.ts';
import { stakeholderReading } from '../../shared/methods/stakeholder-map/reading.ts';
import { factsOf, link, stakeholder } from './sample-board.ts';

const net = (cards: readonly Card[], ...links: readonly ReturnType<typeof link>[]) =>
  netMapReading(factsOf([...cards, ...links]));

const boss = stakeholder('boss', 50, 90, { attitude: 1 });
const users = stakeholder('users', 90, 10, { attitude: 2, marginalised: true, importance: 95 });
const club = stakeholder('club', 60, 40, { attitude: 1 });

describe('[SM19] a missing bridge', () => {
  const bridges = (...links: readonly ReturnType<typeof link>[]) => net([boss, users, club], ...links).missingBridges;

  test.each<[string, ReturnType<typeof bridges>, unknown]>([
    ['nobody joins them', bridges(), [['boss', 'users']]],
    ['they are tied', bridges(link('l', 'users', 'boss')), []],
    ['a third is tied to both', bridges(link('l', 'users', 'club'), link('m', 'boss', 'club')), []],
    ['they are tied by harm only', bridges(link('l', 'users', 'boss', { linkType: 'disputes' })), [['boss', 'users']]],
  ])('%s', (_what, found, expected) => expect(found).toEqual(expected));

  test.each<[string, Card, Card]>([
    ['the powerful one does not want it', { ...boss, fields: { attitude: 0 } }, users],
    ['the powerful one is not powerful', stakeholder('boss', 50, 69, { attitude: 1 }), users],
    ['the other has power of their own', boss, stakeholder('users', 90, 50, { attitude: 2, marginalised: true })],
    ['the other does not want it', boss, { ...users, fields: { attitude: -1, marginalised: true } }],
    [
      'the needs of the other do not matter that much',
      boss,
      stakeholder('users', 90, 10, { attitude: 1, importance: 69 }),
    ],
  ])('none when %s', (_what, a, b) => expect(net([a, b]).missingBridges).toEqual([]));

  test('first where most is at stake', () => {
    const second = stakeholder('also', 50, 10, { attitude: 1, importance: 70 });
    expect(net([boss, users, second]).missingBridges).toEqual([
      ['boss', 'users'],
      ['boss', 'also'],
    ]);
  });
});

describe('[SM20] who can harm, who can gain weight', () => {
  test.each<[string, Card, readonly ReturnType<typeof link>[], readonly string[]]>([
    ['against it and powerful', stakeholder('x', 10, 50, { attitude: -1 }), [], ['x']],
    ['against it without power', stakeholder('x', 10, 49, { attitude: -2 }), [], []],
    ['against it and able to break it', stakeholder('x', 10, 5, { attitude: -1, veto: true }), [], ['x']],
    ['able to break it but for it', stakeholder('x', 10, 90, { attitude: 1, veto: true }), [], []],
    [
      'powerful at the beginning of harm',
      stakeholder('x', 10, 60),
      [link('l', 'x', 'users', { linkType: 'disputes' })],
      ['x'],
    ],
    ['powerful at the end of harm', stakeholder('x', 10, 60), [link('l', 'users', 'x', { linkType: 'disputes' })], []],
  ])('harm: %s', (_what, card, links, expected) => expect(net([card, users], ...links).canHarm).toEqual(expected));

  test('weight: who wants it, has little power and is carried by somebody powerful or by three', () => {
    expect(net([boss, users], link('l', 'users', 'boss')).canGainWeight).toEqual(['users']);
    expect(net([boss, users]).canGainWeight).toEqual([]);
    const others = ['a', 'b', 'c'].map((id) => stakeholder(id, 10, 10));
    const ties = others.map(({ id }) => link(`l${id}`, 'users', id));
    expect(net([users, ...others], ...ties).canGainWeight).toEqual(['users']);
    expect(net([users, ...others], ...ties.slice(1)).canGainWeight).toEqual([]);
  });
});

test('[SM18] brokers are those over whom most ways lead, harm left out', () => {
  const found = net(
    [boss, users, club],
    link('l', 'users', 'club'),
    link('m', 'club', 'boss'),
    link('n', 'users', 'boss', { linkType: 'disputes' }),
  );
  expect(found.brokers).toEqual(['club']);
  expect(found.betweenness).toEqual({ boss: 0, club: 1, users: 0 });
  expect(found.parts).toEqual([['boss', 'club', 'users']]);
});

test('[SM21] both ways is drawn so, or as two opposite links of one type', () => {
  const facts = factsOf([
    boss,
    users,
    club,
    link('l', 'users', 'boss', { direction: 'two-way' }),
    link('m', 'users', 'club'),
    link('n', 'club', 'users'),
    link('o', 'club', 'users', { linkType: 'funds' }),
  ]);
  expect(directionsOf(facts)).toMatchObject({
    informs: { mutual: 3, oneWay: 0 },
    funds: { mutual: 0, oneWay: 1 },
    serves: { mutual: 0, oneWay: 0 },
  });
});

describe('what the other views tell', () => {
  const found = viewsReading(
    factsOf([
      stakeholder('hit', 50, 30, { affected: 90, importance: 80, ring: 'key' }),
      stakeholder('harder', 50, 40, { affected: 95, importance: 49, ring: 'key', representedBy: ['p1'] }),
      stakeholder('strong', 50, 50, { affected: 95, importance: 80, ring: 'outside' }),
      stakeholder('unsaid', 50, 10),
      stakeholder('unplaced', undefined, undefined, { affected: 95, importance: 90 }),
    ]),
  );

  test('[SM15] to protect: needs of 50 or more, power under 50, both said', () => {
    expect(found.protect).toEqual(['hit']);
  });

  test('[SM16] to invite first: affected 70 or more, power under 50, the hardest affected first', () => {
    expect(found.firstToInvite).toEqual(['harder', 'hit']);
  });

  test('[SM17] in each ring who is present and who is missing', () => {
    expect(found.rings).toEqual({
      key: { present: ['harder'], missing: ['hit'] },
      primary: { present: [], missing: [] },
      secondary: { present: [], missing: [] },
      outside: { present: [], missing: ['strong'] },
    });
  });
});

test('the figures of the map are what they were, with those of the views beside them', () => {
  const facts = factsOf([boss, users, link('l', 'users', 'boss')]);
  const all = methodById('stakeholder-map')?.reading(facts).stakeholders;
  expect(all).toMatchObject(stakeholderReading(facts));
  expect(all).toHaveProperty('netMap.brokers', []);
});
