/**
 * Frames that are no frames. Whoever sends one is closed with a code, nothing of it is applied or acknowledged, and
 * nobody else notices.
 */
import * as encoding from 'lib0/encoding';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { awarenessFrame, step2Frame, updateFrame } from '../../server/rooms/frames.ts';
import { recordsOf } from '../../shared/document/layout.ts';
import { createRecord, patchRecord } from '../../shared/document/write.ts';
import { LIMITS } from '../../shared/limits.ts';
import type { MadeBoard } from '../../shared/protocol/http.ts';
import { LANE } from '../../shared/protocol/lanes.ts';
import { card } from '../unit/sample-board.ts';
import { startTestServer, type TestServer } from './harness.ts';
import { closeAll, openPeer, openSocket, type Peer } from './peers.ts';

let server: TestServer;
let board: MadeBoard;
let sender: Peer;
let other: Peer;
let host: Peer;

beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  board = await server.createBoard(['stakeholder-map']);
  const join = async (role: 'participant' | 'facilitator', name: string) =>
    openPeer(server.base, await server.joinAs(board, role, name));
  [sender, other, host] = await Promise.all([
    join('participant', 'Sender'),
    join('participant', 'Other'),
    join('facilitator', 'Host'),
  ]);
  await Promise.all([sender, other, host].map((peer) => peer.settled()));
});
afterEach(closeAll);
afterAll(() => server.close());

const note = (id: string, peer: Peer) => card(id, 'note', { by: peer.participantId });

/** Each of the others writes, is told that it is saved, and sees what the rest wrote. */
const expectOthersToWork = async (...peers: readonly Peer[]): Promise<void> => {
  for (const peer of peers)
    for (let n = 0; n < 6; n++) peer.write((doc) => createRecord(doc, note(`ok-${peer.participantId}-${n}`, peer)));
  await Promise.all(peers.map((peer) => peer.settled()));
  const written = (peer: Peer) => [...recordsOf(peer.doc).keys()].filter((id) => id.startsWith('ok-')).length;
  await Promise.all(peers.map((peer) => peer.until(() => written(peer) === 6 * peers.length)));
  for (const peer of peers) expect(peer.socket.readyState).toBe(WebSocket.OPEN);
};

const varUints = (...numbers: readonly number[]): Uint8Array => {
  const encoder = encoding.createEncoder();
  for (const number of numbers) encoding.writeVarUint(encoder, number);
  return encoding.toUint8Array(encoder);
};

/** An update as another program could write it, into a root of its own. */
const foreignUpdate = (): Uint8Array => {
  const doc = new Y.Doc();
  doc.getMap('elsewhere').set('key', 'value');
  return Y.encodeStateAsUpdate(doc);
};

const halfOf = (bytes: Uint8Array): Uint8Array => bytes.slice(0, Math.floor(bytes.length / 2));
const someUpdate = (): Uint8Array => {
  const doc = new Y.Doc();
  createRecord(doc, card('half', 'note'));
  createRecord(doc, card('whole', 'note'));
  return Y.encodeStateAsUpdate(doc);
};

describe('a frame that cannot be read', () => {
  test.each<[string, () => Uint8Array | string]>([
    ['nothing at all', () => new Uint8Array()],
    ['text', () => 'hello'],
    ['an unknown lane', () => varUints(7, 1, 1)],
    ['the lane of saved counts', () => varUints(LANE.saved, 9)],
    ['the lane of y-websocket for refusals', () => varUints(2, 0)],
    ['a lane without an end', () => new Uint8Array([255, 255, 255, 255, 255, 255, 255, 255, 255, 255])],
    ['an unknown kind of document message', () => varUints(LANE.sync, 9, 0)],
    ['a document message without its end', () => halfOf(updateFrame(someUpdate()))],
    ['an update cut in half', () => updateFrame(halfOf(someUpdate()))],
    ['an answer to step 1 cut in half', () => step2Frame(halfOf(someUpdate()))],
    ['an update of garbage', () => updateFrame(new Uint8Array(200).fill(173))],
    ['a state vector of garbage', () => varUints(LANE.sync, 0, 3, 200, 200, 200)],
    ['a session message without its end', () => varUints(LANE.session, 90, 1)],
    ['awareness that is no JSON', () => awarenessFrame([{ clientId: 1, clock: 1, state: '{' }])],
    ['awareness cut off', () => varUints(LANE.awareness, 2, 5, 1)],
    ['an update of another root', () => updateFrame(foreignUpdate())],
    ['an answer to step 1 with another root', () => step2Frame(foreignUpdate())],
  ])('%s closes with 4400, applies nothing, and others go on', async (_what, frame) => {
    const saved = sender.saved();
    sender.send(frame());
    expect(await sender.closed).toEqual({ code: 4400, reason: 'frame.malformed' });
    expect(sender.saved()).toBe(saved);
    await expectOthersToWork(other, host);
    const late = openPeer(server.base, await server.joinAs(board, 'observer'));
    await late.synced();
    expect([...late.doc.share.keys()].sort()).toEqual(['meta', 'records']);
    expect([...recordsOf(late.doc).keys()].filter((id) => id === 'half' || id === 'whole')).toEqual([]);
  });

  test('text that is no text, which the socket library finds, closes with 4400 as well', async () => {
    sender.socket.send(new Uint8Array([255, 254]), { binary: false });
    expect(await sender.closed).toEqual({ code: 4400, reason: 'frame.malformed' });
    await expectOthersToWork(other, host);
  });

  test('a good message before it in the queue is kept, one after it is not', async () => {
    sender.write((doc) => createRecord(doc, note('before', sender)));
    sender.send('text');
    sender.write((doc) => createRecord(doc, note('after', sender)));
    expect((await sender.closed).code).toBe(4400);
    await expectOthersToWork(other, host);
    expect([recordsOf(other.doc).has('before'), recordsOf(other.doc).has('after')]).toEqual([true, false]);
  });
});

describe('too large', () => {
  test('a frame over the limit closes its connection only', async () => {
    sender.send(new Uint8Array(LIMITS.frameBytes + 1));
    expect(await sender.closed).toEqual({ code: 4413, reason: 'frame.too-large' });
    await expectOthersToWork(other, host);
  });

  test('a frame far over the limit closes by its header; who sends on and on is cut off, for its sender only', async () => {
    sender.send(new Uint8Array(2 * LIMITS.frameBytes));
    const isOpen = () => sender.socket.readyState === WebSocket.OPEN;
    // 200 MiB at most: more than the farewell takes and than fits on the way.
    for (let n = 0; n < 200 && isOpen(); n++) sender.send(new Uint8Array(2 ** 20));
    const { code, reason } = await sender.closed;
    // The cut may be there before the code was read.
    expect([
      { code: 4413, reason: 'frame.too-large' },
      { code: 1006, reason: '' },
    ]).toContainEqual({ code, reason });
    await expectOthersToWork(other, host);
  });

  test('a presence over the limit is not shown; sent again it closes with 4413', async () => {
    const state = JSON.stringify({ cursor: 'x'.repeat(LIMITS.awarenessBytes) });
    sender.send(awarenessFrame([{ clientId: 77, clock: 1, state }]));
    sender.send(awarenessFrame([{ clientId: 77, clock: 2, state }]));
    expect(await sender.closed).toEqual({ code: 4413, reason: 'frame.too-large' });
    await expectOthersToWork(other, host);
  });
});

describe('a gap', () => {
  /** Updates of cards one after the other, of which the first is not sent. */
  const withoutFirst = (peer: Peer, count: number): readonly Uint8Array[] =>
    Array.from({ length: count }, (_, n) => peer.hold((doc) => createRecord(doc, note(`gap-${n}`, peer))))
      .flat()
      .slice(1);

  test('that is not filled closes with 4509, and others go on', async () => {
    for (const update of withoutFirst(sender, 150)) sender.send(updateFrame(update));
    expect(await sender.closed).toEqual({ code: 4509, reason: 'sync.gap' });
    await expectOthersToWork(other, host);
    const late = openPeer(server.base, await server.joinAs(board, 'observer'));
    await late.synced();
    expect([late.doc.store.pendingStructs, late.doc.store.pendingDs]).toEqual([null, null]);
  });

  test('is asked for once, and what fills it brings all of it in', async () => {
    const updates = withoutFirst(sender, 3);
    for (const update of updates) sender.sendUpdate(update);
    // The peer answers the server's step 1 with all that it has.
    await other.until(() => ['gap-0', 'gap-1', 'gap-2'].every((id) => recordsOf(other.doc).has(id)));
    await sender.settled();
    expect(sender.socket.readyState).toBe(WebSocket.OPEN);
  });

  test('is never acknowledged as saved before it is filled', async () => {
    const { socket, send, frames, until, closed } = openSocket(server.base, board.id, sender.sessionToken);
    await until(() => frames.length >= 3);
    const [update = new Uint8Array()] = withoutFirst(sender, 2);
    send(updateFrame(update));
    // Frames go in order: when the others' edits have made the round, a wrong count would have come.
    await expectOthersToWork(other, host);
    await until(() => frames.filter(([lane]) => lane === LANE.sync).length >= 3);
    expect(frames.filter(([lane]) => lane === LANE.saved)).toEqual([]);
    socket.close();
    await closed;
  });

  test('of one person closes nobody else, however much they write', async () => {
    const [update = new Uint8Array()] = withoutFirst(sender, 2);
    sender.send(updateFrame(update));
    await expectOthersToWork(other, host);
    await expectOthersToWork(other, host);
    expect(other.socket.readyState).toBe(WebSocket.OPEN);
  });

  test('[BD2] cannot make a facilitator do what its sender may not', async () => {
    const templateId = [...recordsOf(host.doc).keys()][0] ?? '';
    // Written as if it came after the facilitator's next change: it waits for that.
    const ahead = new Y.Doc();
    Y.applyUpdate(ahead, Y.encodeStateAsUpdate(host.doc));
    const [next = new Uint8Array()] = host.hold((doc) => patchRecord(doc, templateId, { title: 'Ours' }));
    Y.applyUpdate(ahead, next);
    // Only what this change does: a whole state would also delete the title that the facilitator is about to replace.
    ahead.once('update', (update: Uint8Array) => sender.send(updateFrame(update)));
    ahead.transact(() => patchRecord(ahead, templateId, { title: 'Mine', xy: [9_999, 9_999] }));
    // The server has it once it asks for what is missing, with a second step 1.
    await sender.until(() => sender.frames.filter(([lane, kind]) => lane === LANE.sync && kind === 0).length === 2);
    host.sendUpdate(next);
    await host.settled();
    await expectOthersToWork(other, host);
    expect(recordsOf(other.doc).get(templateId)?.get('title')).toBe('Ours');
    expect(recordsOf(other.doc).get(templateId)?.get('xy')).toEqual([0, 0]);
  });
});
