/**
 * Rooms of the peers: a name is enough, nobody has to join. Hocuspocus wants a token before it listens, writes the
 * document's name before each message and acknowledges each update.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { placesOf } from './cards.ts';
import type { Dialect, Replica } from './dialect.ts';
import { openRawSocket } from './raw-socket.ts';
import { openProvider } from './replicas.ts';
import { PATIENCE_MS, type Scenario } from './scenario.ts';
import { createYjsDialect, type YjsWire } from './yjs-dialect.ts';

const ROOM = 'board';
const AUTHOR = 'bench';

export const openPlainRoom = async (port: number, { writers }: Scenario): Promise<Dialect> =>
  createYjsDialect({
    writers,
    author: AUTHOR,
    address: () => ({ path: `/${ROOM}`, protocols: [] }),
    hello: () => [],
    acknowledged: undefined,
    replica: () => openProvider(`ws://127.0.0.1:${port}`, ROOM, []),
  });

/** Types of message of Hocuspocus 3 (its packages/server/src/types.ts). */
const TYPE = { sync: 0, auth: 2, syncReply: 4, syncStatus: 8 } as const;

const WIRE: YjsWire = {
  prefix: (encoder) => encoding.writeVarString(encoder, ROOM),
  skipPrefix: (decoder) => void decoding.readVarUint8Array(decoder),
  syncTypes: [TYPE.sync, TYPE.syncReply],
};

const authFrame = (): Uint8Array => {
  const encoder = encoding.createEncoder();
  WIRE.prefix(encoder);
  encoding.writeVarUint(encoder, TYPE.auth);
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarString(encoder, 'token');
  return encoding.toUint8Array(encoder);
};

/** One status an update, in order; it is sent before anything is stored. */
const acknowledged = (payload: Buffer, before: number): number => {
  const decoder = decoding.createDecoder(payload);
  WIRE.skipPrefix(decoder);
  return decoding.readVarUint(decoder) === TYPE.syncStatus ? before + 1 : before;
};

/** Its own provider would bring a second Yjs; a document that applies all it is sent shows the same. */
const openReplica = async (port: number, hello: readonly Uint8Array[]): Promise<Replica> => {
  const doc = new Y.Doc();
  const onFrame = (payload: Buffer): void => {
    const decoder = decoding.createDecoder(payload);
    WIRE.skipPrefix(decoder);
    if (!WIRE.syncTypes.includes(decoding.readVarUint(decoder))) return;
    if (decoding.readVarUint(decoder) !== 0) Y.applyUpdate(doc, decoding.readVarUint8Array(decoder));
  };
  const socket = await openRawSocket({ port, path: '/', protocols: [], onFrame, timeoutMs: PATIENCE_MS });
  for (const payload of hello) socket.send(payload);
  return { places: () => placesOf(doc), close: socket.close };
};

export const openHocuspocusRoom = async (port: number, { writers }: Scenario): Promise<Dialect> =>
  createYjsDialect({
    writers,
    author: AUTHOR,
    wire: WIRE,
    address: () => ({ path: '/', protocols: [] }),
    hello: () => [authFrame()],
    acknowledged,
    replica: () => openReplica(port, [authFrame()]),
  });
