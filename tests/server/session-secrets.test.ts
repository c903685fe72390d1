/**
 * Secrets of a session on the bytes: what a person writes for nobody yet, and how they vote, is in no frame to anybody
 * else, in no log line, not in the document and not in an export; and after an anonymous round the file of the store does
 * not say who wrote what. The built server runs as a process, at its most talkative.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ANONYMOUS } from '../../shared/access.ts';
import type { MadeBoard } from '../../shared/protocol/http.ts';
import { createApi } from './api.ts';
import { type Child, runCli, startOnFolder } from './kill-child.ts';
import { openDatabase } from './open-database.ts';
import { closeAll, type Peer } from './peers.ts';
import {
  act,
  cardsAt,
  enterWorkshop,
  openPoll,
  openRound,
  pollOf,
  roundOf,
  type Workshop,
  wasSent,
} from './session-stage.ts';

const LIMIT_MS = 60_000;
const folder = await startOnFolder();
let child: Child;
let api: ReturnType<typeof createApi>;
let board: MadeBoard;
let room: Workshop;
let marks = 0;
const newMark = (): string => {
  marks++;
  return `MARKED-${marks}-text`;
};

beforeAll(async () => {
  child = runCli({ PORT: '0', DATA_DIR: folder.dataDir, LOG_LEVEL: 'trace' });
  const [, base = '', hostKey = ''] = await child.said(/(http:\/\/127\.0\.0\.1:\d+)\/#host=(\S+)/);
  api = createApi(base, hostKey);
}, LIMIT_MS);
beforeEach(async () => {
  board = await api.createBoard(['gathering-wall']);
  room = await enterWorkshop(api, board);
});
afterAll(async () => {
  closeAll();
  child.process.kill('SIGKILL');
  await child.ended;
  await folder.close();
});

const everybodyBut = (...who: readonly Peer[]): Peer[] =>
  [room.host, room.ana, room.ben, room.obi, room.phone].filter((peer) => !who.includes(peer));

/** Everything that can be taken home, as text. */
const exported = async (): Promise<string> => {
  const texts = await Promise.all(
    ['json', 'md', 'csv'].map(async (format) => {
      const answer = await api.download(`/api/boards/${board.id}/export/${format}`, api.hostKey);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const files = format === 'csv' ? Object.values(unzipSync(bytes)) : [bytes];
      return files.map((file) => Buffer.from(file).toString()).join('\n');
    }),
  );
  expect(texts.every((text) => text.length > 50)).toBe(true);
  return texts.join('\n');
};

/** What lies on the disk: the store and its write-ahead log. */
const onDisk = async (): Promise<Buffer> => {
  const files = ['baraza.sqlite', 'baraza.sqlite-wal'].map((name) => readFile(join(folder.dataDir, name)));
  return Buffer.concat(await Promise.all(files));
};

describe('before it is shown', () => {
  test('[SE21] a private note is in no frame to anybody else, not in the document, not in an export', async () => {
    const mark = newMark();
    const round = await openRound(room.host, everybodyBut(room.host));
    await act(room.ana, { type: 'writing.write', round, text: mark });
    const others = everybodyBut(room.ana);
    await Promise.all(others.map((peer) => peer.until(() => roundOf(peer)?.notes === 1)));
    expect(others.filter((peer) => wasSent(peer, mark))).toEqual([]);
    expect(wasSent(room.ana, mark)).toBe(true);
    expect(await exported()).not.toContain(mark);
    const late = await room.enter('facilitator', 'Late');
    expect(wasSent(late, mark)).toBe(false);

    // Closed: to those who lead, without its author, and to nobody else.
    await act(room.host, { type: 'writing.close', round });
    await Promise.all([...others, late].map((peer) => peer.until(() => roundOf(peer)?.phase === 'closed')));
    expect([room.ben, room.obi, room.phone].filter((peer) => wasSent(peer, mark))).toEqual([]);
    expect(roundOf(late)?.waiting).toEqual([{ id: expect.any(String), text: mark }]);
    expect(await exported()).not.toContain(mark);
  });

  test('[SE34] a ballot is in no frame to anybody before the closing, and results wait for the reveal', async () => {
    const mark = newMark();
    const poll = await openPoll(room.host, everybodyBut(room.host), { kind: 'scale', items: [] });
    await act(room.ana, { type: 'poll.vote', poll, ballot: { level: 7, reason: mark } });
    const all = everybodyBut();
    await Promise.all(all.map((peer) => peer.until(() => pollOf(peer)?.cast === 1)));
    expect(all.filter((peer) => wasSent(peer, mark) || wasSent(peer, '"results"'))).toEqual([]);
    await act(room.host, { type: 'poll.close', poll });
    await Promise.all(all.map((peer) => peer.until(() => pollOf(peer)?.phase === 'closed')));
    expect(all.filter((peer) => wasSent(peer, mark))).toEqual([room.host]);
    expect(await exported()).not.toContain(mark);
    await act(room.host, { type: 'poll.reveal', poll });
    await Promise.all(all.map((peer) => peer.until(() => wasSent(peer, mark))));
  });

  test('[SE66] a page without a canvas gets the session lane alone, and may send no other', async () => {
    const round = await openRound(room.host, everybodyBut(room.host));
    await act(room.phone, { type: 'writing.write', round, text: 'From a phone' });
    await act(room.host, { type: 'note.add', text: 'For everybody' });
    await room.ben.until(() => cardsAt(room.ben, 'For everybody').length === 1);
    expect(new Set(room.phone.frames.map(([lane]) => lane))).toEqual(new Set([5]));
    room.phone.sendUpdate(new Uint8Array([0, 0]));
    expect(await room.phone.closed).toEqual({ code: 4400, reason: 'frame.malformed' });
  });
});

describe('[SE23] after the reveal of an anonymous round', () => {
  test('the author stands nowhere beside the note: in no frame, no export, not on the disk', {
    timeout: LIMIT_MS,
  }, async () => {
    const [mark, own] = [newMark(), newMark()];
    const round = await openRound(room.host, everybodyBut(room.host), true);
    await act(room.ana, { type: 'writing.write', round, text: mark });
    await act(room.ben, { type: 'writing.write', round, text: own });
    await act(room.host, { type: 'writing.close', round }, { type: 'writing.reveal', round });
    const onCanvas = [room.host, room.ana, room.ben, room.obi];
    await Promise.all(onCanvas.map((peer) => peer.until(() => cardsAt(peer, mark).length === 1)));
    for (const peer of onCanvas) expect(cardsAt(peer, mark)).toMatchObject([{ by: ANONYMOUS }]);

    const author = room.ana.participantId;
    const beside = (bytes: Buffer): number[] => {
      const found: number[] = [];
      for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1))
        if (bytes.subarray(Math.max(0, at - 200), at + mark.length + 200).includes(author)) found.push(at);
      return found;
    };
    const [bytes, taken] = [await onDisk(), Buffer.from(await exported())];
    expect([bytes.includes(mark), taken.includes(mark)]).toEqual([true, true]);
    expect([beside(bytes), beside(taken)]).toEqual([[], []]);
    for (const peer of [room.host, room.ben, room.obi])
      expect(peer.frames.flatMap((frame) => beside(Buffer.from(frame)))).toEqual([]);
    const db = openDatabase(join(folder.dataDir, 'baraza.sqlite'), { readonly: true });
    expect(db.prepare('SELECT key FROM secrets WHERE board_id = ?').all(board.id)).toEqual([]);
    db.close();
  });
});

test('[SE21] no log line had any of it, at any level', { timeout: LIMIT_MS }, async () => {
  closeAll();
  child.process.kill('SIGTERM');
  const { out, err } = await child.ended;
  expect(out.length).toBeGreaterThan(1_000);
  expect(`${out}${err}`).not.toContain('MARKED-');
});
