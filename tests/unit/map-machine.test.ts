/**
 * The live part of a stakeholder map in tables of command to view or refusal (docs/spec/stakeholder-map.md).
 */
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../shared/limits.ts';
import type { MapInput } from '../../shared/methods/stakeholder-map/commands.ts';
import { mapMachine } from '../../shared/methods/stakeholder-map/machine.ts';
import {
  BIG_MOVE,
  isBigMove,
  meanPlace,
  medianPlace,
  type Place,
  rangeOf,
} from '../../shared/methods/stakeholder-map/moves.ts';
import type { MapView } from '../../shared/methods/stakeholder-map/view.ts';
import { NO_RIGHTS } from '../../shared/session/rights.ts';
import { createStage, type Stage } from './session-world.ts';

const CARDS = { office: 'Water Office', users: 'Water users', code: 'Nurse K' };
const stageOf = (): Stage => createStage(undefined, CARDS);
const mapOf = (stage: Stage, who = 'fay'): MapView => stage.parts(who).map;
type Pair = [number, number];
const move = (card: string, from: Pair | null, to: Pair, reason?: string): MapInput => ({
  type: 'map.moved',
  card,
  from,
  to,
  ...(reason === undefined ? {} : { reason }),
});
/** Somebody moves a card in the document, and tells of it. */
const carry = (stage: Stage, who: string, card: string, from: Pair | null, to: Pair, reason?: string): void => {
  stage.world.put(who, card, from, to);
  stage.act(who, move(card, from, to, reason));
};

describe('[SM40] the history of moves', () => {
  test('says who, when, from where to where, and why', () => {
    const stage = stageOf();
    carry(stage, 'ana', 'office', [20, 40], [60, 80], 'The budget is theirs');
    expect(mapOf(stage).moves).toEqual([
      {
        id: expect.any(String),
        card: 'office',
        label: 'Water Office',
        from: [20, 40],
        to: [60, 80],
        by: 'ana',
        at: stage.world.now,
        reason: 'The budget is theirs',
      },
    ]);
  });

  test.each([
    ['small steps within a minute are one move', 30_000, [25, 45], 1],
    ['a step after a minute is another move', 60_000, [25, 45], 2],
    ['a far step is another move', 30_000, [80, 45], 2],
  ] as const)('%s', (_name, after, to, moves) => {
    const stage = stageOf();
    carry(stage, 'ana', 'office', [10, 40], [20, 40]);
    stage.world.now += after;
    carry(stage, 'ana', 'office', [20, 40], [to[0], to[1]]);
    expect(
      mapOf(stage)
        .moves.map((one) => one.to)
        .at(-1),
    ).toEqual(to);
    expect(mapOf(stage).moves).toHaveLength(moves);
  });

  test('what is put back has not moved, and somebody else’s step is a move of its own', () => {
    const stage = stageOf();
    carry(stage, 'ana', 'office', [10, 40], [70, 40]);
    carry(stage, 'ana', 'office', [70, 40], [10, 40]);
    expect(mapOf(stage).moves).toEqual([]);
    carry(stage, 'ana', 'office', [10, 40], [15, 40]);
    carry(stage, 'ben', 'office', [15, 40], [10, 40]);
    expect(mapOf(stage).moves.map(({ by }) => by)).toEqual(['ana', 'ben']);
  });

  test('keeps so many of one card, those with a reason longest', () => {
    const stage = stageOf();
    carry(stage, 'ana', 'office', [0, 0], [50, 0], 'Kept');
    for (let step = 0; step < LIMITS.movesPerCard + 5; step++) {
      stage.world.now += 120_000;
      carry(stage, 'ana', 'office', [50, step], [50, step + 1]);
    }
    const { moves } = mapOf(stage);
    expect(moves).toHaveLength(LIMITS.movesPerCard);
    expect(moves[0]?.reason).toBe('Kept');
  });

  test('a full room is told what is worth reading; who facilitates is told all', () => {
    const stage = stageOf();
    carry(stage, 'ana', 'users', null, [50, 50]);
    carry(stage, 'ana', 'office', null, [10, 10]);
    stage.world.now += 120_000;
    carry(stage, 'ana', 'office', [10, 10], [40, 10]);
    expect([mapOf(stage, 'ben').moves.length, mapOf(stage, 'fay').moves.length]).toEqual([1, 3]);
  });
});

describe('[SM41] reasons', () => {
  test.each([
    [[10, 10], [30, 10], false],
    [[10, 10], [31, 10], true],
    [[10, 10], [25, 25], true],
    [[10, 10], [24, 24], false],
  ] as const)('from %j to %j asks: %s', (from, to, asks) => {
    expect(BIG_MOVE).toBe(20);
    expect(isBigMove({ from, to })).toBe(asks);
  });

  test('a first placing asks for none', () => {
    expect(isBigMove({ from: null, to: [90, 90] })).toBe(false);
  });

  test('may come afterwards, from the mover or who facilitates', () => {
    const stage = stageOf();
    carry(stage, 'ana', 'office', [20, 40], [60, 80]);
    const explain: MapInput = { type: 'map.explain', move: mapOf(stage).moves[0]?.id ?? '', reason: 'They sign' };
    expect(stage.send('ben', explain)).toBe('role.forbidden');
    stage.act('ana', explain);
    stage.act('fay', { ...explain, reason: 'They sign all' });
    expect(mapOf(stage).moves[0]?.reason).toBe('They sign all');
  });
});

describe('who may move', () => {
  test('[SM40] a move needs the right to move, and a card that is there', () => {
    const stage = stageOf();
    expect(stage.send('obi', move('office', [1, 1], [2, 2]))).toBe('role.forbidden');
    expect(stage.send('ana', move('none', [1, 1], [2, 2]))).toBe('map.card-unknown');
    expect(stage.send('ana', { type: 'map.explain', move: 'none', reason: '' })).toBe('map.move-unknown');
    carry(stage, 'ana', 'users', null, [9, 9]);
    const mine = mapOf(stage).moves.at(-1)?.id ?? '';
    stage.act('fay', { type: 'agenda.plan', steps: [{ title: 'Listen', rights: NO_RIGHTS, minutes: 5 }] });
    stage.act('fay', { type: 'agenda.next', from: null });
    expect(stage.send('ana', move('office', [1, 1], [2, 2]))).toBe('step.forbidden');
    carry(stage, 'fay', 'office', [1, 1], [2, 2]);
    stage.act('fay', { type: 'agenda.pause' });
    expect(stage.send('ana', { type: 'map.explain', move: mine, reason: 'Late' })).toBe('session.paused');
    expect(stage.send('ana', move('office', [1, 1], [2, 2]))).toBe('session.paused');
    expect(stage.send('ana', { type: 'map.place', card: 'office', place: [1, 1] })).toBe('session.paused');
  });
});

test('[SM43] a card that gets a code name is called by it in the history too', () => {
  const cards: Record<string, string> = { who: 'Mary Real' };
  const stage = createStage(undefined, cards);
  carry(stage, 'ana', 'who', [1, 1], [50, 50]);
  stage.act('ana', { type: 'map.place', card: 'who', place: [1, 1] });
  stage.act('fay', { type: 'map.settle', card: 'who', how: 'left' });
  stage.act('ana', { type: 'map.place', card: 'who', place: [1, 1] });
  cards.who = 'Nurse K';
  stage.act('fay', { type: 'map.name', card: 'who', name: 'Mary Real' });
  expect(JSON.stringify(mapOf(stage, 'ana'))).not.toContain('Mary Real');
  const { moves, questions, settled } = mapOf(stage, 'ana');
  expect([...moves, ...questions, ...settled].map(({ label }) => label)).toEqual(Array(3).fill('Nurse K'));
});

describe('[SM42] differing views', () => {
  test('cannot be piled up without end on cards that come and go', () => {
    const many = Array.from({ length: LIMITS.mapQuestions + 1 }, (_, at) => `c${at}`);
    const { apply, start } = mapMachine;
    const asked = many.reduce((state, card) => apply(state, { type: 'map.asked', card, label: card }), start);
    expect(asked.questions.map(({ card }) => card)).toEqual(many.slice(1));
  });

  const views: readonly Place[] = [
    [10, 20],
    [30, 40],
    [80, 90],
  ];

  test.each([
    ['the middle', medianPlace, [30, 40]],
    ['the mean', meanPlace, [40, 50]],
  ] as const)('%s', (_name, of, expected) => {
    expect(of(views)).toEqual(expected);
  });

  test('the middle of two is between them', () => expect(medianPlace(views.slice(0, 2))).toEqual([20, 30]));

  const differ = (): Stage => {
    const stage = stageOf();
    stage.act('ana', { type: 'map.place', card: 'office', place: [10, 20] });
    stage.act('ben', { type: 'map.place', card: 'office', place: [80, 90] });
    return stage;
  };

  test('everybody sees the range, only oneself and who facilitates whose they are', () => {
    const stage = differ();
    const range = rangeOf(mapOf(stage, 'cem').questions[0]?.places ?? []);
    expect(range).toEqual({ interest: [10, 80], power: [20, 90] });
    expect(mapOf(stage, 'cem').questions).toEqual([
      {
        card: 'office',
        label: 'Water Office',
        mine: null,
        places: [
          [10, 20],
          [80, 90],
        ],
      },
    ]);
    expect(mapOf(stage, 'ana').questions[0]?.mine).toEqual([10, 20]);
    expect(mapOf(stage, 'finn').questions[0]?.who?.map(({ person }) => person)).toEqual(['ana', 'ben']);
  });

  test('a view may be changed and taken back, and entered for somebody by their scribe', () => {
    const stage = differ();
    stage.act('ben', { type: 'map.place', card: 'office', place: [50, 50] });
    stage.act('ana', { type: 'map.withdraw', card: 'office' });
    expect(mapOf(stage).questions[0]?.places).toEqual([[50, 50]]);
    expect(stage.send('ana', { type: 'map.place', card: 'office', place: [1, 1], for: 'ben' })).toBe('proxy.forbidden');
    expect(stage.send('ana', { type: 'map.place', card: 'none', place: [1, 1] })).toBe('map.card-unknown');
  });

  test('is settled by who facilitates: the views go, the range stays, the history says so', () => {
    const stage = differ();
    const settle: MapInput = { type: 'map.settle', card: 'office', how: 'median', place: [45, 55] };
    expect(stage.send('ana', settle)).toBe('role.forbidden');
    stage.act('fay', settle);
    const { questions, settled } = mapOf(stage, 'ana');
    expect([questions, settled.length, settled[0]?.views, settled[0]?.place]).toEqual([[], 1, 2, [45, 55]]);
    expect([mapOf(stage).moves, settled[0]?.by]).toEqual([[], 'fay']);
    expect(JSON.stringify(settled)).not.toContain('"ben"');
  });

  test('without views there is nothing to settle; a question may be let go', () => {
    const stage = stageOf();
    expect(stage.send('ana', { type: 'map.ask', card: 'users' })).toBe('role.forbidden');
    expect(stage.send('fay', { type: 'map.ask', card: 'none' })).toBe('map.card-unknown');
    stage.act('fay', { type: 'map.ask', card: 'users' });
    expect(mapOf(stage, 'ana').questions).toMatchObject([{ card: 'users', label: 'Water users', places: [] }]);
    expect(stage.send('fay', { type: 'map.settle', card: 'users', how: 'mean', place: [1, 1] })).toBe('map.no-views');
    stage.act('fay', { type: 'map.settle', card: 'users', how: 'left' });
    expect([mapOf(stage).questions, mapOf(stage).settled]).toEqual([[], []]);
    stage.act('ana', { type: 'map.place', card: 'users', place: [5, 5] });
    expect(stage.send('fay', { type: 'map.settle', card: 'users', how: 'mean' })).toBe('command.invalid');
  });
});

describe('[SM43] code names', () => {
  test('the real name is kept apart, seen by who facilitates, and can be forgotten', () => {
    const stage = stageOf();
    const name: MapInput = { type: 'map.name', card: 'code', name: 'Mary Real' };
    expect(stage.send('ana', name)).toBe('role.forbidden');
    expect(stage.send('fay', { ...name, card: 'none' })).toBe('map.card-unknown');
    stage.act('fay', name);
    expect([mapOf(stage, 'finn').names, mapOf(stage, 'ana').names]).toEqual([{ code: 'Mary Real' }, {}]);
    expect(JSON.stringify([stage.events, stage.session().machines])).not.toContain('Mary');
    stage.act('finn', { type: 'map.name', card: 'code', name: '' });
    expect([mapOf(stage).names, stage.secretKeys()]).toEqual([{}, []]);
  });
});

test('[SM49] a map is dated by who facilitates', () => {
  const stage = stageOf();
  expect(stage.send('ana', { type: 'map.date', template: 't' })).toBe('role.forbidden');
  stage.act('fay', { type: 'map.date', template: 't' });
  expect(mapOf(stage, 'ana').dates).toEqual([{ template: 't', at: stage.world.now, by: 'fay' }]);
});
