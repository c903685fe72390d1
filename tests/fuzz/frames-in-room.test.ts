/**
 * Ten thousand broken frames straight into a room, without sockets, between the edits of two people. Nothing is thrown;
 * every end has a code that is meant for frames; the two see the same in the end, and so does who opens the store.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createRegistry, type Registry } from '../../server/rooms/registry.ts';
import type { Room } from '../../server/rooms/room.ts';
import type { Role } from '../../shared/access.ts';
import { recordsOf } from '../../shared/document/layout.ts';
import { seedDocument } from '../../shared/document/seed.ts';
import { createRecord } from '../../shared/document/write.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { newSettings } from '../../shared/session/settings.ts';
import { card, person } from '../unit/sample-board.ts';
import { createBreaker } from './broken-frames.ts';
import { createFuzzPeer, OWN } from './fuzz-peer.ts';
import { createRandom } from './random.ts';
import { createSlowStorage } from './slow-storage.ts';

const SEED = Number(process.env.FUZZ_BASE ?? 20_261_126);
const FRAMES = 10_000;
/** Frames between two edits of the honest. */
const BETWEEN = 50;
const TICK_MS = 100;
const ALL = 100_000;
const MEANT_FOR_FRAMES: readonly RefusalCode[] = ['frame.malformed', 'frame.too-large', 'role.forbidden', 'sync.gap'];

const storage = createSlowStorage();
let registry: Registry;

beforeEach(async () => {
  vi.useFakeTimers();
  const board = { id: 'fuzz', code: 'FUZZ22', codeOpen: true, settings: newSettings('Fuzz', 'en'), createdAt: 0 };
  const firstUpdate = seedDocument({ templates: ['stakeholder-map'], by: 'baraza', newId: () => 'map' });
  await storage.disk.createBoard({ board, links: [], people: [], firstUpdate });
  registry = createRegistry({ storage: storage.open(), now: () => 0, idleMs: 60_000, onError: () => undefined });
});
afterEach(async () => {
  await registry.close();
  vi.useRealTimers();
});

/** Members one after the other: when the room ends one, the next comes in its place. */
const createAttacker = (room: Room, role: Role, ends: Map<RefusalCode, number>) => {
  const one = person(`attacker-${role}`, { role });
  let count = 0;
  const enter = () => {
    count++;
    const member = {
      participantId: one.id,
      role,
      connectionId: count,
      linkId: null,
      send: () => undefined,
      isBusy: () => false,
      close: (code: RefusalCode) => {
        ends.set(code, (ends.get(code) ?? 0) + 1);
        room.leave(member);
        if (current === member) current = undefined;
      },
    };
    room.join(member, one);
    return member;
  };
  let current: ReturnType<typeof enter> | undefined;
  return (frame: Uint8Array): void => {
    current ??= enter();
    room.receive(current, frame);
  };
};

test(`[BD6] ${FRAMES} broken frames into a room: every end is one for frames, and two people see the same`, async () => {
  const room = await registry.open('fuzz');
  if (room === undefined) throw new Error('there is such a board');
  const random = createRandom(SEED);
  const ends = new Map<RefusalCode, number>();
  const attackers = (['participant', 'participant', 'observer'] as const).map((role) => ({
    send: createAttacker(room, role, ends),
    nextFrame: createBreaker(`attacker-${role}`, random),
  }));
  const people = [createFuzzPeer(person('p1'), 1), createFuzzPeer(person('p2'), 2)];
  for (const peer of people) peer.connect(room);
  for (let n = 1; n <= FRAMES; n++) {
    const attacker = random.pick(attackers);
    attacker?.send(attacker.nextFrame());
    if (n % BETWEEN > 0) continue;
    for (const peer of people) {
      const made = card(`honest-${peer.person.id}-${n}`, 'note', { by: peer.person.id });
      peer.doc.transact(() => createRecord(peer.doc, made), OWN);
      peer.flushUp(ALL);
    }
    await vi.advanceTimersByTimeAsync(TICK_MS);
    await storage.commit(ALL);
    for (const peer of people) peer.flushDown(ALL);
  }
  for (const peer of people) peer.flushUp(ALL);
  await vi.advanceTimersByTimeAsync(TICK_MS);
  await storage.commit(ALL);
  for (const peer of people) peer.flushDown(ALL);
  process.stdout.write(`  seed ${SEED}: ${JSON.stringify(Object.fromEntries(ends))}\n`);
  const disk = new Y.Doc();
  for (const update of (await storage.disk.load('fuzz')).updates) Y.applyUpdate(disk, update);
  expect([...ends.keys()].filter((code) => !MEANT_FOR_FRAMES.includes(code))).toEqual([]);
  for (const { doc, closes, made, saved } of people) {
    expect(recordsOf(doc).toJSON()).toEqual(recordsOf(disk).toJSON());
    expect(closes).toEqual([]);
    expect(saved().length).toBe(made().length);
  }
  expect(Object.keys(recordsOf(disk).toJSON()).filter((id) => id.startsWith('honest-'))).toHaveLength(
    (2 * FRAMES) / BETWEEN,
  );
  expect([...disk.share.keys()].sort()).toEqual(['meta', 'records']);
});
