/**
 * Every attack of tests/attacks beside people who go on working: the attackers' connections end as documented and
 * nobody else's does, every edit of the others is saved and seen by all of them, and the server takes in who comes next.
 * The clock of the server stands still, so that no allowance comes back meanwhile. How fast it goes is for the benchmark.
 */
import * as decoding from 'lib0/decoding';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { recordsOf } from '../../shared/document/layout.ts';
import { createRecord } from '../../shared/document/write.ts';
import { LIMITS } from '../../shared/limits.ts';
import type { Joined, MadeBoard } from '../../shared/protocol/http.ts';
import { LANE } from '../../shared/protocol/lanes.ts';
import { ATTACKS, type Attack, isDocumented } from '../attacks/attacks.ts';
import { card } from '../unit/sample-board.ts';
import { startTestServer, type TestServer } from './harness.ts';
import { closeAll, openPeer, openSocket, type Peer } from './peers.ts';

const LIMIT_MS = 90_000;
const ATTACKERS = 2;
/** Of each honest person; each waits until the one before is saved. */
const EDITS = 60;
/** Fewer than the system keeps on the way would not fill any queue. */
const STROKES = 40;

let server: TestServer;
let board: MadeBoard;
let crew: Peer[];
let attackers: Joined[];

const enter = async (role: 'facilitator' | 'participant', name: string): Promise<Peer> => {
  const peer = openPeer(server.base, await server.joinAs(board, role, name));
  await peer.settled();
  return peer;
};

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  server = await startTestServer();
});
beforeEach(async () => {
  board = await server.createBoard(['stakeholder-map']);
  crew = await Promise.all([
    enter('facilitator', 'Host'),
    enter('participant', 'Asha'),
    enter('participant', 'Otieno'),
  ]);
  attackers = await Promise.all(
    Array.from({ length: ATTACKERS }, (_, n) => server.joinAs(board, 'participant', `Attacker ${n}`)),
  );
});
afterEach(closeAll);
afterAll(async () => {
  await server.close();
  vi.useRealTimers();
});

/** One edit after the other, each when the one before is saved. */
const keepWorking = async (peer: Peer): Promise<void> => {
  for (let n = 0; n < EDITS; n++) {
    peer.write((doc) => createRecord(doc, card(`${peer.participantId}-${n}`, 'note', { by: peer.participantId })));
    await peer.settled();
  }
};

/** What the crew wrote, as this document has it. */
const workIn = (doc: Y.Doc): number =>
  [...recordsOf(doc).keys()].filter((id) => crew.some(({ participantId }) => id.startsWith(`${participantId}-`)))
    .length;

const expectNobodyHarmed = async (): Promise<void> => {
  const late = openPeer(server.base, await server.joinAs(board, 'observer', 'Late'));
  await late.synced();
  for (const peer of [...crew, late]) await peer.until(() => workIn(peer.doc) === EDITS * crew.length);
  for (const peer of crew) {
    expect(peer.socket.readyState).toBe(WebSocket.OPEN);
    expect(peer.saved()).toBe(peer.sent());
    expect(peer.refusedCodes()).toEqual([]);
  }
  expect((await server.call('GET', '/readyz')).status).toBe(200);
};

const attackWith = async ({ connections, send }: Attack) => {
  const seats = attackers.flatMap((seat) => Array.from({ length: connections }, () => seat));
  const sockets = seats.map(({ sessionToken }) => openSocket(server.base, board.id, sessionToken));
  await Promise.all(sockets.map(({ opened }) => opened()));
  for (const { socket } of sockets) send(socket);
  return sockets;
};

const attack = (id: string): Attack => {
  const found = ATTACKS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no attack "${id}"`);
  return found;
};
/** Attacks after which the connection is there still, or does not hear its end, have tests of their own. */
const OTHERS = ['spoof', 'slow', 'many'];

describe('beside people who work', () => {
  test.each(ATTACKS.filter(({ id }) => !OTHERS.includes(id)).map((one) => [one.title, one] as const))(
    '%s: ends as documented, nobody else is harmed',
    async (_title, one) => {
      const work = crew.map(keepWorking);
      const sockets = await attackWith(one);
      for (const { closed } of sockets) {
        const { code, reason } = await closed;
        expect(isDocumented(one, code, reason), `${code} ${reason}`).toBe(true);
      }
      await Promise.all(work);
      await expectNobodyHarmed();
    },
  );

  test('presence in the name of others is shown in one’s own, and nobody is harmed', async () => {
    const work = crew.map(keepWorking);
    const seen = new Awareness(new Y.Doc());
    seen.setLocalState(null);
    const shown: unknown[] = [];
    seen.on('update', () => {
      for (const { user } of seen.getStates().values()) shown.push(user);
    });
    const [watcher] = crew;
    watcher?.socket.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data));
      if (decoding.readVarUint(decoder) !== LANE.awareness) return;
      applyAwarenessUpdate(seen, decoding.readVarUint8Array(decoder), 'server');
    });
    const isShown = (who: Joined) => shown.some((user) => (user as { id: string }).id === who.participantId);
    const sockets = await attackWith(attack('spoof'));
    await watcher?.until(() => attackers.every(isShown));
    await Promise.all(work);
    const truth = attackers.map(({ participantId }, n) => ({
      id: participantId,
      name: `Attacker ${n}`,
      role: 'participant',
    }));
    for (const user of shown) expect(truth).toContainEqual(user);
    for (const { socket } of sockets) expect(socket.readyState).toBe(WebSocket.OPEN);
    seen.destroy();
    await expectNobodyHarmed();
  });

  test('readers who ask and ask and take nothing in are let go of, and nobody is harmed', {
    timeout: LIMIT_MS,
  }, async () => {
    const stroke = { type: 'drawing', shape: 'draw', parent: ['', 'a1'], xy: [0, 0], rotation: 0, opacity: 1 } as const;
    const [host] = crew;
    for (let n = 0; n < STROKES; n++) {
      const props = { stroke: 'x'.repeat(250_000) };
      const by = host?.participantId ?? '';
      host?.write((doc) => createRecord(doc, { ...stroke, parent: ['', 'a1'], xy: [0, 0], by, id: `d${n}`, props }));
    }
    await host?.settled();
    const work = crew.map(keepWorking);
    const sockets = await attackWith(attack('slow'));
    const isGone = ({ participantId }: Joined): boolean =>
      host?.told
        .flatMap((message) => (message.type === 'change' ? message.people : []))
        .findLast(({ id }) => id === participantId)?.here === false;
    await host?.until(() => attackers.every(isGone));
    for (const { socket, closed } of sockets) {
      socket.resume();
      const { code, reason } = await closed;
      expect(isDocumented(attack('slow'), code, reason), `${code} ${reason}`).toBe(true);
    }
    await Promise.all(work);
    await expectNobodyHarmed();
  });

  test('of many connections of one token so many stay as are allowed, and nobody is harmed', async () => {
    const work = crew.map(keepWorking);
    const one = attack('many');
    const sockets = await attackWith(one);
    let refused = 0;
    for (const { closed } of sockets)
      void closed.then(({ code, reason }) => {
        refused += isDocumented(one, code, reason) ? 1 : 0;
      });
    await Promise.all(work);
    const tooMany = ATTACKERS * (one.connections - LIMITS.connectionsPerPerson);
    // Each is either told no or given the board: then nothing is under way any more.
    await vi.waitUntil(() => refused + sockets.filter(({ frames }) => frames.length > 0).length >= sockets.length);
    expect(refused).toBe(tooMany);
    const open = sockets.filter(({ socket }) => socket.readyState === WebSocket.OPEN);
    expect(open).toHaveLength(sockets.length - tooMany);
    await expectNobodyHarmed();
  });
});
