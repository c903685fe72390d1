/**
 * The marketplace and the exchange of offers and needs (docs/spec/marketplace.md): their rules, and the figures of whole
 * recorded markets.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { translatorFor } from '../../shared/i18n/catalogues.ts';
import { exchangeReading } from '../../shared/methods/exchange/exchange.ts';
import { marketReading } from '../../shared/methods/marketplace/reading.ts';
import { totalsText } from '../../shared/methods/marketplace/totals.ts';
import { as, fair, host, stage } from './market-stage.ts';
import { person } from './sample-board.ts';

interface RecordedMarket {
  readonly id: string;
  readonly variant: string;
  readonly stalls?: readonly { id: string; title: string; hosts: string[]; capacity: number; rounds?: number[] }[];
  readonly rounds?: readonly { no: number; minutes: number; changeoverMin: number }[];
  readonly visits?: readonly { round: number; stallId: string; participantId: string }[];
  readonly offers?: readonly { id: string; participantId: string; text: string }[];
  readonly needs?: readonly { id: string; participantId: string; text: string }[];
  readonly matches?: readonly { offerId: string; needId: string; state: string; firstStep: string }[];
  readonly expected: Record<string, unknown>;
}

const recordings = readdirSync('tests/scenarios')
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => {
    const scenario = JSON.parse(readFileSync(`tests/scenarios/${file}`, 'utf8')) as {
      participants: { id: string }[];
      markets: RecordedMarket[];
    };
    const people = [...scenario.participants.map(({ id }) => person(id)), person('f', { role: 'facilitator' })];
    return scenario.markets.map((market) => [`${file} ${market.id} (${market.variant})`, people, market] as const);
  });

const withStalls = recordings.filter(([, , { stalls }]) => stalls !== undefined);
const exchanges = recordings.filter(([, , { offers }]) => offers !== undefined);

describe('recorded markets', () => {
  test.each(withStalls)('%s gives its figures', (_name, people, recorded) => {
    const { act, market } = stage(people);
    const variant = recorded.variant === 'open-space' ? 'open-space' : 'stalls-with-rounds';
    const stalls = (recorded.stalls ?? []).map(({ id, title, hosts, capacity, rounds }) => ({
      id,
      title,
      hosts,
      capacity,
      rounds: rounds ?? [],
    }));
    const rounds = (recorded.rounds ?? []).map(({ minutes, changeoverMin }) => ({ minutes, changeoverMin }));
    expect(act({ type: 'market.make', variant, title: 'Market', rounds, stalls }, host)).toBeUndefined();
    const refused = (recorded.visits ?? []).map(({ round, stallId, participantId }) =>
      act({ type: 'market.visit', market: market().id, stall: stallId, for: participantId, round }, host),
    );
    expect(refused.filter((code) => code !== undefined)).toEqual([]);
    expect(marketReading(market())).toEqual(recorded.expected);
  });

  test.each(exchanges)('%s gives its figures', (_name, people, recorded) => {
    const { act, exchange } = stage(people);
    const ids = new Map<string, string>();
    const back = new Map<string, string>();
    const enter = (kind: 'offer' | 'need', entries: RecordedMarket['offers']): void => {
      for (const { id, participantId, text } of entries ?? []) {
        expect(act({ type: 'exchange.enter', kind, text }, as(participantId))).toBeUndefined();
        const made = exchange().entries.at(-1)?.id ?? '';
        ids.set(id, made);
        back.set(made, id);
      }
    };
    enter('offer', recorded.offers);
    enter('need', recorded.needs);
    for (const { offerId, needId, state, firstStep } of recorded.matches ?? []) {
      const [offer, need] = [ids.get(offerId) ?? '', ids.get(needId) ?? ''];
      const side = (id: string): string => exchange().entries.find((entry) => entry.id === id)?.person ?? '';
      expect(act({ type: 'exchange.suggest', offer, need }, as(side(offer)))).toBeUndefined();
      const match = exchange().matches.at(-1)?.id ?? '';
      act({ type: 'exchange.agree', match, firstStep }, as(side(offer)));
      if (state === 'agreed') act({ type: 'exchange.agree', match }, as(side(need)));
    }
    const reading = exchangeReading(exchange());
    const named = (list: readonly string[]) => list.map((id) => back.get(id) ?? id).sort();
    expect({
      ...reading,
      unmatchedNeeds: named(reading.unmatchedNeeds),
      unusedOffers: named(reading.unusedOffers),
    }).toEqual(recorded.expected);
  });
});

test('[MK24] the totals say the mean to one decimal, and read right for one visit of one person', () => {
  const t = translatorFor('en');
  const counts = { perStall: {}, overCapacity: [], emptyCells: [], totalMinutes: 20 };
  const said = (visits: number, visitors: number, meanStallsPerVisitor: number): string =>
    totalsText({ ...counts, visits, visitors, meanStallsPerVisitor }, t);
  expect(said(40, 21, 1.857)).toBe('Visits: 40, visitors: 21, stalls each on average: 1.9');
  expect(said(1, 1, 1)).toBe('Visits: 1, visitors: 1, stalls each on average: 1');
});

describe('stalls', () => {
  test('[MK1] one stall a person and round', () => {
    const { visit, round } = fair();
    expect(visit('d', 's1')).toBe('market.no-round');
    round(1);
    expect(visit('d', 's1')).toBeUndefined();
    expect(visit('d', 's2')).toBe('market.visiting');
    round(2);
    expect(visit('d', 's2')).toBe('market.not-open');
    expect(visit('d', 's1', { round: 3 })).toBe('market.no-round');
  });
  test('[MK2] no more visitors than there is room, unless the facilitator lifts it', () => {
    const { visit, round, act, id } = fair();
    round(1);
    expect([visit('d', 's1'), visit('e', 's1')]).toEqual([undefined, 'market.full']);
    act({ type: 'market.lift', market: id, stall: 's1' }, host);
    expect(visit('e', 's1')).toBeUndefined();
  });
  test('[MK3] the last host is warned before the stall is left alone', () => {
    const { visit, round, act, id } = fair();
    round(1);
    expect(visit('a', 's2')).toBeUndefined();
    expect(visit('b', 's2')).toBe('market.host-missing');
    expect(visit('b', 's2', { sure: true })).toBeUndefined();
    expect(act({ type: 'market.host-gone', market: id, stall: 's2' }, host)).toBe('market.host-missing');
    expect(act({ type: 'market.host-gone', market: id, stall: 's2', takenOverBy: 'd' }, host)).toBeUndefined();
  });
});

describe('hosts and visitors', () => {
  test('[MK7] observers watch; in a pause facilitators alone move anything', () => {
    const { visit, round, act } = fair();
    round(1);
    expect(visit('o', 's1')).toBe('role.forbidden');
    act({ type: 'agenda.pause' }, host);
    expect(visit('d', 's1')).toBe('session.paused');
    expect(act({ type: 'exchange.enter', kind: 'offer', text: 'A lorry' }, as('d'))).toBe('session.paused');
    expect(visit('f', 's1', { for: 'd' })).toBeUndefined();
  });
  test('[MK8] a host who is off duty visits without a warning; only a host is on duty, only a host reports', () => {
    const { visit, round, act, id, market } = fair();
    const duty = (who: string) => act({ type: 'market.duty', market: id, round: 1, stall: 's1', person: who }, host);
    const report = (who: string) =>
      act({ type: 'market.report', market: id, stall: 's1', present: 3, points: ['Wells'] }, as(who));
    expect([duty('d'), duty('a')]).toEqual(['market.not-host', undefined]);
    round(1);
    expect([visit('b', 's2'), visit('a', 's2')]).toEqual([undefined, 'market.host-missing']);
    expect([report('d'), report('b')]).toEqual(['role.forbidden', undefined]);
    expect(market().reports).toMatchObject([{ stall: 's1', present: 3 }]);
  });
  test('[MK9] a stall is taken over by somebody of the board, or taken off by who is sure', () => {
    const { act, id, market } = fair();
    const gone = (more: object) => act({ type: 'market.host-gone', market: id, stall: 's2', ...more }, as('c'));
    expect([gone({}), gone({ takenOverBy: 'nobody' })]).toEqual(['market.host-missing', 'person.unknown']);
    expect(gone({ sure: true })).toBeUndefined();
    expect(market().stalls.map((stall) => stall.id)).toEqual(['s1']);
  });
  test('[MK10] where everybody was is for facilitators; feedback for the hosts, and for all when the market is over', () => {
    const { visit, round, act, id, parts } = fair();
    round(1);
    visit('d', 's1');
    act({ type: 'market.feedback', market: id, stall: 's1', useful: 4, text: 'Clear' }, as('d'));
    const seen = (who: string) => parts(who).market.markets[0];
    expect([seen('f')?.visits?.length, seen('e')?.visits, seen('e')?.crowd]).toEqual([1, undefined, { s1: 1, s2: 0 }]);
    expect(['f', 'a', 'd', 'c', 'e'].map((who) => seen(who)?.feedback.length)).toEqual([1, 1, 1, 0, 0]);
    act({ type: 'market.close', market: id }, host);
    expect(seen('e')?.feedback.length).toBe(1);
    expect([visit('e', 's1'), visit('f', 's1', { for: 'e', round: 1 })]).toEqual(['market.closed', undefined]);
  });
});

describe('open space', () => {
  test('[MK4] people move when they like; the move is kept', () => {
    const { visit, round, market } = fair('open-space');
    round(1);
    expect([visit('d', 's1'), visit('d', 's2')]).toEqual([undefined, undefined]);
    expect(market().visits.at(-1)).toMatchObject({ stall: 's2', left: 's1' });
    expect(visit('c', 's2')).toBe('market.own-stall');
  });
  test('[MK5] topics join only when both conveners say yes; a slot and room holds one', () => {
    const { act, id, market } = fair('open-space');
    const propose = (who: string, title: string): string => {
      act({ type: 'market.propose', market: id, title }, as(who));
      return market().topics.at(-1)?.id ?? '';
    };
    const [one, other, third] = [propose('a', 'One'), propose('d', 'Other'), propose('e', 'Third')];
    const place = (who: string, topic: string) =>
      act({ type: 'market.place', market: id, topic, round: 1, room: 'Tree' }, as(who));
    expect([place('d', one), place('a', one), place('d', other)]).toEqual([
      'role.forbidden',
      undefined,
      'market.place-taken',
    ]);
    const merge = (who: string) => act({ type: 'market.merge', market: id, topic: other, into: one }, as(who));
    expect(merge('e')).toBe('role.forbidden');
    merge('d');
    expect(market().topics.find((topic) => topic.id === other)?.state).toBe('proposed');
    merge('a');
    expect(market().topics.find((topic) => topic.id === other)).toMatchObject({ state: 'merged', mergedInto: one });
    expect(market().stalls.find((stall) => stall.id === one)?.hosts).toEqual(['a', 'd']);
    expect(act({ type: 'market.withdraw', market: id, topic: third }, as('e'))).toBeUndefined();
    expect(act({ type: 'market.withdraw', market: id, topic: third }, as('e'))).toBe('market.topic-unknown');
  });
  test('[MK11] nothing is joined to a topic that is not there any more', () => {
    const { act, id, market } = fair('open-space');
    const [one = '', other = '', third = ''] = ['a', 'a', 'a'].map((who, at) => {
      act({ type: 'market.propose', market: id, title: `${at}` }, as(who));
      return market().topics.at(-1)?.id;
    });
    const join = (topic: string, into: string) => act({ type: 'market.merge', market: id, topic, into }, as('a'));
    expect(join(one, other)).toBeUndefined();
    expect(join(other, one)).toBe('market.topic-unknown');
    act({ type: 'market.withdraw', market: id, topic: third }, as('a'));
    expect(join(other, third)).toBe('market.topic-unknown');
    expect(market().topics.find((topic) => topic.id === other)?.state).toBe('proposed');
  });
  test('[MK11] both names stay with a topic that was joined, also when it is placed afterwards, again', () => {
    const { act, id, market } = fair('open-space');
    const [one = '', other = '', third = ''] = ['a', 'd', 'e'].map((who) => {
      act({ type: 'market.propose', market: id, title: who }, as(who));
      return market().topics.at(-1)?.id;
    });
    const join = (topic: string, into: string, ...people: string[]) => {
      for (const who of people) act({ type: 'market.merge', market: id, topic, into }, as(who));
    };
    join(third, other, 'e', 'd');
    join(other, one, 'd', 'a');
    for (const round of [1, 2]) {
      act({ type: 'market.place', market: id, topic: one, round, room: 'Tree' }, as('a'));
      const stall = market().stalls.find((placed) => placed.id === one);
      expect(stall).toMatchObject({ hosts: ['a', 'd', 'e'], rounds: [round] });
    }
  });
});

describe('offers and needs', () => {
  test('[MK6] a match needs both yes and a first step', () => {
    const { act, exchange } = stage([person('f', { role: 'facilitator' }), person('a'), person('b'), person('c')]);
    act({ type: 'exchange.enter', kind: 'offer', text: 'A lorry', tags: ['transport'] }, as('a'));
    act({ type: 'exchange.enter', kind: 'need', text: 'Pipes moved', tags: ['Transport'] }, as('b'));
    const [offer = '', need = ''] = exchange().entries.map(({ id }) => id);
    expect(act({ type: 'exchange.suggest', offer, need }, as('c'))).toBe('role.forbidden');
    act({ type: 'exchange.suggest', offer, need }, as('a'));
    const match = exchange().matches[0]?.id ?? '';
    expect(act({ type: 'exchange.agree', match }, as('b'))).toBe('exchange.first-step-missing');
    expect(exchangeReading(exchange()).agreed).toBe(0);
    expect(act({ type: 'exchange.agree', match, firstStep: 'Call on Monday' }, as('b'))).toBeUndefined();
    expect(exchangeReading(exchange()).agreed).toBe(1);
  });
  test('[MK12] a suggestion of somebody else is nobody’s yes; with an entry its matches go', () => {
    const { act, exchange } = stage([person('f', { role: 'facilitator' }), person('a'), person('b')]);
    act({ type: 'exchange.enter', kind: 'offer', text: 'A lorry' }, as('a'));
    act({ type: 'exchange.enter', kind: 'need', text: 'Pipes moved' }, as('b'));
    const [offer = '', need = ''] = exchange().entries.map(({ id }) => id);
    act({ type: 'exchange.suggest', offer, need }, host);
    expect(exchange().matches).toMatchObject([{ yes: [] }]);
    const match = exchange().matches[0]?.id ?? '';
    expect(act({ type: 'exchange.agree', match }, host)).toBe('role.forbidden');
    expect(act({ type: 'exchange.take-back', entry: need }, as('a'))).toBe('role.forbidden');
    act({ type: 'exchange.take-back', entry: need }, as('b'));
    expect(exchange().matches).toEqual([]);
    expect(act({ type: 'exchange.agree', match, firstStep: 'Call' }, as('a'))).toBe('exchange.unknown');
  });
  test('[MK13] a person has at most fifty offers and needs', () => {
    const { act } = stage([person('f', { role: 'facilitator' }), person('a'), person('b')]);
    const enter = (who: string) => act({ type: 'exchange.enter', kind: 'need', text: 'Pipes moved' }, as(who));
    const codes = Array.from({ length: 51 }, () => enter('a'));
    expect(codes.filter((code) => code !== undefined)).toEqual(['exchange.full']);
    expect(enter('b')).toBeUndefined();
  });
});
