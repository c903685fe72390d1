/**
 * The storage contract on every adapter, and what only the one with a disk can show.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import type { Storage } from '../../server/storage/port.ts';
import { openSqlite } from '../../server/storage/sqlite.ts';
import { createRecord } from '../../shared/document/write.ts';
import { newSettings } from '../../shared/session/settings.ts';
import { openDatabase } from '../server/open-database.ts';
import { card } from '../unit/sample-board.ts';
import { storageContract } from './storage-contract.ts';

/** The built worker: `npm test` builds before it tests. */
const WORKER = new URL('../../dist/server/sqlite-worker.js', import.meta.url);

const inFile = (file: string): Promise<Storage> => openSqlite({ file, workerFile: WORKER, now: () => 1_000 });

/** A folder of its own for every store. */
const folders = () => {
  let folder = '';
  return {
    file: (name = 'store.sqlite') => join(folder, name),
    make: async () => {
      folder = await mkdtemp(join(tmpdir(), 'baraza-storage-'));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};

storageContract('memory', { open: async () => createMemoryStorage(), remove: async () => undefined });

const sqlite = folders();
storageContract('SQLite', {
  open: async () => {
    await sqlite.make();
    return inFile(sqlite.file());
  },
  reopen: () => inFile(sqlite.file()),
  remove: sqlite.remove,
});

describe('SQLite on a disk', () => {
  const { file, make, remove } = folders();
  let storage: Storage | undefined;

  afterEach(async () => {
    await storage?.close();
    storage = undefined;
    await remove();
  });

  test('a snapshot that does not read back as it was written changes nothing: the log is there still', async () => {
    await make();
    storage = await inFile(file());
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (let n = 0; n < 5; n++) createRecord(doc, card(`n${n}`, 'note'));
    const settings = newSettings('T', 'en');
    const board = { id: 'b1', code: 'ONE', codeOpen: true, settings, createdAt: 1_000 };
    await storage.createBoard({ board, links: [], people: [], firstUpdate: updates[0] ?? new Uint8Array() });
    for (const update of updates.slice(1, 4)) await storage.append('b1', update);
    await storage.compact('b1');
    for (const update of updates.slice(4)) await storage.append('b1', update);
    const before = await storage.load('b1');
    // What is written as a snapshot from here on is not what was meant.
    const db = openDatabase(file());
    db.exec(`CREATE TRIGGER spoil AFTER INSERT ON snapshots BEGIN
      UPDATE snapshots SET data = (SELECT data FROM updates LIMIT 1) WHERE board_id = NEW.board_id;
    END`);
    db.close();
    await expect(storage.compact('b1')).rejects.toThrow('does not read back');
    expect(await storage.load('b1')).toEqual(before);
    expect(before.updates).toHaveLength(1);
  });

  test('a store that a newer Baraza wrote is left alone', async () => {
    await make();
    const db = openDatabase(file());
    db.pragma('user_version = 1000');
    db.close();
    await expect(inFile(file())).rejects.toThrow('newer Baraza');
  });

  test('a file that is no store says so', async () => {
    await make();
    await writeFile(file(), 'a letter to the county, not a store');
    await expect(inFile(file())).rejects.toThrow('SQLITE_NOTADB');
  });

  test('a file that cannot be opened is an error, not a store', async () => {
    await make();
    await expect(inFile(file('no/such/folder/store.sqlite'))).rejects.toThrow('directory does not exist');
  });
});
