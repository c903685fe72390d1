/**
 * Views of the stakeholder map over real connections: who may choose for everybody, and what moving a card may change when a
 * step gives less (docs/spec/stakeholder-map.md).
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { recordsOf } from '../../shared/document/layout.ts';
import { readRecords } from '../../shared/document/read.ts';
import { createRecord, patchRecord } from '../../shared/document/write.ts';
import { stakeholderViews } from '../../shared/methods/stakeholder-map/views/views.ts';
import { NO_RIGHTS } from '../../shared/session/rights.ts';
import { stakeholder } from '../unit/sample-board.ts';
import type { Peer } from './peers.ts';
import { act, stageOn, templateAt } from './session-stage.ts';

const stage = stageOn('stakeholder-map');
let map: string;

beforeEach(async () => {
  map = templateAt(stage.room.host);
  const card = { ...stakeholder('herders', 40, 40, { ring: 'primary' }), by: stage.room.ana.participantId };
  stage.room.ana.write((doc) => createRecord(doc, { ...card, parent: [map, 'c1'] }));
  await Promise.all(
    [stage.room.host, stage.room.ben].map((peer) => peer.until(() => recordsOf(peer.doc).has('herders'))),
  );
});

const keyAt = (peer: Peer, id: string, key: string): unknown => recordsOf(peer.doc).get(id)?.get(key);
const reaches = (peers: readonly Peer[], id: string, key: string, value: unknown): Promise<unknown> =>
  Promise.all(peers.map((peer) => peer.until(() => JSON.stringify(keyAt(peer, id, key)) === JSON.stringify(value))));

test('[SM13] everybody’s view is chosen by a facilitator; another’s choice is put back', async () => {
  stage.room.host.write((doc) => patchRecord(doc, map, { view: 'rainbow' }));
  await reaches([stage.room.ana, stage.room.ben], map, 'view', 'rainbow');
  stage.room.ana.write((doc) => patchRecord(doc, map, { view: 'onion' }));
  await stage.room.ana.until(() => stage.room.ana.refusedIds('record.protected').includes(map));
  await reaches([stage.room.ana, stage.room.ben, stage.room.host], map, 'view', 'rainbow');
});

test('[SM10] through all views and back for everybody, nothing is written but which view it is', async () => {
  const { host, ana, ben } = stage.room;
  const but = (peer: Peer): string =>
    JSON.stringify([...readRecords(peer.doc).records.values()].filter(({ id }) => id !== map));
  const [before, template] = [but(ben), JSON.stringify(recordsOf(ben.doc).get(map))];
  const sentBefore = ben.sent();
  for (const view of [...stakeholderViews.map(({ id }) => id), '']) {
    host.write((doc) => patchRecord(doc, map, { view: view === '' ? undefined : view }));
    await reaches([ana, ben], map, 'view', view === '' ? undefined : view);
    expect(but(ben)).toBe(before);
  }
  expect([JSON.stringify(recordsOf(ben.doc).get(map)), ben.sent()]).toEqual([template, sentBefore]);
  const file = await stage.server.exportJson<{ cards: { id: string; place?: unknown; fields: object }[] }>(
    stage.board.id,
  );
  expect(file.cards.find(({ id }) => id === 'herders')).toMatchObject({ place: [40, 40], fields: { ring: 'primary' } });
});

test('[SM13] a view that is no name is put back', async () => {
  stage.room.host.write((doc) => patchRecord(doc, map, { view: 'x'.repeat(41) }));
  await stage.room.host.until(() => stage.room.host.refusedIds('record.invalid').includes(map));
  await stage.room.host.until(() => keyAt(stage.room.host, map, 'view') === undefined);
});

describe('[SM14] in a step that only lets people move cards', () => {
  beforeEach(async () => {
    const rights = { ...NO_RIGHTS, move: true };
    const step = { title: 'Place', instruction: '', minutes: 5, visible: 'all' as const, rights };
    await act(stage.room.host, { type: 'agenda.plan', steps: [step] }, { type: 'agenda.next', from: null });
  });

  test('a card is put elsewhere on the grid and on the Net-Map', async () => {
    stage.room.ben.write((doc) => patchRecord(doc, 'herders', { place: [70, 70], net: [12.5, 80] }));
    await reaches([stage.room.ana, stage.room.host], 'herders', 'net', [12.5, 80]);
    expect(keyAt(stage.room.ana, 'herders', 'place')).toEqual([70, 70]);
    expect(stage.room.ben.refusedCodes()).toEqual([]);
  });

  test('its ring is what it says: that is put back', async () => {
    stage.room.ben.write((doc) => patchRecord(doc, 'herders', { 'f:ring': 'key' }));
    await stage.room.ben.until(() => stage.room.ben.refusedIds('step.forbidden').includes('herders'));
    await reaches([stage.room.ben, stage.room.ana], 'herders', 'f:ring', 'primary');
  });
});

test.each([[[101, 0]], [[50]], ['left']])('[SM11] a free place of %j is put back', async (net) => {
  stage.room.ana.write((doc) => patchRecord(doc, 'herders', { net }));
  await stage.room.ana.until(() => stage.room.ana.refusedIds('record.invalid').includes('herders'));
  await stage.room.ana.until(() => keyAt(stage.room.ana, 'herders', 'net') === undefined);
});
