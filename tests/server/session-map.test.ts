/**
 * The stakeholder map's live part over real connections (docs/spec/stakeholder-map.md): moves with who and why, views that
 * are told without names, and real names behind code names, which leave the server to facilitators alone. The built server
 * runs as a process, at its most talkative, so that its log and its files can be searched.
 */
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { topIndex } from '../../shared/document/order.ts';
import { createRecord, patchRecord } from '../../shared/document/write.ts';
import type { MadeBoard } from '../../shared/protocol/http.ts';
import { NO_RIGHTS } from '../../shared/session/rights.ts';
import type { SessionInput } from '../../shared/session/session.ts';
import { createApi } from './api.ts';
import { type Child, runCli, startOnFolder } from './kill-child.ts';
import { openDatabase } from './open-database.ts';
import { closeAll, openPeer, type Peer } from './peers.ts';
import { act, cardsAt, enterWorkshop, refuses, templateAt, type Workshop, wasSent } from './session-stage.ts';

const LIMIT_MS = 60_000;
const MARK = 'MARKED-real-name';
const folder = await startOnFolder();
let child: Child;
let api: ReturnType<typeof createApi>;
let board: MadeBoard;
let room: Workshop;

beforeAll(async () => {
  child = runCli({ PORT: '0', DATA_DIR: folder.dataDir, LOG_LEVEL: 'trace' });
  const [, base = '', hostKey = ''] = await child.said(/(http:\/\/127\.0\.0\.1:\d+)\/#host=(\S+)/);
  api = createApi(base, hostKey);
}, LIMIT_MS);
beforeEach(async () => {
  board = await api.createBoard(['stakeholder-map']);
  room = await enterWorkshop(api, board);
});
afterAll(async () => {
  closeAll();
  child.process.kill('SIGKILL');
  await child.ended;
  await folder.close();
});

const CARD = 'office';

/** Ana puts a stakeholder on the grid; resolves once these people have it. */
const addCard = async (...others: readonly Peer[]): Promise<void> => {
  room.ana.write((doc) =>
    createRecord(doc, {
      id: CARD,
      type: 'card',
      kind: 'stakeholder',
      by: room.ana.participantId,
      parent: [templateAt(room.ana), topIndex([], 'card')],
      xy: [10, 10],
      place: [20, 40],
      text: 'Nurse K',
      tint: 'lake',
      fields: { sensitive: true },
    }),
  );
  await Promise.all(others.map((peer) => peer.until(() => cardsAt(peer, 'Nurse K').length === 1)));
};

const put = (peer: Peer, place: [number, number]): void => peer.write((doc) => void patchRecord(doc, CARD, { place }));

const mapOf = (peer: Peer) => peer.view().parts.map;

/** Everything that can be taken home by somebody, as text. */
const exported = async (token: string): Promise<string> => {
  const texts = await Promise.all(
    ['json', 'md', 'csv'].map(async (format) => {
      const answer = await api.download(`/api/boards/${board.id}/export/${format}`, token);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const files = format === 'csv' ? Object.values(unzipSync(bytes)) : [bytes];
      return files.map((file) => Buffer.from(file).toString()).join('\n');
    }),
  );
  return texts.join('\n');
};

describe('moves', () => {
  test('[SM40] everybody sees who moved a card, from where, and [SM41] why, also when it is said later', async () => {
    const { host, ana, ben, phone } = room;
    await addCard(host, ben);
    put(ben, [80, 90]);
    await act(ben, { type: 'map.moved', card: CARD, from: [20, 40], to: [80, 90] });
    for (const peer of [host, ana, phone]) await peer.until(() => mapOf(peer).moves.length === 1);
    const [move] = mapOf(phone).moves;
    expect(move).toMatchObject({ label: 'Nurse K', from: [20, 40], to: [80, 90], by: ben.participantId, reason: '' });
    await act(ben, { type: 'map.explain', move: move?.id ?? '', reason: 'They sign' });
    await phone.until(() => mapOf(phone).moves[0]?.reason === 'They sign');
    const taken = await exported(api.hostKey);
    expect(taken).toContain('They sign');
    expect(taken).toContain('power 40, interest 20');
  });

  test('[SM40] whoever may not move may not say that they did, and nobody explains for others', async () => {
    const { host, ana, ben, obi } = room;
    await addCard(host, ben);
    const moved: SessionInput = { type: 'map.moved', card: CARD, from: [20, 40], to: [30, 40] };
    await refuses('role.forbidden', obi, moved);
    await refuses('map.card-unknown', ben, { ...moved, card: 'none' });
    await refuses('map.move-unknown', ben, { type: 'map.explain', move: 'none', reason: 'x' });
    put(ana, [30, 40]);
    await act(ana, moved);
    await ben.until(() => mapOf(ben).moves.length === 1);
    await refuses('role.forbidden', ben, { type: 'map.explain', move: mapOf(ben).moves[0]?.id ?? '', reason: 'x' });
    await act(host, { type: 'agenda.plan', steps: [{ title: 'Listen', minutes: 5, rights: NO_RIGHTS }] });
    await act(host, { type: 'agenda.next', from: null });
    await refuses('step.forbidden', ben, moved);
  });
});

describe('[SM56] a move is in the history only if the document took it from who tells of it', () => {
  const told = (from: [number, number] | null, to: [number, number]): SessionInput => ({
    type: 'map.moved',
    card: CARD,
    from,
    to,
  });

  test('an invented one is refused; somebody else’s cannot be claimed; one’s own is kept as it was seen', async () => {
    const { host, ana, ben } = room;
    await addCard(host, ben);
    await refuses('map.not-moved', ben, told([20, 40], [80, 90]));
    await refuses('map.not-moved', ben, told(null, [20, 40]));
    put(ana, [80, 90]);
    await ben.until(() => cardsAt(ben, 'Nurse K')[0]?.place?.join() === '80,90');
    await refuses('map.not-moved', ben, told([20, 40], [80, 90]));
    await refuses('map.not-moved', host, told([20, 40], [80, 90]));
    await refuses('map.not-moved', ana, told([20, 40], [81, 90]));
    await act(ana, told([1, 1], [80, 90]), told([20, 40], [80, 90]));
    await host.until(() => mapOf(host).moves.length > 0);
    expect(mapOf(host).moves).toMatchObject([{ by: ana.participantId, from: [20, 40], to: [80, 90] }]);
  });

  test('who facilitates may tell of it for the mover', async () => {
    const { host, ana, ben } = room;
    await addCard(host, ben);
    put(ana, [80, 90]);
    await host.until(() => cardsAt(host, 'Nurse K')[0]?.place?.join() === '80,90');
    const forAna = { ...told([20, 40], [80, 90]), for: ana.participantId };
    await refuses('proxy.forbidden', ben, forAna);
    await act(host, forAna);
    await ben.until(() => mapOf(ben).moves.length === 1);
    expect(mapOf(ben).moves).toMatchObject([{ by: ana.participantId, via: host.participantId }]);
  });

  test('one that was put back is none', async () => {
    const { host, ben } = room;
    await addCard(host, ben);
    host.write((doc) => void patchRecord(doc, CARD, { locked: true }));
    await ben.until(() => cardsAt(ben, 'Nurse K')[0]?.locked === true);
    put(ben, [80, 90]);
    await ben.until(() => ben.refusedCodes().includes('record.locked'));
    await refuses('map.not-moved', ben, told([20, 40], [80, 90]));
  });

  test('a drag through many places, told while the next one goes on, is one move from its first to its last', async () => {
    const { host, ben } = room;
    await addCard(host, ben);
    for (let at = 1; at <= 30; at++) put(ben, [20 + 2 * at, 40 + at]);
    for (let at = 1; at <= 5; at++) put(ben, [80 - at, 70]);
    await act(ben, told([20, 40], [80, 70]));
    await host.until(() => mapOf(host).moves.length === 1);
    expect(mapOf(host).moves).toMatchObject([{ from: [20, 40], to: [80, 70] }]);
  });

  test('what was done without a connection is seen as it comes back: from where the server had it', async () => {
    const { host, ben } = room;
    await addCard(host, ben);
    ben.close();
    await ben.closed;
    const stays = (place: [number, number]) => ben.hold((doc) => void patchRecord(doc, CARD, { place }));
    stays([50, 50]);
    stays([60, 60]);
    const again = openPeer(api.base, ben);
    again.hold((doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(ben.doc)));
    await again.settled();
    await refuses('map.not-moved', again, told([20, 40], [50, 50]));
    await act(again, told([50, 50], [60, 60]));
    await host.until(() => mapOf(host).moves.length === 1);
    expect(mapOf(host).moves).toMatchObject([{ by: ben.participantId, from: [20, 40], to: [60, 60] }]);
  });
});

test('[SM42] views reach others without the names of who holds them, and are settled by who facilitates', async () => {
  const { host, ana, ben, phone } = room;
  await addCard(host, ben);
  await refuses('role.forbidden', ana, { type: 'map.ask', card: CARD });
  await refuses('map.no-views', host, { type: 'map.settle', card: CARD, how: 'mean', place: [1, 1] });
  await act(host, { type: 'map.ask', card: CARD });
  await phone.until(() => mapOf(phone).questions[0]?.label === 'Nurse K');
  await act(phone, { type: 'map.place', card: CARD, place: [10, 30] });
  await act(ana, { type: 'map.place', card: CARD, place: [70, 60] });
  await ben.until(() => mapOf(ben).questions[0]?.places.length === 2);
  await host.until(() => mapOf(host).questions[0]?.who?.length === 2);
  const told = JSON.stringify(mapOf(ben).questions);
  expect([told.includes(ana.participantId), told.includes(phone.participantId)]).toEqual([false, false]);
  await phone.until(() => mapOf(phone).questions[0]?.mine?.join() === '10,30');
  await refuses('role.forbidden', ana, { type: 'map.settle', card: CARD, how: 'mean', place: [40, 45] });
  await act(host, { type: 'map.settle', card: CARD, how: 'mean', place: [40, 45] });
  await ben.until(() => mapOf(ben).settled.length === 1);
  expect(mapOf(host).moves).toEqual([]);
  put(host, [40, 45]);
  await act(host, { type: 'map.moved', card: CARD, from: [20, 40], to: [40, 45] });
  const file = await api.exportJson<{ session: { map: { settled: object[] } } }>(board.id);
  expect(file.session.map.settled).toMatchObject([{ views: 2, range: { interest: [10, 70], power: [30, 60] } }]);
});

test('[SM49] who facilitates dates the map, nobody else', async () => {
  const { host, ana, phone } = room;
  const date: SessionInput = { type: 'map.date', template: templateAt(host) };
  await refuses('role.forbidden', ana, date);
  await act(host, date);
  await phone.until(() => mapOf(phone).dates.length === 1);
  expect(mapOf(phone).dates).toMatchObject([{ template: templateAt(host), by: host.participantId }]);
});

describe('[SM43] a real name behind a code name', () => {
  test('reaches facilitators alone, is in no file that anybody takes home and in no log', async () => {
    const { host, ana, ben, obi, phone, enter } = room;
    await addCard(host, ben);
    await refuses('role.forbidden', ana, { type: 'map.name', card: CARD, name: 'x' });
    await act(host, { type: 'map.name', card: CARD, name: MARK });
    const second = await enter('facilitator', 'Second');
    expect(mapOf(second).names).toEqual({ [CARD]: MARK });
    // Something that comes after it has reached everybody: so what was to be told, was told.
    await act(host, { type: 'map.date', template: templateAt(host) });
    const late = await enter('participant', 'Late');
    for (const peer of [ana, ben, obi, phone, late]) {
      await peer.until(() => mapOf(peer).dates.length === 1);
      expect([wasSent(peer, MARK), mapOf(peer).names]).toEqual([false, {}]);
    }
    for (const token of [api.hostKey, host.sessionToken, ana.sessionToken])
      expect(await exported(token)).not.toContain(MARK);
  });

  test('lies in the store among the secrets alone, and is gone from there once it is forgotten', async () => {
    const { host, ben } = room;
    await addCard(host, ben);
    await act(host, { type: 'map.name', card: CARD, name: MARK });
    const db = openDatabase(join(folder.dataDir, 'baraza.sqlite'), { readonly: true });
    const keys = (): unknown => db.prepare('SELECT key FROM secrets WHERE board_id = ?').all(board.id);
    expect(keys()).toEqual([{ key: `map/name/${CARD}` }]);
    const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'secrets'").all();
    for (const { name } of tables as { name: string }[]) {
      const rows = db.prepare(`SELECT * FROM "${name}"`).all() as Record<string, unknown>[];
      const holds = rows.some((row) =>
        Object.values(row).some((value) =>
          Buffer.from(String(value instanceof Uint8Array ? Buffer.from(value) : value)).includes(MARK),
        ),
      );
      expect([name, holds]).toEqual([name, false]);
    }
    await act(host, { type: 'map.name', card: CARD, name: '' });
    expect(keys()).toEqual([]);
    await host.until(() => Object.keys(mapOf(host).names).length === 0);
    db.close();
  });
});

test('[SM43] a copy that is made from the board’s file knows no real name', async () => {
  const { host, ben } = room;
  await addCard(host, ben);
  await act(host, { type: 'map.name', card: CARD, name: MARK });
  const file = await api.exportJson(board.id);
  const copy = await api.call<MadeBoard>('POST', '/api/boards/import', { token: api.hostKey, body: file });
  expect(copy.status).toBe(201);
  const other = await enterWorkshop(api, copy.body);
  expect(mapOf(other.host).names).toEqual({});
  expect(wasSent(other.host, MARK)).toBe(false);
});

test('[SM43] no log line had it, at any level', { timeout: LIMIT_MS }, async () => {
  closeAll();
  child.process.kill('SIGTERM');
  const { out, err } = await child.ended;
  expect(out.length).toBeGreaterThan(1_000);
  expect(`${out}${err}`).not.toContain(MARK);
});
