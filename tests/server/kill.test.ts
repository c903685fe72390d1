/**
 * What was told as saved is there after kill -9, and a stop by SIGTERM loses nothing and says so. The built server runs as
 * a process of its own; ten people write without a pause. Nothing waits for a time: the moment of the kill is a drawn
 * number of acknowledgements.
 */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { recordsOf, textOf } from '../../shared/document/layout.ts';
import { createRecord } from '../../shared/document/write.ts';
import type { MadeBoard } from '../../shared/protocol/http.ts';
import { card } from '../unit/sample-board.ts';
import { createApi } from './api.ts';
import { startOnFolder } from './kill-child.ts';
import { openDatabase } from './open-database.ts';
import { closeAll, openPeer, type Peer } from './peers.ts';

const LIMIT_MS = 120_000;
const WRITERS = 10;
const ROUNDS = 10;
const SEED = 20_261_122;
/** Messages that a writer has under way at most. */
const UNDER_WAY = 8;

/** Mulberry32: the same numbers in every run. */
const random = (seed: number) => (): number => {
  const a = Math.imul(seed ^ (seed >>> 15), seed | 1);
  const b = a ^ (a + Math.imul(a ^ (a >>> 7), a | 61));
  seed = (seed + 0x6d2b79f5) | 0;
  return ((b ^ (b >>> 14)) >>> 0) / 4_294_967_296;
};

/**
 * Writes one message after the other until the connection closes: odd ones make a card of their own, even ones add a
 * word to the writer's long text. `carried[k]` is what the k-th document message of the connection brought.
 */
const startWriting = (peer: Peer, round: number) => {
  const carried: string[] = [];
  const longId = `text-${peer.participantId}-${round}`;
  let count = 0;
  const writeOne = (): void => {
    count++;
    const mark = `${round}x${count}`;
    peer.write((doc) => {
      if (count === 1) createRecord(doc, card(longId, 'note', { by: peer.participantId, text: '' }));
      if (count % 2 === 1)
        createRecord(doc, card(`c-${peer.participantId}-${mark}`, 'note', { by: peer.participantId }));
      else textOf(doc, longId)?.insert(textOf(doc, longId)?.length ?? 0, ` ${mark}.`);
    });
    carried[peer.sent()] = count % 2 === 1 ? `c-${peer.participantId}-${mark}` : ` ${mark}.`;
  };
  const writeOn = (): void => {
    // A text may hold 4,000 characters: nobody writes for ever.
    while (peer.socket.readyState === peer.socket.OPEN && peer.sent() - peer.saved() < UNDER_WAY && count < 600)
      writeOne();
  };
  peer.socket.on('message', writeOn);
  writeOn();
  return {
    peer,
    longId,
    written: (): number => count,
    /** What the server said is durable. */
    acknowledged: (): string[] => carried.slice(0, peer.saved() + 1).filter(Boolean),
    all: (): string[] => carried.filter(Boolean),
  };
};
type Writer = ReturnType<typeof startWriting>;

const folder = await startOnFolder();
let board: MadeBoard;
let server: Awaited<ReturnType<typeof folder.start>>;

const enterAll = async (): Promise<Peer[]> => {
  const { join } = createApi(server.base, server.hostKey);
  const joined = await Promise.all(
    Array.from({ length: WRITERS }, (_, n) => join({ token: board.links.participant.token, name: `Writer ${n}` })),
  );
  const peers = joined.map((person) => openPeer(server.base, person));
  await Promise.all(peers.map((peer) => peer.settled()));
  return peers;
};

/** What of `expected` the server that runs now does not have. */
const missing = async (writers: readonly Writer[], expected: (writer: Writer) => string[]): Promise<string[]> => {
  const { joinAs } = createApi(server.base, server.hostKey);
  const reader = openPeer(server.base, await joinAs(board, 'observer'));
  await reader.synced();
  const lost = writers.flatMap((writer) => {
    const text = textOf(reader.doc, writer.longId)?.toString() ?? '';
    return expected(writer).filter((mark) => !recordsOf(reader.doc).has(mark) && !text.includes(mark));
  });
  reader.close();
  return lost;
};

const acknowledgedBy = (writers: readonly Writer[]): number =>
  writers.reduce((sum, writer) => sum + writer.acknowledged().length, 0);

/** Resolves once so many messages of all writers together were acknowledged. */
const untilAcknowledged = (writers: readonly Writer[], count: number): Promise<unknown> =>
  Promise.race(writers.map(({ peer }) => peer.until(() => acknowledgedBy(writers) >= count)));

/**
 * Holds the database's lock, as a commit that takes long: from here on nothing can be committed, so nothing may be told as
 * saved. Resolves once what the first writer then wrote, and something after it, came back to it from the server.
 */
const stallCommits = async ({ peer, longId }: Writer): Promise<() => void> => {
  const lock = openDatabase(join(folder.dataDir, 'baraza.sqlite'));
  lock.exec('BEGIN IMMEDIATE');
  const cameBack = (id: string) => peer.frames.some((frame) => Buffer.from(frame).includes(id));
  for (const id of [`${longId}-1`, `${longId}-2`]) {
    peer.write((doc) => createRecord(doc, card(id, 'note', { by: peer.participantId })));
    await peer.until(() => cameBack(id));
  }
  return () => lock.close();
};

beforeAll(async () => {
  server = await folder.start();
  board = await createApi(server.base, server.hostKey).createBoard(['stakeholder-map']);
});
afterEach(closeAll);
afterAll(() => folder.close());

describe('[BD7] what was told as saved', () => {
  test(
    `is there after kill -9 in the middle of writing, ${ROUNDS} times`,
    async () => {
      const draw = random(SEED);
      for (let round = 1; round <= ROUNDS; round++) {
        const writers = (await enterAll()).map((peer) => startWriting(peer, round));
        await untilAcknowledged(writers, 50 + Math.floor(draw() * 600));
        const first = writers[0];
        // Every other time in the middle of a commit.
        const release = round % 2 === 0 && first ? await stallCommits(first) : () => undefined;
        server.process.kill('SIGKILL');
        expect(await server.ended).toMatchObject({ signal: 'SIGKILL' });
        await Promise.all(writers.map(({ peer }) => peer.closed));
        release();
        server = await folder.start();
        const counts = `${writers.reduce((sum, writer) => sum + writer.written(), 0)} written, ${acknowledgedBy(writers)} saved`;
        const lost = await missing(writers, (writer) => writer.acknowledged());
        const unsaved = await missing(writers, (writer) => writer.all());
        process.stdout.write(
          `  seed ${SEED} round ${round}: ${counts}, ${lost.length} of them lost; ${unsaved.length} unsaved ones gone\n`,
        );
        expect(acknowledgedBy(writers)).toBeGreaterThan(50);
        expect(lost).toEqual([]);
      }
    },
    LIMIT_MS,
  );

  test(
    'is there after SIGTERM, which closes every connection with 4503 and ends well',
    async () => {
      const writers = (await enterAll()).map((peer) => startWriting(peer, 99));
      await untilAcknowledged(writers, 100);
      server.process.kill('SIGTERM');
      for (const { peer } of writers) expect(await peer.closed).toEqual({ code: 4503, reason: 'server.stopping' });
      expect(await server.ended).toMatchObject({ code: 0, signal: null, err: '' });
      server = await folder.start();
      expect(await missing(writers, (writer) => writer.acknowledged())).toEqual([]);
    },
    LIMIT_MS,
  );
});
