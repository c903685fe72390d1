/**
 * The guard over real connections: what may not be is put back for everybody in the same tick, the sender is told why,
 * and all the rest goes on. Every case is checked where it counts: on another person's screen and in the export.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { step2Frame } from '../../server/rooms/frames.ts';
import { metaOf, recordsOf, textOf, type YRecord } from '../../shared/document/layout.ts';
import { plainRecord, readRecords } from '../../shared/document/read.ts';
import type { BoardRecord } from '../../shared/document/record.ts';
import { createRecord, deleteRecord, patchRecord } from '../../shared/document/write.ts';
import type { MadeBoard } from '../../shared/protocol/http.ts';
import { LANE, SYNC } from '../../shared/protocol/lanes.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { card, link, template } from '../unit/sample-board.ts';
import { startTestServer, type TestServer } from './harness.ts';
import { closeAll, openPeer, openSocket, type Peer } from './peers.ts';

type Change = (doc: Y.Doc) => void;

let server: TestServer;
let board: MadeBoard;
let host: Peer;
let asha: Peer;
let otieno: Peer;
let templateId: string;

const enter = async (role: 'facilitator' | 'participant' | 'observer', name: string): Promise<Peer> => {
  const peer = openPeer(server.base, await server.joinAs(board, role, name));
  await peer.settled();
  return peer;
};

/** Everybody has what everybody wrote: a mark that each writes has reached each. */
let marks = 0;
const level = async (...peers: readonly Peer[]): Promise<void> => {
  await Promise.all(peers.map((peer) => peer.settled()));
  marks++;
  const mark = `mark-${marks}`;
  host.write((doc) => createRecord(doc, card(mark, 'note', { by: host.participantId })));
  await Promise.all(peers.map((peer) => peer.until(() => recordsOf(peer.doc).has(mark))));
};

const plainOf = (peer: Peer, id: string): unknown => {
  const record = recordsOf(peer.doc).get(id);
  return record instanceof Y.Map ? plainRecord(id, record) : record;
};
const validIds = (peer: Peer): string[] => [...readRecords(peer.doc).records.keys()].filter((id) => !/^mark/.test(id));
const exportedIds = async (): Promise<string[]> => {
  const file = await server.exportJson<Record<'cards' | 'links' | 'templates', { id: string }[]>>(board.id);
  return [...file.cards, ...file.links, ...file.templates].map(({ id }) => id).filter((id) => !/^mark/.test(id));
};

beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  board = await server.createBoard(['stakeholder-map']);
  [host, asha, otieno] = await Promise.all([
    enter('facilitator', 'Host'),
    enter('participant', 'Asha'),
    enter('participant', 'Otieno'),
  ]);
  templateId = validIds(host)[0] ?? '';
  host.write((doc) => {
    createRecord(doc, card('of-host', 'stakeholder', { by: host.participantId }));
    createRecord(doc, card('locked', 'note', { by: host.participantId, locked: true }));
  });
  asha.write((doc) => createRecord(doc, card('of-asha', 'note', { by: asha.participantId, text: 'Asha says' })));
  otieno.write((doc) => createRecord(doc, card('of-otieno', 'note', { by: otieno.participantId, text: 'So do I' })));
  await level(host, asha, otieno);
});
afterEach(closeAll);
afterAll(() => server.close());

describe('[BD1] an observer', () => {
  const card1 = (by: string): BoardRecord => card('observed', 'note', { by });
  test.each<[string, (me: Peer) => Change]>([
    ['adds a card', (me) => (doc) => createRecord(doc, card1(me.participantId))],
    ['moves a card', () => (doc) => patchRecord(doc, 'of-asha', { xy: [9, 9] })],
    ['types in a card', () => (doc) => textOf(doc, 'of-asha')?.insert(0, 'x')],
    ['deletes a card', () => (doc) => deleteRecord(doc, 'of-asha')],
    ['writes into meta', () => (doc) => void metaOf(doc).set('format', 2)],
  ])('who %s is closed with 4403 and nothing of it is applied', async (_what, change) => {
    const observer = await enter('observer', 'Ob');
    const before = plainOf(asha, 'of-asha');
    observer.write(change(observer));
    expect(await observer.closed).toEqual({ code: 4403, reason: 'role.forbidden' });
    await level(host, asha, otieno);
    expect(plainOf(asha, 'of-asha')).toEqual(before);
    expect([recordsOf(asha.doc).has('observed'), metaOf(asha.doc).get('format')]).toEqual([false, 1]);
  });

  test('whose device brings what nobody else has, as after a crash, may come again later', async () => {
    const joined = await server.joinAs(board, 'observer', 'Ob');
    const seen = new Y.Doc();
    createRecord(seen, card1(asha.participantId));
    const observer = openSocket(server.base, board.id, joined.sessionToken);
    // Its answer to the question what it has.
    await observer.until(() => observer.frames.some((frame) => frame[0] === LANE.sync && frame[1] === SYNC.step1));
    observer.send(step2Frame(Y.encodeStateAsUpdate(seen)));
    expect(await observer.closed).toEqual({ code: 4509, reason: 'sync.gap' });
    await level(host, asha);
    expect(recordsOf(asha.doc).has('observed')).toBe(false);
  });

  test('who only answers step 1, or says again what is known, stays and sees everything', async () => {
    const observer = await enter('observer', 'Ob');
    observer.sendUpdate(Y.encodeStateAsUpdate(host.doc));
    await observer.settled();
    await level(observer, asha);
    expect(plainOf(observer, 'of-asha')).toEqual(plainOf(asha, 'of-asha'));
    expect(observer.refusedCodes()).toEqual([]);
  });
});

const moved = { xy: [4_000, 4_000] };
/** What a participant may not do to a record, with the code, whose record it is, and how. */
const REFUSED_CHANGES: readonly [string, RefusalCode, () => string, (id: string) => Change][] = [
  ['[BD2] a template deleted', 'record.protected', () => templateId, (id) => (doc) => deleteRecord(doc, id)],
  ['[BD2] a template moved', 'record.protected', () => templateId, (id) => (doc) => patchRecord(doc, id, moved)],
  [
    '[BD2] a template renamed',
    'record.protected',
    () => templateId,
    (id) => (doc) => patchRecord(doc, id, { title: 'Mine' }),
  ],
  [
    '[BD2] a template locked',
    'record.locked',
    () => templateId,
    (id) => (doc) => patchRecord(doc, id, { locked: true }),
  ],
  [
    '[BD2] a template made into a card',
    'record.invalid',
    () => templateId,
    (id) => (doc) => createRecord(doc, card(id, 'note')),
  ],
  ['[BD3] a locked card moved', 'record.locked', () => 'locked', (id) => (doc) => patchRecord(doc, id, moved)],
  ['[BD3] a locked card typed in', 'record.locked', () => 'locked', (id) => (doc) => textOf(doc, id)?.insert(0, 'x')],
  ['[BD3] a locked card deleted', 'record.locked', () => 'locked', (id) => (doc) => deleteRecord(doc, id)],
  [
    '[BD3] a locked card unlocked',
    'record.locked',
    () => 'locked',
    (id) => (doc) => patchRecord(doc, id, { locked: undefined }),
  ],
  [
    '[BD3] an own card locked',
    'record.locked',
    () => 'of-asha',
    (id) => (doc) => patchRecord(doc, id, { locked: true }),
  ],
  [
    "[BD4] [SM47] another's card deleted, as merging would",
    'record.not-yours',
    () => 'of-otieno',
    (id) => (doc) => deleteRecord(doc, id),
  ],
  [
    "[BD5] [CL1] another's card taken as one's own",
    'record.author',
    () => 'of-otieno',
    (id) => (doc) => patchRecord(doc, id, { by: asha.participantId }),
  ],
  [
    "[BD5] [CL1] one's own card given to another",
    'record.author',
    () => 'of-asha',
    (id) => (doc) => patchRecord(doc, id, { by: otieno.participantId }),
  ],
  [
    '[BD6] a number that is none',
    'record.invalid',
    () => 'of-otieno',
    (id) => (doc) => patchRecord(doc, id, { xy: [Number.NaN, 0] }),
  ],
  [
    '[BD6] a place outside the map',
    'record.invalid',
    () => 'of-host',
    (id) => (doc) => patchRecord(doc, id, { place: [101, 5] }),
  ],
  [
    '[BD6] a field of a wrong type',
    'record.invalid',
    () => 'of-host',
    (id) => (doc) => patchRecord(doc, id, { 'f:veto': 'yes' }),
  ],
  [
    '[BD6] a field that the kind has not',
    'record.invalid',
    () => 'of-otieno',
    (id) => (doc) => patchRecord(doc, id, { 'f:veto': true }),
  ],
  [
    '[BD6] a kind that does not exist',
    'record.invalid',
    () => 'of-asha',
    (id) => (doc) => patchRecord(doc, id, { kind: 'spaceship' }),
  ],
  [
    '[BD6] a text over the limit',
    'record.invalid',
    () => 'of-asha',
    (id) => (doc) => textOf(doc, id)?.insert(0, 'x'.repeat(4_001)),
  ],
  [
    '[BD6] a text that is no text',
    'record.invalid',
    () => 'of-otieno',
    (id) => (doc) => patchRecord(doc, id, { text: 'plain' }),
  ],
  [
    '[BD6] a text taken away',
    'record.invalid',
    () => 'of-otieno',
    (id) => (doc) => patchRecord(doc, id, { text: undefined }),
  ],
  [
    '[BD6] a record that becomes no map',
    'record.invalid',
    () => 'of-otieno',
    (id) => (doc) => void recordsOf(doc).set(id, 7 as unknown as YRecord),
  ],
];

describe('put back for everybody, and the sender is told', () => {
  test.each(REFUSED_CHANGES)('%s by a participant (%s)', async (_what, code, idOf, change) => {
    const id = idOf();
    const before = plainOf(otieno, id);
    asha.write(change(id));
    await level(asha, host, otieno);
    for (const peer of [asha, host, otieno]) expect(plainOf(peer, id)).toEqual(before);
    expect(asha.refusedIds(code)).toEqual([id]);
    expect([...host.refusedCodes(), ...otieno.refusedCodes()]).toEqual([]);
    expect(await exportedIds()).toContain(id);
    expect(asha.socket.readyState).toBe(asha.socket.OPEN);
  });

  test.each<[string, () => Change]>([
    ['a new key', () => (doc) => void metaOf(doc).set('mine', 1)],
    ['another format', () => (doc) => void metaOf(doc).set('format', 99)],
    ['no format', () => (doc) => metaOf(doc).delete('format')],
  ])('[BD2] meta with %s, by a facilitator too', async (_what, change) => {
    for (const peer of [asha, host]) {
      peer.write(change());
      await level(asha, host, otieno);
      expect([...metaOf(otieno.doc).entries()]).toEqual([['format', 1]]);
      expect(peer.refusedIds('record.protected')).toEqual(['meta']);
    }
  });
});

describe('new records', () => {
  test.each<[string, () => BoardRecord, RefusalCode]>([
    ['[BD5] [CL1] in the name of another', () => card('new', 'note', { by: otieno.participantId }), 'record.author'],
    ['[BD2] a template', () => ({ ...template('new', 'stakeholder-map'), by: asha.participantId }), 'record.protected'],
    ['[BD3] locked from birth', () => card('new', 'note', { by: asha.participantId, locked: true }), 'record.locked'],
  ])('%s: taken out again for everybody', async (_what, made, code) => {
    asha.write((doc) => createRecord(doc, made()));
    await level(asha, host, otieno);
    for (const peer of [asha, host, otieno]) expect(recordsOf(peer.doc).has('new')).toBe(false);
    expect(asha.refusedIds(code)).toEqual(['new']);
  });

  const bad = (change: object) => () =>
    ({ ...card('new', 'note', { by: asha.participantId }), ...change }) as BoardRecord;
  test.each<[string, () => BoardRecord]>([
    ['a place that is not a number', bad({ xy: [Number.NaN, Number.POSITIVE_INFINITY] })],
    ['a wrong type', bad({ tint: 7 })],
    ['a type that does not exist', bad({ type: 'spaceship' })],
    ['coordinates out of the world', bad({ xy: [1e12, 0] })],
    ['an index that is none', bad({ parent: ['', '../..'] })],
    ['a big integer', bad({ xy: [1n, 2n] })],
  ])('[BD6] with %s: set aside, named to the sender, and the rest goes on', async (_what, made) => {
    asha.write((doc) => {
      createRecord(doc, made());
      createRecord(doc, card('good', 'note', { by: asha.participantId }));
    });
    await level(asha, host, otieno);
    expect(asha.refusedIds('record.invalid')).toEqual(['new']);
    expect(validIds(otieno)).toContain('good');
    expect(await exportedIds()).toEqual(expect.arrayContaining(['good', 'of-asha', templateId]));
    expect(await exportedIds()).not.toContain('new');
  });

  test('[BD6] that is set aside can be put right or deleted by its maker', async () => {
    asha.write((doc) => createRecord(doc, bad({ tint: 'loud' })()));
    asha.write((doc) => createRecord(doc, { ...bad({ tint: 'loud' })(), id: 'never' }));
    asha.write((doc) => patchRecord(doc, 'new', { tint: 'rose' }));
    asha.write((doc) => deleteRecord(doc, 'never'));
    await level(asha, host, otieno);
    expect(validIds(otieno)).toContain('new');
    expect(await exportedIds()).toContain('new');
    expect(asha.refusedIds('record.invalid')).toEqual(['new', 'never']);
  });

  test.each<[string, unknown]>([
    ['a number', 7],
    ['nothing', null],
    ['a text', 'card'],
    ['a list', ['card']],
  ])('[BD6] that are %s and no map: set aside', async (_what, value) => {
    asha.write((doc) => void recordsOf(doc).set('new', value as YRecord));
    await level(asha, host, otieno);
    expect(asha.refusedIds('record.invalid')).toEqual(['new']);
    expect(await exportedIds()).not.toContain('new');
  });

  test('[SM6] a link from a card to itself is set aside; one between two cards stands', async () => {
    const by = asha.participantId;
    asha.write((doc) => createRecord(doc, link('loop', 'of-asha', 'of-asha', { by })));
    asha.write((doc) => createRecord(doc, link('tie', 'of-asha', 'of-otieno', { by })));
    asha.write((doc) => patchRecord(doc, 'tie', { to: 'of-asha' }));
    await level(asha, host, otieno);
    expect(asha.refusedIds('record.invalid')).toEqual(['loop', 'tie']);
    expect(plainOf(otieno, 'tie')).toMatchObject({ from: 'of-asha', to: 'of-otieno' });
    const ids = await exportedIds();
    expect([ids.includes('loop'), ids.includes('tie')]).toEqual([false, true]);
  });
});
