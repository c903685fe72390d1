/**
 * Merging two cards for one stakeholder over raw connections (docs/spec/stakeholder-map.md): the very changes that the panel
 * makes, sent by people who may not, are put back by the guard.
 */
import { beforeEach, expect, test } from 'vitest';
import { readRecords } from '../../shared/document/read.ts';
import type { BoardRecord, Card } from '../../shared/document/record.ts';
import { createRecord, deleteRecord, patchRecord } from '../../shared/document/write.ts';
import { mergeCards } from '../../shared/methods/stakeholder-map/merge.ts';
import { link, stakeholder } from '../unit/sample-board.ts';
import type { Peer } from './peers.ts';
import { stageOn, templateAt } from './session-stage.ts';

const stage = stageOn('stakeholder-map');

const recordsAt = (peer: Peer): ReadonlyMap<string, BoardRecord> => readRecords(peer.doc).records;
const cardAt = (peer: Peer, id: string): Card => recordsAt(peer).get(id) as Card;

/** Ana's card and link, Ben's card for the same office, and somebody it is tied to. */
beforeEach(async () => {
  const { host, ana, ben } = stage.room;
  const parent: Card['parent'] = [templateAt(host), 'a1'];
  const add = (peer: Peer, ...records: readonly BoardRecord[]): void =>
    peer.write((doc) => {
      for (const record of records) createRecord(doc, { ...record, by: peer.participantId });
    });
  add(ana, { ...stakeholder('office', 40, 40), parent }, { ...stakeholder('users', 80, 20), parent });
  add(ben, { ...stakeholder('the-office', 60, 60), parent });
  await Promise.all([host, ana, ben].map((peer) => peer.until(() => recordsAt(peer).has('the-office'))));
  await ana.until(() => recordsAt(ana).has('the-office'));
  add(ana, link('tie', 'the-office', 'users', { by: ana.participantId }));
  add(ben, link('double', 'the-office', 'office', { by: ben.participantId }));
  await Promise.all(
    [host, ana, ben].map((peer) => peer.until(() => recordsAt(peer).has('tie') && recordsAt(peer).has('double'))),
  );
});

/** As the panel does it: one step. */
const merge = (peer: Peer, kept: string, gone: string): void => {
  const { patches, removed } = mergeCards(recordsAt(peer).values(), cardAt(peer, kept), cardAt(peer, gone));
  peer.write((doc) => {
    for (const [id, changes] of patches) patchRecord(doc, id, changes);
    for (const id of removed) deleteRecord(doc, id);
  });
};

test.each<['ana' | 'host', readonly string[]]>([
  // Neither Ben's card nor his link is Ana's to delete.
  ['ana', ['double', 'the-office']],
  ['host', []],
])('[SM47] merged by %s, what is another’s to delete stays for everybody', async (who, putBack) => {
  const { host, ana, ben } = stage.room;
  const merger = stage.room[who];
  merge(merger, 'office', 'the-office');
  await merger.settled();
  await merger.until(() => merger.refusedIds('record.not-yours').length === putBack.length);
  expect([...merger.refusedIds('record.not-yours')].sort()).toEqual(putBack);
  for (const peer of [host, ana, ben]) {
    for (const id of ['double', 'the-office']) await peer.until(() => recordsAt(peer).has(id) === putBack.includes(id));
    expect([...recordsAt(peer).keys()]).toEqual(expect.arrayContaining(['office', 'users', 'tie', ...putBack]));
  }
});
