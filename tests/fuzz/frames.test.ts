/**
 * Thousands of broken frames against one real server, while two people work on the same board. Every connection that the
 * server ends, it ends with a code of the refusals table; the two notice nothing and see the same in the end.
 */
import { once } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { recordsOf } from '../../shared/document/layout.ts';
import { readRecords } from '../../shared/document/read.ts';
import { createRecord } from '../../shared/document/write.ts';
import type { Joined, MadeBoard } from '../../shared/protocol/http.ts';
import { isRefusalCode, REFUSALS } from '../../shared/refusals.ts';
import { startTestServer, type TestServer } from '../server/harness.ts';
import { type Closing, closeAll, openPeer, openSocket, type Peer } from '../server/peers.ts';
import { card } from '../unit/sample-board.ts';
import { createBreaker } from './broken-frames.ts';
import { createRandom } from './random.ts';

const LIMIT_MS = 120_000;
const SEED = Number(process.env.FUZZ_BASE ?? 20_261_125);
/** Opening a connection costs more than breaking it: `FUZZ_FRAMES=10000` sends as many here as the room gets in frames-in-room. */
const FRAMES = Number(process.env.FUZZ_FRAMES ?? 2_000);
const ATTACKERS = 12;
const ROUNDS = 20;
/** Of each honest person in a round. */
const EDITS = 5;
/** So that a bucket of the gate is never what ends a connection. */
const FRAMES_PER_CONNECTION = 30;

let server: TestServer;
let board: MadeBoard;

beforeAll(async () => {
  server = await startTestServer();
  board = await server.createBoard(['stakeholder-map']);
});
afterEach(closeAll);
afterAll(() => server.close());

interface Attacker {
  readonly joined: Joined;
  readonly nextFrame: () => Uint8Array;
}

/** One connection: frames until the server ends it or there were enough. The answer to a ping says that it took the frame. */
const attackOnce = async (joined: Joined, nextFrame: () => Uint8Array, most: number) => {
  const { socket, closed, opened, close } = openSocket(server.base, board.id, joined.sessionToken);
  await opened();
  let sent = 0;
  let last = new Uint8Array();
  let ending: Closing | undefined;
  void closed.then((closing) => {
    ending = closing;
  });
  while (sent < most && ending === undefined) {
    last = new Uint8Array(nextFrame());
    sent++;
    socket.send(last);
    socket.ping();
    await Promise.race([once(socket, 'pong'), closed]);
  }
  close();
  return { sent, last, ending };
};

const isDocumented = ({ code, reason }: Closing): boolean => isRefusalCode(reason) && REFUSALS[reason].close === code;

const attack = async (attacker: Attacker, frames: number, ends: Map<string, number>): Promise<void> => {
  let left = frames;
  while (left > 0) {
    const { sent, last, ending } = await attackOnce(
      attacker.joined,
      attacker.nextFrame,
      Math.min(left, FRAMES_PER_CONNECTION),
    );
    left -= sent;
    if (ending === undefined) continue;
    const what = `${ending.code} ${ending.reason}`;
    ends.set(what, (ends.get(what) ?? 0) + 1);
    if (!isDocumented(ending)) throw new Error(`closed with "${what}" after [${last}]`);
  }
};

const makeAttacker = async (order: number): Promise<Attacker> => {
  const joined = await server.joinAs(board, order % 4 === 3 ? 'observer' : 'participant');
  return { joined, nextFrame: createBreaker(joined.participantId, createRandom(SEED + order)) };
};

const enter = async (name: string): Promise<Peer> => {
  const peer = openPeer(server.base, await server.joinAs(board, 'participant', name));
  await peer.settled();
  return peer;
};

const work = async (peer: Peer, edits: number, round: number): Promise<void> => {
  for (let n = 1; n <= edits; n++) {
    const id = `honest-${peer.participantId}-${round}-${n}`;
    peer.write((doc) => createRecord(doc, card(id, 'note', { by: peer.participantId })));
  }
  await peer.settled();
};

const honestIn = (peer: Peer): number =>
  [...readRecords(peer.doc).records.keys()].filter((id) => id.startsWith('honest-')).length;

test(
  `[BD6] ${FRAMES} broken frames: each end is a documented one, two people beside them work on and see the same`,
  async () => {
    const people = [await enter('Asha'), await enter('Otieno')];
    const ends = new Map<string, number>();
    const attackers = await Promise.all(Array.from({ length: ATTACKERS }, (_, n) => makeAttacker(n)));
    for (let round = 1; round <= ROUNDS; round++) {
      const attacks = attackers.map((attacker) => attack(attacker, Math.ceil(FRAMES / ROUNDS / ATTACKERS), ends));
      await Promise.all([...attacks, ...people.map((peer) => work(peer, EDITS, round))]);
    }
    const written = people.length * ROUNDS * EDITS;
    process.stdout.write(`  seed ${SEED}: ${JSON.stringify(Object.fromEntries(ends))}; ${written} edits beside them\n`);
    await Promise.all(people.map((peer) => peer.until(() => honestIn(peer) === written)));
    const late = await enter('Late');
    const expected = recordsOf(late.doc).toJSON();
    const isLevel = (peer: Peer): boolean => isDeepStrictEqual(recordsOf(peer.doc).toJSON(), expected);
    await Promise.all(people.map((peer) => peer.until(() => isLevel(peer))));
    expect(honestIn(late)).toBe(written);
    expect([...late.doc.share.keys()].sort()).toEqual(['meta', 'records']);
    expect(people.map(({ socket }) => socket.readyState)).toEqual(people.map(({ socket }) => socket.OPEN));
    expect(people.flatMap((peer) => peer.refusedCodes())).toEqual([]);
    expect(ends.size).toBeGreaterThan(1);
  },
  LIMIT_MS,
);
