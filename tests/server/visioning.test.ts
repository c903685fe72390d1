/**
 * Visioning over real connections (docs/spec/visioning.md): what is enforced is tried by people who may not.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { FIELD_PREFIX, recordsOf } from '../../shared/document/layout.ts';
import type { Card } from '../../shared/document/record.ts';
import { createRecord, deleteRecord, patchRecord } from '../../shared/document/write.ts';
import { LIMITS } from '../../shared/limits.ts';
import { card } from '../unit/sample-board.ts';
import type { Peer } from './peers.ts';
import { act, cardsAt, roundOf, stageOn, templateAt, wasSent } from './session-stage.ts';

const stage = stageOn('visioning');

const QUESTION = 'It is 2035. What do you see?';

const openRound = async (): Promise<string> => {
  const where = { template: templateAt(stage.room.host), zone: 'notes' };
  await act(stage.room.host, { type: 'writing.open', title: QUESTION, ...where });
  await Promise.all(
    [stage.room.host, stage.room.ana, stage.room.ben].map((peer) =>
      peer.until(() => roundOf(peer)?.title === QUESTION),
    ),
  );
  return roundOf(stage.room.host)?.id ?? '';
};

test('[VI1] a vision note reaches nobody else before it is posted, and then [VI8] hangs there in its language', async () => {
  const round = await openRound();
  const text = 'Maji kila siku MARK';
  await act(stage.room.ana, { type: 'writing.write', round, text, lang: 'sw' });
  await stage.room.ben.until(() => roundOf(stage.room.ben)?.notes === 1);
  expect(
    [stage.room.host, stage.room.ben, stage.room.obi, stage.room.phone].filter((peer) => wasSent(peer, text)),
  ).toEqual([]);
  await act(stage.room.host, { type: 'writing.close', round }, { type: 'writing.reveal', round });
  await stage.room.ben.until(() => cardsAt(stage.room.ben, text).length === 1);
  expect(cardsAt(stage.room.ben, text)[0]).toMatchObject({
    by: stage.room.ana.participantId,
    lang: 'sw',
    kind: 'note',
  });
});

test('[VI2] a pair merges its notes into one of both; nobody else can, and nobody after sharing has ended', async () => {
  const round = await openRound();
  await act(stage.room.ana, { type: 'writing.write', round, text: 'Water at dawn' });
  await act(stage.room.ben, { type: 'writing.write', round, text: 'Water in the morning' });
  await act(stage.room.host, { type: 'writing.share', round, visible: 'pair' });
  await stage.room.ben.until(() => roundOf(stage.room.ben)?.shared.length === 1);
  const { mine = [], shared = [] } = roundOf(stage.room.ben) ?? {};
  const notes = [...mine, ...shared].map(({ id }) => id);
  const join = { type: 'writing.join', round, notes, text: 'Water before sunrise' } as const;
  expect(await stage.room.phone.command(join)).toBe('note.unknown');
  expect(await stage.room.obi.command(join)).toBe('role.forbidden');
  await act(stage.room.ben, join);
  await act(stage.room.host, { type: 'writing.share', round, visible: 'own' });
  await stage.room.ana.until(() => roundOf(stage.room.ana)?.mine[0]?.text === 'Water before sunrise');
  const own = roundOf(stage.room.ana)?.mine.map(({ id }) => id) ?? [];
  expect(await stage.room.ana.command({ ...join, notes: own })).toBe('note.unknown');
  await act(stage.room.host, { type: 'writing.close', round }, { type: 'writing.reveal', round });
  await stage.room.ana.until(() => cardsAt(stage.room.ana, 'Water before sunrise').length === 1);
  expect(cardsAt(stage.room.ana, 'Water before sunrise')[0]).toMatchObject({
    by: stage.room.ben.participantId,
    fields: { coAuthors: [stage.room.ana.participantId] },
  });
  expect(cardsAt(stage.room.ana, 'Water at dawn')).toEqual([]);
});

test('[VI2] a joint note that a scribe words for somebody says who found the words', async () => {
  const { host, ana, ben } = stage.room;
  await act(ana, { type: 'person.add', name: 'Zawadi' });
  await ana.until(() => ana.view().people.some(({ name }) => name === 'Zawadi'));
  const elder = ana.view().people.find(({ name }) => name === 'Zawadi')?.id ?? '';
  const round = await openRound();
  for (const text of ['Water at dawn', 'Water at noon'])
    await act(ana, { type: 'writing.write', round, text, for: elder });
  await act(ana, { type: 'writing.write', round, text: 'My own' });
  await act(ben, { type: 'writing.write', round, text: 'Bread' });
  await act(host, { type: 'writing.share', round, visible: 'pair' });
  await ana.until(() => roundOf(ana)?.visible === 'pair');
  const notes = roundOf(ana)?.mine.flatMap(({ id, author }) => (author === elder ? [id] : [])) ?? [];
  await act(ana, { type: 'writing.join', round, notes, text: 'Water all day' });
  await act(host, { type: 'writing.close', round }, { type: 'writing.reveal', round });
  await ben.until(() => cardsAt(ben, 'Water all day').length === 1);
  expect(cardsAt(ben, 'Water all day')[0]).toMatchObject({ by: elder, via: ana.participantId });
});

test('[VI3] [SE25] a note of more than one idea’s length is refused', async () => {
  const round = await openRound();
  const text = 'x'.repeat(LIMITS.privateNoteChars + 1);
  expect(await stage.room.ana.command({ type: 'writing.write', round, text })).toBe('note.too-long');
});

test('[VI15] only who facilitates changes the horizon', async () => {
  const horizon = card('the-horizon', 'horizon', {
    by: stage.room.host.participantId,
    parent: [templateAt(stage.room.host), 'a1'],
    text: QUESTION,
    fields: { year: 2035, fromYear: 2025 },
    locked: true,
  });
  stage.room.host.doc.transact(() => createRecord(stage.room.host.doc, horizon));
  await stage.room.ana.until(() => cardsAt(stage.room.ana, QUESTION).length === 1);
  stage.room.ana.doc.transact(
    () => void patchRecord(stage.room.ana.doc, horizon.id, { [`${FIELD_PREFIX}year`]: 2100 }),
  );
  await stage.room.ana.until(() => cardsAt(stage.room.ana, QUESTION)[0]?.fields.year === 2035);
  stage.room.host.doc.transact(
    () => void patchRecord(stage.room.host.doc, horizon.id, { [`${FIELD_PREFIX}year`]: 2040 }),
  );
  await stage.room.ana.until(() => cardsAt(stage.room.ana, QUESTION)[0]?.fields.year === 2040);
});

describe('[VI16] where a note comes from', () => {
  const [COPY, CO] = [`${FIELD_PREFIX}copyOf`, `${FIELD_PREFIX}coAuthors`];
  const keyAt = (peer: Peer, id: string, key: string): unknown => recordsOf(peer.doc).get(id)?.get(key);
  const add = (peer: Peer, id: string, fields: Card['fields'] = {}): void =>
    peer.write((doc) => createRecord(doc, card(id, 'note', { by: peer.participantId, fields })));
  /** Everything that somebody wrote so far was judged, and reached these people. */
  const level = async (mark: string, writer: Peer, ...readers: readonly Peer[]): Promise<void> => {
    add(writer, mark);
    await Promise.all(readers.map((peer) => peer.until(() => recordsOf(peer.doc).has(mark))));
  };
  beforeEach(async () => {
    const { ana, ben } = stage.room;
    add(ben, 'of-ben');
    await ana.until(() => recordsOf(ana.doc).has('of-ben'));
  });

  test('is not made up on a new note: it stays without it', async () => {
    const { host, ana, ben } = stage.room;
    add(ana, 'signed', { coAuthors: [ben.participantId] });
    add(ana, 'of-nothing', { copyOf: 'nowhere' });
    add(ana, 'of-itself', { copyOf: 'of-itself' });
    add(ana, 'duplicate', { copyOf: 'of-ben' });
    await level('end', ana, host, ben);
    for (const peer of [host, ben]) {
      expect(keyAt(peer, 'signed', CO)).toBeUndefined();
      for (const id of ['of-nothing', 'of-itself']) expect(keyAt(peer, id, COPY)).toBeUndefined();
      expect(keyAt(peer, 'duplicate', COPY)).toBe('of-ben');
    }
    expect(ana.refusedCodes()).toEqual([]);
  });

  test('is not changed afterwards, neither on one’s own note nor on another’s', async () => {
    const { host, ana, ben } = stage.room;
    add(ana, 'mine', { copyOf: 'of-ben' });
    add(ana, 'plain');
    for (const change of [{ [COPY]: undefined }, { [COPY]: 'plain' }, { [CO]: [ben.participantId] }])
      ana.write((doc) => patchRecord(doc, 'mine', change));
    // A duplicate has no author: it would take the note from Ben.
    ana.write((doc) => patchRecord(doc, 'of-ben', { [COPY]: 'plain' }));
    ana.write((doc) => patchRecord(doc, 'plain', { [COPY]: 'of-ben' }));
    host.write((doc) => patchRecord(doc, 'of-ben', { [CO]: ['nobody-of-the-board'] }));
    await level('end', ana, host, ben);
    await level('end-of-host', host, ana, ben);
    // Changes that arrive together are refused together.
    expect(new Set(ana.refusedIds('record.author'))).toEqual(new Set(['mine', 'of-ben']));
    expect(new Set(host.refusedIds('record.author'))).toEqual(new Set(['of-ben']));
    expect([keyAt(ben, 'mine', COPY), keyAt(ben, 'plain', COPY)]).toEqual(['of-ben', 'of-ben']);
    expect([keyAt(ben, 'of-ben', COPY), keyAt(ben, 'of-ben', CO), keyAt(ben, 'mine', CO)]).toEqual(
      Array(3).fill(undefined),
    );
  });

  test('comes back with a deletion that is undone, also when the original is gone', async () => {
    const { host, ana, ben } = stage.room;
    for (const id of ['joint', 'mine']) add(ana, id, id === 'mine' ? { copyOf: 'of-ben' } : {});
    await level('before', ana, ben, host);
    host.write((doc) => patchRecord(doc, 'joint', { [CO]: [ben.participantId] }));
    await level('named', host, ana, ben);
    ben.write((doc) => deleteRecord(doc, 'of-ben'));
    ana.write((doc) => deleteRecord(doc, 'mine'));
    ana.write((doc) => deleteRecord(doc, 'joint'));
    await level('deleted', ben, ana);
    add(ana, 'joint', { coAuthors: [ben.participantId] });
    for (const id of ['mine', 'a-second-one']) add(ana, id, { copyOf: 'of-ben' });
    await level('end', ana, ben);
    expect([keyAt(ben, 'mine', COPY), keyAt(ben, 'joint', CO)]).toEqual(['of-ben', [ben.participantId]]);
    expect(keyAt(ben, 'a-second-one', COPY)).toBe('of-ben');
  });
});
