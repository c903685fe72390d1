/**
 * A reader of any speed beside people at work: it gets every document update in order, or its connection ends and says
 * so; cursors are what it goes without. Whoever reads on is never let go of.
 */
import fc from 'fast-check';
import * as decoding from 'lib0/decoding';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createAccess } from '../../server/access/access.ts';
import { awarenessFrame, updateFrame } from '../../server/rooms/frames.ts';
import { createRegistry, type Registry } from '../../server/rooms/registry.ts';
import type { Room } from '../../server/rooms/room.ts';
import { connect } from '../../server/socket/connection.ts';
import { createAllowance } from '../../server/socket/gate.ts';
import { createOutbox } from '../../server/socket/outbox.ts';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import { recordsOf } from '../../shared/document/layout.ts';
import { createRecord } from '../../shared/document/write.ts';
import { LANE, SYNC } from '../../shared/protocol/lanes.ts';
import { person } from '../unit/sample-board.ts';
import { createSimulatedSocket, type SimulatedSocket } from './simulated-socket.ts';

const BUSY_BYTES = 256 * 1024;
const CAP_BYTES = 32 * 1024 * 1024;
const STALL_MS = 20_000;
const ALL = Number.MAX_SAFE_INTEGER;

let registry: Registry;
let room: Room;

const openRoom = async (): Promise<void> => {
  const storage = createMemoryStorage();
  registry = createRegistry({ storage, now: Date.now, idleMs: 60_000, onError: () => undefined });
  const access = createAccess({ storage, now: Date.now });
  const { board } = await access.createBoard({ title: 'T', language: 'en', templates: [] });
  const opened = await registry.open(board.id);
  if (opened === undefined) throw new Error('there is such a board');
  room = opened;
};

const enter = (id: string): SimulatedSocket => {
  const simulated = createSimulatedSocket();
  connect({
    socket: simulated.socket,
    room,
    person: person(id),
    actor: { participantId: id, role: 'participant' },
    linkId: null,
    sessionOnly: false,
    allowance: createAllowance(Date.now()),
    now: Date.now,
    onClosed: () => undefined,
    onRefused: () => undefined,
  } as Parameters<typeof connect>[0] & { sessionOnly: boolean });
  return simulated;
};

const cursor = (clientId: number, clock: number): Uint8Array =>
  awarenessFrame([{ clientId, clock, state: JSON.stringify({ cursor: [clock, clock] }) }]);

/** Reads document frames into a document as a client does. */
const read = (doc: Y.Doc, frames: readonly Uint8Array[]): void => {
  for (const frame of frames) {
    const decoder = decoding.createDecoder(frame);
    if (decoding.readVarUint(decoder) !== LANE.sync || decoding.readVarUint(decoder) === SYNC.step1) continue;
    Y.applyUpdate(doc, decoding.readVarUint8Array(decoder));
    // Nothing may ever be missing before what came.
    expect(doc.store.pendingStructs).toBeNull();
  }
};

/** A person who writes drawings of a size and moves a cursor. */
const createWriter = () => {
  const simulated = enter('writer');
  const doc = new Y.Doc();
  let count = 0;
  doc.on('update', (update: Uint8Array) => simulated.bring(updateFrame(update)));
  return {
    doc,
    write: (bytes: number): void => {
      count++;
      const look = { type: 'drawing', shape: 'draw', rotation: 0, opacity: 1, parent: ['', 'a1'], xy: [0, 0] } as const;
      const props = { stroke: 'x'.repeat(bytes) };
      createRecord(doc, { ...look, parent: ['', 'a1'], xy: [0, 0], id: `d${count}`, by: 'writer', props });
      simulated.bring(cursor(1, count));
      simulated.take(ALL);
    },
  };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const step = fc.record({
  bytes: fc.oneof(fc.nat(500), fc.nat(200_000)),
  reads: fc.oneof(fc.constant(0), fc.nat(300_000)),
  milliseconds: fc.integer({ min: 100, max: 5_000 }),
});

const at = (bytes: number, reads: number, milliseconds: number) => ({ bytes, reads, milliseconds });
/** Reads on, while more is written than they read: their queue never gets shorter for twenty seconds. */
const OUTWRITTEN = [
  ...[at(129_876, 0, 100), at(130_052, 0, 3_080), at(0, 0, 3_132), at(8_716, 0, 913), at(234, 83_012, 4_374)],
  ...[at(94_359, 158_223, 180), at(137_726, 0, 2_898), at(273, 0, 2_882), at(142_796, 0, 2_606), at(92_860, 0, 2_745)],
];

describe('a reader of any speed', () => {
  test('has every document update in order, or is let go of', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 60 }), async (steps) => {
        await openRoom();
        const [writer, reader, doc] = [createWriter(), enter('reader'), new Y.Doc()];
        let progress = Date.now();
        for (const { bytes, reads, milliseconds } of steps) {
          writer.write(bytes);
          await vi.advanceTimersByTimeAsync(milliseconds);
          if (!reader.isOpen()) break;
          if (reads > 0 || reader.queued() <= BUSY_BYTES) progress = Date.now();
          read(doc, reader.take(reads));
        }
        if (reader.isOpen()) {
          read(doc, reader.take(ALL));
          await vi.advanceTimersByTimeAsync(1_000);
          read(doc, reader.take(ALL));
          expect(recordsOf(doc).toJSON()).toEqual(recordsOf(writer.doc).toJSON());
        } else {
          expect(reader.reason()).toBe('reader.too-slow');
          // Nobody who read on was let go of.
          expect(Date.now() - progress).toBeGreaterThan(STALL_MS - 5_000);
        }
        await registry.close();
      }),
      { numRuns: 40, examples: [[OUTWRITTEN]] },
    );
  });

  test('goes without cursors while it is behind, and hears of everybody once it has caught up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 20 }), async (strokes, moves) => {
        await openRoom();
        const [writer, mover, reader] = [createWriter(), enter('mover'), enter('reader')];
        await vi.advanceTimersByTimeAsync(200);
        reader.take(ALL);
        for (let n = 0; n < strokes; n++) {
          writer.write(200_000);
          await vi.advanceTimersByTimeAsync(100);
        }
        const before = reader.queued();
        expect(before).toBeGreaterThan(BUSY_BYTES);
        for (let n = 1; n <= moves; n++) {
          mover.bring(cursor(2, n));
          await vi.advanceTimersByTimeAsync(100);
        }
        expect(reader.queued()).toBe(before);
        reader.take(ALL);
        await vi.advanceTimersByTimeAsync(200);
        const last = Buffer.concat(reader.take(ALL).filter(([lane]) => lane === LANE.awareness));
        expect(last.includes(`"cursor":[${moves},${moves}]`)).toBe(true);
        await registry.close();
      }),
      { numRuns: 20 },
    );
  });
});

describe('the outbox', () => {
  const bytes = fc.nat(40 * 1024 * 1024);
  const look = fc.record({ milliseconds: fc.nat(30_000), queued: bytes, taken: bytes });

  test('gives up who holds too much, or who stands still with something waiting; nobody else', () => {
    fc.assert(
      fc.property(fc.array(look, { maxLength: 60 }), (looks) => {
        const outbox = createOutbox();
        let now = 0;
        let last = 0;
        let since = 0;
        for (const { milliseconds, queued, taken } of looks) {
          now += milliseconds;
          if (last <= BUSY_BYTES || queued < last) since = now;
          last = queued;
          const stands = queued > BUSY_BYTES && now - since > STALL_MS;
          const isTooMuch = queued > BUSY_BYTES && queued + taken > CAP_BYTES;
          expect(outbox.isLost(queued, queued + taken, now)).toBe(isTooMuch || stands);
          expect(outbox.isBusy(queued)).toBe(queued > BUSY_BYTES);
        }
      }),
    );
  });
});
