/**
 * Every operation of the store as a function on an open database. Runs in the worker; synchronous.
 * Writes run inside a transaction that the worker opens; reads run alone.
 */
import type { Database } from 'better-sqlite3';
import * as Y from 'yjs';
import { LIMITS } from '../../shared/limits.ts';
import type { MachineEvent } from '../../shared/session/machine.ts';
import type { Person } from '../../shared/session/roster.ts';
import type { Settings } from '../../shared/session/settings.ts';
import type {
  NewBoard,
  SessionRecord,
  StoredAsset,
  StoredBoard,
  StoredLink,
  StoredLog,
  StoredSession,
  StoredSessionLog,
} from './port.ts';

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

/** Loads the log into a fresh document, in one transaction: far cheaper than update by update. */
const documentOf = ({ snapshot, updates }: StoredLog): Y.Doc => {
  const doc = new Y.Doc();
  doc.transact(() => {
    if (snapshot) Y.applyUpdate(doc, snapshot);
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
};

const sameDocument = (a: Y.Doc, b: Y.Doc): boolean => Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b));

const boardOperations = (db: Database) => {
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

const accessOperations = (db: Database) => {
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

const logOperations = (db: Database) => {
  const nextSeq = db.prepare<[string, string], { seq: number }>(
    `SELECT 1 + MAX(COALESCE((SELECT MAX(seq) FROM updates WHERE board_id = ?), 0),
                    COALESCE((SELECT seq FROM snapshots WHERE board_id = ?), 0)) AS seq`,
  );
  const insert = db.prepare('INSERT INTO updates (board_id, seq, data) VALUES (?, ?, ?)');
  const updates = db.prepare<[string], { seq: number; data: Uint8Array }>(
    'SELECT seq, data FROM updates WHERE board_id = ? ORDER BY seq',
  );
  const snapshot = db.prepare<[string], { data: Uint8Array }>('SELECT data FROM snapshots WHERE board_id = ?');
  const saveSnapshot = db.prepare('INSERT OR REPLACE INTO snapshots (board_id, seq, data) VALUES (?, ?, ?)');
  const trim = db.prepare('DELETE FROM updates WHERE board_id = ? AND seq <= ?');
  const load = (boardId: string): StoredLog => ({
    snapshot: snapshot.get(boardId)?.data,
    updates: updates.all(boardId).map((row) => row.data),
  });
  return {
    append: (boardId: string, update: Uint8Array): void => {
      insert.run(boardId, nextSeq.get(boardId, boardId)?.seq ?? 1, update);
    },
    load,
    compact: (boardId: string): void => {
      const last = updates.all(boardId).at(-1)?.seq;
      if (last === undefined) return;
      const before = documentOf(load(boardId));
      saveSnapshot.run(boardId, last, Y.encodeStateAsUpdate(before));
      trim.run(boardId, last);
      const after = documentOf(load(boardId));
      const same = sameDocument(before, after);
      before.destroy();
      after.destroy();
      // Thrown inside the transaction, so the old snapshot and its updates stay as they were.
      if (!same) throw new Error(`snapshot of board ${boardId} does not read back as it was written`);
    },
  };
};

const sessionOperations = (db: Database) => {
  const insert = db.prepare(
    `INSERT INTO session_events (board_id, seq, command, events)
     VALUES (?, (SELECT 1 + COALESCE(MAX(seq), 0) FROM session_events WHERE board_id = ?), ?, ?)`,
  );
  const saveState = db.prepare(
    `INSERT OR REPLACE INTO session_states (board_id, seq, state)
     VALUES (?, (SELECT COALESCE(MAX(seq), 0) FROM session_events WHERE board_id = ?), ?)`,
  );
  const keep = db.prepare('INSERT OR REPLACE INTO secrets (board_id, key, value) VALUES (?, ?, ?)');
  const drop = db.prepare('DELETE FROM secrets WHERE board_id = ? AND key = ?');
  const state = db.prepare<[string], { seq: number; state: string }>(
    'SELECT seq, state FROM session_states WHERE board_id = ?',
  );
  const events = db.prepare<[string, number], { events: string }>(
    'SELECT events FROM session_events WHERE board_id = ? AND seq > ? ORDER BY seq',
  );
  const commands = db.prepare<[string, number], { command: string }>(
    "SELECT command FROM session_events WHERE board_id = ? AND command <> '' ORDER BY seq DESC LIMIT ?",
  );
  const secrets = db.prepare<[string], { key: string; value: string }>(
    'SELECT key, value FROM secrets WHERE board_id = ?',
  );
  const setRole = db.prepare('UPDATE sessions SET role = ? WHERE board_id = ? AND participant_id = ? AND role <> ?');
  const end = db.prepare(
    'UPDATE sessions SET ended_at = ? WHERE board_id = ? AND participant_id = ? AND ended_at IS NULL',
  );
  return {
    begin: (boardId: string, begun: readonly MachineEvent[]): void => {
      insert.run(boardId, boardId, '', JSON.stringify(begun));
    },
    record: (boardId: string, record: SessionRecord): void => {
      insert.run(boardId, boardId, record.command, JSON.stringify(record.events));
      for (const [key, value] of Object.entries(record.keep)) keep.run(boardId, key, JSON.stringify(value));
      for (const key of record.drop) drop.run(boardId, key);
      if (record.state) saveState.run(boardId, boardId, JSON.stringify(record.state));
    },
    sessionLog: (boardId: string): StoredSessionLog => {
      const kept = state.get(boardId);
      return {
        state: kept && JSON.parse(kept.state),
        events: events.all(boardId, kept?.seq ?? 0).flatMap((row) => JSON.parse(row.events)),
        secrets: Object.fromEntries(secrets.all(boardId).map(({ key, value }) => [key, JSON.parse(value)])),
        commands: commands
          .all(boardId, LIMITS.rememberedCommands)
          .map(({ command }) => command)
          .reverse(),
      };
    },
    /** What somebody may do is in their sessions as well. */
    fitSessions: (boardId: string, { id, role, removed }: Person, at: number): void => {
      setRole.run(role, boardId, id, role);
      if (removed) end.run(at, boardId, id);
    },
  };
};

const assetOperations = (db: Database) => {
  const insert = db.prepare(
    'INSERT OR IGNORE INTO assets (hash, type, width, height, bytes, data) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const hold = db.prepare('INSERT OR IGNORE INTO board_assets (board_id, hash) VALUES (?, ?)');
  const byHash = db.prepare<[string], StoredAsset>('SELECT hash, type, width, height, data FROM assets WHERE hash = ?');
  const ofBoard = db.prepare<[string], { hash: string; bytes: number }>(
    'SELECT hash, bytes FROM board_assets JOIN assets USING (hash) WHERE board_id = ? ORDER BY hash',
  );
  return {
    saveAsset: (boardId: string, { hash, type, width, height, data }: StoredAsset): void => {
      insert.run(hash, type, width, height, data.length, data);
      hold.run(boardId, hash);
    },
    asset: (hash: string) => byHash.get(hash),
    assetsOf: (boardId: string) => ofBoard.all(boardId),
  };
};

/** All operations by name. Their arguments and results cross the thread boundary by structured clone. */
export const sqliteOperations = (db: Database) => {
  const board = boardOperations(db);
  const access = accessOperations(db);
  const log = logOperations(db);
  const session = sessionOperations(db);
  const assets = assetOperations(db);
  const check = db.prepare('INSERT OR REPLACE INTO checks (id, at) VALUES (1, ?)');
  const reads = {
    board: board.board,
    boardOfCode: board.boardOfCode,
    linkOfToken: access.linkOfToken,
    links: access.links,
    people: access.people,
    session: access.session,
    sessionLog: session.sessionLog,
    load: log.load,
    asset: assets.asset,
    assetsOf: assets.assetsOf,
  };
  const writes = {
    createBoard: (value: NewBoard): void => {
      board.insertBoard(value.board);
      for (const { link, tokenHash } of value.links) access.addLink(link, tokenHash);
      for (const person of value.people) access.savePerson(value.board.id, person);
      log.append(value.board.id, value.firstUpdate);
      if (value.events?.length) session.begin(value.board.id, value.events);
    },
    setCode: board.setCode,
    saveSettings: board.saveSettings,
    addLink: access.addLink,
    revokeLink: access.revokeLink,
    savePerson: access.savePerson,
    addSession: access.addSession,
    record: (boardId: string, records: readonly SessionRecord[], at: number): void => {
      for (const record of records) {
        session.record(boardId, record);
        if (record.settings) board.saveSettings(boardId, record.settings);
        for (const person of record.people) {
          access.savePerson(boardId, person);
          session.fitSessions(boardId, person, at);
        }
        if (record.update) log.append(boardId, record.update);
      }
    },
    saveAsset: assets.saveAsset,
    append: log.append,
    compact: log.compact,
    check: (at: number): void => {
      check.run(at);
    },
  };
  return { reads, writes };
};

export type SqliteReads = ReturnType<typeof sqliteOperations>['reads'];
export type SqliteWrites = ReturnType<typeof sqliteOperations>['writes'];
