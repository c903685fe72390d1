/**
 * The storage port in memory: for tests and for trying Baraza without a disk. Same promises, no durability.
 */
import * as Y from 'yjs';
import type { Person } from '../../shared/session/roster.ts';
import type { Storage, StoredBoard, StoredLink, StoredSession } from './port.ts';

interface Entry {
  board: StoredBoard;
  people: Map<string, Person>;
  snapshot: Uint8Array | undefined;
  updates: Uint8Array[];
}

export const createMemoryStorage = (): Storage => {
  const boards = new Map<string, Entry>();
  const links = new Map<string, StoredLink>();
  const sessions = new Map<string, StoredSession>();

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

  return {
    createBoard: async ({ board, links: newLinks, people, firstUpdate }) => {
      if (boards.has(board.id)) throw new Error('SQLITE_CONSTRAINT: id is taken');
      refuseTaken(board.id, board.code);
      boards.set(board.id, {
        board,
        people: new Map(people.map((person) => [person.id, person])),
        snapshot: undefined,
        updates: [firstUpdate],
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
