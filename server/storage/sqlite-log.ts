/**
 * The log of a board's document in an open database: updates in order, and the snapshot that takes the place of old ones.
 */
import type { Database } from 'better-sqlite3';
import * as Y from 'yjs';
import type { StoredLog } from './port.ts';

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

export const logOperations = (db: Database) => {
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
