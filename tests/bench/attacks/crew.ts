/**
 * Honest people on a board: writers at a steady rate and onlookers who see every edit. Measures how long an edit takes
 * from its writer to each onlooker, between `begin` and `end`.
 */
import * as Y from 'yjs';
import { updateFrame } from '../../../server/rooms/frames.ts';
import { createRecord } from '../../../shared/document/write.ts';
import { LANE, SYNC } from '../../../shared/protocol/lanes.ts';
import { createPacer } from '../server/pacer.ts';
import { openRawSocket } from '../server/raw-socket.ts';
import type { Seat } from './seats.ts';
import { documentIn, openWriter } from './writer.ts';

const WRITERS = 8;
const EDITS_PER_SECOND = 10;
const ONLOOKERS = 4;
const TIMEOUT_MS = 20_000;
/** What lies on the board before anybody writes: about 2 MB. */
const CARDS = 500;
const STROKES = 8;

export const CREW = WRITERS + ONLOOKERS;

const boardUpdate = (by: string): Uint8Array => {
  const doc = new Y.Doc();
  const common = { by, parent: ['', 'a1'] as [string, string] };
  doc.transact(() => {
    for (let n = 0; n < CARDS; n++) {
      const text = `Card ${n}: the water committee keeps its own book of repairs. `.repeat(4);
      createRecord(doc, {
        ...common,
        id: `c${n}`,
        type: 'card',
        kind: 'note',
        xy: [n, n],
        text,
        tint: 'sun',
        fields: {},
      });
    }
    for (let n = 0; n < STROKES; n++) {
      const look = { shape: 'draw', rotation: 0, opacity: 1, xy: [n, n] as [number, number] } as const;
      createRecord(doc, { ...common, ...look, id: `d${n}`, type: 'drawing', props: { stroke: 'x'.repeat(200_000) } });
    }
  });
  return Y.encodeStateAsUpdate(doc);
};

/** Resolves when the board has something on it for good. */
const fillBoard = async (port: number, { path, protocols, participantId }: Seat): Promise<void> => {
  await new Promise<void>((done, fail) => {
    const onFrame = (payload: Buffer): void => {
      if (payload[0] === LANE.saved) done();
    };
    openRawSocket({ port, path, protocols, onFrame, timeoutMs: TIMEOUT_MS }).then(
      (socket) => socket.send(updateFrame(boardUpdate(participantId))),
      fail,
    );
  });
};

export const openCrew = async (port: number, seats: readonly Seat[]) => {
  if (seats[0]) await fillBoard(port, seats[0]);
  const writers = await Promise.all(
    seats.slice(0, WRITERS).map((seat, order) => openWriter(port, seat, `crew-${order}`)),
  );
  const byClient = new Map(writers.map((writer) => [writer.clientId, writer]));
  let times: number[] = [];
  let [from, to] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];

  /** Notes of an edit how long it took, once for each onlooker. */
  const createOnlooker = () => {
    const seen = new Map<number, number>();
    return (payload: Buffer): void => {
      const update = documentIn(payload);
      if (update === undefined || payload[1] !== SYNC.update) return;
      const now = performance.now();
      for (const { id, length } of Y.decodeUpdate(update).structs) {
        const writer = byClient.get(id.client);
        if (writer === undefined) continue;
        const clocks = writer.clocks();
        const sentAt = writer.sentAt();
        let next = seen.get(id.client) ?? 0;
        for (; (clocks[next] ?? Number.POSITIVE_INFINITY) <= id.clock + length; next++) {
          const at = sentAt[next] ?? 0;
          if (at >= from && at < to) times.push(now - at);
        }
        seen.set(id.client, next);
      }
    };
  };
  const onlookers = await Promise.all(
    seats.slice(WRITERS, CREW).map(async ({ path, protocols }) => {
      const socket = await openRawSocket({ port, path, protocols, onFrame: createOnlooker(), timeoutMs: TIMEOUT_MS });
      socket.send(new Uint8Array([LANE.sync, SYNC.step1, 1, 0]));
      return socket;
    }),
  );
  const act = (writer: number): void => writers[writer]?.edit();
  const pacer = createPacer([{ actors: WRITERS, perSecond: EDITS_PER_SECOND, act }]);
  return {
    begin: (): void => {
      times = [];
      [from, to] = [performance.now(), Number.POSITIVE_INFINITY];
    },
    end: (): void => {
      to = performance.now();
    },
    times: (): readonly number[] => times,
    /** Of those who were closed, why. */
    closed: (): readonly string[] => [...writers, ...onlookers].flatMap((one) => one.closed() ?? []),
    unsaved: (): number => writers.reduce((sum, writer) => sum + writer.sent() - writer.saved(), 0),
    /** Nobody writes any more; what is under way comes to its end. */
    rest: (): void => pacer.stop(),
    close: (): void => {
      pacer.stop();
      for (const one of [...writers, ...onlookers]) one.close();
    },
  };
};

export type Crew = Awaited<ReturnType<typeof openCrew>>;
