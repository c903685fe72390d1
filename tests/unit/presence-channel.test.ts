/**
 * What the client tells of the person's view: coarsely, seldom, and again to each new connection.
 */
import * as decoding from 'lib0/decoding';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPresenceChannel } from '../../client/net/presence-channel.ts';
import { readUpPresence, type UpPresence } from '../../shared/protocol/presence.ts';
import { coarseView, type View } from '../../shared/protocol/view.ts';

const SEEN: View = { x: 100.4, y: 50.2, width: 1_440, height: 900 };

let said: (UpPresence | undefined)[] = [];
const open = () =>
  createPresenceChannel((frame) => said.push(readUpPresence(decoding.createDecoder(frame.subarray(1)))));
const told = (view: View): UpPresence => ({ kind: 'view', view: coarseView(view) });

beforeEach(() => {
  said = [];
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

test('a view is told once, and not again for a small movement', () => {
  const channel = open();
  channel.look(SEEN);
  vi.advanceTimersByTime(1_000);
  channel.look({ ...SEEN, x: 101 });
  vi.advanceTimersByTime(1_000);
  expect(said).toEqual([told(SEEN)]);
  channel.close();
});

test('while somebody pans, a view is told at most four times a second, and at the end the last one', () => {
  const channel = open();
  for (let x = 0; x <= 20_000; x += 200) {
    channel.look({ ...SEEN, x });
    vi.advanceTimersByTime(20);
  }
  vi.advanceTimersByTime(1_000);
  expect(said.length).toBeLessThanOrEqual(10);
  expect(said.at(-1)).toEqual(told({ ...SEEN, x: 20_000 }));
  channel.close();
});

test('a new connection hears at once that we speak the lane, and what we see', () => {
  const channel = open();
  channel.connected();
  channel.look(SEEN);
  vi.advanceTimersByTime(1_000);
  channel.connected();
  vi.advanceTimersByTime(1_000);
  expect(said).toEqual([{ kind: 'hello' }, told(SEEN), { kind: 'hello' }, told(SEEN)]);
  channel.close();
});

test('neither cursor nor view is told beyond the board, where the server would hang up', () => {
  const channel = open();
  channel.point(9e9, -9e9);
  channel.look({ x: 9e9, y: 0, width: 100, height: 100 });
  vi.advanceTimersByTime(1_000);
  expect(said.map((one) => one?.kind)).toEqual(['cursor', 'view']);
  channel.close();
});
