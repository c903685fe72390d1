/**
 * The built command from start to stop: it says where it is, a reason that keeps it from starting is one line and exit
 * code 1, and a second start finds what the first one left.
 */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { createRecord } from '../../shared/document/write.ts';
import { card } from '../unit/sample-board.ts';
import { createApi } from './api.ts';
import { runCli, startOnFolder } from './kill-child.ts';
import { openDatabase } from './open-database.ts';
import { closeAll, openPeer } from './peers.ts';

const folder = await startOnFolder();
afterEach(closeAll);
afterAll(() => folder.close());

/** A port that somebody else listens on. */
const takePort = () =>
  new Promise<{ port: number; free: () => void }>((resolve) => {
    const other = createServer().listen(0, '127.0.0.1', () => {
      const address = other.address();
      resolve({ port: typeof address === 'object' ? (address?.port ?? 0) : 0, free: () => other.close() });
    });
  });

/** Ends with exit code 1, one line for people, nothing else. */
const expectOneLine = async (env: Readonly<Record<string, string>>, says: RegExp): Promise<void> => {
  const { err, ...rest } = await runCli({ PORT: '0', DATA_DIR: folder.dataDir, ...env }).ended;
  expect(rest).toEqual({ code: 1, signal: null, out: '' });
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  expect(err).toMatch(says);
  expect(err).not.toMatch(/\bat .*:\d+:\d+|Error:|\{/);
};

describe('what keeps it from starting is one line', () => {
  test('a port that is taken', async () => {
    const { port, free } = await takePort();
    await expectOneLine({ PORT: String(port) }, new RegExp(`^Port ${port} is taken .* PORT=`));
    free();
  });

  test('a folder under a file, and a file in place of a folder', async () => {
    const file = join(folder.dataDir, 'a-file');
    writeFileSync(file, '');
    await expectOneLine({ DATA_DIR: join(file, 'data') }, /^The folder .* cannot be written\. .*DATA_DIR=/);
    await expectOneLine({ DATA_DIR: file }, /^The folder .* cannot be written\. .*DATA_DIR=/);
  });

  test('an address that is not of this machine', async () => {
    await expectOneLine({ HOST: '192.0.2.1' }, /^HOST 192\.0\.2\.1 /);
  });

  test('a store that is damaged, and one that a newer Baraza wrote', async () => {
    const damaged = await startOnFolder();
    writeFileSync(join(damaged.dataDir, 'baraza.sqlite'), 'a letter to the county, not a store');
    await expectOneLine({ DATA_DIR: damaged.dataDir }, /^The store in .* is damaged\./);
    await damaged.close();
    const newer = await startOnFolder();
    const db = openDatabase(join(newer.dataDir, 'baraza.sqlite'));
    db.pragma('user_version = 1000');
    db.close();
    await expectOneLine({ DATA_DIR: newer.dataDir }, /newer Baraza/);
    await newer.close();
  });

  test.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['HOST_KEY', 'short'],
    ['PUBLIC_URL', 'not an address'],
    ['PUBLIC_URL', 'ftp://files.example.org'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s', async (name, value) => {
    await expectOneLine({ [name]: value }, new RegExp(`^${name} is not valid\\. It should be: `));
  });
});

test('--help names every variable and starts nothing', async () => {
  const { code, out, err } = await runCli({}, ['--help']).ended;
  expect([code, err]).toEqual([0, '']);
  for (const name of ['PORT', 'HOST', 'DATA_DIR', 'HOST_KEY', 'PUBLIC_URL', 'LOG_LEVEL']) expect(out).toContain(name);
});

test('a start prints the host link, and is alive and ready', async () => {
  const { base, hostKey, process: child, ended } = await folder.start();
  const api = createApi(base, hostKey);
  expect((await api.call('GET', '/healthz')).status).toBe(200);
  expect((await api.call('GET', '/readyz')).body).toEqual({ status: 'ready' });
  expect((await api.createBoard()).id).not.toBe('');
  child.kill('SIGINT');
  expect(await ended).toMatchObject({ code: 0, err: '' });
});

test('[BD7] a second start on the folder has the same host key, boards, people and sessions', async () => {
  const first = await folder.start();
  const api = createApi(first.base, first.hostKey);
  const board = await api.createBoard();
  const joined = await api.joinAs(board, 'participant', 'Asha');
  const peer = openPeer(first.base, joined);
  await peer.synced();
  peer.write((doc) => createRecord(doc, card('n1', 'note', { by: joined.participantId })));
  await peer.settled();
  const before = await api.exportJson(board.id);
  first.process.kill('SIGTERM');
  expect(await peer.closed).toEqual({ code: 4503, reason: 'server.stopping' });
  expect(await first.ended).toMatchObject({ code: 0, err: '' });

  const second = await folder.start();
  expect(second.hostKey).toBe(first.hostKey);
  const again = createApi(second.base, second.hostKey);
  expect(await again.exportJson(board.id)).toEqual(before);
  await openPeer(second.base, joined).synced();
  expect(await again.join({ code: board.code, sessionToken: joined.sessionToken })).toMatchObject({
    participantId: joined.participantId,
  });
});
