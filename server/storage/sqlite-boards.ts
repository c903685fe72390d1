/**
 * Boards with their ways in, in an open database: settings and codes, links, people and the sessions they opened.
 */
import type { Database } from 'better-sqlite3';
import type { Person } from '../../shared/session/roster.ts';
import type { Settings } from '../../shared/session/settings.ts';
import type { StoredBoard, StoredLink, StoredSession } from './port.ts';

interface BoardRow {
  readonly id: string;
  readonly code: string;
  readonly code_open: number;
  readonly settings: string;
  readonly created_at: number;
}
interface LinkRow {
  readonly id: string;
  readonly board_id: string;
  readonly role: StoredLink['role'];
  readonly created_at: number;
  readonly revoked_at: number | null;
}
interface SessionRow {
  readonly board_id: string;
  readonly participant_id: string;
  readonly role: StoredSession['role'];
  readonly link_id: string | null;
  readonly ended_at: number | null;
}

const toBoard = (row: BoardRow | undefined): StoredBoard | undefined =>
  row && {
    id: row.id,
    code: row.code,
    codeOpen: row.code_open === 1,
    settings: JSON.parse(row.settings),
    createdAt: row.created_at,
  };

const toLink = (row: LinkRow): StoredLink => ({
  id: row.id,
  boardId: row.board_id,
  role: row.role,
  createdAt: row.created_at,
  revokedAt: row.revoked_at,
});

export const boardOperations = (db: Database) => {
  const insertBoard = db.prepare(
    'INSERT INTO boards (id, code, code_open, settings, created_at) VALUES (?, ?, ?, ?, ?)',
  );
  const byId = db.prepare<[string], BoardRow>('SELECT * FROM boards WHERE id = ?');
  const byCode = db.prepare<[string], BoardRow>('SELECT * FROM boards WHERE code = ?');
  const code = db.prepare('UPDATE boards SET code = ?, code_open = ? WHERE id = ?');
  const settings = db.prepare('UPDATE boards SET settings = ? WHERE id = ?');
  return {
    insertBoard: (board: StoredBoard): void => {
      insertBoard.run(board.id, board.code, board.codeOpen ? 1 : 0, JSON.stringify(board.settings), board.createdAt);
    },
    board: (boardId: string) => toBoard(byId.get(boardId)),
    boardOfCode: (value: string) => toBoard(byCode.get(value)),
    setCode: (boardId: string, value: string, open: boolean): void => {
      code.run(value, open ? 1 : 0, boardId);
    },
    saveSettings: (boardId: string, value: Settings): void => {
      settings.run(JSON.stringify(value), boardId);
    },
  };
};

export const accessOperations = (db: Database) => {
  const insertLink = db.prepare(
    'INSERT INTO links (id, board_id, role, token_hash, created_at) VALUES (?, ?, ?, ?, ?)',
  );
  const byToken = db.prepare<[string], LinkRow>('SELECT * FROM links WHERE token_hash = ?');
  const ofBoard = db.prepare<[string], LinkRow>('SELECT * FROM links WHERE board_id = ? ORDER BY created_at, id');
  const revoke = db.prepare('UPDATE links SET revoked_at = ? WHERE board_id = ? AND id = ? AND revoked_at IS NULL');
  const end = db.prepare('UPDATE sessions SET ended_at = ? WHERE link_id = ? AND ended_at IS NULL');
  const upsertPerson = db.prepare(
    `INSERT INTO people (board_id, id, person, place)
     VALUES (?, ?, ?, (SELECT COUNT(*) FROM people WHERE board_id = ?))
     ON CONFLICT (board_id, id) DO UPDATE SET person = excluded.person`,
  );
  const people = db.prepare<[string], { person: string }>(
    'SELECT person FROM people WHERE board_id = ? ORDER BY place, id',
  );
  const insertSession = db.prepare(
    'INSERT INTO sessions (token_hash, board_id, participant_id, role, link_id, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const session = db.prepare<[string], SessionRow>('SELECT * FROM sessions WHERE token_hash = ?');
  return {
    addLink: (link: StoredLink, tokenHash: string): void => {
      insertLink.run(link.id, link.boardId, link.role, tokenHash, link.createdAt);
    },
    linkOfToken: (tokenHash: string) => {
      const row = byToken.get(tokenHash);
      return row && toLink(row);
    },
    links: (boardId: string) => ofBoard.all(boardId).map(toLink),
    revokeLink: (boardId: string, linkId: string, at: number): void => {
      if (revoke.run(at, boardId, linkId).changes > 0) end.run(at, linkId);
    },
    savePerson: (boardId: string, person: Person): void => {
      upsertPerson.run(boardId, person.id, JSON.stringify(person), boardId);
    },
    people: (boardId: string): readonly Person[] => people.all(boardId).map((row) => JSON.parse(row.person)),
    addSession: (value: StoredSession, tokenHash: string, at: number): void => {
      insertSession.run(tokenHash, value.boardId, value.participantId, value.role, value.linkId, at);
    },
    session: (tokenHash: string): StoredSession | undefined => {
      const row = session.get(tokenHash);
      return (
        row && {
          boardId: row.board_id,
          participantId: row.participant_id,
          role: row.role,
          linkId: row.link_id,
          endedAt: row.ended_at,
        }
      );
    },
  };
};
