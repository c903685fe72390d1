/**
 * A person's device in the fuzz: a document with undo, and a line to the room whose two directions are queues that the
 * test empties by hand. Speaks as the client does: step 1 when the line opens, each change at once, step 2 when asked.
 * Keeps every change it made, and which of them the server said are saved.
 */
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { step1Frame, step2Frame, updateFrame } from '../../server/rooms/frames.ts';
import type { Member } from '../../server/rooms/member.ts';
import type { Room } from '../../server/rooms/room.ts';
import { recordsOf } from '../../shared/document/layout.ts';
import { LANE, SYNC } from '../../shared/protocol/lanes.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { Person } from '../../shared/session/roster.ts';

const SERVER = Symbol('server');
export const OWN = Symbol('own');

interface Line {
  readonly room: Room;
  readonly member: Member;
  readonly up: Uint8Array[];
  readonly down: Uint8Array[];
  /** How many of this peer's changes are durable once the first so many document messages are; index 0 is "none yet". */
  readonly carried: number[];
  isOpen: boolean;
  hasAnswered: boolean;
}

let lines = 0;

export const createFuzzPeer = (person: Person, clientId: number) => {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const undo = new Y.UndoManager(recordsOf(doc), { trackedOrigins: new Set([OWN]), captureTimeout: 0 });
  const made: Uint8Array[] = [];
  const closes: RefusalCode[] = [];
  let saved = 0;
  let line: Line | undefined;

  /** Only step 2 brings what was made before the line opened: a message that leaves earlier carries no more than itself. */
  const sendDocument = (to: Line, frame: Uint8Array, isAnswer: boolean): void => {
    to.up.push(frame);
    to.hasAnswered ||= isAnswer;
    to.carried.push(to.hasAnswered ? made.length : 0);
  };
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === SERVER) return;
    made.push(update);
    if (line) sendDocument(line, updateFrame(update), false);
  });

  const onSync = (from: Line, decoder: decoding.Decoder): void => {
    const kind = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    if (kind === SYNC.step1) sendDocument(from, step2Frame(Y.encodeStateAsUpdate(doc, payload)), true);
    else Y.applyUpdate(doc, payload, SERVER);
  };
  const onFrame = (from: Line, frame: Uint8Array): void => {
    const decoder = decoding.createDecoder(frame);
    const lane = decoding.readVarUint(decoder);
    if (lane === LANE.sync) onSync(from, decoder);
    if (lane === LANE.saved) saved = Math.max(saved, from.carried[decoding.readVarUint(decoder)] ?? 0);
  };

  const memberOf = (frames: Uint8Array[], isOpen: () => boolean, drop: () => void): Member => {
    lines++;
    return {
      participantId: person.id,
      role: person.role,
      connectionId: lines,
      linkId: null,
      send: (frame) => {
        if (isOpen()) frames.push(frame);
      },
      isBusy: () => false,
      close: (code) => {
        closes.push(code);
        drop();
      },
    };
  };

  /** Cuts the line; what is under way in either direction is gone. */
  const drop = (): void => {
    const cut = line;
    line = undefined;
    if (!cut?.isOpen) return;
    cut.isOpen = false;
    cut.room.leave(cut.member);
  };

  return {
    person,
    doc,
    undo,
    closes,
    isConnected: (): boolean => line !== undefined,
    connect: (room: Room): void => {
      const down: Uint8Array[] = [];
      const opened: Line = {
        room,
        member: memberOf(down, () => opened.isOpen, drop),
        up: [step1Frame(Y.encodeStateVector(doc))],
        down,
        carried: [0],
        isOpen: true,
        hasAnswered: false,
      };
      line = opened;
      room.join(opened.member, person);
    },
    drop,
    /** The server is gone without a word: nobody tells the room that this member left. */
    lose: (): void => {
      if (line) line.isOpen = false;
      line = undefined;
    },
    /** Delivers the oldest messages of this device to the room. */
    flushUp: (count: number): void => {
      for (const frame of line?.up.splice(0, count) ?? []) {
        if (line?.isOpen) line.room.receive(line.member, frame);
      }
    },
    /** Delivers the oldest messages of the room to this device. */
    flushDown: (count: number): void => {
      const from = line;
      if (from) for (const frame of from.down.splice(0, count)) onFrame(from, frame);
    },
    underWay: (): number => (line ? line.up.length + line.down.length : 0),
    /** Every change that was ever made on this device, and those of them that were told as saved. */
    made: (): readonly Uint8Array[] => made,
    saved: (): readonly Uint8Array[] => made.slice(0, saved),
    destroy: (): void => {
      undo.destroy();
      doc.destroy();
    },
  };
};

export type FuzzPeer = ReturnType<typeof createFuzzPeer>;
