/**
 * The worker that owns the database: one connection, WAL, synchronous=FULL. A batch of writes is one transaction, so one
 * fsync acknowledges them all (group commit). Knows nothing of rooms; answers messages.
 */
import { parentPort, workerData } from 'node:worker_threads';
import SqliteDatabase from 'better-sqlite3';
import { migrate } from './migrations.ts';
import type { SessionRecord } from './port.ts';
import { type SqliteReads, type SqliteWrites, sqliteOperations } from './sqlite-operations.ts';

export interface WriteCall {
  readonly name: keyof SqliteWrites;
  readonly args: readonly unknown[];
}

export type WorkerRequest =
  | { readonly id: number; readonly type: 'batch'; readonly calls: readonly WriteCall[] }
  | { readonly id: number; readonly type: 'read'; readonly name: keyof SqliteReads; readonly args: readonly unknown[] }
  | { readonly id: number; readonly type: 'close' };

/** For a batch, `value` holds one error text or null per call. */
export type WorkerAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string };

type AnyFunction = (...args: readonly unknown[]) => unknown;

/** With SQLite's own code in front: the other side has only this text to tell one failure from another. */
const textOf = (error: unknown): string => {
  if (error instanceof SqliteDatabase.SqliteError) return `${error.code}: ${error.message}`;
  return error instanceof Error ? error.message : String(error);
};

const open = () => {
  const db = new SqliteDatabase(workerData.file);
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    // A secret that is dropped is overwritten, not only unlinked.
    db.pragma('secure_delete = ON');
    migrate(db);
    return db;
  } catch (error) {
    // A worker that ends with an open database takes the whole process down on Node 24.
    db.close();
    throw error;
  }
};

/** An error of SQLite loses its text on the way out of a worker, a plain one does not. */
const openOrExplain = () => {
  try {
    return open();
  } catch (error) {
    throw new Error(textOf(error));
  }
};

const db = openOrExplain();
const operations = sqliteOperations(db);

/** A call that is wrong in itself (a broken constraint) fails alone; a failing disk fails the whole batch. */
const isOwnFault = (error: unknown): boolean =>
  !(error instanceof SqliteDatabase.SqliteError) || error.code.startsWith('SQLITE_CONSTRAINT');

const runBatch = db.transaction((calls: readonly WriteCall[]): (string | null)[] =>
  calls.map(({ name, args }) => {
    try {
      db.transaction(operations.writes[name] as AnyFunction)(...args);
      return null;
    } catch (error) {
      if (isOwnFault(error)) return textOf(error);
      throw error;
    }
  }),
);

/** A dropped secret stands in the write-ahead log until that is emptied. */
const forgets = ({ name, args }: WriteCall): boolean =>
  name === 'record' && (args[1] as readonly SessionRecord[]).some(({ drop }) => drop.length > 0);

let owesEmptying = false;

/** After the commit: what was written is acknowledged, whether or not the log can be emptied at once. */
const settle = <Outcome>(calls: readonly WriteCall[], outcome: Outcome): Outcome => {
  owesEmptying ||= calls.some(forgets);
  if (!owesEmptying) return outcome;
  try {
    // 1 where somebody else reads beside us (a backup): the next batch tries again.
    owesEmptying = db.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) !== 0;
  } catch {
    // A disk that fails here fails the next batch as well, and says so there.
  }
  return outcome;
};

const answer = async (request: WorkerRequest): Promise<unknown> => {
  switch (request.type) {
    case 'batch':
      return settle(request.calls, runBatch(request.calls));
    case 'read':
      return (operations.reads[request.name] as AnyFunction)(...request.args);
    case 'close':
      db.pragma('wal_checkpoint(TRUNCATE)');
      db.close();
      return undefined;
  }
};

parentPort?.on('message', (request: WorkerRequest) => {
  answer(request).then(
    (value) => parentPort?.postMessage({ id: request.id, value } satisfies WorkerAnswer),
    (error: unknown) => parentPort?.postMessage({ id: request.id, error: textOf(error) } satisfies WorkerAnswer),
  );
});
parentPort?.postMessage({ id: 0, value: 'open' } satisfies WorkerAnswer);
