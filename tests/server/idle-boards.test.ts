/**
 * Boards that were opened, worked on and left: an hour later, by the test's clock, nothing of them is held. Counted by
 * what the registry holds, the timers and listeners there are, and the rooms that the collector could take.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createAccess } from '../../server/access/access.ts';
import { awarenessFrame, step1Frame, updateFrame } from '../../server/rooms/frames.ts';
import type { Member } from '../../server/rooms/member.ts';
import { createRegistry, type Registry } from '../../server/rooms/registry.ts';
import type { Room } from '../../server/rooms/room.ts';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import type { Storage } from '../../server/storage/port.ts';
import { createRecord } from '../../shared/document/write.ts';
import { upPresence } from '../../shared/protocol/presence.ts';
import { card, person } from '../unit/sample-board.ts';

const BOARDS = 500;
const IDLE_MS = 60_000;
const HOUR_MS = 60 * 60_000;
/** One may still lie on a stack that the collector looks at carefully. */
const STRAYS = 5;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

let registry: Registry;
let storage: Storage;
let listeners: number;
let boardIds: string[];

beforeEach(async () => {
  vi.useFakeTimers();
  listeners = 0;
  const memory = createMemoryStorage();
  storage = {
    ...memory,
    onHealth: (listener) => {
      listeners++;
      const stop = memory.onHealth(listener);
      return () => {
        listeners--;
        stop();
      };
    },
  };
  registry = createRegistry({ storage, now: Date.now, idleMs: IDLE_MS, onError: () => undefined });
  const access = createAccess({ storage, now: Date.now });
  boardIds = [];
  for (let n = 0; n < BOARDS; n++) {
    const input = { title: `Board ${n}`, language: 'en', templates: ['stakeholder-map'] };
    boardIds.push((await access.createBoard(input)).board.id);
  }
});
afterEach(async () => {
  await registry.close();
  vi.useRealTimers();
});

const memberOf = (room: Room, id: string): Member => {
  const member: Member = {
    participantId: id,
    role: 'participant',
    connectionId: 1,
    linkId: null,
    send: () => undefined,
    isBusy: () => false,
    close: () => undefined,
  };
  room.join(member, person(id));
  return member;
};

/** Two people come, write, move, ask, and go. Nothing of it is in the caller's hands afterwards. */
const visit = async (boardId: string): Promise<WeakRef<Room>> => {
  const room = await registry.open(boardId);
  if (room === undefined) throw new Error('there is such a board');
  const members = [memberOf(room, 'p1'), memberOf(room, 'p2')];
  const doc = new Y.Doc();
  createRecord(doc, card('n1', 'note', { by: 'p1', text: 'x'.repeat(2_000) }));
  for (const member of members) {
    room.receive(member, step1Frame(Y.encodeStateVector(new Y.Doc())));
    room.receive(member, updateFrame(Y.encodeStateAsUpdate(doc)));
    room.receive(member, upPresence([1, 2]));
    room.receive(member, awarenessFrame([{ clientId: 1, clock: 1, state: '{}' }]));
  }
  await vi.advanceTimersByTimeAsync(100);
  for (const member of members) room.leave(member);
  registry.release(room);
  return new WeakRef(room);
};

test(`${BOARDS} boards that were opened and left cost nothing an hour later, and are all there still`, async () => {
  const rooms: WeakRef<Room>[] = [];
  for (const id of boardIds) rooms.push(await visit(id));
  // Opened once more by nobody who stays, as for an export.
  const exported = await registry.open(boardIds[0] ?? '');
  if (exported) registry.release(exported);
  expect(registry.size()).toBeGreaterThan(0);
  await vi.advanceTimersByTimeAsync(HOUR_MS);
  expect(registry.size()).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
  // The registry's own.
  expect(listeners).toBe(1);
  vi.useRealTimers();
  // What a weak reference gave out is held until this turn of the event loop is over.
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((done) => setImmediate(done));
    collect();
  }
  expect(rooms.filter((room) => room.deref() !== undefined).length).toBeLessThanOrEqual(STRAYS);
  for (const id of [boardIds[0], boardIds[BOARDS - 1]])
    expect((await registry.open(id ?? ''))?.content().records.map(({ id: record }) => record)).toContain('n1');
});
