/**
 * Too fast in, too slow out: one connection's flood or standstill ends that connection, for now, and nobody else's. The
 * clock of the server stands still unless a test moves it, so that no allowance comes back meanwhile.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { awarenessFrame } from '../../server/rooms/frames.ts';
import { recordsOf } from '../../shared/document/layout.ts';
import type { Drawing } from '../../shared/document/record.ts';
import { createRecord } from '../../shared/document/write.ts';
import type { Joined, MadeBoard } from '../../shared/protocol/http.ts';
import { REFUSALS, type RefusalCode } from '../../shared/refusals.ts';
import { card } from '../unit/sample-board.ts';
import { startTestServer, type TestServer } from './harness.ts';
import { closeAll, openPeer, type Peer } from './peers.ts';

const LIMIT_MS = 60_000;
/** More of anything than a connection may send at once. */
const FLOOD = 10_000;
/** Of 250 kB each: far more in one frame than the system takes at once, and less than may be held. */
const STROKES = 88;
const SIPS = 5;

let server: TestServer;
let board: MadeBoard;
let asha: Joined;
let other: Peer;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  server = await startTestServer();
});
beforeEach(async () => {
  board = await server.createBoard([]);
  asha = await server.joinAs(board, 'participant', 'Asha');
  other = openPeer(server.base, await server.joinAs(board, 'participant', 'Other'));
  await other.settled();
});
afterEach(closeAll);
afterAll(async () => {
  await server.close();
  vi.useRealTimers();
});

const note = (id: string, by: string) => card(id, 'note', { by });

/** Its line is read only as far as asked: resolves once so many bytes more are in. */
const sipping = ({ socket }: Peer) => {
  let [taken, wanted] = [0, 0];
  let done = (): void => undefined;
  socket.on('upgrade', ({ socket: line }) =>
    line.on('data', (chunk: Buffer) => {
      taken += chunk.length;
      if (taken < wanted) return;
      socket.pause();
      done();
    }),
  );
  return (bytes: number): Promise<void> =>
    new Promise((resolve) => {
      wanted = taken + bytes;
      done = resolve;
      socket.resume();
    });
};

const expectOtherToWork = async (): Promise<void> => {
  const id = `ok-${other.sent()}`;
  other.write((doc) => createRecord(doc, note(id, other.participantId)));
  await other.settled();
  expect(other.socket.readyState).toBe(other.socket.OPEN);
};

describe('too fast', () => {
  test.each<[string, (peer: Peer, n: number) => void]>([
    ['edits', (peer, n) => peer.write((doc) => createRecord(doc, note(`n${n}`, peer.participantId)))],
    ['cursors', (peer, n) => peer.send(awarenessFrame([{ clientId: 7, clock: n, state: '{}' }]))],
    ['commands', (peer, n) => peer.say({ id: String(n), command: { type: 'person.change', name: `Name ${n}` } })],
  ])('%s end with rate.exceeded, and others go on', async (_what, send) => {
    const peer = openPeer(server.base, asha);
    await peer.settled();
    for (let n = 1; n <= FLOOD; n++) send(peer, n);
    expect(await peer.closed).toEqual({ code: REFUSALS['rate.exceeded'].close, reason: 'rate.exceeded' });
    await expectOtherToWork();
  });

  test('what came before the limit is kept, in order and without a gap, and they may come again a little later', async () => {
    const peer = openPeer(server.base, asha);
    await peer.settled();
    for (let n = 1; n <= FLOOD; n++) peer.write((doc) => createRecord(doc, note(`n${n}`, asha.participantId)));
    await peer.closed;
    await expectOtherToWork();
    const kept = [...recordsOf(other.doc).keys()].filter((id) => id.startsWith('n'));
    expect(kept.length).toBeGreaterThan(500);
    expect(kept.every((id) => Number(id.slice(1)) <= kept.length)).toBe(true);
    // At once there is nothing left for them to send.
    const atOnce = openPeer(server.base, asha);
    expect(await atOnce.closed).toEqual({ code: REFUSALS['rate.exceeded'].close, reason: 'rate.exceeded' });
    vi.setSystemTime(Date.now() + 2_000);
    const again = openPeer(server.base, asha);
    await again.settled();
    expect(again.socket.readyState).toBe(again.socket.OPEN);
  });

  test('changes that have to be put back end sooner than good ones', async () => {
    const peer = openPeer(server.base, asha);
    await peer.settled();
    for (let n = 1; n <= 400; n++) peer.write((doc) => createRecord(doc, note(`bad${n}`, other.participantId)));
    expect(await peer.closed).toEqual({ code: REFUSALS['rate.exceeded'].close, reason: 'rate.exceeded' });
    expect(peer.refusedIds('record.author').length).toBeGreaterThan(100);
    await expectOtherToWork();
    expect([...recordsOf(other.doc).keys()].filter((id) => id.startsWith('bad'))).toEqual([]);
  });

  test('500 edits at once are not', async () => {
    const peer = openPeer(server.base, asha);
    await peer.settled();
    for (let n = 1; n <= 500; n++) peer.write((doc) => createRecord(doc, note(`n${n}`, asha.participantId)));
    await peer.settled();
    expect(peer.saved()).toBe(501);
  });
});

describe('too slow', () => {
  const code: RefusalCode = 'reader.too-slow';
  const stroke = (n: number): Drawing => ({
    id: `d${n}`,
    type: 'drawing',
    shape: 'draw',
    by: other.participantId,
    parent: ['', 'c000'],
    xy: [0, 0],
    rotation: 0,
    opacity: 1,
    props: { stroke: 'x'.repeat(250_000) },
  });

  test(
    'who takes nothing in is let go of after a while; others go on',
    async () => {
      const asleep = openPeer(server.base, asha);
      await asleep.settled();
      asleep.socket.pause();
      const isGone = () =>
        other.told.some(
          (message) =>
            message.type === 'change' &&
            message.people.some(({ id, here }) => id === asha.participantId && here === false),
        );
      // The system takes some megabytes before anything waits in the server.
      for (let n = 1; n <= 200 && !isGone(); n++) {
        other.write((doc) => createRecord(doc, stroke(n)));
        await other.settled();
        vi.setSystemTime(Date.now() + 25_000);
      }
      await other.until(isGone);
      await expectOtherToWork();
      asleep.socket.resume();
      // A reader that stands still hears no code; that of the table means the same to a client: come again later.
      expect((await asleep.closed).code).toBe(1006);
      expect(REFUSALS[code].retry).toBe(true);
    },
    LIMIT_MS,
  );

  test(
    'who reads one large frame slowly but steadily is kept, and has all of it in the end',
    async () => {
      for (let n = 1; n <= STROKES; n++) {
        other.write((doc) => createRecord(doc, stroke(n)));
        await other.settled();
      }
      const slow = openPeer(server.base, asha);
      const sip = sipping(slow);
      await slow.opened();
      for (let n = 1; n <= SIPS; n++) {
        await sip(2 ** 20 * 2);
        // In the middle of the frame, longer after its beginning than anybody may stand still.
        vi.setSystemTime(Date.now() + 9_000);
        await expectOtherToWork();
      }
      expect(recordsOf(slow.doc).size).toBe(0);
      void sip(Number.POSITIVE_INFINITY);
      await slow.until(() => recordsOf(slow.doc).size >= STROKES);
      expect(slow.socket.readyState).toBe(slow.socket.OPEN);
    },
    LIMIT_MS,
  );
});
