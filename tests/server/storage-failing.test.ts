/**
 * The store cannot write for a while: here because another program holds the database's lock, which to the server is what
 * a full disk is. Everybody is told, nothing is acknowledged, nothing is lost, and all of it is saved once it works again.
 */
import type SqliteDatabase from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createRecord } from '../../shared/document/write.ts';
import type { MadeBoard } from '../../shared/protocol/http.ts';
import { card } from '../unit/sample-board.ts';
import { expectRefusal } from './api.ts';
import { startTestServer, type TestServer } from './harness.ts';
import { openDatabase } from './open-database.ts';
import { closeAll, openPeer, type Peer } from './peers.ts';

/** SQLite waits five seconds for a lock before it gives up. */
const LIMIT_MS = 60_000;

let server: TestServer;
let board: MadeBoard;
let lock: SqliteDatabase.Database | undefined;

const stopWriting = (): void => {
  lock = openDatabase(`${server.dataDir}/baraza.sqlite`);
  lock.exec('BEGIN IMMEDIATE');
};
const letWrite = (): void => {
  lock?.exec('ROLLBACK');
  lock?.close();
  lock = undefined;
};
const saving = (peer: Peer): boolean[] =>
  peer.told.flatMap((message) => (message.type === 'saving' ? [message.works] : []));
const note = (id: string, peer: Peer) => card(id, 'note', { by: peer.participantId });

beforeAll(async () => {
  server = await startTestServer();
  board = await server.createBoard();
});
afterEach(() => {
  letWrite();
  closeAll();
});
afterAll(() => server.close());

describe('[BD7] while the store cannot write', () => {
  test(
    'edits travel but are not told as saved; everybody hears of it, and of the end',
    async () => {
      const [asha, otieno] = [
        openPeer(server.base, await server.join({ code: board.code, name: 'Asha' })),
        openPeer(server.base, await server.join({ code: board.code, name: 'Otieno' })),
      ];
      await Promise.all([asha.settled(), otieno.settled()]);
      stopWriting();
      const saved = asha.saved();
      asha.write((doc) => createRecord(doc, note('n1', asha)));
      await otieno.until(() => otieno.doc.getMap('records').has('n1'));
      await Promise.all([asha, otieno].map((peer) => peer.until(() => saving(peer).at(-1) === false)));
      asha.write((doc) => createRecord(doc, note('n2', asha)));
      await otieno.until(() => otieno.doc.getMap('records').has('n2'));
      expect(asha.saved()).toBe(saved);
      letWrite();
      await asha.settled();
      await Promise.all([asha, otieno].map((peer) => peer.until(() => saving(peer).at(-1) === true)));
      expect(saving(otieno)).toEqual([false, true]);
      expect(asha.saved()).toBe(saved + 2);
      expect(asha.socket.readyState).toBe(asha.socket.OPEN);
    },
    LIMIT_MS,
  );

  test(
    'what needs an answer is refused with storage.failing, and works once it writes again',
    async () => {
      const host = openPeer(server.base, await server.joinAs(board, 'facilitator'));
      await host.settled();
      stopWriting();
      const [ready, join, make, command] = await Promise.all([
        server.call('GET', '/readyz'),
        server.tryJoin({ code: board.code }),
        server.call('POST', '/api/boards', { token: server.hostKey, body: { title: 'T' } }),
        host.command({ type: 'settings.change', settings: { title: 'New' } }),
      ]);
      for (const answer of [ready, join, make]) expectRefusal(answer, 'storage.failing');
      expect(command).toBe('storage.failing');
      expect((await server.call('GET', '/healthz')).status).toBe(200);
      letWrite();
      expect((await server.call('GET', '/readyz')).status).toBe(200);
      expect(await host.command({ type: 'settings.change', settings: { title: 'New' } })).toBeUndefined();
      await server.join({ code: board.code });
    },
    LIMIT_MS,
  );
});
