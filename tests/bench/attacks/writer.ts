/**
 * A person who writes at a steady rate, as cheaply as can be: a document of their own with one card, each edit moves it
 * and is one message. Knows when each was sent and which of them are acknowledged.
 */
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { updateFrame } from '../../../server/rooms/frames.ts';
import { recordsOf } from '../../../shared/document/layout.ts';
import { createRecord } from '../../../shared/document/write.ts';
import { LANE, SYNC } from '../../../shared/protocol/lanes.ts';
import { openRawSocket } from '../server/raw-socket.ts';
import type { Seat } from './seats.ts';

const TIMEOUT_MS = 20_000;

/** The document part of a frame of lane 0; undefined for any other. */
export const documentIn = (payload: Uint8Array): Uint8Array | undefined => {
  if (payload[0] !== LANE.sync || payload[1] === SYNC.step1) return undefined;
  const decoder = decoding.createDecoder(payload);
  decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
  return decoding.readVarUint8Array(decoder);
};

const savedIn = (payload: Uint8Array): number | undefined => {
  if (payload[0] !== LANE.saved) return undefined;
  const decoder = decoding.createDecoder(payload);
  decoding.readVarUint(decoder);
  return decoding.readVarUint(decoder);
};

/** `onAck` hears of each edit how many milliseconds it took to be acknowledged, and when it was sent. */
export const openWriter = async (
  port: number,
  { participantId, path, protocols }: Seat,
  cardId: string,
  onAck: (milliseconds: number, sentAt: number) => void = () => undefined,
) => {
  const doc = new Y.Doc();
  const sentAt: number[] = [];
  /** The clock of this document after each edit. */
  const clocks: number[] = [];
  let saved = 0;
  const onFrame = (payload: Buffer): void => {
    const count = savedIn(payload);
    if (count === undefined) return;
    const now = performance.now();
    for (const at of sentAt.slice(saved, count)) onAck(now - at, at);
    saved = Math.max(saved, count);
  };
  const socket = await openRawSocket({ port, path, protocols, onFrame, timeoutMs: TIMEOUT_MS });
  doc.on('update', (update: Uint8Array) => {
    sentAt.push(performance.now());
    clocks.push(Y.getState(doc.store, doc.clientID));
    socket.send(updateFrame(update));
  });
  createRecord(doc, {
    id: cardId,
    type: 'card',
    kind: 'note',
    xy: [0, 0],
    parent: ['', 'a1'],
    text: 'The water committee keeps its own book of repairs',
    tint: 'sun',
    by: participantId,
    fields: {},
  });
  return {
    clientId: doc.clientID,
    edit: (): void => {
      if (socket.isOpen())
        recordsOf(doc)
          .get(cardId)
          ?.set('xy', [(sentAt.length * 37) % 9_000, sentAt.length % 5_000]);
    },
    sent: (): number => sentAt.length,
    saved: (): number => saved,
    sentAt: (): readonly number[] => sentAt,
    /** The clock up to which the server said it has everything for good. */
    savedClock: (): number => clocks[saved - 1] ?? 0,
    clocks: (): readonly number[] => clocks,
    closed: socket.closed,
    close: (): void => {
      socket.close();
      doc.destroy();
    },
  };
};

export type Writer = Awaited<ReturnType<typeof openWriter>>;
