/**
 * What ballots say: dots with ties at the cut, the convergence scale at its edges, ratings, and groups that may be shown.
 */
import { describe, expect, test } from 'vitest';
import {
  type CastBallot,
  dotsResult,
  ratingResult,
  resultsOf,
  scaleResult,
  shownGroups,
} from '../../shared/session/poll-results.ts';

const items = (...ids: readonly string[]) => ids.map((id) => ({ id, label: id }));
const dots = (marks: Readonly<Record<string, number>>, people = 1): CastBallot => ({ marks, people });
const level = (value: number, person?: string): CastBallot => ({
  marks: {},
  level: value,
  people: 1,
  ...(person === undefined ? {} : { person }),
});
const levels = (...values: readonly number[]): CastBallot[] => values.map((value) => level(value));
const inGroup = (group: string, count: number): CastBallot[] =>
  Array.from({ length: count }, () => ({ marks: {}, people: 1, ...(group === '' ? {} : { group }) }));

describe('[SE37] dots', () => {
  test.each<[string, number, Readonly<Record<string, number>>, readonly string[], readonly string[]]>([
    ['clear places', 2, { a: 3, b: 2, c: 1 }, ['a', 'b'], []],
    ['a tie inside the places', 2, { a: 3, b: 3, c: 1 }, ['a', 'b'], []],
    ['a tie at the cut', 2, { a: 3, b: 2, c: 2 }, ['a'], ['b', 'c']],
    ['a tie of three at the cut', 1, { a: 2, b: 2, c: 2 }, [], ['a', 'b', 'c']],
    ['a tie of nothing', 1, { a: 0, b: 0 }, [], ['a', 'b']],
    ['as many places as items', 3, { a: 3, b: 0, c: 0 }, ['a', 'b', 'c'], []],
    ['more places than items', 5, { a: 1, b: 1 }, ['a', 'b'], []],
    ['no places', 0, { a: 1, b: 0 }, [], []],
  ])('%s', (_what, places, totals, clearWinners, tieAtCut) => {
    const result = dotsResult(items(...Object.keys(totals)), [dots(totals)], places);
    expect([result.clearWinners, result.tieAtCut]).toEqual([clearWinners, tieAtCut]);
  });

  test('are put in order by dots, then voters, then text, and ranked by dots alone', () => {
    const ballots = [dots({ d: 1, b: 1 }), dots({ d: 1 }), dots({ a: 2 }), dots({ c: 2 })];
    expect(dotsResult(items('a', 'b', 'c', 'd'), ballots, 1)).toMatchObject({
      order: ['d', 'a', 'c', 'b'],
      ranks: { a: 1, b: 4, c: 1, d: 1 },
      voters: { a: 1, b: 1, c: 1, d: 2 },
      ballotsCast: 4,
      dotsCast: 7,
    });
  });

  test('of nobody are nothing, without an error', () => {
    expect(dotsResult(items('a'), [], 1)).toMatchObject({ totals: { a: 0 }, ballotsCast: 0, dotsCast: 0 });
  });
});

describe('[SE38] the scale', () => {
  test.each<[string, readonly number[], string, number]>([
    ['nobody', [], 'keep-talking', 0],
    ['exactly 0.8', [1, 2, 3, 3, 4], 'converged', 0.8],
    ['exactly 0.8 of fifteen', [...Array(12).fill(2), 4, 5, 6], 'converged', 0.8],
    ['just below', [1, 1, 1, 1, 1, 1, 1, 4, 4], 'keep-talking', 0.7778],
    ['all, but one who seriously disagrees', [1, 1, 1, 1, 1, 1, 1, 1, 1, 7], 'blocked', 0.9],
    ['all, but one who blocks', [1, 1, 1, 1, 1, 1, 1, 1, 1, 8], 'blocked', 0.9],
    ['a dislike that follows is no block', [1, 1, 1, 1, 6], 'converged', 0.8],
  ])('%s', (_what, values, verdict, supportShare) => {
    expect(scaleResult(levels(...values), 0.8)).toMatchObject({ verdict, supportShare, n: values.length });
  });

  test.each<[readonly number[], number]>([
    [[], 0],
    [[4], 4],
    [[8, 1, 2], 2],
    [[1, 2], 1.5],
    [[8, 1, 3, 2], 2.5],
  ])('the median of %j is %f', (values, median) => {
    expect(scaleResult(levels(...values), 0.8).median).toBe(median);
  });

  test('names who blocks and who wants more talk, sorted, where there are names', () => {
    const named = [level(8, 'zoe'), level(7, 'ana'), level(5, 'ben'), level(5), level(6, 'cem')];
    expect(scaleResult(named, 0.8)).toMatchObject({ blockedBy: ['ana', 'zoe'], wantMoreTalk: ['ben'] });
  });

  test('counts a table by its levels', () => {
    const table: CastBallot = { marks: { 1: 3, 4: 1 }, people: 5 };
    expect(scaleResult([table, level(2)], 0.8)).toMatchObject({ n: 5, median: 1, verdict: 'converged' });
  });
});

describe('[SE41] ratings', () => {
  const rated = (...values: readonly number[]): CastBallot[] => values.map((value) => dots({ a: value }));

  test.each<[readonly number[], object]>([
    [[], { n: 0, mean: 0, stdev: 0, low: 0 }],
    [[3], { n: 1, mean: 3, stdev: 0, low: 0 }],
    [[1, 5], { n: 2, mean: 3, stdev: 2, low: 1 }],
    [[1, 2, 2], { n: 3, mean: 1.667, stdev: 0.471, low: 3 }],
    [[2, 4, 4, 4, 5, 5], { n: 6, mean: 4, stdev: 1, low: 1 }],
  ])('of %j', (values, expected) => {
    expect(ratingResult(items('a'), rated(...values)).byCharacteristic).toEqual({ a: expected });
  });

  test('the weakest is the lowest mean, the first of equals, none where nobody answered', () => {
    expect(ratingResult(items('b', 'a', 'c'), [dots({ a: 2, b: 2, c: 5 })]).weakest).toBe('a');
    expect(ratingResult(items('a', 'b'), [dots({ b: 5 })]).weakest).toBe('b');
    expect(ratingResult(items('a'), []).weakest).toBeNull();
  });
});

describe('[SE36] groups that may be shown', () => {
  test.each<[string, CastBallot[], readonly string[]]>([
    ['at the floor, nothing left over', [...inGroup('a', 5), ...inGroup('b', 5)], ['a', 'b']],
    ['below the floor', [...inGroup('a', 4), ...inGroup('b', 6)], []],
    ['a small rest that taking away would show', [...inGroup('a', 5), ...inGroup('', 1)], []],
    ['a rest that is large enough', [...inGroup('a', 5), ...inGroup('', 5)], ['a']],
    ['the larger ones give way last', [...inGroup('a', 8), ...inGroup('b', 5), ...inGroup('', 2)], ['a']],
    ['nobody', [], []],
  ])('%s', (_what, ballots, expected) => {
    expect([...shownGroups(ballots, 5).keys()]).toEqual(expected);
  });
});

test('reasons come with the level they stand at, and only where somebody gave one', () => {
  const poll = { kind: 'scale' as const, items: [], places: 0, threshold: 0.8 };
  const ballots = [{ ...level(2), reason: 'Why not' }, level(3), { ...level(8, 'ana'), reason: 'No' }];
  expect(resultsOf(poll, ballots).reasons).toEqual([
    { text: 'Why not', level: 2 },
    { text: 'No', level: 8, person: 'ana' },
  ]);
});
