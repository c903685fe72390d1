/**
 * The map as a graph: brokers on graphs whose answer is known, and the same by counting every shortest way.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betweennessOf, type Graph, graphOf, isNear, partsOf } from '../../shared/methods/stakeholder-map/network.ts';

const edges = (...pairs: readonly string[]) => pairs.map((pair) => ({ from: pair[0] ?? '', to: pair[1] ?? '' }));
const graph = (ids: string, ...pairs: readonly string[]): Graph => graphOf([...ids], edges(...pairs));

describe('[SM18] who joins others', () => {
  test.each<[string, Graph, Record<string, number>]>([
    ['nobody', graph(''), {}],
    ['two', graph('ab', 'ab'), { a: 0, b: 0 }],
    ['a row of three', graph('abc', 'ab', 'bc'), { a: 0, b: 1, c: 0 }],
    ['a star', graph('abcd', 'ab', 'ac', 'ad'), { a: 1, b: 0, c: 0, d: 0 }],
    ['a ring of four', graph('abcd', 'ab', 'bc', 'cd', 'da'), { a: 0.1667, b: 0.1667, c: 0.1667, d: 0.1667 }],
    ['all with all', graph('abcd', 'ab', 'ac', 'ad', 'bc', 'bd', 'cd'), { a: 0, b: 0, c: 0, d: 0 }],
    // Between the two triangles every way leads over c and d.
    [
      'two triangles and a bridge',
      graph('abcdef', 'ab', 'bc', 'ca', 'de', 'ef', 'fd', 'cd'),
      { a: 0, b: 0, c: 0.6, d: 0.6, e: 0, f: 0 },
    ],
    ['several links between two are one', graph('abc', 'ab', 'ba', 'ab', 'bc'), { a: 0, b: 1, c: 0 }],
    ['two parts', graph('abcd', 'ab', 'cd'), { a: 0, b: 0, c: 0, d: 0 }],
  ])('%s', (_what, known, shares) => {
    expect(betweennessOf(known)).toEqual(shares);
  });

  /** Every shortest way between every two, walked one by one. */
  const walked = (known: Graph): Record<string, number> => {
    const ids = [...known.keys()];
    const sums = Object.fromEntries(ids.map((id) => [id, 0]));
    const waysBetween = (start: string, end: string): string[][] => {
      let ways = [[start]];
      for (let far = 0; far < ids.length && ways.length > 0; far++) {
        const there = ways.filter((way) => way.at(-1) === end);
        if (there.length > 0) return there;
        ways = ways.flatMap((way) =>
          [...(known.get(way.at(-1) ?? '') ?? [])].filter((id) => !way.includes(id)).map((id) => [...way, id]),
        );
      }
      return [];
    };
    for (const [order, start] of ids.entries()) {
      for (const end of ids.slice(order + 1)) {
        const ways = waysBetween(start, end);
        for (const way of ways) for (const id of way.slice(1, -1)) sums[id] = (sums[id] ?? 0) + 1 / ways.length;
      }
    }
    const pairs = ((ids.length - 1) * (ids.length - 2)) / 2;
    return Object.fromEntries(ids.map((id) => [id, pairs > 0 ? (sums[id] ?? 0) / pairs : 0]));
  };

  test('as when every shortest way is walked', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const pair = fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids) });
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 12 }), (pairs) => {
        const known = graphOf(ids, pairs);
        const [quick, slow] = [betweennessOf(known), walked(known)];
        for (const id of ids) expect(quick[id]).toBeCloseTo(slow[id] ?? Number.NaN, 3);
      }),
    );
  });
});

test('parts hang together, the largest first', () => {
  expect(partsOf(graph('fedcba', 'ab', 'bc', 'de'))).toEqual([['a', 'b', 'c'], ['d', 'e'], ['f']]);
});

test('near is tied, or tied to a third', () => {
  const known = graph('abcd', 'ab', 'bc', 'cd');
  expect([isNear(known, 'a', 'b'), isNear(known, 'a', 'c'), isNear(known, 'a', 'd')]).toEqual([true, true, false]);
});
