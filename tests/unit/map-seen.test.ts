/**
 * Who tells of a move, and what the server saw of it (docs/spec/stakeholder-map.md): what is kept is what was seen.
 */
import { describe, expect, test } from 'vitest';
import { seenMove } from '../../shared/methods/stakeholder-map/seen.ts';
import type { MapView } from '../../shared/methods/stakeholder-map/view.ts';
import type { Placing } from '../../shared/session/machine.ts';
import { CAST, createStage, type Stage } from './session-world.ts';

type Pair = [number, number];
const A: Pair = [10, 10];
const B: Pair = [50, 50];
const C: Pair = [80, 20];
const D: Pair = [5, 95];

const step = (by: string, from: Pair | null, to: Pair, at: number): Placing => ({ by, from, to, at });
const ana = (placings: readonly Placing[], from: Pair | null, to: Pair, after = 0) =>
  seenMove(placings, { from, to }, { makers: new Set(['ana']), after });

describe('[SM56] what was seen of a move', () => {
  test.each([
    ['nothing of a card that nobody moved', [], A, B, undefined],
    ['a step as it was', [step('ana', A, B, 1)], A, B, [A, B, 1]],
    ['a first placing', [step('ana', null, B, 1)], null, B, [null, B, 1]],
    ['a drag through many places, as one', [step('ana', A, B, 1), step('ana', B, C, 2)], A, C, [A, C, 2]],
    ['the first of two, while the second is under way', [step('ana', A, B, 1), step('ana', B, C, 2)], A, B, [A, B, 1]],
    ['the second of two', [step('ana', A, B, 1), step('ana', B, C, 2)], B, C, [B, C, 2]],
    [
      'the newest, when it was taken back and made again',
      [step('ana', A, B, 1), step('ana', B, A, 2), step('ana', A, B, 3)],
      A,
      B,
      [A, B, 3],
    ],
    ['nothing that somebody else did', [step('ben', A, B, 1)], A, B, undefined],
    ['nothing that ended elsewhere', [step('ana', A, B, 1)], A, C, undefined],
    ['nothing back to where it began', [step('ana', A, B, 1)], B, A, undefined],
    ['where it did begin, if that was elsewhere', [step('ana', D, C, 1)], A, C, [D, C, 1]],
    ['all that was done in one go', [step('ana', D, B, 1), step('ana', B, C, 2)], A, C, [D, C, 2]],
    [
      'only the own last part, when somebody came between',
      [step('ana', A, B, 1), step('ben', B, D, 2), step('ana', D, C, 3)],
      B,
      C,
      [D, C, 3],
    ],
    [
      'from before somebody came between, who drags on',
      [step('ana', A, B, 1), step('ben', B, D, 2), step('ana', D, C, 3)],
      A,
      C,
      [A, C, 3],
    ],
  ] as const)('%s', (_name, placings, from, to, expected) => {
    const seen = ana(placings, from && [from[0], from[1]], [to[0], to[1]]);
    expect(seen && [seen.from, seen.to, seen.at]).toEqual(expected);
  });

  test.each([
    ['that somebody tells of as a move', 30_000, B],
    ['long before', 90_000, B],
  ] as const)('a made-up beginning does not reach back to the first placing %s', (_name, later, begin) => {
    const steps = [step('ana', null, B, 1), step('ana', B, C, later)];
    expect(ana(steps, A, C)?.from).toEqual(begin);
    expect(ana([step('ana', D, B, 1), step('ana', B, C, later)], A, C)?.from).toEqual(later < 60_000 ? D : B);
  });

  test('what was told before is not seen again', () => {
    const steps = [step('ana', A, B, 1), step('ana', B, C, 2)];
    expect([ana(steps, A, B, 1), ana(steps, A, C, 1)?.from, ana(steps, B, C, 2)]).toEqual([undefined, B, undefined]);
  });
});

describe('[SM56] telling of a move', () => {
  const people = CAST.map((one) => (one.id === 'dot' ? { ...one, scribe: 'cem' } : one));
  const stageOf = (): Stage => createStage(people, { office: 'Water Office' });
  const mapOf = (stage: Stage): MapView => stage.parts('fay').map;
  const moved = (from: Pair | null, to: Pair, more: { reason?: string; for?: string } = {}) =>
    ({ type: 'map.moved', card: 'office', from, to, ...more }) as const;

  test('one that never was is refused, also for who facilitates', () => {
    const stage = stageOf();
    expect([stage.send('ana', moved(A, B)), stage.send('fay', moved(A, B))]).toEqual([
      'map.not-moved',
      'map.not-moved',
    ]);
    stage.world.put('ana', 'office', A, B);
    expect([stage.send('ana', moved(A, C)), stage.send('ana', moved(B, A))]).toEqual([
      'map.not-moved',
      'map.not-moved',
    ]);
    expect(mapOf(stage).moves).toEqual([]);
  });

  test('somebody else’s cannot be claimed', () => {
    const stage = stageOf();
    stage.world.put('ana', 'office', A, B);
    expect([stage.send('ben', moved(A, B)), stage.send('fay', moved(A, B))]).toEqual([
      'map.not-moved',
      'map.not-moved',
    ]);
    stage.act('ana', moved(A, B));
    expect(mapOf(stage).moves).toMatchObject([{ by: 'ana', from: A, to: B }]);
  });

  test('a made-up beginning is not kept: it is written down as it was seen, with the time at which it was', () => {
    const stage = stageOf();
    stage.world.put('ana', 'office', A, B);
    const at = stage.world.now;
    stage.world.now += 5_000;
    stage.act('ana', moved(D, B));
    expect(mapOf(stage).moves).toMatchObject([{ from: A, to: B, at }]);
  });

  test('told twice it is one, and the second time may bring the reason', () => {
    const stage = stageOf();
    stage.world.put('ana', 'office', A, B);
    stage.act('ana', moved(A, B));
    stage.world.now += 600_000;
    stage.act(
      'ana',
      moved(A, B),
      moved(A, B, { reason: 'They sign' }),
      moved(A, B, { reason: 'They sign' }),
      moved(A, B),
    );
    expect(mapOf(stage).moves).toMatchObject([{ from: A, to: B, reason: 'They sign' }]);
    expect(stage.send('ben', moved(A, B, { reason: 'Mine' }))).toBe('map.not-moved');
  });

  test('two who moved one after the other may tell in any order; the history has them as they were', () => {
    const stage = stageOf();
    stage.world.put('ana', 'office', A, B);
    stage.world.put('ben', 'office', B, C);
    stage.act('ben', moved(B, C));
    stage.act('ana', moved(A, B));
    expect(mapOf(stage).moves.map(({ by }) => by)).toEqual(['ana', 'ben']);
  });

  test('a scribe or who facilitates enters it for somebody, whoever of the two had the card in hand', () => {
    const stage = stageOf();
    stage.world.put('cem', 'office', A, B);
    expect(stage.send('ana', moved(A, B, { for: 'dot' }))).toBe('proxy.forbidden');
    stage.act('cem', moved(A, B, { for: 'dot' }), moved(A, B));
    stage.world.put('ana', 'office', B, C);
    stage.act('fay', moved(B, C, { for: 'ana' }));
    expect(mapOf(stage).moves).toMatchObject([
      { by: 'dot', via: 'cem', from: A, to: B },
      { by: 'ana', via: 'fay', from: B, to: C },
    ]);
  });

  describe('what was put back within a minute is forgotten, and does not come up again', () => {
    const begun = (): { readonly stage: Stage; readonly go: (who: string, from: Pair, to: Pair) => void } => {
      const stage = stageOf();
      const go = (who: string, from: Pair, to: Pair): void => {
        stage.world.put(who, 'office', from, to);
        stage.act(who, moved(from, to));
        stage.world.now += 600_000;
      };
      stage.world.put('ana', 'office', A, B);
      stage.act('ana', moved(A, B));
      stage.world.now += 10_000;
      go('ana', B, A);
      return { stage, go };
    };

    test('when the card goes there again, it is that move and its time', () => {
      const { stage, go } = begun();
      const at = stage.world.now;
      go('ana', A, B);
      expect(mapOf(stage).moves).toMatchObject([{ from: A, to: B, at }]);
    });

    test('when that is taken back later, both stay', () => {
      const { stage, go } = begun();
      go('ana', A, B);
      go('ana', B, A);
      expect(mapOf(stage).moves.map(({ from, to }) => [from, to])).toEqual([
        [A, B],
        [B, A],
      ]);
    });

    test('when somebody else moved it meanwhile, the history has the order in which it was', () => {
      const { stage, go } = begun();
      go('ben', A, C);
      go('ben', C, A);
      go('ana', A, B);
      expect(mapOf(stage).moves.map(({ by }) => by)).toEqual(['ben', 'ben', 'ana']);
    });
  });

  test('a history from a server whose clock is ahead does not shut moves out', () => {
    const stage = stageOf();
    stage.world.put('ana', 'office', A, B);
    stage.act('ana', moved(A, B));
    stage.world.now -= 86_400_000;
    const other = createStage(people, { office: 'Water Office' }, stage.session().machines);
    other.world.now = stage.world.now;
    other.world.put('ana', 'office', B, C);
    other.act('ana', moved(B, C));
    expect(other.parts('fay').map.moves).toHaveLength(2);
  });
});
