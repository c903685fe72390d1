/**
 * The wire of y-websocket as raw frames, and that of Hocuspocus, which is the same behind the document's name. Each writer
 * has a document of its own and moves cards of its own, one clock an edit: a frame tells by its clocks which edits are in it.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { recordsOf } from '../../../shared/document/layout.ts';
import { SYNC } from '../../../shared/protocol/lanes.ts';
import { boardOfCards, placesOf } from './cards.ts';
import type { Dialect, Sink } from './dialect.ts';
import type { Payload } from './raw-socket.ts';
import { CARDS } from './scenario.ts';

const TYPE = { sync: 0, awareness: 1 } as const;

/** As long on the wire as those that Yjs draws by chance. */
const WRITER_ID = 2_000_000_000;
const CURSOR_ID = 1_000_000_000;

const frame = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
};

export interface YjsWire {
  /** Written before each message. */
  readonly prefix: (encoder: encoding.Encoder) => void;
  readonly skipPrefix: (decoder: decoding.Decoder) => void;
  /** Types of message that carry sync. */
  readonly syncTypes: readonly number[];
}

const PLAIN: YjsWire = { prefix: () => undefined, skipPrefix: () => undefined, syncTypes: [TYPE.sync] };

const readUpdate = (update: Uint8Array, sink: Sink): void => {
  const ends = new Map<number, number>();
  for (const { id, length } of Y.decodeUpdate(update).structs) {
    if (id.client >= WRITER_ID && id.client < WRITER_ID + 1_000) ends.set(id.client, id.clock + length);
  }
  for (const [client, end] of ends) sink.editsSeen(client - WRITER_ID, end);
};

const readAwareness = (update: Uint8Array, sink: Sink): void => {
  const decoder = decoding.createDecoder(update);
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    decoding.readVarUint8Array(decoder);
    sink.cursorSeen(client - CURSOR_ID, clock);
  }
};

/** What a whiteboard's client tells of itself: about as long as those of our client and of tldraw's examples. */
const cursorState = (seat: number, clock: number): string =>
  JSON.stringify({
    user: { id: `participant-${seat}`, name: `Participant ${seat}`, role: 'participant' },
    cursor: [(seat * 97 + clock * 13) % 9_000, (seat * 31 + clock * 7) % 5_000],
  });

/** A document for each writer, with the cards in it. */
const createWriters = (count: number, seed: Uint8Array) => {
  const moves = new Array<number>(count).fill(0);
  const documents = Array.from({ length: count }, (_, writer) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, seed);
    doc.clientID = WRITER_ID + writer;
    return doc;
  });
  return {
    documents,
    /** The update of the next move. */
    move: (writer: number): Uint8Array => {
      const doc = documents[writer];
      if (doc === undefined) throw new Error(`There is no writer ${writer}.`);
      const move = moves[writer] ?? 0;
      moves[writer] = move + 1;
      const own = Math.floor(CARDS / count);
      const card = recordsOf(doc).get(`n${writer * own + (move % own)}`);
      let update: Uint8Array = new Uint8Array();
      doc.once('update', (made: Uint8Array) => {
        update = made;
      });
      card?.set('xy', [(move * 37) % 9_000, (move * 17 + writer) % 5_000]);
      return update;
    },
  };
};

export interface YjsDialectOptions extends Pick<Dialect, 'address' | 'hello' | 'acknowledged' | 'replica'> {
  readonly writers: number;
  /** Who is named as the maker of the cards. */
  readonly author: string;
  readonly wire?: YjsWire;
}

export const createYjsDialect = ({ writers, author, wire = PLAIN, ...rest }: YjsDialectOptions): Dialect => {
  const seed = boardOfCards(author);
  const desk = createWriters(writers, seed);
  const syncFrame = (kind: number, payload: Uint8Array): Payload =>
    frame((encoder) => {
      wire.prefix(encoder);
      encoding.writeVarUint(encoder, TYPE.sync);
      encoding.writeVarUint(encoder, kind);
      encoding.writeVarUint8Array(encoder, payload);
    });
  const read = (payload: Buffer, sink: Sink): void => {
    const decoder = decoding.createDecoder(payload);
    wire.skipPrefix(decoder);
    const type = decoding.readVarUint(decoder);
    if (wire.syncTypes.includes(type)) {
      sink.heard('document', payload.length);
      if (decoding.readVarUint(decoder) !== SYNC.step1) readUpdate(decoding.readVarUint8Array(decoder), sink);
    } else if (type === TYPE.awareness) {
      sink.heard('presence', payload.length);
      readAwareness(decoding.readVarUint8Array(decoder), sink);
    } else sink.heard('other', payload.length);
  };
  return {
    ...rest,
    hello: (seat) => [...rest.hello(seat), syncFrame(SYNC.step1, Y.encodeStateVector(new Y.Doc()))],
    seed: () => [syncFrame(SYNC.update, seed)],
    edit: (writer) => syncFrame(SYNC.update, desk.move(writer)),
    cursor: (seat, clock) =>
      frame((encoder) => {
        wire.prefix(encoder);
        encoding.writeVarUint(encoder, TYPE.awareness);
        const update = frame((inner) => {
          encoding.writeVarUint(inner, 1);
          encoding.writeVarUint(inner, CURSOR_ID + seat);
          encoding.writeVarUint(inner, clock);
          encoding.writeVarString(inner, cursorState(seat, clock));
        });
        encoding.writeVarUint8Array(encoder, update);
      }),
    keepAlive: undefined,
    read,
    expectedPlaces: () => {
      const all = new Y.Doc();
      for (const doc of desk.documents) Y.applyUpdate(all, Y.encodeStateAsUpdate(doc));
      return placesOf(all);
    },
  };
};
