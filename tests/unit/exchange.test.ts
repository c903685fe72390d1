/**
 * Offers and needs (docs/spec/marketplace.md): silence, terms, the day of a first step, needs that nobody met.
 */
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../shared/limits.ts';
import {
  applyToExchange,
  exchangeWithin,
  followUpOn,
  NEW_EXCHANGE,
  suggestions,
} from '../../shared/methods/exchange/exchange.ts';
import { exchangeEvents, heldExchange, heldExchangeSchema } from '../../shared/methods/exchange/held.ts';
import { exchange } from '../../shared/methods/exchange/method.ts';
import { as, host, stage } from './market-stage.ts';
import { factsOf, person } from './sample-board.ts';

const room = () =>
  stage([person('f', { role: 'facilitator' }), person('a'), person('b'), person('s', { scribe: 'a' })]);
type Room = ReturnType<typeof room>;
const enter = ({ act }: Room, who: string, text: string, more: object = {}) =>
  act({ type: 'exchange.enter', kind: 'need', text, ...more }, as(who));

describe('silence', () => {
  test('[MK25] what is written in silence is seen by its writer and their scribe alone, until all is shown at once', () => {
    const staged = room();
    const silence = (on: boolean, who: typeof host) => staged.act({ type: 'exchange.silence', on }, who);
    expect([silence(true, as('a')), silence(true, host)]).toEqual(['role.forbidden', undefined]);
    enter(staged, 'a', 'Pipes');
    enter(staged, 'b', 'Pumps');
    enter(staged, 'a', 'Shade', { for: 's' });
    const seen = (who: string) => staged.parts(who).exchange;
    expect(
      seen('a')
        .mine.map(({ text }) => text)
        .sort(),
    ).toEqual(['Pipes', 'Shade']);
    expect(seen('b').mine.map(({ text }) => text)).toEqual(['Pumps']);
    expect([seen('f').mine, seen('f').entries, seen('f').waiting]).toEqual([[], [], { '': { entries: 3, people: 3 } }]);
    silence(false, host);
    expect([seen('f').entries.length, seen('a').mine, seen('f').waiting]).toEqual([3, [], {}]);
  });
  test('[MK25] nobody takes back what others wrote in silence', () => {
    const staged = room();
    staged.act({ type: 'exchange.silence', on: true }, host);
    enter(staged, 'a', 'Pipes');
    const entry = staged.parts('a').exchange.mine[0]?.id ?? '';
    const takeBack = (who: string) => staged.act({ type: 'exchange.take-back', entry }, as(who));
    expect([takeBack('b'), takeBack('f'), takeBack('a')]).toEqual(['exchange.unknown', 'exchange.unknown', undefined]);
    expect(staged.parts('a').exchange.mine).toEqual([]);
  });
  test('[MK13] what is written in silence counts too', () => {
    const staged = room();
    staged.act({ type: 'exchange.silence', on: true }, host);
    const codes = Array.from({ length: LIMITS.entriesPerPerson + 1 }, () => enter(staged, 'a', 'Pipes'));
    expect(codes.filter(Boolean)).toEqual(['exchange.full']);
  });
});

describe('several exchanges on one board', () => {
  const two = () => {
    const staged = room();
    enter(staged, 'a', 'Pipes', { exchange: 'north' });
    staged.act({ type: 'exchange.enter', exchange: 'south', kind: 'offer', text: 'A lorry' }, as('b'));
    return staged;
  };

  test('[MK34] each has its own offers and needs, figures and silence', () => {
    const staged = two();
    const textsIn = (template: string) => exchangeWithin(staged.exchange(), template).entries.map(({ text }) => text);
    expect([textsIn('north'), textsIn('south')]).toEqual([['Pipes'], ['A lorry']]);
    const { markets } = exchange.reading({ ...factsOf([]), exchange: heldExchange(staged.exchange()) }) as {
      markets: Record<string, { offers: number; needs: number }>;
    };
    expect(Object.entries(markets).map(([id, { offers, needs }]) => [id, offers, needs])).toEqual([
      ['north', 0, 1],
      ['south', 1, 0],
    ]);
    staged.act({ type: 'exchange.silence', exchange: 'north', on: true }, host);
    enter(staged, 'a', 'Hidden', { exchange: 'north' });
    enter(staged, 'a', 'Shown', { exchange: 'south' });
    expect([textsIn('north'), textsIn('south')]).toEqual([['Pipes'], ['A lorry', 'Shown']]);
    expect(staged.parts('b').exchange.waiting).toEqual({ north: { entries: 1, people: 1 } });
  });

  test('[MK34] nothing is matched across two of them', () => {
    const staged = two();
    const [need, offer] = staged.exchange().entries.map(({ id }) => id);
    expect(staged.act({ type: 'exchange.suggest', offer: offer ?? '', need: need ?? '' }, host)).toBe(
      'exchange.unknown',
    );
  });
});

test('[MK6] a yes is to the step as it was: who changes it asks the other again', () => {
  const staged = room();
  staged.act({ type: 'exchange.enter', kind: 'offer', text: 'A lorry' }, as('a'));
  enter(staged, 'b', 'Pipes moved');
  const [offer = '', need = ''] = staged.exchange().entries.map(({ id }) => id);
  staged.act({ type: 'exchange.suggest', offer, need }, as('a'));
  const agree = (who: string, firstStep: string): void => {
    const match = staged.exchange().matches[0]?.id ?? '';
    staged.act({ type: 'exchange.agree', match, firstStep }, as(who));
  };
  agree('a', 'Call on Monday');
  agree('b', 'Call on Friday');
  expect(staged.exchange().matches[0]).toMatchObject({ yes: ['b'], agreedAt: 0 });
  agree('a', 'Call on Friday');
  expect(staged.exchange().matches[0]).toMatchObject({ yes: ['a', 'b'], firstStep: 'Call on Friday' });
});

test('[MK6] who takes the day away has changed the step: nobody agrees to a day that the other no longer saw', () => {
  const staged = room();
  staged.act({ type: 'exchange.enter', kind: 'offer', text: 'A lorry' }, as('a'));
  enter(staged, 'b', 'Pipes moved');
  const [offer = '', need = ''] = staged.exchange().entries.map(({ id }) => id);
  staged.act({ type: 'exchange.suggest', offer, need }, host);
  const match = staged.exchange().matches[0]?.id ?? '';
  const agree = (who: string, firstStepOn: string) =>
    staged.act({ type: 'exchange.agree', match, firstStep: 'Call', firstStepOn }, as(who));
  agree('a', '2026-03-02');
  expect(agree('b', '')).toBeUndefined();
  expect(staged.exchange().matches[0]).toMatchObject({ yes: ['b'], firstStepOn: '', agreedAt: 0 });
  agree('a', '');
  expect(staged.exchange().matches[0]).toMatchObject({ yes: ['a', 'b'], firstStepOn: '', agreedAt: 1_000_000 });
});

describe('what fits', () => {
  test('[MK26] a need and an offer of somebody else that share a word are suggested, most words first', () => {
    const staged = room();
    staged.act({ type: 'exchange.enter', kind: 'offer', text: 'A lorry', tags: ['Transport', 'north'] }, as('a'));
    enter(staged, 'b', 'Moved pipes', { tags: ['transport'] });
    enter(staged, 'b', 'A ride', { tags: ['transport', 'North'] });
    enter(staged, 'a', 'My own', { tags: ['transport'] });
    const { entries } = staged.exchange();
    const text = (id: string) => entries.find((one) => one.id === id)?.text;
    expect(suggestions(staged.exchange()).map(({ need, shared }) => [text(need), shared])).toEqual([
      ['A ride', ['transport', 'North']],
      ['Moved pipes', ['transport']],
    ]);
  });
  test('[MK6] [MK27] a first step has a day; four weeks after both said yes somebody asks what came of it', () => {
    const staged = room();
    staged.act({ type: 'exchange.enter', kind: 'offer', text: 'A lorry' }, as('a'));
    enter(staged, 'b', 'Pipes moved');
    const [offer = '', need = ''] = staged.exchange().entries.map(({ id }) => id);
    staged.act({ type: 'exchange.suggest', offer, need }, as('a'));
    const match = staged.exchange().matches[0]?.id ?? '';
    expect(followUpOn(staged.exchange().matches[0] ?? { ...NEW_MATCH })).toBe('');
    staged.act({ type: 'exchange.agree', match, firstStep: 'Call', firstStepOn: '2026-03-02' }, as('b'));
    const agreed = staged.exchange().matches[0] ?? NEW_MATCH;
    expect(agreed).toMatchObject({ firstStepOn: '2026-03-02', agreedAt: 1_000_000, yes: ['a', 'b'] });
    expect(followUpOn(agreed)).toBe('1970-01-29');
  });
});

const NEW_MATCH = { id: '', offer: '', need: '', yes: [], firstStep: '', firstStepOn: '', agreedAt: 0 };

test('[MK28] needs that nobody met become notes of the people who have them, once', () => {
  const staged = room();
  enter(staged, 'a', 'Pipes');
  enter(staged, 's', 'Shade', {});
  const carry = (who: typeof host) => staged.act({ type: 'exchange.carry', template: 't', zone: 'options' }, who);
  expect([carry(as('a')), carry(host), carry(host)]).toEqual(['role.forbidden', undefined, undefined]);
  expect(staged.cards()).toMatchObject([
    { text: 'Pipes', by: 'a', template: 't', zone: 'options' },
    { text: 'Shade', by: 's' },
  ]);
});

test('[MK29] what is taken home comes in again the same, without what is still secret', () => {
  const staged = room();
  enter(staged, 'a', 'Pipes', { terms: 'gift', urgency: 'now', availability: 'May', place: 'North' });
  staged.act({ type: 'exchange.silence', on: true }, host);
  enter(staged, 'a', 'A secret wish');
  const held = heldExchange(staged.parts('a').exchange);
  expect(JSON.stringify(held)).not.toContain('A secret wish');
  const again = exchangeEvents(heldExchangeSchema.parse(JSON.parse(JSON.stringify(held)))).reduce(
    applyToExchange,
    NEW_EXCHANGE,
  );
  expect(heldExchange(again)).toEqual(held);
});
