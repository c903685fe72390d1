/**
 * Presence frames of any kind: what is written is what is read, and whatever else comes into a room ends at most the
 * connection that brought it; the cursors of the others go on.
 */
import fc from 'fast-check';
import * as decoding from 'lib0/decoding';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAccess } from '../../server/access/access.ts';
import { awarenessFrame } from '../../server/rooms/frames.ts';
import type { Member } from '../../server/rooms/member.ts';
import { createRegistry, type Registry } from '../../server/rooms/registry.ts';
import type { Room } from '../../server/rooms/room.ts';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import { LIMITS } from '../../shared/limits.ts';
import { LANE } from '../../shared/protocol/lanes.ts';
import {
  downPresence,
  type PresenceEntry,
  readDownPresence,
  readUpPresence,
  upPresence,
} from '../../shared/protocol/presence.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { person } from '../unit/sample-board.ts';

const PRESENCE_MS = 200;

const coordinate = fc.integer({ min: -LIMITS.coordinate, max: LIMITS.coordinate });
const slot = fc.nat(2_000);
const entry: fc.Arbitrary<PresenceEntry> = fc.oneof(
  fc.record({ slot, kind: fc.constant('gone' as const) }),
  fc.record({
    slot,
    kind: fc.constant('here' as const),
    participantId: fc.string({ unit: 'grapheme', maxLength: 64 }),
  }),
  fc.record({ slot, kind: fc.constant('cursor' as const), cursor: fc.tuple(coordinate, coordinate) }),
  fc.record({ slot, kind: fc.constant('hidden' as const) }),
  fc.record({ slot, kind: fc.constant('reset' as const) }),
);

/** Behind the lane. */
const restOf = (frame: Uint8Array): decoding.Decoder => {
  const decoder = decoding.createDecoder(frame);
  expect(decoding.readVarUint(decoder)).toBe(LANE.presence);
  return decoder;
};

describe('a compact frame', () => {
  test('downward says what was put in, entry by entry', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), (entries) => {
        expect(readDownPresence(restOf(downPresence(entries)))).toEqual(entries);
      }),
    );
  });

  test('upward says the cursor, that it is nowhere, or nothing', () => {
    fc.assert(
      fc.property(fc.tuple(coordinate, coordinate), (cursor) => {
        expect(readUpPresence(restOf(upPresence(cursor)))).toEqual({ kind: 'cursor', cursor });
      }),
    );
    expect(readUpPresence(restOf(upPresence('hidden')))).toEqual({ kind: 'hidden' });
    expect(readUpPresence(restOf(upPresence(undefined)))).toEqual({ kind: 'hello' });
  });
});

describe('into a room', () => {
  let registry: Registry;
  let room: Room;
  let connections = 0;

  beforeEach(async () => {
    vi.useFakeTimers();
    const storage = createMemoryStorage();
    registry = createRegistry({ storage, now: () => 0, idleMs: 60_000, onError: () => undefined });
    const access = createAccess({ storage, now: () => 0 });
    const { board } = await access.createBoard({ title: 'T', language: 'en', templates: [] });
    const opened = await registry.open(board.id);
    if (opened === undefined) throw new Error('there is such a board');
    room = opened;
  });
  afterEach(async () => {
    await registry.close();
    vi.useRealTimers();
  });

  const enter = (id: string) => {
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
      close: (code) => {
        closes.push(code);
        room.leave(member);
      },
    };
    room.join(member, person(id));
    return { member, frames, closes };
  };

  const number = fc.oneof(fc.nat(300), fc.nat(2 ** 32), fc.constantFrom(0, 2 ** 31, 2 ** 53));
  const json = fc.oneof(fc.json({ maxDepth: 3 }), fc.string(), fc.constantFrom('null', '{"cursor":[1e300,null]}'));
  const states = fc.array(fc.record({ clientId: number, clock: number, state: json }), { maxLength: 5 });
  const lane = fc.constantFrom(LANE.awareness, LANE.presence);
  const noise = fc
    .tuple(lane, fc.uint8Array({ maxLength: 60 }))
    .map(([first, rest]) => new Uint8Array([first, ...rest]));
  const cut = fc.tuple(states.map(awarenessFrame), fc.nat(100)).map(([frame, at]) => frame.slice(0, Math.max(1, at)));
  const frame = fc.oneof(noise, cut, states.map(awarenessFrame));

  test('nothing that is sent as presence throws, and the others see each other move', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(frame, { minLength: 1, maxLength: 20 }), async (sent) => {
        const [hostile, mover, watcher] = [enter('hostile'), enter('mover'), enter('watcher')];
        for (const { member } of [mover, watcher]) room.receive(member, upPresence(undefined));
        await vi.advanceTimersByTimeAsync(PRESENCE_MS);
        for (const one of sent) if (hostile.closes.length === 0) room.receive(hostile.member, one);
        await vi.advanceTimersByTimeAsync(PRESENCE_MS);
        for (const code of hostile.closes) expect(['frame.malformed', 'frame.too-large']).toContain(code);
        const before = watcher.frames.length;
        room.receive(mover.member, upPresence([12, 34]));
        await vi.advanceTimersByTimeAsync(PRESENCE_MS);
        const heard = watcher.frames
          .slice(before)
          .filter(([first]) => first === LANE.presence)
          .flatMap((each) => readDownPresence(restOf(each)));
        expect(heard).toContainEqual(expect.objectContaining({ kind: 'cursor', cursor: [12, 34] }));
        expect([...mover.closes, ...watcher.closes]).toEqual([]);
        for (const { member } of [hostile, mover, watcher]) room.leave(member);
      }),
      { numRuns: 200 },
    );
  });
});
