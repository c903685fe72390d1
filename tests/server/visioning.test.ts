/**
 * Visioning over real connections (docs/spec/visioning.md): what is enforced is tried by people who may not.
 */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { FIELD_PREFIX } from '../../shared/document/layout.ts';
import { createRecord, patchRecord } from '../../shared/document/write.ts';
import { LIMITS } from '../../shared/limits.ts';
import { card } from '../unit/sample-board.ts';
import { closeAll, type MadeBoard, startTestServer, type TestServer } from './harness.ts';
import { act, cardsAt, enterWorkshop, roundOf, templateAt, type Workshop, wasSent } from './session-stage.ts';

let server: TestServer;
let board: MadeBoard;
let room: Workshop;

beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  board = await server.createBoard(['visioning']);
  room = await enterWorkshop(server, board);
});
afterEach(closeAll);
afterAll(() => server.close());

const QUESTION = 'It is 2035. What do you see?';

const openRound = async (): Promise<string> => {
  const where = { template: templateAt(room.host), zone: 'notes' };
  await act(room.host, { type: 'writing.open', title: QUESTION, ...where });
  await Promise.all([room.host, room.ana, room.ben].map((peer) => peer.until(() => roundOf(peer)?.title === QUESTION)));
  return roundOf(room.host)?.id ?? '';
};

test('[VI1] a vision note reaches nobody else before it is posted, and then [VI8] hangs there in its language', async () => {
  const round = await openRound();
  const text = 'Maji kila siku MARK';
  await act(room.ana, { type: 'writing.write', round, text, lang: 'sw' });
  await room.ben.until(() => roundOf(room.ben)?.notes === 1);
  expect([room.host, room.ben, room.obi, room.phone].filter((peer) => wasSent(peer, text))).toEqual([]);
  await act(room.host, { type: 'writing.close', round }, { type: 'writing.reveal', round });
  await room.ben.until(() => cardsAt(room.ben, text).length === 1);
  expect(cardsAt(room.ben, text)[0]).toMatchObject({ by: room.ana.participantId, lang: 'sw', kind: 'note' });
});

test('[VI2] a pair merges its notes into one of both; nobody else can, and nobody after sharing has ended', async () => {
  const round = await openRound();
  await act(room.ana, { type: 'writing.write', round, text: 'Water at dawn' });
  await act(room.ben, { type: 'writing.write', round, text: 'Water in the morning' });
  await act(room.host, { type: 'writing.share', round, visible: 'pair' });
  await room.ben.until(() => roundOf(room.ben)?.shared.length === 1);
  const { mine = [], shared = [] } = roundOf(room.ben) ?? {};
  const notes = [...mine, ...shared].map(({ id }) => id);
  const join = { type: 'writing.join', round, notes, text: 'Water before sunrise' } as const;
  expect(await room.phone.command(join)).toBe('note.unknown');
  expect(await room.obi.command(join)).toBe('role.forbidden');
  await act(room.ben, join);
  await act(room.host, { type: 'writing.share', round, visible: 'own' });
  await room.ana.until(() => roundOf(room.ana)?.mine[0]?.text === 'Water before sunrise');
  const own = roundOf(room.ana)?.mine.map(({ id }) => id) ?? [];
  expect(await room.ana.command({ ...join, notes: own })).toBe('note.unknown');
  await act(room.host, { type: 'writing.close', round }, { type: 'writing.reveal', round });
  await room.ana.until(() => cardsAt(room.ana, 'Water before sunrise').length === 1);
  expect(cardsAt(room.ana, 'Water before sunrise')[0]).toMatchObject({
    by: room.ben.participantId,
    fields: { coAuthors: [room.ana.participantId] },
  });
  expect(cardsAt(room.ana, 'Water at dawn')).toEqual([]);
});

test('[VI3] a note of more than one idea’s length is refused', async () => {
  const round = await openRound();
  const text = 'x'.repeat(LIMITS.privateNoteChars + 1);
  expect(await room.ana.command({ type: 'writing.write', round, text })).toBe('note.too-long');
});

test('[VI15] only who facilitates changes the horizon', async () => {
  const horizon = card('the-horizon', 'horizon', {
    by: room.host.participantId,
    parent: [templateAt(room.host), 'a1'],
    text: QUESTION,
    fields: { year: 2035, fromYear: 2025 },
    locked: true,
  });
  room.host.doc.transact(() => createRecord(room.host.doc, horizon));
  await room.ana.until(() => cardsAt(room.ana, QUESTION).length === 1);
  room.ana.doc.transact(() => void patchRecord(room.ana.doc, horizon.id, { [`${FIELD_PREFIX}year`]: 2100 }));
  await room.ana.until(() => cardsAt(room.ana, QUESTION)[0]?.fields.year === 2035);
  room.host.doc.transact(() => void patchRecord(room.host.doc, horizon.id, { [`${FIELD_PREFIX}year`]: 2040 }));
  await room.ana.until(() => cardsAt(room.ana, QUESTION)[0]?.fields.year === 2040);
});
