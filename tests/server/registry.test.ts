/**
 * Rooms come into memory with the first who opens a board and leave it when they were idle and all is saved. Time is that
 * of the test; the store is the one in memory, members are recorders.
 */
import * as decoding from 'lib0/decoding';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createAccess } from '../../server/access/access.ts';
import { updateFrame } from '../../server/rooms/frames.ts';
import type { Member } from '../../server/rooms/member.ts';
import { createRegistry, type Registry } from '../../server/rooms/registry.ts';
import type { Room } from '../../server/rooms/room.ts';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import type { Storage } from '../../server/storage/port.ts';
import { createRecord } from '../../shared/document/write.ts';
import { LANE } from '../../shared/protocol/lanes.ts';
import type { DownMessage } from '../../shared/protocol/messages.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { card, person } from '../unit/sample-board.ts';

const IDLE_MS = 1_000;
const TICK_MS = 20;

let storage: Storage;
let registry: Registry;
let errors: unknown[];
let boardId: string;

let connections = 0;
const recorder = (id = 'p1') => {
  connections++;
  const frames: Uint8Array[] = [];
  const closes: RefusalCode[] = [];
  const member: Member = {
    participantId: id,
    role: 'participant',
    connectionId: connections,
    linkId: null,
    send: (frame) => void frames.push(frame),
    isBusy: () => false,
    close: (code) => void closes.push(code),
  };
  const ofLane = (lane: number) => frames.filter((frame) => frame[0] === lane);
  const told = (): DownMessage[] =>
    ofLane(LANE.session).map((frame) => {
      const decoder = decoding.createDecoder(frame);
      decoding.readVarUint(decoder);
      return JSON.parse(decoding.readVarString(decoder)) as DownMessage;
    });
  return { member, frames, closes, ofLane, told };
};

const opened = async (): Promise<Room> => {
  const room = await registry.open(boardId);
  if (room === undefined) throw new Error('there is such a board');
  return room;
};

const noteFrame = (id: string): Uint8Array => {
  const doc = new Y.Doc();
  createRecord(doc, card(id, 'note', { by: 'p1' }));
  return updateFrame(Y.encodeStateAsUpdate(doc));
};

const makeRegistry = (over: Storage): Registry =>
  createRegistry({ storage: over, now: () => 1_000, idleMs: IDLE_MS, onError: (error) => errors.push(error) });

beforeEach(async () => {
  vi.useFakeTimers();
  errors = [];
  storage = createMemoryStorage();
  registry = makeRegistry(storage);
  const access = createAccess({ storage, now: () => 1_000 });
  boardId = (await access.createBoard({ title: 'T', language: 'en', templates: [] })).board.id;
});
afterEach(async () => {
  await registry.close();
  vi.useRealTimers();
});

describe('a room', () => {
  test('is one for all who open its board at once, and none for a board that is not there', async () => {
    const rooms = await Promise.all([registry.open(boardId), registry.open(boardId), registry.open(boardId)]);
    expect(new Set(rooms).size).toBe(1);
    expect(await registry.open('nothing')).toBeUndefined();
    expect(registry.size()).toBe(1);
  });

  test('leaves memory when nobody came for a while', async () => {
    const room = await opened();
    registry.release(room);
    await vi.advanceTimersByTimeAsync(IDLE_MS - 1);
    expect(registry.size()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(registry.size()).toBe(0);
    expect(registry.opened(boardId)).toBeUndefined();
  });

  test('stays as long as somebody is in it', async () => {
    const room = await opened();
    const { member } = recorder();
    room.join(member, person('p1'));
    registry.release(room);
    await vi.advanceTimersByTimeAsync(10 * IDLE_MS);
    expect(await opened()).toBe(room);
    room.leave(member);
    registry.release(room);
    await vi.advanceTimersByTimeAsync(IDLE_MS);
    expect(registry.size()).toBe(0);
  });

  test('stays when somebody comes back in time, also one who left and came twice', async () => {
    const room = await opened();
    registry.release(room);
    await vi.advanceTimersByTimeAsync(IDLE_MS / 2);
    expect(await opened()).toBe(room);
    const { member } = recorder();
    room.join(member, person('p1'));
    await vi.advanceTimersByTimeAsync(10 * IDLE_MS);
    expect(await opened()).toBe(room);
  });

  test('that left memory comes back with all that was written', async () => {
    const room = await opened();
    const { member } = recorder();
    room.join(member, person('p1'));
    room.receive(member, noteFrame('n1'));
    room.leave(member);
    registry.release(room);
    await vi.advanceTimersByTimeAsync(IDLE_MS);
    expect(registry.size()).toBe(0);
    const again = await opened();
    expect(again).not.toBe(room);
    expect(again.content().records.map(({ id }) => id)).toEqual(['n1']);
  });

  test('does not leave memory before all of it is saved', async () => {
    let finish: (() => void) | undefined;
    const slow: Storage = {
      ...storage,
      append: async (id, update) => {
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        await storage.append(id, update);
      },
    };
    registry = makeRegistry(slow);
    const room = await opened();
    const { member } = recorder();
    room.join(member, person('p1'));
    room.receive(member, noteFrame('n1'));
    await vi.advanceTimersByTimeAsync(TICK_MS);
    room.leave(member);
    registry.release(room);
    await vi.advanceTimersByTimeAsync(5 * IDLE_MS);
    expect(registry.size()).toBe(1);
    finish?.();
    await vi.advanceTimersByTimeAsync(2 * IDLE_MS);
    expect(registry.size()).toBe(0);
    expect((await storage.load(boardId)).updates).toHaveLength(2);
  });

  test('whose board cannot be loaded is tried again by the next who comes', async () => {
    let fails = true;
    registry = makeRegistry({
      ...storage,
      load: (id) => (fails ? Promise.reject(new Error('disk')) : storage.load(id)),
    });
    await expect(registry.open(boardId)).rejects.toThrow('disk');
    fails = false;
    expect((await opened()).boardId).toBe(boardId);
  });

  test('with a long log is compacted when it is opened, and reads the same', async () => {
    const room = await opened();
    const { member } = recorder();
    room.join(member, person('p1'));
    for (let n = 0; n < 510; n++) {
      room.receive(member, noteFrame(`n${n}`));
      await vi.advanceTimersByTimeAsync(TICK_MS);
    }
    room.leave(member);
    registry.release(room);
    await vi.advanceTimersByTimeAsync(IDLE_MS);
    expect((await storage.load(boardId)).updates.length).toBeGreaterThan(500);
    expect((await opened()).content().records).toHaveLength(510);
    expect((await storage.load(boardId)).updates).toHaveLength(0);
    registry = makeRegistry(storage);
    expect((await opened()).content().records).toHaveLength(510);
    expect(errors).toEqual([]);
  });
});

describe('in a room', () => {
  test('an idle connection gets a sign of life before a stock provider hangs up at 30 s', async () => {
    const room = await opened();
    const { member, ofLane } = recorder();
    room.join(member, person('p1'));
    await vi.advanceTimersByTimeAsync(100);
    const before = ofLane(LANE.awareness).length;
    await vi.advanceTimersByTimeAsync(25_000);
    expect(ofLane(LANE.awareness).slice(before)).toEqual([new Uint8Array([LANE.awareness, 1, 0])]);
  });

  test('what several write in one tick goes out as one frame', async () => {
    const room = await opened();
    const [a, b] = [recorder('p1'), recorder('p2')];
    room.join(a.member, person('p1'));
    room.join(b.member, person('p2'));
    await vi.advanceTimersByTimeAsync(TICK_MS);
    const before = b.ofLane(LANE.sync).length;
    for (let n = 0; n < 10; n++) room.receive(a.member, noteFrame(`n${n}`));
    await vi.advanceTimersByTimeAsync(TICK_MS);
    expect(b.ofLane(LANE.sync).length - before).toBe(1);
    expect(a.ofLane(LANE.saved)).toEqual([new Uint8Array([LANE.saved, 10])]);
  });

  test('somebody with two connections is here until the last one goes', async () => {
    const room = await opened();
    const [watcher, first, second] = [recorder('w'), recorder('p1'), recorder('p1')];
    room.join(watcher.member, person('w'));
    room.join(first.member, person('p1'));
    room.join(second.member, person('p1'));
    const here = () =>
      watcher
        .told()
        .flatMap((message) => (message.type === 'change' ? message.people : []))
        .filter(({ id }) => id === 'p1')
        .at(-1)?.here;
    room.leave(first.member);
    await vi.advanceTimersByTimeAsync(TICK_MS);
    expect(here()).toBe(true);
    room.leave(second.member);
    await vi.advanceTimersByTimeAsync(TICK_MS);
    expect(here()).toBe(false);
  });
});

test('closing the registry sends everybody off and stores what waits', async () => {
  const room = await opened();
  const { member, closes } = recorder();
  room.join(member, person('p1'));
  room.receive(member, noteFrame('n1'));
  await registry.close();
  expect(closes).toEqual(['server.stopping']);
  expect(registry.size()).toBe(0);
  registry = makeRegistry(storage);
  expect((await opened()).content().records.map(({ id }) => id)).toEqual(['n1']);
});
