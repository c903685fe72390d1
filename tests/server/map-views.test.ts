/**
 * Views of the stakeholder map over real connections: who may choose for everybody, and what moving a card may change when a
 * step gives less (docs/spec/stakeholder-map.md).
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordsOf } from '../../shared/document/layout.ts';
import { createRecord, patchRecord } from '../../shared/document/write.ts';
import { NO_RIGHTS } from '../../shared/session/rights.ts';
import { stakeholder } from '../unit/sample-board.ts';
import { closeAll, type Peer, startTestServer, type TestServer } from './harness.ts';
import { act, enterWorkshop, templateAt, type Workshop } from './session-stage.ts';

let server: TestServer;
let room: Workshop;
let map: string;

beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  const board = await server.createBoard(['stakeholder-map']);
  room = await enterWorkshop(server, board);
  map = templateAt(room.host);
  const card = { ...stakeholder('herders', 40, 40, { ring: 'primary' }), by: room.ana.participantId };
  room.ana.write((doc) => createRecord(doc, { ...card, parent: [map, 'c1'] }));
  await Promise.all([room.host, room.ben].map((peer) => peer.until(() => recordsOf(peer.doc).has('herders'))));
});
afterEach(closeAll);
afterAll(() => server.close());

const keyAt = (peer: Peer, id: string, key: string): unknown => recordsOf(peer.doc).get(id)?.get(key);
const reaches = (peers: readonly Peer[], id: string, key: string, value: unknown): Promise<unknown> =>
  Promise.all(peers.map((peer) => peer.until(() => JSON.stringify(keyAt(peer, id, key)) === JSON.stringify(value))));

test('[SM13] everybody’s view is chosen by a facilitator; another’s choice is put back', async () => {
  room.host.write((doc) => patchRecord(doc, map, { view: 'rainbow' }));
  await reaches([room.ana, room.ben], map, 'view', 'rainbow');
  room.ana.write((doc) => patchRecord(doc, map, { view: 'onion' }));
  await room.ana.until(() => room.ana.refusedIds('record.protected').includes(map));
  await reaches([room.ana, room.ben, room.host], map, 'view', 'rainbow');
});

test('[SM13] a view that is no name is put back', async () => {
  room.host.write((doc) => patchRecord(doc, map, { view: 'x'.repeat(41) }));
  await room.host.until(() => room.host.refusedIds('record.invalid').includes(map));
  await room.host.until(() => keyAt(room.host, map, 'view') === undefined);
});

describe('[SM14] in a step that only lets people move cards', () => {
  beforeEach(async () => {
    const rights = { ...NO_RIGHTS, move: true };
    const step = { title: 'Place', instruction: '', minutes: 5, visible: 'all' as const, rights };
    await act(room.host, { type: 'agenda.plan', steps: [step] }, { type: 'agenda.next', from: null });
  });

  test('a card is put elsewhere on the grid and on the Net-Map', async () => {
    room.ben.write((doc) => patchRecord(doc, 'herders', { place: [70, 70], net: [12.5, 80] }));
    await reaches([room.ana, room.host], 'herders', 'net', [12.5, 80]);
    expect(keyAt(room.ana, 'herders', 'place')).toEqual([70, 70]);
    expect(room.ben.refusedCodes()).toEqual([]);
  });

  test('its ring is what it says: that is put back', async () => {
    room.ben.write((doc) => patchRecord(doc, 'herders', { 'f:ring': 'key' }));
    await room.ben.until(() => room.ben.refusedIds('step.forbidden').includes('herders'));
    await reaches([room.ben, room.ana], 'herders', 'f:ring', 'primary');
  });
});

test.each([[[101, 0]], [[50]], ['left']])('[SM11] a free place of %j is put back', async (net) => {
  room.ana.write((doc) => patchRecord(doc, 'herders', { net }));
  await room.ana.until(() => room.ana.refusedIds('record.invalid').includes('herders'));
  await room.ana.until(() => keyAt(room.ana, 'herders', 'net') === undefined);
});
