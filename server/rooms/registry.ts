/**
 * The rooms that are open. A board is loaded once, by the first who comes, and leaves memory some time after the last
 * one went. Invariant: one room per board; nobody gets into a room that is closing.
 */
import * as Y from 'yjs';
import type { Person } from '../../shared/session/roster.ts';
import { apply, newSession, type Session, statesFrom } from '../../shared/session/session.ts';
import type { Settings } from '../../shared/session/settings.ts';
import { mintId } from '../access/tokens.ts';
import { NO_SIGNALS, type Signals } from '../signals.ts';
import type { Storage, StoredLog, StoredSessionLog } from '../storage/port.ts';
import { createRoom, type Room } from './room.ts';

/** Updates in a board's log from which on it is compacted when the room is opened; never while people write. */
const COMPACT_FROM = 500;

export interface RegistryOptions {
  readonly storage: Storage;
  readonly now: () => number;
  readonly newId?: () => string;
  /** How long an empty room stays in memory, in milliseconds. */
  readonly idleMs: number;
  readonly onError: (error: unknown) => void;
  readonly signals?: Signals;
}

const documentOf = (log: StoredLog): Y.Doc => {
  const doc = new Y.Doc();
  // One transaction for the whole log: update by update would cost a third more.
  doc.transact(() => {
    if (log.snapshot) Y.applyUpdate(doc, log.snapshot);
    for (const update of log.updates) Y.applyUpdate(doc, update);
  });
  return doc;
};

/** The session as it was: the newest state that was kept, and the events after it. */
const sessionOf = (settings: Settings, people: readonly Person[], stored: StoredSessionLog): Session => {
  const start: Session = {
    ...newSession({ settings, people }),
    machines: statesFrom(stored.state ?? {}),
    secrets: new Map(Object.entries(stored.secrets)),
  };
  return stored.events.reduce<Session>((session, event) => apply(session, event), start);
};

export const createRegistry = (options: RegistryOptions) => {
  const { storage, now, newId = mintId, idleMs, onError, signals = NO_SIGNALS } = options;
  const rooms = new Map<string, Promise<Room | undefined>>();
  const idle = new Map<string, NodeJS.Timeout>();
  let storing = true;
  const stopHealth = storage.onHealth((works) => {
    storing = works;
  });

  const load = async (boardId: string): Promise<Room | undefined> => {
    const board = await storage.board(boardId);
    if (board === undefined) return undefined;
    const [log, people, stored] = await Promise.all([
      storage.load(boardId),
      storage.people(boardId),
      storage.sessionLog(boardId),
    ]);
    if (log.updates.length >= COMPACT_FROM) void storage.compact(boardId).catch(onError);
    const session = sessionOf(board.settings, people, stored);
    signals.roomOpened(boardId);
    return createRoom({
      boardId,
      doc: documentOf(log),
      session,
      taken: stored.commands,
      storage,
      now,
      newId,
      signals,
      isStoring: () => storing,
    });
  };

  /** The room of a board, loaded if need be; undefined when there is no such board. */
  const open = (boardId: string): Promise<Room | undefined> => {
    clearTimeout(idle.get(boardId));
    idle.delete(boardId);
    let room = rooms.get(boardId);
    if (room === undefined) {
      room = load(boardId);
      rooms.set(boardId, room);
      room.then(
        (loaded) => loaded === undefined && rooms.delete(boardId),
        () => rooms.delete(boardId),
      );
    }
    return room;
  };

  const closeIfEmpty = (room: Room): void => {
    idle.delete(room.boardId);
    if (room.size() > 0) return;
    if (!room.isSaved()) {
      release(room);
      return;
    }
    rooms.delete(room.boardId);
    room.close();
    signals.roomClosed(room.boardId);
  };

  /** Says that somebody left; an empty room goes after a while, when all of it is saved. */
  const release = (room: Room): void => {
    if (room.size() > 0 || idle.has(room.boardId)) return;
    const timer = setTimeout(() => closeIfEmpty(room), idleMs);
    timer.unref();
    idle.set(room.boardId, timer);
  };

  return {
    open,
    release,
    opened: (boardId: string): Promise<Room | undefined> | undefined => rooms.get(boardId),
    size: (): number => rooms.size,
    /** People on all open boards, each counted once a board. */
    people: async (): Promise<number> => {
      const loaded = await Promise.all([...rooms.values()].map((room) => room.catch(() => undefined)));
      return loaded.reduce((sum, room) => sum + (room?.people() ?? 0), 0);
    },
    close: async (): Promise<void> => {
      for (const timer of idle.values()) clearTimeout(timer);
      for (const loading of rooms.values()) {
        const room = await loading.catch(() => undefined);
        room?.closeWhere(() => true, 'server.stopping');
        room?.close();
        if (room) signals.roomClosed(room.boardId);
      }
      rooms.clear();
      stopHealth();
    },
  };
};

export type Registry = ReturnType<typeof createRegistry>;
