/**
 * The storage port in memory: for tests and for trying Baraza without a disk. Same promises, no durability.
 */
import * as Y from 'yjs';
import { LIMITS } from '../../shared/limits.ts';
import type { MachineEvent } from '../../shared/session/machine.ts';
import type { Person } from '../../shared/session/roster.ts';
import type { Storage, StoredAsset, StoredBoard, StoredLink, StoredSession } from './port.ts';

interface Entry {
  board: StoredBoard;
  people: Map<string, Person>;
  snapshot: Uint8Array | undefined;
  updates: Uint8Array[];
  events: MachineEvent[];
  secrets: Map<string, unknown>;
  commands: string[];
  assets: Set<string>;
}

export const createMemoryStorage = (): Storage => {
  const boards = new Map<string, Entry>();
  const links = new Map<string, StoredLink>();
  const sessions = new Map<string, StoredSession>();
  const assets = new Map<string, StoredAsset>();

  const entry = (boardId: string): Entry => {
    const found = boards.get(boardId);
    if (found === undefined) throw new Error(`no board ${boardId}`);
    return found;
  };
  const refuseTaken = (boardId: string, code: string): void => {
    const taken = [...boards.values()].some(({ board }) => board.code === code && board.id !== boardId);
    if (taken) throw new Error('SQLITE_CONSTRAINT: code is taken');
  };
  const replaceBoard = (boardId: string, change: Partial<StoredBoard>): void => {
    const found = entry(boardId);
    found.board = { ...found.board, ...change };
  };

  /** What somebody may do is in their sessions as well. */
  const fitSessions = (boardId: string, { id, role, removed }: Person, at: number): void => {
    for (const [hash, session] of sessions) {
      if (session.boardId !== boardId || session.participantId !== id) continue;
      sessions.set(hash, { ...session, role, endedAt: session.endedAt ?? (removed ? at : null) });
    }
  };

  return {
    createBoard: async ({ board, links: newLinks, people, firstUpdate, events = [] }) => {
      if (boards.has(board.id)) throw new Error('SQLITE_CONSTRAINT: id is taken');
      refuseTaken(board.id, board.code);
      boards.set(board.id, {
        board,
        people: new Map(people.map((person) => [person.id, person])),
        snapshot: undefined,
        updates: [firstUpdate],
        events: structuredClone([...events]),
        secrets: new Map(),
        commands: [],
        assets: new Set(),
      });
      for (const { link, tokenHash } of newLinks) links.set(tokenHash, link);
    },
    board: async (boardId) => boards.get(boardId)?.board,
    boardOfCode: async (code) => [...boards.values()].find(({ board }) => board.code === code)?.board,
    setCode: async (boardId, code, codeOpen) => {
      refuseTaken(boardId, code);
      replaceBoard(boardId, { code, codeOpen });
    },
    saveSettings: async (boardId, settings) => replaceBoard(boardId, { settings }),
    addLink: async (link, tokenHash) => void links.set(tokenHash, link),
    linkOfToken: async (tokenHash) => links.get(tokenHash),
    links: async (boardId) => [...links.values()].filter((link) => link.boardId === boardId),
    revokeLink: async (boardId, linkId, at) => {
      const found = [...links].find(([, link]) => link.id === linkId && link.boardId === boardId);
      if (found === undefined || found[1].revokedAt !== null) return;
      links.set(found[0], { ...found[1], revokedAt: at });
      for (const [hash, session] of sessions) {
        if (session.linkId === linkId && session.endedAt === null) sessions.set(hash, { ...session, endedAt: at });
      }
    },
    savePerson: async (boardId, person) => void entry(boardId).people.set(person.id, person),
    people: async (boardId) => [...(boards.get(boardId)?.people.values() ?? [])],
    addSession: async (session, tokenHash) => void sessions.set(tokenHash, session),
    session: async (tokenHash) => sessions.get(tokenHash),
    record: async (boardId, records, at) => {
      const found = entry(boardId);
      // All or nothing: what is no JSON would not come onto a disk either, so it must fail before anything is taken.
      JSON.stringify(records.map(({ events, keep }) => [events, keep]));
      for (const record of records) {
        found.events.push(...structuredClone(record.events));
        if (record.command !== '') found.commands.push(record.command);
        for (const [key, value] of Object.entries(record.keep)) found.secrets.set(key, structuredClone(value));
        for (const key of record.drop) found.secrets.delete(key);
        if (record.settings) replaceBoard(boardId, { settings: record.settings });
        for (const person of record.people) {
          found.people.set(person.id, person);
          fitSessions(boardId, person, at);
        }
        if (record.update) found.updates.push(record.update);
      }
    },
    sessionLog: async (boardId) => {
      const found = boards.get(boardId);
      return {
        // Every event is there: a state in between would save nothing.
        state: undefined,
        events: structuredClone(found?.events ?? []),
        secrets: structuredClone(Object.fromEntries(found?.secrets ?? [])),
        commands: (found?.commands ?? []).slice(-LIMITS.rememberedCommands),
      };
    },
    saveAsset: async (boardId, asset) => {
      entry(boardId).assets.add(asset.hash);
      if (!assets.has(asset.hash)) assets.set(asset.hash, { ...asset, data: asset.data.slice() });
    },
    asset: async (hash) => assets.get(hash),
    assetsOf: async (boardId) =>
      [...(boards.get(boardId)?.assets ?? [])]
        .sort()
        .map((hash) => ({ hash, bytes: assets.get(hash)?.data.length ?? 0 })),
    append: async (boardId, update) => void entry(boardId).updates.push(update),
    load: async (boardId) => {
      const found = boards.get(boardId);
      return { snapshot: found?.snapshot, updates: [...(found?.updates ?? [])] };
    },
    compact: async (boardId) => {
      const found = entry(boardId);
      const all = found.snapshot ? [found.snapshot, ...found.updates] : found.updates;
      const doc = new Y.Doc();
      doc.transact(() => {
        for (const update of all) Y.applyUpdate(doc, update);
      });
      found.snapshot = Y.encodeStateAsUpdate(doc);
      found.updates = [];
      doc.destroy();
    },
    check: async () => undefined,
    onHealth: () => () => undefined,
    close: async () => undefined,
  };
};
