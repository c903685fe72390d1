/**
 * A room: one board that is open. Composes the three lanes, owns the tick and the members.
 * One flush a tick: document updates merged and framed once, presence collapsed, one frame each for everybody.
 */
import * as decoding from 'lib0/decoding';
import type * as Y from 'yjs';
import { LANE } from '../../shared/protocol/lanes.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { BoardContent } from '../../shared/report/board-json.ts';
import type { Person } from '../../shared/session/roster.ts';
import type { Session, SessionEvent } from '../../shared/session/session.ts';
import type { Signals } from '../signals.ts';
import type { Storage } from '../storage/port.ts';
import { createDocumentLane } from './document-lane.ts';
import { awarenessFrame, sessionFrame } from './frames.ts';
import type { Member } from './member.ts';
import { createPresenceLane } from './presence-lane.ts';
import { createSessionLane } from './session-lane.ts';
import { createTicker } from './ticker.ts';

/** A stock provider hangs up after 30 s without a message; an empty awareness frame keeps it. */
const SIGN_OF_LIFE_MS = 20_000;

export interface RoomOptions {
  readonly boardId: string;
  readonly doc: Y.Doc;
  readonly session: Session;
  readonly storage: Storage;
  readonly now: () => number;
  readonly signals: Signals;
  /** Whether the store takes writes now. */
  readonly isStoring: () => boolean;
}

/** Makes durable what of a session lasts. */
const storeFor =
  (storage: Storage, boardId: string) =>
  async (event: SessionEvent): Promise<void> => {
    if (event.type === 'settings.changed') await storage.saveSettings(boardId, event.settings);
    if (event.type === 'person.changed') await storage.savePerson(boardId, event.person);
  };

export const createRoom = ({ boardId, doc, session, storage, now, signals, isStoring }: RoomOptions) => {
  const members = new Set<Member>();
  const ticker = createTicker({ members: () => members.size, flush, flushPresence });
  const broadcast = (frame: Uint8Array): void => {
    for (const member of members) member.send(frame);
  };

  const documents = createDocumentLane({
    doc,
    append: (update) => storage.append(boardId, update),
    isPerson: (id) => sessions.session().people.has(id),
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
  const store = storeFor(storage, boardId);
  const sessions = createSessionLane({ session, now, store, onWork: ticker.onWork, onRefused: signals.refused });
  const presence = createPresenceLane({
    nameOf: (id) => sessions.session().people.get(id)?.name ?? '',
    onWork: ticker.onPresence,
  });

  function flush(): void {
    if (documents.hasWork()) {
      const frame = documents.flush();
      if (frame) broadcast(frame);
    }
    if (sessions.hasWork()) broadcast(sessions.flush());
  }

  function flushPresence(): void {
    if (presence.hasWork()) presence.flush(now());
  }

  const signOfLife = setInterval(() => broadcast(awarenessFrame([])), SIGN_OF_LIFE_MS);
  signOfLife.unref();
  const stopHealth = storage.onHealth((works) => broadcast(sessionFrame({ type: 'saving', works })));

  const route = (member: Member, frame: Uint8Array): RefusalCode | undefined => {
    const decoder = decoding.createDecoder(frame);
    // One byte, as all lanes have: a longer way to write the same number would go round the rates of the gate.
    switch (decoding.readUint8(decoder)) {
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
      documents.join(member);
      presence.join(member);
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
    closeWhere: (matches: (member: Member) => boolean, code: RefusalCode): void => {
      for (const member of [...members]) if (matches(member)) member.close(code);
    },
    content: (): BoardContent => ({
      settings: sessions.session().settings,
      people: [...sessions.session().people.values()],
      records: [...documents.guard.records.values()],
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
