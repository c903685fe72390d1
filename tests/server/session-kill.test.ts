/**
 * A session over kill -9 and restart: what was answered is there, private notes come back to their author, ballots stay,
 * a command sent again is not taken twice, and what a reveal lays on the board is there together with its events.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MadeBoard } from '../../shared/protocol/http.ts';
import { createApi } from './api.ts';
import { startOnFolder } from './kill-child.ts';
import { closeAll, openPeer, type Peer } from './peers.ts';
import { act, cardsAt, enterWorkshop, openPoll, openRound, pollOf, roundOf, type Workshop } from './session-stage.ts';

const LIMIT_MS = 60_000;
const folder = await startOnFolder();
let server: Awaited<ReturnType<typeof folder.start>>;
let board: MadeBoard;
let room: Workshop;

/** Kills the server without a warning and starts another on the same folder. */
const killAndStart = async (): Promise<void> => {
  server.process.kill('SIGKILL');
  await server.ended;
  closeAll();
  server = await folder.start();
};
const again = async (peer: Peer): Promise<Peer> => {
  const back = openPeer(server.base, peer);
  await back.settled();
  return back;
};

beforeEach(async () => {
  server = await folder.start();
  const api = createApi(server.base, server.hostKey);
  board = await api.createBoard(['gathering-wall']);
  room = await enterWorkshop(api, board);
}, LIMIT_MS);
afterEach(async () => {
  closeAll();
  server.process.kill('SIGKILL');
  await server.ended;
});
afterAll(() => folder.close());

describe('[SE3] [SE4] what was answered before a kill', () => {
  test('is there after it: step, time, notes, ballots, hands; a command sent again is not taken twice', {
    timeout: LIMIT_MS,
  }, async () => {
    const { host, ana, ben, obi, phone } = room;
    const everybody = [host, ana, ben, obi, phone];
    await act(
      host,
      { type: 'agenda.plan', steps: [{ title: 'Write', minutes: 10 }] },
      { type: 'agenda.next', from: null },
    );
    const round = await openRound(host, [ana, ben]);
    const poll = await openPoll(host, [ana, ben]);
    const [writeId, voteId] = [randomUUID(), randomUUID()];
    const write = { type: 'writing.write', round, text: 'Mine alone' } as const;
    const vote = { type: 'poll.vote', poll, ballot: { marks: { x: 2 } } } as const;
    expect(await ana.command(write, writeId)).toBeUndefined();
    expect(await ana.command(vote, voteId)).toBeUndefined();
    expect(await ben.command({ type: 'hands.raise' })).toBeUndefined();
    await Promise.all(everybody.map((peer) => peer.until(() => peer.view().parts.hands.queue.length === 1)));
    const before = everybody.map((peer) => peer.view().parts);

    await killAndStart();
    const [host2, ana2, ben2, obi2] = await Promise.all([host, ana, ben, obi].map(again));
    const phone2 = openPeer(server.base, phone, { sessionOnly: true });
    await phone2.synced();
    expect([host2, ana2, ben2, obi2, phone2].map((peer) => peer?.view().parts)).toEqual(before);
    expect(roundOf(ana2 as Peer)?.mine).toMatchObject([{ text: 'Mine alone' }]);

    // [SE2] Sent again as by a device that never heard the answer.
    expect(await ana2?.command(write, writeId)).toBeUndefined();
    expect(await ana2?.command(vote, voteId)).toBeUndefined();
    expect(await ana2?.command(vote)).toBe('poll.voted');
    expect([roundOf(host2 as Peer)?.notes, pollOf(host2 as Peer)?.cast]).toEqual([1, 1]);
    await act(host2 as Peer, { type: 'poll.close', poll }, { type: 'poll.reveal', poll });
    await ben2?.until(() => pollOf(ben2)?.phase === 'revealed');
    expect(pollOf(ben2 as Peer)?.results?.dots).toMatchObject({ totals: { x: 2, y: 0 }, ballotsCast: 1 });
  });

  test('[SE22] a reveal is there with its cards, killed right after the answer', { timeout: LIMIT_MS }, async () => {
    const { host, ana, ben } = room;
    const round = await openRound(host, [ana, ben]);
    await act(ana, { type: 'writing.write', round, text: 'From Ana' });
    await act(ben, { type: 'writing.write', round, text: 'From Ben' });
    await act(host, { type: 'writing.close', round }, { type: 'writing.reveal', round });
    await killAndStart();
    const back = await again(host);
    expect(roundOf(back)).toMatchObject({ phase: 'revealed', shown: 2, mine: [] });
    expect(cardsAt(back, 'From Ana')).toMatchObject([{ by: ana.participantId }]);
    expect(cardsAt(back, 'From Ben')).toMatchObject([{ by: ben.participantId }]);
  });
});

test('[SE2] a command sent twice while the server runs is answered twice and taken once', async () => {
  const { host, ana } = room;
  const round = await openRound(host, [ana]);
  const id = randomUUID();
  const write = { type: 'writing.write', round, text: 'Once' } as const;
  const [first, second] = await Promise.all([ana.command(write, id), ana.command(write, id)]);
  expect([first, second]).toEqual([undefined, undefined]);
  expect(await ana.command(write, id)).toBeUndefined();
  await host.until(() => roundOf(host)?.notes === 1);
  await act(host, { type: 'writing.close', round });
  await host.until(() => roundOf(host)?.phase === 'closed');
  expect(roundOf(host)?.waiting).toHaveLength(1);
});
