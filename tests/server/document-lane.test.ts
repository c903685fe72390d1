/**
 * The document lane as a stock y-websocket provider meets it: what a connection is told first, that edits travel and
 * come back after a restart, and that `saved` counts every document message of its own connection.
 */
import * as decoding from 'lib0/decoding';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openSqlite } from '../../server/storage/sqlite.ts';
import { recordsOf, textOf } from '../../shared/document/layout.ts';
import { createRecord, deleteRecord, patchRecord } from '../../shared/document/write.ts';
import type { Joined, MadeBoard } from '../../shared/protocol/http.ts';
import { LANE, PROTOCOL_VERSION, SYNC } from '../../shared/protocol/lanes.ts';
import { card } from '../unit/sample-board.ts';
import { startTestServer, type TestServer, WORKER_FILE } from './harness.ts';
import { closeAll, openPeer, openProvider, openSocket } from './peers.ts';

let server: TestServer;
let board: MadeBoard;
let asha: Joined;
let otieno: Joined;

beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  board = await server.createBoard([]);
  asha = await server.joinAs(board, 'participant', 'Asha');
  otieno = await server.joinAs(board, 'participant', 'Otieno');
});
afterEach(closeAll);
afterAll(() => server.close());

const note = (id: string, by: Joined, text = 'A note') => card(id, 'note', { by: by.participantId, text });

describe('the first frames of a connection', () => {
  test('are its view of the session, step 1, and who is here', async () => {
    const { frames, until } = openSocket(server.base, board.id, asha.sessionToken);
    const presence = () => frames.find((frame) => frame[0] === LANE.awareness);
    await until(() => presence() !== undefined);
    const [view, step1] = frames.map((frame) => decoding.createDecoder(frame));
    if (!view || !step1) throw new Error('two frames were there');
    expect(decoding.readVarUint(view)).toBe(LANE.session);
    expect(JSON.parse(decoding.readVarString(view))).toMatchObject({
      type: 'view',
      version: PROTOCOL_VERSION,
      view: { me: { participantId: asha.participantId, role: 'participant', canWrite: true, facilitates: false } },
    });
    expect([decoding.readVarUint(step1), decoding.readVarUint(step1)]).toEqual([LANE.sync, SYNC.step1]);
    // Nobody is present: one entry too few to change anything, enough to be a sign of life.
    expect([...(presence() ?? [])]).toEqual([LANE.awareness, 1, 0]);
  });

  test('choose the subprotocol without the secret', async () => {
    const { socket, opened } = openSocket(server.base, board.id, asha.sessionToken);
    await opened();
    expect(socket.protocol).toBe('baraza');
  });
});

describe('stock providers', () => {
  test('see what the other writes, deletes included', async () => {
    const [a, b] = [openProvider(server.base, asha), openProvider(server.base, otieno)];
    await Promise.all([a, b].map((one) => one.until(() => one.provider.synced)));
    createRecord(a.doc, note('n1', asha));
    createRecord(b.doc, note('n2', otieno));
    await Promise.all([a, b].map((one) => one.until(() => recordsOf(one.doc).size === 2)));
    deleteRecord(a.doc, 'n1');
    await b.until(() => !recordsOf(b.doc).has('n1'));
    expect([...recordsOf(b.doc).keys()]).toEqual(['n2']);
  });

  test('[BD9] keep both texts of two who type into one card at once', async () => {
    const [a, b] = [openProvider(server.base, asha), openProvider(server.base, otieno)];
    await Promise.all([a, b].map((one) => one.until(() => one.provider.synced)));
    createRecord(a.doc, note('n1', asha, 'middle'));
    await b.until(() => textOf(b.doc, 'n1') !== undefined);
    textOf(a.doc, 'n1')?.insert(0, 'before ');
    textOf(b.doc, 'n1')?.insert('middle'.length, ' after');
    const both = 'before middle after';
    await Promise.all([a, b].map((one) => one.until(() => textOf(one.doc, 'n1')?.toString() === both)));
    expect(Y.encodeStateVector(a.doc)).toEqual(Y.encodeStateVector(b.doc));
  });

  test('see who is here, as the server knows them and not as they say', async () => {
    const [a, b] = [openProvider(server.base, asha), openProvider(server.base, otieno)];
    await Promise.all([a, b].map((one) => one.until(() => one.provider.synced)));
    a.provider.awareness.setLocalState({ cursor: [1, 2], user: { name: 'The Governor', id: 'x' } });
    const seen = () => b.provider.awareness.getStates().get(a.doc.clientID);
    await b.until(() => seen() !== undefined);
    expect(seen()).toEqual({
      cursor: [1, 2],
      user: { id: asha.participantId, name: 'Asha', role: 'participant' },
    });
    a.close();
    await b.until(() => seen() === undefined);
    expect([...b.provider.awareness.getStates().keys()]).toEqual([b.doc.clientID]);
  });

  test('bring along what was written before they connected, and are told that it is saved', async () => {
    const a = openProvider(server.base, asha);
    createRecord(a.doc, note('n1', asha));
    // Its answer to step 1 is the first and only document message.
    await a.until(() => a.saved.at(-1) === 1);
    const file = await server.exportJson<{ cards: { id: string }[] }>(board.id);
    expect(file.cards.map(({ id }) => id)).toEqual(['n1']);
  });
});

describe('saved', () => {
  test('counts the answer to step 1, every update and every delete of the connection, and stops there', async () => {
    const peer = openPeer(server.base, asha);
    await peer.settled();
    expect(peer.saved()).toBe(1);
    peer.write((doc) => createRecord(doc, note('n1', asha)));
    peer.write((doc) => patchRecord(doc, 'n1', { xy: [5, 5] }));
    peer.write((doc) => textOf(doc, 'n1')?.insert(0, 'x'));
    peer.write((doc) => deleteRecord(doc, 'n1'));
    await peer.settled();
    expect([peer.sent(), peer.saved()]).toEqual([5, 5]);
  });

  test('counts a message that brings nothing new', async () => {
    const peer = openPeer(server.base, asha);
    await peer.synced();
    const [update = new Uint8Array()] = peer.hold((doc) => createRecord(doc, note('n1', asha)));
    for (let round = 0; round < 3; round++) peer.sendUpdate(update);
    await peer.settled();
    expect(peer.saved()).toBe(4);
  });

  test('counts for each connection its own, also of one person', async () => {
    const [first, second] = [openPeer(server.base, asha), openPeer(server.base, asha)];
    await Promise.all([first.settled(), second.settled()]);
    for (let n = 0; n < 5; n++) first.write((doc) => createRecord(doc, note(`n${n}`, asha)));
    await first.settled();
    await second.until(() => recordsOf(second.doc).size === 5);
    expect([first.saved(), second.saved()]).toEqual([6, 1]);
  });

  test('never goes backwards and never runs ahead of what was sent', async () => {
    const provider = openProvider(server.base, asha);
    await provider.until(() => provider.provider.synced);
    for (let n = 0; n < 200; n++) createRecord(provider.doc, note(`n${n}`, asha));
    await provider.until(() => provider.saved.at(-1) === 201);
    expect(provider.saved).toEqual([...provider.saved].sort((a, b) => a - b));
  });

  test('[BD7] means that it is in the file: who else opens it has it', async () => {
    const own = await startTestServer();
    const made = await own.createBoard([]);
    const person = await own.joinAs(made, 'participant');
    const peer = openPeer(own.base, person);
    await peer.synced();
    peer.write((doc) => createRecord(doc, note('n1', person, 'kept')));
    await peer.settled();
    const file = `${own.dataDir}/baraza.sqlite`;
    const second = await openSqlite({ file, workerFile: WORKER_FILE, now: Date.now });
    const doc = new Y.Doc();
    for (const update of (await second.load(made.id)).updates) Y.applyUpdate(doc, update);
    expect(textOf(doc, 'n1')?.toString()).toBe('kept');
    await second.close();
    await own.close();
  });
});
