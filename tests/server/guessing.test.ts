/**
 * Guessing of codes over the real interface: only failures count, per address; links, earlier sessions and sockets are
 * never held up. A server of its own, because all tests come from one address; its clock stands still, so that no try
 * comes back meanwhile.
 */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CODE_ALPHABET } from '../../shared/access.ts';
import type { Joined, MadeBoard } from '../../shared/protocol/http.ts';
import { expectRefusal } from './api.ts';
import { startTestServer, type TestServer } from './harness.ts';
import { openPeer } from './peers.ts';

const ROOM = 60;
/** More wrong codes than an address may have. */
const MOST_GUESSES = 200;

let server: TestServer;
let board: MadeBoard;
let early: Joined;

const guess = (round: number) => {
  const letter = (place: number) => CODE_ALPHABET[Math.floor(round / CODE_ALPHABET.length ** place) % 31];
  return server.tryJoin({ code: `ZZ${letter(3)}${letter(2)}${letter(1)}${letter(0)}` });
};

/** Guesses until the server has had enough; gives how many it took. */
const guessUntilRefused = async (): Promise<number> => {
  for (let round = 1; round <= MOST_GUESSES; round++) {
    const { status } = await guess(round);
    if (status === 429) return round;
    expect(status).toBe(404);
  }
  return Number.POSITIVE_INFINITY;
};

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  server = await startTestServer();
  board = await server.createBoard();
  early = await server.join({ code: board.code });
});
afterAll(async () => {
  await server.close();
  vi.useRealTimers();
});

describe('[BD11] one address', () => {
  test('lets a room of 60 in by the right code, however often they join', async () => {
    for (let visit = 0; visit < 2; visit++) {
      const joined = await Promise.all(
        Array.from({ length: ROOM }, (_, n) => server.join({ code: board.code, name: `Person ${n}` })),
      );
      expect(new Set(joined.map(({ participantId }) => participantId)).size).toBe(ROOM);
    }
  });

  test('that guesses is told to wait, soon and with a code', async () => {
    expect(await guessUntilRefused()).toBeLessThanOrEqual(MOST_GUESSES);
    const refused = await guess(0);
    expectRefusal(refused, 'join.too-many-tries');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('is not told whether its guess would have been right', async () => {
    await guessUntilRefused();
    expectRefusal(await server.tryJoin({ code: board.code }), 'join.too-many-tries');
    expectRefusal(await server.call('POST', '/api/door', { body: { code: board.code } }), 'join.too-many-tries');
  });

  test('still joins by link, and finds the door of a link', async () => {
    await guessUntilRefused();
    const { token } = board.links.participant;
    expect(await server.join({ token })).toMatchObject({ role: 'participant' });
    expect((await server.call('POST', '/api/door', { body: { token } })).status).toBe(200);
  });

  test('still connects with an earlier session, and comes back with it by the code of its board', async () => {
    await guessUntilRefused();
    const peer = openPeer(server.base, early);
    await peer.synced();
    const again = await server.join({ code: board.code, sessionToken: early.sessionToken });
    expect(again.participantId).toBe(early.participantId);
  });

  test('does not guess other boards by showing an earlier session', async () => {
    const other = await server.createBoard();
    await guessUntilRefused();
    expectRefusal(await server.tryJoin({ code: other.code, sessionToken: early.sessionToken }), 'join.too-many-tries');
  });
});
