/**
 * The attacks: what a hostile client sends over one connection. Each waits for nothing; who runs it opens connections
 * again and again, and counts how they end.
 */
import * as encoding from 'lib0/encoding';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { awarenessFrame, updateFrame } from '../../server/rooms/frames.ts';
import { recordsOf } from '../../shared/document/layout.ts';
import { createRecord } from '../../shared/document/write.ts';
import { LIMITS } from '../../shared/limits.ts';
import { LANE, SYNC } from '../../shared/protocol/lanes.ts';
import { upPresence } from '../../shared/protocol/presence.ts';
import { REFUSALS, type RefusalCode } from '../../shared/refusals.ts';

/** 'cut' is a line that ended without a farewell, as for a reader who would not take one in. */
export type End = RefusalCode | 'cut';

export interface Attack {
  readonly id: string;
  readonly title: string;
  /** How the server may end it. With none it is left alone. */
  readonly ends: readonly End[];
  /** How many connections at once, of each attacker. */
  readonly connections: number;
  /** How long a connection that the server leaves alone goes on. */
  readonly lastsMs: number;
  readonly send: (socket: WebSocket) => void;
}

/** Whether a close is as documented for this attack: the code of the refusals table and the name as reason. */
export const isDocumented = ({ ends }: Attack, code: number, reason: string): boolean =>
  ends.some((end) => (end === 'cut' ? code === 1006 : code === REFUSALS[end].close && reason === end));

/** More than any connection may send at once. */
const FLOOD = 12_000;

/** 1,500 small updates, one after the other, without the first. */
const gapped = (): readonly Uint8Array[] => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let n = 0; n < 1_500; n++) recordsOf(doc).set(`gap-${n}`, new Y.Map([['type', 'card']]));
  return updates.slice(1).map(updateFrame);
};

/** Cards under a name that is not the sender's: each has to be judged and put back. */
const forbiddenEdits = (count: number): readonly Uint8Array[] => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const rest = { type: 'card', kind: 'note', xy: [0, 0], parent: ['', 'a1'], tint: 'sun', by: 'nobody' } as const;
  for (let n = 0; n < count; n++) {
    createRecord(doc, { ...rest, xy: [0, n], parent: ['', 'a1'], id: `flood-${n}`, text: 'flood', fields: {} });
  }
  return updates.map(updateFrame);
};

const garbage = (size: number): Uint8Array => Uint8Array.from({ length: size }, () => Math.floor(Math.random() * 256));
const times = (count: number, frame: Uint8Array): readonly Uint8Array[] => Array.from({ length: count }, () => frame);
const all =
  (frames: () => readonly Uint8Array[]) =>
  (socket: WebSocket): void => {
    for (const frame of frames()) socket.send(frame);
  };
const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** For the whole document, as never asked before: a state vector of a client nobody knows. */
export const question = (): Uint8Array => {
  const unknown = encoding.createEncoder();
  for (const number of [1, Math.floor(Math.random() * 2 ** 31), 0]) encoding.writeVarUint(unknown, number);
  const vector = encoding.toUint8Array(unknown);
  return new Uint8Array([LANE.sync, SYNC.step1, vector.length, ...vector]);
};

/** Somebody else's name and role, and more than a presence has. */
const SPOOFED = JSON.stringify({ user: { id: 'somebody', name: 'Else', role: 'facilitator' }, cursor: [1, 2] });

const lasting = { connections: 1, lastsMs: 60_000 };

export const ATTACKS: readonly Attack[] = [
  {
    ...lasting,
    id: 'gap',
    title: '1,500 updates, the first withheld',
    ends: ['sync.gap', 'rate.exceeded'],
    send: all(once(gapped)),
  },
  {
    ...lasting,
    id: 'garbage',
    title: '20 frames of noise',
    ends: ['frame.malformed', 'rate.exceeded', 'frame.too-large'],
    send: all(() => Array.from({ length: 20 }, () => garbage(400))),
  },
  {
    ...lasting,
    id: 'oversized',
    title: 'a frame of 8 MiB and one byte',
    ends: ['frame.too-large'],
    send: all(once(() => [new Uint8Array(LIMITS.frameBytes + 1)])),
  },
  {
    ...lasting,
    id: 'spoof',
    title: "presence in others' names, 600 states",
    ends: [],
    lastsMs: 300,
    send: all(() =>
      Array.from({ length: 600 }, (_, n) => awarenessFrame([{ clientId: n % 20, clock: n, state: SPOOFED }])),
    ),
  },
  {
    ...lasting,
    id: 'edits',
    title: 'a flood of edits that have to be put back',
    ends: ['rate.exceeded'],
    send: all(once(() => forbiddenEdits(2_000))),
  },
  {
    ...lasting,
    id: 'cursors',
    title: 'a flood of cursors',
    ends: ['rate.exceeded'],
    send: all(once(() => Array.from({ length: FLOOD }, (_, n) => upPresence([n, n])))),
  },
  {
    ...lasting,
    id: 'questions',
    title: 'a flood of questions for the whole document',
    ends: ['rate.exceeded'],
    send: all(() => Array.from({ length: 50 }, question)),
  },
  {
    ...lasting,
    id: 'commands',
    title: 'a flood of commands',
    ends: ['rate.exceeded'],
    send: all(() => times(500, new Uint8Array([LANE.session, 2, 123, 125]))),
  },
  {
    ...lasting,
    id: 'slow',
    title: '4 readers of each who ask 8 times and stop reading',
    ends: ['rate.exceeded', 'reader.too-slow', 'cut'],
    connections: 4,
    lastsMs: 6_000,
    send: (socket) => {
      socket.pause();
      for (let n = 0; n < 8; n++) socket.send(question());
    },
  },
  {
    ...lasting,
    id: 'many',
    title: '67 connections of each at once',
    ends: ['rate.exceeded'],
    connections: 67,
    lastsMs: 1_000,
    send: () => undefined,
  },
];
