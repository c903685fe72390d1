/**
 * The storage port on SQLite. The database lives in a worker thread (sqlite-worker.ts); this side queues writes for group
 * commit and passes reads on. Knows how to ask, not how to store.
 */
import { Worker } from 'node:worker_threads';
import { createGroupCommit } from './group-commit.ts';
import { type Storage, StorageFailing } from './port.ts';
import type { SqliteReads, SqliteWrites } from './sqlite-operations.ts';
import type { WorkerAnswer, WorkerRequest, WriteCall } from './sqlite-worker.ts';

export interface SqliteOptions {
  readonly file: string;
  /** The built worker; a path, because a bundler decides where it lies. */
  readonly workerFile: string | URL;
  readonly now: () => number;
  readonly retryMs?: number;
}

type Distribute<T> = T extends unknown ? Omit<T, 'id'> : never;

/** A worker as promises: numbers requests and matches answers. Rejects all when the worker dies. */
const callWorker = (worker: Worker) => {
  let lastId = 0;
  const open = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  const fail = (reason: Error): void => {
    for (const { reject } of open.values()) reject(reason);
    open.clear();
  };
  worker.on('message', (answer: WorkerAnswer) => {
    const waiting = open.get(answer.id);
    open.delete(answer.id);
    if ('error' in answer) waiting?.reject(new Error(answer.error));
    else waiting?.resolve(answer.value);
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('the storage worker stopped')));
  const wait = (id: number): Promise<unknown> => new Promise((resolve, reject) => open.set(id, { resolve, reject }));
  return {
    opened: wait(0),
    ask: (request: Distribute<WorkerRequest>): Promise<unknown> => {
      lastId++;
      const answer = wait(lastId);
      worker.postMessage({ ...request, id: lastId });
      return answer;
    },
  };
};

/** Opens (or makes) the database. Rejects with the reason when the file cannot be opened or is from a newer Baraza. */
export const openSqlite = async (options: SqliteOptions): Promise<Storage> => {
  const worker = new Worker(options.workerFile, { workerData: { file: options.file } });
  const { opened, ask } = callWorker(worker);
  await opened;
  const healthListeners = new Set<(works: boolean) => void>();
  const commits = createGroupCommit<WriteCall>({
    commit: (calls) => ask({ type: 'batch', calls }) as Promise<(string | null)[]>,
    later: (run) => {
      const timer = setTimeout(run, options.retryMs ?? 1_000);
      return () => clearTimeout(timer);
    },
    onHealth: (works) => {
      for (const listener of healthListeners) listener(works);
    },
    failing: (reason) => new StorageFailing(String(reason)),
  });

  const read =
    <Name extends keyof SqliteReads>(name: Name) =>
    (...args: Parameters<SqliteReads[Name]>): Promise<ReturnType<SqliteReads[Name]>> =>
      ask({ type: 'read', name, args }) as Promise<ReturnType<SqliteReads[Name]>>;
  const write =
    <Name extends keyof SqliteWrites>(name: Name, keep = false) =>
    (...args: Parameters<SqliteWrites[Name]>): Promise<void> =>
      commits.write({ name, args }, keep);
  const check = write('check');

  return {
    createBoard: write('createBoard'),
    board: read('board'),
    boardOfCode: read('boardOfCode'),
    setCode: write('setCode'),
    saveSettings: write('saveSettings'),
    addLink: write('addLink'),
    linkOfToken: read('linkOfToken'),
    links: read('links'),
    revokeLink: write('revokeLink'),
    savePerson: write('savePerson'),
    people: read('people'),
    addSession: write('addSession'),
    session: read('session'),
    record: write('record'),
    sessionLog: read('sessionLog'),
    saveAsset: write('saveAsset'),
    asset: read('asset'),
    assetsOf: read('assetsOf'),
    append: write('append', true),
    load: read('load'),
    compact: write('compact'),
    check: () => check(options.now()),
    onHealth: (listener) => {
      healthListeners.add(listener);
      return () => healthListeners.delete(listener);
    },
    close: async () => {
      await commits.drain();
      commits.close();
      await ask({ type: 'close' });
      await worker.terminate();
    },
  };
};
