/**
 * Finished moves on their way to the server: none before the document with it is saved there (docs/spec/stakeholder-map.md).
 */
import { afterEach, expect, test, vi } from 'vitest';
import { createTelling } from '../../client/methods/stakeholder-map/process/telling.ts';
import { createValue } from '../../client/ui/value.ts';
import type { MapInput } from '../../shared/methods/stakeholder-map/commands.ts';

type Pair = [number, number];
const placed = (card: string, from: Pair | null, to: Pair, reason?: string) => ({
  card,
  from,
  to,
  ...(reason === undefined ? {} : { reason }),
});
const told = (card: string, from: Pair | null, to: Pair, reason = ''): MapInput => ({
  type: 'map.moved',
  card,
  from,
  to,
  reason,
});

const open = (unsaved: number) => {
  const saved = createValue({ unsaved });
  const sent: MapInput[] = [];
  const telling = createTelling({
    saved,
    send: (command) => {
      sent.push(command);
      return Promise.resolve();
    },
  });
  /** All that waits for nothing but its turn has had it. */
  const turns = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };
  return { ...telling, saved, sent, turns };
};

test('[SM56] a move is told once the document with it is saved, in the order of moves', async () => {
  const { saved, sent, tell, turns } = open(0);
  tell([placed('a', [1, 1], [2, 2]), placed('b', null, [3, 3])]);
  // Counted as unsaved only after those who listen to the document have heard of it.
  saved.set({ unsaved: 1 });
  await turns();
  expect(sent).toEqual([]);
  saved.set({ unsaved: 0 });
  await turns();
  expect(sent).toEqual([told('a', [1, 1], [2, 2]), told('b', null, [3, 3])]);
  saved.set({ unsaved: 2 });
  saved.set({ unsaved: 0 });
  await turns();
  expect(sent).toHaveLength(2);
});

test('[SM56] what was moved on without a connection is one move, with its reason; what came back is none', async () => {
  const { saved, sent, tell, turns } = open(1);
  tell([placed('a', [1, 1], [2, 2])]);
  tell([placed('a', [1, 1], [2, 2], 'They sign')]);
  tell([placed('b', [5, 5], [6, 6])]);
  tell([placed('a', [2, 2], [9, 9])]);
  tell([placed('b', [6, 6], [5, 5])]);
  saved.set({ unsaved: 0 });
  await turns();
  expect(sent).toEqual([told('a', [1, 1], [9, 9], 'They sign')]);
});

afterEach(() => {
  vi.useRealTimers();
});

test('[SM56] a hundred cards moved in one go are told at a pace that no server takes for a flood', async () => {
  vi.useFakeTimers();
  const { sent, tell } = open(0);
  tell(Array.from({ length: 100 }, (_, at) => placed(`c${at}`, [1, 1], [2, 2])));
  await vi.advanceTimersByTimeAsync(0);
  // The server lets 80 commands go at once, and five a second after them.
  expect(sent.length).toBeLessThanOrEqual(40);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent.length).toBeLessThanOrEqual(80);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(sent).toHaveLength(100);
});

test('[SM56] who leaves while many wait tells no more of them', async () => {
  vi.useFakeTimers();
  const { sent, tell, close } = open(0);
  tell(Array.from({ length: 100 }, (_, at) => placed(`c${at}`, [1, 1], [2, 2])));
  await vi.advanceTimersByTimeAsync(0);
  const before = sent.length;
  close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(before).toBeGreaterThan(0);
  expect(sent).toHaveLength(before);
});

test('after it is closed nothing is told any more', async () => {
  const { saved, sent, tell, close, turns } = open(1);
  tell([placed('a', [1, 1], [2, 2])]);
  close();
  saved.set({ unsaved: 0 });
  await turns();
  expect(sent).toEqual([]);
});
