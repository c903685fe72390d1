/**
 * A room: one board that is open. Composes the three lanes, owns the tick and the members.
 * One flush a tick: document updates merged and framed once, presence collapsed, one frame each for everybody.
 */
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import type { Role } from '../../shared/access.ts';
import { placeCards } from '../../shared/document/place.ts';
import { createRecord } from '../../shared/document/write.ts';
import { LANE } from '../../shared/protocol/lanes.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { BoardContent } from '../../shared/report/board-json.ts';
import { heldIn } from '../../shared/session/held.ts';
import type { Person } from '../../shared/session/roster.ts';
import { rightsIn, type Session, viewFor } from '../../shared/session/session.ts';
import type { Signals } from '../signals.ts';
import type { Storage } from '../storage/port.ts';
import { createDocumentLane, type DocumentLane } from './document-lane.ts';
import { awarenessFrame, sessionFrame } from './frames.ts';
import type { Member } from './member.ts';
import { createPresenceLane } from './presence-lane.ts';
import { createSessionLane, type Desk, type SessionLane } from './session-lane.ts';
import { createTicker } from './ticker.ts';

/** A stock provider hangs up after 30 s without a message; an empty awareness frame keeps it. */
const SIGN_OF_LIFE_MS = 20_000;

export interface RoomOptions {
  readonly boardId: string;
  readonly doc: Y.Doc;
  readonly session: Session;
  /** Commands that were taken before this room was opened. */
  readonly taken: readonly string[];
  readonly storage: Storage;
  readonly now: () => number;
  readonly newId: () => string;
  readonly signals: Signals;
  /** Whether the store takes writes now. */
  readonly isStoring: () => boolean;
}

/** The server's own hand on the board: drafts an update beside the document and takes it in once it is stored. */
const createDesk = (documents: DocumentLane): Desk => ({
  cardText: (id) => {
    const record = documents.guard.records.get(id);
    return record?.type === 'card' ? record.text : undefined;
  },
  draft: (wanted) => {
    if (wanted.length === 0) return undefined;
    const draft = new Y.Doc();
    draft.transact(() => {
      for (const card of placeCards(documents.guard.records, wanted)) createRecord(draft, card);
    });
    const update = Y.encodeStateAsUpdate(draft);
    draft.destroy();
    return update;
  },
  publish: documents.publish,
});

export const createRoom = (options: RoomOptions) => {
  const { boardId, doc, session, taken, storage, now, newId, signals, isStoring } = options;
  const members = new Set<Member>();
  const ticker = createTicker({ members: () => members.size, flush, flushPresence, flushBoth });
  const broadcast = (frame: Uint8Array): void => {
    for (const member of members) member.send(frame);
  };
  /** Who sees the canvas; a phone page has the session lane alone. */
  const broadcastDocument = (frame: Uint8Array): void => {
    for (const member of members) if (!member.sessionOnly) member.send(frame);
  };
  const closeWhere = (matches: (member: Member) => boolean, code: RefusalCode): void => {
    for (const member of [...members]) if (matches(member)) member.close(code);
  };

  const documents = createDocumentLane({
    doc,
    append: (update) => storage.append(boardId, update),
    roster: {
      isPerson: (id) => sessions.session().people.has(id),
      rights: (role) => rightsIn(sessions.session(), role),
    },
    onWork: ticker.onWork,
    onRefused: (member, verdicts) => {
      for (const [code, recordIds] of verdicts) {
        signals.refused(code);
        member.send(sessionFrame({ type: 'refused', code, recordIds }));
      }
    },
    now,
    signals,
  });
  const sessions: SessionLane = createSessionLane({
    boardId,
    session,
    taken,
    now,
    newId,
    desk: createDesk(documents),
    store: (records) => storage.record(boardId, records, now()),
    onWork: ticker.onWork,
    onRefused: signals.refused,
    onAccess: (id, code) => closeWhere(({ participantId }) => participantId === id, code),
  });
  const presence = createPresenceLane({
    nameOf: (id) => sessions.session().people.get(id)?.name ?? '',
    onWork: ticker.onPresence,
  });

  function flush(): void {
    if (documents.hasWork()) {
      const frame = documents.flush();
      if (frame) broadcastDocument(frame);
    }
    if (sessions.hasWork()) sessions.flush(members);
  }

  function flushPresence(): void {
    if (presence.hasWork()) presence.flush(now());
  }

  function flushBoth(): void {
    for (const member of members) member.hold?.();
    flush();
    flushPresence();
    for (const member of members) member.letGo?.();
  }

  const signOfLife = setInterval(() => broadcastDocument(awarenessFrame([])), SIGN_OF_LIFE_MS);
  signOfLife.unref();
  const stopHealth = storage.onHealth((works) => broadcast(sessionFrame({ type: 'saving', works })));

  const route = (member: Member, frame: Uint8Array): RefusalCode | undefined => {
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

  return {
    boardId,
    size: (): number => members.size,
    connectionsOf: sessions.connectionsOf,
    people: (): number => sessions.session().here.size,
    know: sessions.know,
    join: (member: Member, person: Person): void => {
      members.add(member);
      sessions.join(member, person);
      member.send(sessions.viewFrame(member));
      if (!member.sessionOnly) {
        documents.join(member);
        presence.join(member);
      }
      // Who comes while the store fails would else believe in "Saved" until it works again.
      if (!isStoring()) member.send(sessionFrame({ type: 'saving', works: false }));
    },
    leave: (member: Member): void => {
      if (!members.delete(member)) return;
      documents.leave(member);
      presence.leave(member);
      sessions.leave(member);
    },
    /** Takes one frame of a member. What cannot be read closes that connection and touches nobody else. */
    receive: (member: Member, frame: Uint8Array): void => {
      let refused: RefusalCode | undefined;
      try {
        refused = route(member, frame);
      } catch {
        refused = 'frame.malformed';
      }
      if (refused) member.close(refused);
    },
    closeWhere,
    /** The board as somebody of this role may take it home; unless said, as everybody may. */
    content: (role: Role = 'observer'): BoardContent => ({
      settings: sessions.session().settings,
      people: [...sessions.session().people.values()],
      records: [...documents.guard.records.values()],
      ...heldIn(viewFor(sessions.session(), { participantId: '', role }).parts),
    }),
    isSaved: (): boolean => !documents.hasWork() && documents.isSaved(),
    /** Sends and stores what waits. The room takes nothing more after this. */
    close: (): void => {
      ticker.close();
      clearInterval(signOfLife);
      flush();
      stopHealth();
      documents.close();
    },
  };
};

export type Room = ReturnType<typeof createRoom>;
