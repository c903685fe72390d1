/**
 * kill -9 under load, again and again: 50 people write 20 edits a second each, the server dies at a moment drawn by
 * chance, comes back on the same folder, and every edit that was acknowledged is looked for. `--rounds=100`, `--write --date=…`.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as Y from 'yjs';
import { LANE, SYNC } from '../../../shared/protocol/lanes.ts';
import { describeMachine, percentile } from '../machine.ts';
import { createPaper, option, type Paper } from '../paper.ts';
import { createPacer } from '../server/pacer.ts';
import { openRawSocket } from '../server/raw-socket.ts';
import { startServerOn } from './kill-server.ts';
import { type Seat, takeSeats } from './seats.ts';
import { documentIn, openWriter, type Writer } from './writer.ts';

const WRITERS = 50;
const EDITS_PER_SECOND = 20;
/** What is sent before this is not measured: everybody has just come in. */
const WARM_UP_MS = 1_000;
const SHORTEST_MS = 1_500;
const LONGEST_MS = 3_500;
const TIMEOUT_MS = 30_000;
/** A board gets a new one from time to time, so that not each start is slower than the last. */
const ROUNDS_PER_BOARD = 10;
const ACK_BAR_MS = 50;

const rounds = (): number => Number(option('rounds') ?? 100);

interface Total {
  written: number;
  acknowledged: number;
  lost: number;
  unsaved: number;
  seconds: number;
  readonly acks: number[];
}

const askForAll = new Uint8Array([LANE.sync, SYNC.step1, 1, 0]);

/** Per client id the clock up to which the server has everything. */
const readClocks = async (port: number, { path, protocols }: Seat): Promise<ReadonlyMap<number, number>> => {
  const doc = new Y.Doc();
  await new Promise<void>((done, fail) => {
    const onFrame = (payload: Buffer): void => {
      const update = documentIn(payload);
      if (update === undefined) return;
      Y.applyUpdate(doc, update);
      if (payload[1] === SYNC.step2) done();
    };
    openRawSocket({ port, path, protocols, onFrame, timeoutMs: TIMEOUT_MS }).then(
      (socket) => socket.send(askForAll),
      fail,
    );
  });
  const clocks = Y.decodeStateVector(Y.encodeStateVector(doc));
  doc.destroy();
  return clocks;
};

/** Everybody writes until the server dies. Gives what they wrote and heard. */
const writeUntilKilled = async (folder: string, seats: readonly Seat[], round: number, total: Total) => {
  const server = await startServerOn(folder);
  const from = performance.now() + WARM_UP_MS;
  const onAck = (milliseconds: number, sentAt: number): void => {
    if (sentAt >= from) total.acks.push(milliseconds);
  };
  const writers = await Promise.all(
    seats.slice(0, WRITERS).map((seat, order) => openWriter(server.port, seat, `w${order}-r${round}`, onAck)),
  );
  const began = performance.now();
  const before = writers.reduce((sum, writer) => sum + writer.sent(), 0);
  const act = (writer: number): void => writers[writer]?.edit();
  const pacer = createPacer([{ actors: WRITERS, perSecond: EDITS_PER_SECOND, act }]);
  await pause(SHORTEST_MS + Math.random() * (LONGEST_MS - SHORTEST_MS));
  pacer.stop();
  await server.kill();
  total.seconds += (performance.now() - began) / 1000;
  total.written += writers.reduce((sum, writer) => sum + writer.sent(), 0) - before;
  return writers;
};

const count = (writers: readonly Writer[], clocks: ReadonlyMap<number, number>, total: Total): number => {
  let lost = 0;
  for (const writer of writers) {
    const has = clocks.get(writer.clientId) ?? 0;
    const gone = (upTo: number): number =>
      writer
        .clocks()
        .slice(0, upTo)
        .filter((clock) => clock > has).length;
    lost += gone(writer.saved());
    total.acknowledged += writer.saved();
    total.unsaved += gone(writer.sent());
    writer.close();
  }
  total.lost += lost;
  return lost;
};

const report = (paper: Paper, done: number, { written, acknowledged, lost, unsaved, seconds, acks }: Total): void => {
  const ms = (share: number): string => `${percentile(acks, share).toFixed(1)} ms`;
  paper.table([
    ['kills', 'edits/s', 'acknowledged', 'lost of them', 'sent, unacknowledged, gone', 'ack p50', 'p95', 'p99'],
    [
      String(done),
      (written / seconds).toFixed(0),
      String(acknowledged),
      String(lost),
      String(unsaved),
      ...[ms(0.5), ms(0.95), ms(0.99)],
    ],
  ]);
  paper.line(`bar: none lost: ${lost === 0 ? 'holds' : 'DOES NOT HOLD'}`);
  const isFast = percentile(acks, 0.95) <= ACK_BAR_MS;
  paper.line(`bar: ack p95 at most ${ACK_BAR_MS} ms: ${isFast ? 'holds' : 'DOES NOT HOLD'}`);
};

export const benchKill = async (): Promise<void> => {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(resolve('.cache', 'bench-kill-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const paper = createPaper('kill');
  paper.heading(
    `Killed with -9 under load: ${WRITERS} writers x ${EDITS_PER_SECOND} edits/s, the moment drawn by chance`,
  );
  for (const line of describeMachine(['ws', 'yjs', 'better-sqlite3'])) paper.line(line);
  const total: Total = { written: 0, acknowledged: 0, lost: 0, unsaved: 0, seconds: 0, acks: [] };
  let seats: readonly Seat[] = [];
  for (let round = 1; round <= rounds(); round++) {
    if (round % ROUNDS_PER_BOARD === 1) {
      const server = await startServerOn(folder);
      seats = await takeSeats(`http://127.0.0.1:${server.port}`, WRITERS + 1);
      await server.kill();
    }
    const writers = await writeUntilKilled(folder, seats, round, total);
    const server = await startServerOn(folder);
    const reader = seats[WRITERS];
    if (reader === undefined) throw new Error('Nobody is left to read.');
    const lost = count(writers, await readClocks(server.port, reader), total);
    await server.kill();
    if (lost > 0 || round % 10 === 0)
      console.log(`round ${round}: ${total.acknowledged} acknowledged so far, ${lost} lost in this one`);
  }
  report(paper, rounds(), total);
  paper.keep();
};
