/**
 * What the dock shows by itself: what is open, what has just been revealed, never what was over on arriving.
 */
import { describe, expect, test } from 'vitest';
import { withMark } from '../../client/session/ballot/marks.ts';
import { firstToShow, liveItems, newsSince, phasesOf } from '../../client/session/live/live-items.ts';
import type { PollView } from '../../shared/session/poll.ts';
import type { RoundView } from '../../shared/session/writing-view.ts';

type Parts = Parameters<typeof liveItems>[0];

const round = (id: string, phase: RoundView['phase']) => ({ id, title: `round ${id}`, phase }) as RoundView;
const poll = (id: string, phase: PollView['phase']) => ({ id, title: `poll ${id}`, phase }) as PollView;
const parts = (rounds: readonly RoundView[], polls: readonly PollView[]): Parts => ({
  writing: { rounds },
  poll: { polls },
});
const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);

describe('what is live', () => {
  test.each([
    ['nothing', parts([], []), []],
    ['an open round and a vote', parts([round('r', 'writing')], [poll('p', 'open')]), ['r', 'p']],
    ['a closed one that waits for its reveal', parts([round('r', 'closed')], []), ['r']],
    ['the newest result while nothing is open', parts([], [poll('p', 'revealed'), poll('q', 'revealed')]), ['q']],
    ['no result beside an open vote', parts([], [poll('p', 'revealed'), poll('q', 'open')]), ['q']],
    ['no round that is on the board', parts([round('r', 'revealed')], []), []],
  ])('%s', (_name, given, expected) => {
    expect(ids(liveItems(given))).toEqual(expected);
  });
});

test('on arriving a vote comes before writing, and what is over is not opened', () => {
  expect(firstToShow(parts([round('r', 'writing')], [poll('p', 'open')]))).toEqual({ kind: 'poll', id: 'p' });
  expect(firstToShow(parts([round('r', 'writing')], [poll('p', 'closed')]))).toEqual({ kind: 'round', id: 'r' });
  expect(firstToShow(parts([], [poll('p', 'revealed')]))).toBeUndefined();
});

test('news are openings and reveals; a closing is not announced, and nothing twice', () => {
  const before = parts([round('r', 'writing')], [poll('p', 'open')]);
  const told = (given: Parts) => newsSince(phasesOf(before), given).map(({ news, item }) => [news, item.id]);
  expect(told(before)).toEqual([]);
  expect(told(parts([round('r', 'closed')], [poll('p', 'closed')]))).toEqual([]);
  expect(told(parts([round('r', 'revealed')], [poll('p', 'revealed'), poll('q', 'open')]))).toEqual([
    ['cards', 'r'],
    ['results', 'p'],
    ['poll', 'q'],
  ]);
});

test('a mark of nothing is no mark', () => {
  expect(withMark({ a: 2 }, 'b', 1)).toEqual({ a: 2, b: 1 });
  expect(withMark({ a: 2, b: 1 }, 'a', 0)).toEqual({ b: 1 });
});
