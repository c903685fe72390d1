/**
 * Every operation of the store as a function on an open database. Runs in the worker; synchronous.
 * Writes run inside a transaction that the worker opens; reads run alone.
 */
import type { Database } from 'better-sqlite3';
import { LIMITS } from '../../shared/limits.ts';
import type { MachineEvent } from '../../shared/session/machine.ts';
import type { Person } from '../../shared/session/roster.ts';
import type { NewBoard, SessionRecord, StoredAsset, StoredSessionLog } from './port.ts';
import { accessOperations, boardOperations } from './sqlite-boards.ts';
import { logOperations } from './sqlite-log.ts';

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
