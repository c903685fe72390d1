/**
 * `npm run backup` and `npm run restore` as processes of their own, beside the built server: a backup made while people
 * write has all that was acknowledged before it began, and what should not be restored is not, in one line.
 */
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type SqliteDatabase from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { recordsOf } from '../../shared/document/layout.ts';
import { createRecord } from '../../shared/document/write.ts';
import type { Joined, MadeBoard } from '../../shared/protocol/http.ts';
import { card } from '../unit/sample-board.ts';
import { createApi } from './api.ts';
import { type Exit, startOnFolder } from './kill-child.ts';
import { openDatabase } from './open-database.ts';
import { closeAll, openPeer, type Peer } from './peers.ts';

const LIMIT_MS = 120_000;

type Folder = Awaited<ReturnType<typeof startOnFolder>>;

/** Runs a script of the project on a data folder, from the folder `from`. */
const run = (name: 'backup' | 'restore', dataDir: string, args: readonly string[], from = dataDir): Promise<Exit> =>
  new Promise((resolve, reject) => {
    const script = fileURLToPath(new URL(`../../scripts/${name}.mjs`, import.meta.url));
    const child = spawn(process.execPath, [script, ...args], {
      env: { PATH: process.env.PATH ?? '', DATA_DIR: dataDir, INIT_CWD: from },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (data: Buffer) => {
      out += data;
    });
    child.stderr.on('data', (data: Buffer) => {
      err += data;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, out, err }));
  });

const expectOneLine = ({ code, err }: Exit, says: RegExp): void => {
  expect(code).toBe(1);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  expect(err).toMatch(says);
};

/** Cards of their own, one after the other, the next as soon as the one before is saved. */
const writeOn = (peer: Peer) => {
  const ids: string[] = [];
  let stopped = false;
  const next = (): void => {
    if (stopped || peer.saved() < peer.sent() || peer.socket.readyState !== peer.socket.OPEN) return;
    ids.push(`${peer.participantId}-${ids.length}`);
    const id = ids.at(-1) ?? '';
    peer.write((doc) => createRecord(doc, card(id, 'note', { by: peer.participantId })));
  };
  peer.socket.on('message', next);
  next();
  return {
    acknowledged: (): string[] => (peer.saved() < peer.sent() ? ids.slice(0, -1) : [...ids]),
    stop: (): void => {
      stopped = true;
    },
  };
};

const cardsOn = async (base: string, joined: Joined): Promise<string[]> => {
  const peer = openPeer(base, joined);
  await peer.synced();
  return [...recordsOf(peer.doc).keys()];
};

const stop = async (server: Awaited<ReturnType<Folder['start']>>): Promise<void> => {
  server.process.kill('SIGTERM');
  expect(await server.ended).toMatchObject({ code: 0 });
};

const keptIn = (folder: Folder): string[] =>
  readdirSync(folder.dataDir).filter((name) => name.startsWith('baraza.sqlite.before-restore-'));

const folders: Folder[] = [];
const newFolder = async (): Promise<Folder> => {
  const folder = await startOnFolder();
  folders.push(folder);
  return folder;
};

/** A folder whose server was stopped, with one board, and a backup of it. */
let home: Folder;
let board: MadeBoard;
let joined: Joined;
let backup: string;

beforeAll(async () => {
  home = await newFolder();
  const server = await home.start();
  const api = createApi(server.base, server.hostKey);
  board = await api.createBoard();
  joined = await api.joinAs(board, 'participant', 'Asha');
  const peer = openPeer(server.base, joined);
  await peer.settled();
  peer.write((doc) => createRecord(doc, card('n1', 'note', { by: peer.participantId })));
  await peer.settled();
  await stop(server);
  backup = join(home.dataDir, 'backup.sqlite');
});
afterEach(closeAll);
afterAll(() => Promise.all(folders.map((folder) => folder.close())));

describe('a backup', () => {
  test(
    'made while people write has all that was acknowledged before it began, and holds nobody up',
    async () => {
      const folder = await newFolder();
      const server = await folder.start();
      const api = createApi(server.base, server.hostKey);
      const made = await api.createBoard();
      const people = await Promise.all([1, 2, 3].map((n) => api.joinAs(made, 'participant', `Writer ${n}`)));
      const peers = people.map((person) => openPeer(server.base, person));
      await Promise.all(peers.map((peer) => peer.settled()));
      const writers = peers.map(writeOn);
      const saved = (): string[] => writers.flatMap((writer) => writer.acknowledged());
      await peers[0]?.until(() => saved().length >= 50);
      const before = saved();
      const file = join(folder.dataDir, 'while-writing.sqlite');
      expect(await run('backup', folder.dataDir, [file])).toMatchObject({ code: 0, err: '' });
      const after = saved().length;
      expect(after).toBeGreaterThan(before.length);
      // And they go on writing when it is done.
      await peers[0]?.until(() => saved().length > after);
      for (const writer of writers) writer.stop();
      server.process.kill('SIGKILL');
      await server.ended;

      const fresh = await newFolder();
      expect(await run('restore', fresh.dataDir, [file])).toMatchObject({ code: 0, err: '' });
      const again = await fresh.start();
      const person = people[0];
      const there = person ? await cardsOn(again.base, person) : [];
      expect(before.filter((id) => !there.includes(id))).toEqual([]);
    },
    LIMIT_MS,
  );

  test('of a server that is stopped is one file for its owner only, named from where one stands', async () => {
    const names = readdirSync(home.dataDir);
    expect(await run('backup', home.dataDir, ['backup.sqlite'])).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(home.dataDir).filter((name) => name.startsWith('backup'))).toEqual(['backup.sqlite']);
    expect(statSync(backup).mode & 0o077).toBe(0);
    expect(names).toContain('baraza.sqlite');
    const copy = openDatabase(backup, { readonly: true });
    expect(copy.prepare('SELECT id FROM boards').pluck().all()).toEqual([board.id]);
    copy.close();
  });

  test('is not made without a name, over another file, nor of a folder without a store', async () => {
    const empty = await newFolder();
    const taken = join(home.dataDir, 'host-key');
    const key = readFileSync(taken, 'utf8');
    expectOneLine(await run('backup', home.dataDir, []), /npm run backup -- FILE/);
    expectOneLine(await run('backup', home.dataDir, [taken]), /already something/);
    expectOneLine(await run('backup', home.dataDir, [join(home.dataDir, 'no', 'b.sqlite')]), /no folder/);
    expectOneLine(await run('backup', empty.dataDir, ['b.sqlite']), /no store .* DATA_DIR/);
    expect(readFileSync(taken, 'utf8')).toBe(key);
    expect(readdirSync(empty.dataDir)).toEqual([]);
  });

  test('of a damaged store is none', async () => {
    const folder = await newFolder();
    writeFileSync(join(folder.dataDir, 'baraza.sqlite'), 'a letter to the county, not a store');
    expectOneLine(await run('backup', folder.dataDir, ['b.sqlite']), /No backup was made .* no Baraza store/);
    expect(readdirSync(folder.dataDir)).toEqual(['baraza.sqlite']);
  });
});

describe('restoring', () => {
  let folder: Folder;

  /** A copy of the backup, changed by `change`. */
  const changed = (name: string, change: (db: SqliteDatabase.Database) => void): string => {
    const file = join(home.dataDir, name);
    copyFileSync(backup, file);
    const db = openDatabase(file);
    change(db);
    db.close();
    return file;
  };

  beforeAll(async () => {
    if (!existsSync(backup)) await run('backup', home.dataDir, [backup]);
    folder = await newFolder();
    const server = await folder.start();
    await createApi(server.base, server.hostKey).createBoard();
    await stop(server);
  });

  test('does not happen while a server runs, even one that does nothing, and does not disturb it', async () => {
    const server = await folder.start();
    expectOneLine(await run('restore', folder.dataDir, [backup]), /A server or another program uses .* Stop it/);
    const api = createApi(server.base, server.hostKey);
    const made = await api.createBoard();
    const peer = openPeer(server.base, await api.joinAs(made, 'participant'));
    await peer.settled();
    peer.write((doc) => createRecord(doc, card('n1', 'note', { by: peer.participantId })));
    await peer.settled();
    peer.close();
    await stop(server);
    expect(keptIn(folder)).toEqual([]);
  });

  test('is refused for what is no store, damaged, or newer, and changes nothing', async () => {
    const letter = join(home.dataDir, 'letter');
    writeFileSync(letter, 'a letter to the county, not a store');
    const other = join(home.dataDir, 'other.sqlite');
    openDatabase(other).exec('CREATE TABLE boards (id)').close();
    const newer = changed('newer.sqlite', (db) => db.pragma('user_version = 1000'));
    const cut = join(home.dataDir, 'cut.sqlite');
    writeFileSync(cut, readFileSync(backup).subarray(0, 3 * 4096));
    const names = readdirSync(folder.dataDir);
    const store = readFileSync(join(folder.dataDir, 'baraza.sqlite'));
    for (const [args, says] of [
      [[], /npm run restore -- FILE/],
      [[join(home.dataDir, 'nothing')], /There is no file/],
      [[letter], /was not restored: it is no Baraza store/],
      [[other], /was not restored: it is no Baraza store/],
      [[newer], /was not restored: a newer Baraza wrote it/],
      [[cut], /was not restored: /],
    ] as const) {
      expectOneLine(await run('restore', folder.dataDir, args), says);
    }
    expect(readdirSync(folder.dataDir)).toEqual(names);
    expect(readFileSync(join(folder.dataDir, 'baraza.sqlite')).equals(store)).toBe(true);
  });

  test('keeps the store that was there whole, also one whose server was killed', async () => {
    const server = await folder.start();
    const last = await createApi(server.base, server.hostKey).createBoard();
    server.process.kill('SIGKILL');
    await server.ended;
    const { code, err, out } = await run('restore', folder.dataDir, [backup]);
    expect([code, err]).toEqual([0, '']);
    const [kept = '', ...more] = keptIn(folder);
    expect(more).toEqual([]);
    expect(out).toContain(kept);
    const old = openDatabase(join(folder.dataDir, kept), { readonly: true });
    expect(old.prepare('SELECT id FROM boards').pluck().all()).toContain(last.id);
    old.close();

    const again = await folder.start();
    expect(await cardsOn(again.base, joined)).toContain('n1');
    await stop(again);
  });

  test('is possible in the place of a store that is damaged', async () => {
    const damaged = await newFolder();
    writeFileSync(join(damaged.dataDir, 'baraza.sqlite'), 'a letter to the county, not a store'.repeat(1_000));
    writeFileSync(join(damaged.dataDir, 'baraza.sqlite-wal'), 'of another store');
    expect(await run('restore', damaged.dataDir, [backup])).toMatchObject({ code: 0, err: '' });
    expect(keptIn(damaged)).toHaveLength(1);
    expect(readdirSync(damaged.dataDir)).not.toContain('baraza.sqlite-wal');
    const server = await damaged.start();
    expect(await cardsOn(server.base, joined)).toContain('n1');
    await stop(server);
  });
});
