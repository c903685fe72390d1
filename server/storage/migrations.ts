/**
 * The schema, by numbered steps; `PRAGMA user_version` says how many were taken. Steps are never edited, only added.
 */
import type { Database } from 'better-sqlite3';

const STEPS: readonly string[] = [
  `CREATE TABLE boards (
     id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, code_open INTEGER NOT NULL,
     settings TEXT NOT NULL, created_at INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE links (
     id TEXT PRIMARY KEY, board_id TEXT NOT NULL REFERENCES boards (id), role TEXT NOT NULL,
     token_hash TEXT NOT NULL UNIQUE, created_at INTEGER NOT NULL, revoked_at INTEGER
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX links_of_board ON links (board_id);
   CREATE TABLE people (
     board_id TEXT NOT NULL REFERENCES boards (id), id TEXT NOT NULL, person TEXT NOT NULL, place INTEGER NOT NULL,
     PRIMARY KEY (board_id, id)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE sessions (
     token_hash TEXT PRIMARY KEY, board_id TEXT NOT NULL REFERENCES boards (id), participant_id TEXT NOT NULL,
     role TEXT NOT NULL, link_id TEXT, created_at INTEGER NOT NULL, ended_at INTEGER
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX sessions_of_link ON sessions (link_id);
   CREATE TABLE updates (
     board_id TEXT NOT NULL REFERENCES boards (id), seq INTEGER NOT NULL, data BLOB NOT NULL,
     PRIMARY KEY (board_id, seq)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE snapshots (
     board_id TEXT PRIMARY KEY REFERENCES boards (id), seq INTEGER NOT NULL, data BLOB NOT NULL
   ) STRICT;
   CREATE TABLE checks (id INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT;`,
  `CREATE TABLE session_events (
     board_id TEXT NOT NULL REFERENCES boards (id), seq INTEGER NOT NULL, command TEXT NOT NULL, events TEXT NOT NULL,
     PRIMARY KEY (board_id, seq)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE session_states (
     board_id TEXT PRIMARY KEY REFERENCES boards (id), seq INTEGER NOT NULL, state TEXT NOT NULL
   ) STRICT;
   CREATE TABLE secrets (
     board_id TEXT NOT NULL REFERENCES boards (id), key TEXT NOT NULL, value TEXT NOT NULL,
     PRIMARY KEY (board_id, key)
   ) STRICT, WITHOUT ROWID;`,
  // Apart from everything else: no query for words or events ever reads past a picture.
  `CREATE TABLE assets (
     hash TEXT PRIMARY KEY, type TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL,
     bytes INTEGER NOT NULL, data BLOB NOT NULL
   ) STRICT;
   CREATE TABLE board_assets (
     board_id TEXT NOT NULL REFERENCES boards (id), hash TEXT NOT NULL REFERENCES assets (hash),
     PRIMARY KEY (board_id, hash)
   ) STRICT, WITHOUT ROWID;`,
];

/** What a store of this version says as its `user_version`; npm run restore takes none that is newer. */
export const NEWEST_SCHEMA = STEPS.length;

/** Brings the database to the newest schema in one transaction. Throws if a newer Baraza wrote it. */
export const migrate = (db: Database): void => {
  const taken = Number(db.pragma('user_version', { simple: true }));
  if (taken > NEWEST_SCHEMA)
    throw new Error('This data folder was written by a newer Baraza. Update Baraza, then start again.');
  db.transaction(() => {
    for (const step of STEPS.slice(taken)) db.exec(step);
    db.pragma(`user_version = ${NEWEST_SCHEMA}`);
  })();
};
