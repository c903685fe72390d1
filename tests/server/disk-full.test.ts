/**
 * The disk is full, and later it is not: while people work, on the real store. Nobody is told "saved" for what is not in
 * the file, everybody is told that nothing is saved, also who comes meanwhile; they go on seeing each other's edits; and
 * once there is space all of it is saved without a restart, told as saved, and found in the file.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BroadcastChannel } from 'node:worker_threads';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readConfig } from '../../server/config.ts';
import { startServer } from '../../server/main.ts';
import { recordsOf } from '../../shared/document/layout.ts';
import { createRecord } from '../../shared/document/write.ts';
import { card } from '../unit/sample-board.ts';
import { createApi, expectRefusal } from './api.ts';
import { WORKER_FILE } from './harness.ts';
import { openDatabase } from './open-database.ts';
import { closeAll, openPeer, type Peer } from './peers.ts';

const LIMIT_MS = 60_000;
const WRITERS = 3;
/** Larger than a page of the database: what was free inside its pages is of no use. */
const LONG = 'x'.repeat(4_000);

interface SmallDisk {
  readonly folder: string;
  readonly workerFile: URL;
  readonly fill: () => Promise<void>;
  readonly free: () => Promise<void>;
  readonly remove: () => void;
}

/** A database that may not grow. */
const smallDatabase = (): SmallDisk => {
  const folder = mkdtempSync(join(tmpdir(), 'baraza-full-'));
  const channel = new BroadcastChannel(join(folder, 'baraza.sqlite'));
  const allow = (most: number): Promise<void> =>
    new Promise((resolve) => {
      channel.onmessage = () => resolve();
      channel.postMessage({ most });
    });
  return {
    folder,
    workerFile: new URL('small-disk-worker.mjs', import.meta.url),
    fill: () => allow(1),
    free: () => allow(1_000_000),
    remove: () => {
      channel.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** A file system of 4 MB in memory, filled by a file. Needs the right to mount. */
const smallFileSystem = (): SmallDisk | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'baraza-tmpfs-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]).status === 0;
  if (!mounted) {
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    workerFile: WORKER_FILE,
    fill: async () => {
      // Writes what fits and then fails, as meant.
      expect(() => writeFileSync(filler, Buffer.alloc(5 * 2 ** 20))).toThrow('ENOSPC');
    },
    free: async () => rmSync(filler),
    remove: () => {
      spawnSync('umount', [folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Cards as they are in the file, read beside the server. */
const cardsInFile = (folder: string): ReadonlySet<string> => {
  const db = openDatabase(join(folder, 'baraza.sqlite'), { readonly: true });
  const doc = new Y.Doc();
  for (const { data } of db.prepare<[], { data: Uint8Array }>('SELECT data FROM updates ORDER BY seq').all())
    Y.applyUpdate(doc, data);
  db.close();
  return new Set(recordsOf(doc).keys());
};

/** A peer that knows which card each of its messages brought. */
const createWriter = (peer: Peer) => {
  const carried: string[] = [];
  let count = 0;
  return {
    peer,
    write: (text = LONG): string => {
      count++;
      const id = `${peer.participantId}-${count}`;
      peer.write((doc) => createRecord(doc, card(id, 'note', { by: peer.participantId, text })));
      carried[peer.sent()] = id;
      return id;
    },
    acknowledged: (): string[] => carried.slice(0, peer.saved() + 1).filter(Boolean),
    all: (): string[] => carried.filter(Boolean),
  };
};

const saving = (peer: Peer): boolean[] =>
  peer.told.flatMap((message) => (message.type === 'saving' ? [message.works] : []));
const sees = (peer: Peer, ids: readonly string[]): Promise<void> =>
  peer.until(() => ids.every((id) => recordsOf(peer.doc).has(id)));

const open: SmallDisk[] = [];
afterEach(() => {
  closeAll();
  for (const disk of open.splice(0)) disk.remove();
});

const start = async (disk: SmallDisk) => {
  open.push(disk);
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: disk.folder, LOG_LEVEL: 'silent' });
  const server = await startServer({ config, workerFile: disk.workerFile });
  const api = createApi(`http://127.0.0.1:${server.port}`, server.hostKey);
  const board = await api.createBoard();
  const join = (name: string) => api.join({ code: board.code, name });
  const writers = await Promise.all(
    Array.from({ length: WRITERS }, async (_, n) => createWriter(openPeer(api.base, await join(`Writer ${n}`)))),
  );
  await Promise.all(writers.map(({ peer }) => peer.settled()));
  return { server, api, board, writers, late: await join('Late') };
};

const playThrough = async (disk: SmallDisk): Promise<void> => {
  const { server, api, board, writers, late } = await start(disk);
  const peers = writers.map(({ peer }) => peer);
  const everything = () => writers.flatMap((writer) => writer.all());

  for (const writer of writers) writer.write();
  await Promise.all(peers.map((peer) => peer.settled()));
  // Some are under way at the moment the disk becomes full.
  for (const writer of writers) for (let n = 0; n < 5; n++) writer.write();
  await disk.fill();
  for (let n = 0; n < 20; n++) for (const writer of writers) writer.write();
  for (const peer of peers) await peer.until(() => saving(peer).at(-1) === false);
  const inFile = cardsInFile(disk.folder);
  expect(writers.flatMap((writer) => writer.acknowledged()).filter((id) => !inFile.has(id))).toEqual([]);

  const told = writers.map((writer) => writer.acknowledged().length);
  const during = writers.map((writer) => writer.write('Small, and written while nothing could be saved'));
  for (const peer of peers) await sees(peer, [...everything(), ...during]);
  const newcomer = openPeer(api.base, late);
  await newcomer.until(() => saving(newcomer).at(-1) === false);
  await sees(newcomer, everything());
  expectRefusal(await api.tryJoin({ code: board.code, name: 'Too late' }), 'storage.failing');
  expect((await api.call('GET', '/readyz')).status).toBe(503);
  expect(writers.map((writer) => writer.acknowledged().length)).toEqual(told);
  expect(everything().filter((id) => !cardsInFile(disk.folder).has(id)).length).toBeGreaterThan(WRITERS);

  await disk.free();
  for (const peer of [...peers, newcomer]) {
    await peer.settled();
    await peer.until(() => saving(peer).at(-1) === true);
    expect(peer.socket.readyState).toBe(peer.socket.OPEN);
  }
  for (const writer of writers) expect(writer.acknowledged()).toEqual(writer.all());
  expect(everything().filter((id) => !cardsInFile(disk.folder).has(id))).toEqual([]);
  expect((await api.call('GET', '/readyz')).status).toBe(200);
  await api.join({ code: board.code, name: 'In time' });
  await server.close();
};

describe('[BD7] a disk that is full for a while', () => {
  test('as SQLite says it: nothing told as saved falsely, nothing lost', () => playThrough(smallDatabase()), LIMIT_MS);

  const disk = smallFileSystem();
  afterAll(() => disk?.remove());
  test.skipIf(disk === undefined)(
    'as the file system says it: nothing told as saved falsely, nothing lost',
    async () => {
      if (disk) await playThrough(disk);
    },
    LIMIT_MS,
  );
});
