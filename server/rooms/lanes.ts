/**
 * The three lanes of a room, wired to one another and to the store, and the way of a frame into its lane.
 */
import * as decoding from 'lib0/decoding';
import type * as Y from 'yjs';
import { LANE } from '../../shared/protocol/lanes.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { rightsIn, type Session } from '../../shared/session/session.ts';
import type { Signals } from '../signals.ts';
import type { Storage } from '../storage/port.ts';
import type { Crowd } from './crowd.ts';
import { createDesk } from './desk.ts';
import { createDocumentLane } from './document-lane.ts';
import { sessionFrame } from './frames.ts';
import type { Member } from './member.ts';
import { createPresenceLane } from './presence-lane.ts';
import { createSessionLane, type SessionLane } from './session-lane.ts';
import { createTrails } from './trails.ts';

export interface LanesOptions {
  readonly boardId: string;
  readonly doc: Y.Doc;
  readonly session: Session;
  /** Commands that were taken before this room was opened. */
  readonly taken: readonly string[];
  readonly storage: Storage;
  readonly now: () => number;
  readonly newId: () => string;
  readonly signals: Signals;
}

/** `onWork` and `onPresence` ask for a tick. */
export interface Ticks {
  readonly onWork: () => void;
  readonly onPresence: () => void;
}

export const createLanes = (options: LanesOptions, crowd: Crowd, { onWork, onPresence }: Ticks) => {
  const { boardId, doc, session, taken, storage, now, newId, signals } = options;
  const trails = createTrails(now);
  const documents = createDocumentLane({
    doc,
    append: (update) => storage.append(boardId, update),
    roster: {
      isPerson: (id) => sessions.session().people.has(id),
      rights: (role) => rightsIn(sessions.session(), role),
    },
    onWork,
    onRefused: (member, verdicts) => {
      for (const [code, recordIds] of verdicts) {
        signals.refused(code);
        member.send(sessionFrame({ type: 'refused', code, recordIds }));
      }
    },
    onTaken: trails.saw,
    now,
    signals,
  });
  const sessions: SessionLane = createSessionLane({
    boardId,
    session,
    taken,
    now,
    newId,
    desk: createDesk(documents, trails),
    store: (records) => storage.record(boardId, records, now()),
    onWork,
    onRefused: signals.refused,
    onAccess: (id, code) => crowd.closeWhere(({ participantId }) => participantId === id, code),
  });
  const presence = createPresenceLane({
    nameOf: (id) => sessions.session().people.get(id)?.name ?? '',
    onWork: onPresence,
  });
  return { documents, sessions, presence };
};

export type Lanes = ReturnType<typeof createLanes>;

/** Takes a frame into its lane. Gives the code to close with, if any; throws on what cannot be read. */
export const routeFrame = (
  { documents, sessions, presence }: Lanes,
  member: Member,
  frame: Uint8Array,
): RefusalCode | undefined => {
  const decoder = decoding.createDecoder(frame);
  // One byte, as all lanes have: a longer way to write the same number would go round the rates of the gate.
  const lane = decoding.readUint8(decoder);
  if (member.sessionOnly && lane !== LANE.session) return 'frame.malformed';
  switch (lane) {
    case LANE.sync:
      return documents.receive(member, decoder);
    case LANE.awareness:
      return presence.receiveStock(member, decoder);
    case LANE.presence:
      return presence.receiveCompact(member, decoder);
    case LANE.queryAwareness:
      presence.query(member);
      return undefined;
    case LANE.session:
      return sessions.receive(member, decoder);
    default:
      return 'frame.malformed';
  }
};
