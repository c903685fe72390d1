/**
 * Frames as no client sends them: good ones with bits turned, cut, doubled, spliced and stretched, and plain noise. Drawn
 * from a seed; knows no socket.
 */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import {
  awarenessFrame,
  savedFrame,
  sessionFrame,
  step1Frame,
  step2Frame,
  updateFrame,
} from '../../server/rooms/frames.ts';
import { createRecord, patchRecord } from '../../shared/document/write.ts';
import { LANE } from '../../shared/protocol/lanes.ts';
import type { DownMessage } from '../../shared/protocol/messages.ts';
import { upPresence, upView } from '../../shared/protocol/presence.ts';
import { card, link } from '../unit/sample-board.ts';
import type { Random } from './random.ts';

/** Bytes at which varUints, lengths and kinds change their meaning. */
const EDGES = [0, 1, 2, 63, 64, 127, 128, 129, 192, 254, 255] as const;

/** Updates as a device makes them, each of a new document. */
const updatesBy = (author: string, random: Random): readonly Uint8Array[] => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const id = `broken-${random.int(1_000_000)}`;
  createRecord(doc, card(id, 'note', { by: author }));
  createRecord(doc, card(`${id}-s`, 'stakeholder', { by: author, place: [1, 2] }));
  createRecord(doc, link(`${id}-l`, id, `${id}-s`, { by: author }));
  patchRecord(doc, id, { xy: [random.int(1_000), 5], locked: true });
  doc.getMap('records').delete(id);
  updates.push(Y.encodeStateAsUpdate(doc));
  return updates;
};

const goodFrames = (author: string, random: Random): readonly Uint8Array[] => {
  const updates = updatesBy(author, random);
  const state = JSON.stringify({ cursor: [random.int(99), 5], user: { id: 'somebody else' } });
  const command = { id: '1', command: { type: 'person.change', name: `Name ${random.int(9)}` } };
  const query = encoding.createEncoder();
  encoding.writeVarUint(query, LANE.queryAwareness);
  return [
    ...updates.map(updateFrame),
    ...updates.map(step2Frame),
    step1Frame(Y.encodeStateVectorFromUpdate(updates[0] ?? new Uint8Array())),
    awarenessFrame([{ clientId: random.int(1_000), clock: random.int(10), state }]),
    awarenessFrame([]),
    upPresence([random.int(1_000), -5]),
    upPresence('hidden'),
    upView({ x: -5, y: random.int(1_000), width: 1 + random.int(5_000), height: 900 }),
    upPresence(undefined),
    savedFrame(random.int(1_000)),
    sessionFrame(command as unknown as DownMessage),
    encoding.toUint8Array(query),
  ];
};

const noise = (random: Random, most: number): Uint8Array =>
  Uint8Array.from({ length: random.int(most) }, () => random.int(256));

const glue = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

type Breakage = (frame: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

const BREAKAGES: readonly Breakage[] = [
  (frame, random) => {
    const at = random.int(frame.length);
    return frame.map((byte, index) => (index === at ? byte ^ (1 << random.int(8)) : byte));
  },
  (frame, random) => {
    const at = random.int(frame.length);
    const edge = random.pick(EDGES) ?? 0;
    return frame.map((byte, index) => (index === at ? edge : byte));
  },
  (frame, random) => frame.slice(0, random.int(frame.length)),
  (frame, random) => frame.slice(random.int(frame.length)),
  (frame, random) => glue(frame, noise(random, 20)),
  (frame, random) => {
    const at = random.int(frame.length);
    return glue(frame.slice(0, at), noise(random, 6), frame.slice(at));
  },
  (frame, random) => {
    const at = random.int(frame.length);
    return glue(frame.slice(0, at), frame.slice(at + 1 + random.int(4)));
  },
  (frame, random, other) => glue(frame.slice(0, random.int(frame.length)), other.slice(random.int(other.length))),
  (frame, random) => glue(frame.slice(0, 1 + random.int(3)), new Uint8Array(random.int(12)).fill(255), frame.slice(2)),
  (frame, random) => glue(frame.slice(0, 1), noise(random, 60)),
  (_frame, random) => noise(random, 80),
  // The lane written longer than it need be.
  (frame) => glue(new Uint8Array([(frame[0] ?? 0) | 128, 0]), frame.slice(1)),
  (frame) => glue(frame, frame),
  (frame) => frame,
];

const SETS = 10;

/** Gives the next frame with each call; some of them are good, as between the broken ones of a real fault. */
export const createBreaker = (author: string, random: Random): (() => Uint8Array) => {
  const good = Array.from({ length: SETS }, () => goodFrames(author, random)).flat();
  const pick = (): Uint8Array => random.pick(good) ?? new Uint8Array();
  return () => {
    let frame = pick();
    for (let times = 1 + random.int(2); times > 0; times--) {
      const broken: Breakage | undefined = random.pick(BREAKAGES);
      if (broken && frame.length > 0) frame = broken(frame, random, pick());
    }
    return frame;
  };
};
