/**
 * The guard while several work at once: a stray Ctrl+A Delete, typing that must survive somebody else's refusal, and
 * what facilitators and makers may do. All over real connections.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordsOf, textOf } from '../../shared/document/layout.ts';
import { readRecords } from '../../shared/document/read.ts';
import { createRecord, deleteRecord, patchRecord } from '../../shared/document/write.ts';
import type { MadeBoard } from '../../shared/protocol/http.ts';
import { card } from '../unit/sample-board.ts';
import { startTestServer, type TestServer } from './harness.ts';
import { closeAll, openPeer, type Peer } from './peers.ts';

const CARDS = 5;

let server: TestServer;
let board: MadeBoard;
let host: Peer;
let asha: Peer;
let otieno: Peer;

const enter = async (role: 'facilitator' | 'participant', name: string): Promise<Peer> => {
  const peer = openPeer(server.base, await server.joinAs(board, role, name));
  await peer.settled();
  return peer;
};
const idsOf = (peer: Peer): string[] => [...readRecords(peer.doc).records.keys()].sort();
const textsOf = (id: string): (string | undefined)[] =>
  [host, asha, otieno].map((peer) => textOf(peer.doc, id)?.toString());
/** Everybody has the same records and texts, and all that was sent is saved. */
const level = async (): Promise<void> => {
  const peers = [host, asha, otieno];
  await Promise.all(peers.map((peer) => peer.settled()));
  const now = (peer: Peer) => JSON.stringify([...readRecords(peer.doc).records].sort(([a], [b]) => (a < b ? -1 : 1)));
  const last = openPeer(server.base, await server.joinAs(board, 'observer', 'Last'));
  await last.synced();
  await Promise.all(peers.map((peer) => peer.until(() => now(peer) === now(last))));
  last.close();
};

beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  board = await server.createBoard(['stakeholder-map', 'strategic-intention']);
  [host, asha, otieno] = await Promise.all([
    enter('facilitator', 'Host'),
    enter('participant', 'Asha'),
    enter('participant', 'Otieno'),
  ]);
  for (const [peer, name] of [
    [host, 'host'],
    [asha, 'asha'],
    [otieno, 'otieno'],
  ] as const)
    peer.write((doc) => {
      for (let n = 0; n < CARDS; n++)
        createRecord(doc, card(`${name}-${n}`, 'note', { by: peer.participantId, text: `${name} ${n}` }));
    });
  await level();
});
afterEach(closeAll);
afterAll(() => server.close());

describe('Ctrl+A Delete', () => {
  test('[BD2] [BD4] by a participant takes only their own cards, for everybody', async () => {
    const before = idsOf(host);
    asha.write((doc) => {
      for (const id of [...recordsOf(doc).keys()]) deleteRecord(doc, id);
    });
    await level();
    const rest = before.filter((id) => !id.startsWith('asha-'));
    for (const peer of [host, asha, otieno]) expect(idsOf(peer)).toEqual(rest);
    expect(asha.refusedIds('record.protected')).toHaveLength(2);
    expect(asha.refusedIds('record.not-yours')).toHaveLength(2 * CARDS);
    expect(textsOf('otieno-3')).toEqual(['otieno 3', 'otieno 3', 'otieno 3']);
  });

  test('[BD4] by a facilitator takes everything', async () => {
    host.write((doc) => {
      for (const id of [...recordsOf(doc).keys()]) deleteRecord(doc, id);
    });
    await level();
    expect(idsOf(otieno)).toEqual([]);
    expect(host.refusedCodes()).toEqual([]);
  });

  test('[BD4] one card at a time comes to the same', async () => {
    const before = idsOf(host).filter((id) => !id.startsWith('asha-'));
    for (const id of [...recordsOf(asha.doc).keys()]) asha.write((doc) => deleteRecord(doc, id));
    await level();
    expect(idsOf(otieno)).toEqual(before);
  });
});

describe('typing while the guard puts something back', () => {
  test("[BD5] a refused change of a card's author leaves what its maker types meanwhile", async () => {
    for (let n = 0; n < 20; n++) {
      otieno.write((doc) => textOf(doc, 'otieno-0')?.insert(0, String.fromCharCode(97 + n)));
      asha.write((doc) => patchRecord(doc, 'otieno-0', { by: asha.participantId }));
    }
    await level();
    expect(textsOf('otieno-0')).toEqual(Array(3).fill('tsrqponmlkjihgfedcbaotieno 0'));
    expect(recordsOf(host.doc).get('otieno-0')?.get('by')).toBe(otieno.participantId);
  });

  test('[BD6] a change that breaks a card leaves what another types in it', async () => {
    asha.write((doc) => patchRecord(doc, 'otieno-0', { xy: 'here' }));
    otieno.write((doc) => textOf(doc, 'otieno-0')?.insert(0, 'Dear all, '));
    await level();
    expect(textsOf('otieno-0')).toEqual(Array(3).fill('Dear all, otieno 0'));
    expect(recordsOf(asha.doc).get('otieno-0')?.get('xy')).toEqual([0, 0]);
  });

  test('[BD4] a refused delete gives back all that had reached the server', async () => {
    otieno.write((doc) => textOf(doc, 'otieno-0')?.insert(0, 'Dear all, '));
    await otieno.settled();
    asha.write((doc) => deleteRecord(doc, 'otieno-0'));
    await level();
    expect(textsOf('otieno-0')).toEqual(Array(3).fill('Dear all, otieno 0'));
    otieno.write((doc) => textOf(doc, 'otieno-0')?.insert(0, 'Hello. '));
    await level();
    expect(textsOf('otieno-0')).toEqual(Array(3).fill('Hello. Dear all, otieno 0'));
  });

  test("[BD3] a participant's typing in a card that is being locked is taken back, the facilitator's stays", async () => {
    host.write((doc) => patchRecord(doc, 'asha-0', { locked: true }));
    await host.settled();
    asha.write((doc) => textOf(doc, 'asha-0')?.insert(0, 'Late '));
    host.write((doc) => textOf(doc, 'asha-0')?.insert(0, 'Final: '));
    await level();
    expect(textsOf('asha-0')).toEqual(Array(3).fill('Final: asha 0'));
    expect(asha.refusedIds('record.locked')).toEqual(['asha-0']);
  });
});

describe('what stands', () => {
  test("a participant moves, recolours and types in another's card, which keeps its author", async () => {
    asha.write((doc) => patchRecord(doc, 'otieno-1', { xy: [7, 8], tint: 'rose' }));
    asha.write((doc) => textOf(doc, 'otieno-1')?.insert(0, 'Also: '));
    await level();
    expect(readRecords(otieno.doc).records.get('otieno-1')).toMatchObject({
      xy: [7, 8],
      tint: 'rose',
      text: 'Also: otieno 1',
      by: otieno.participantId,
    });
    expect(asha.refusedCodes()).toEqual([]);
  });

  test('[BD5] a facilitator may do all but change who said it', async () => {
    host.write((doc) => {
      patchRecord(doc, 'asha-1', { xy: [1, 1], locked: true });
      createRecord(doc, card('for-asha', 'note', { by: asha.participantId, via: host.participantId }));
      patchRecord(doc, 'otieno-1', { by: host.participantId });
      deleteRecord(doc, 'otieno-2');
    });
    await level();
    const { records } = readRecords(otieno.doc);
    expect(records.get('asha-1')).toMatchObject({ xy: [1, 1], locked: true });
    expect(records.get('for-asha')).toMatchObject({ by: asha.participantId, via: host.participantId });
    expect(records.get('otieno-1')).toMatchObject({ by: otieno.participantId });
    expect(records.has('otieno-2')).toBe(false);
    expect(host.refusedCodes()).toEqual(['record.author']);
  });

  test('one message with good and bad parts: the good ones stand', async () => {
    asha.write((doc) => {
      patchRecord(doc, 'asha-0', { tint: 'leaf' });
      deleteRecord(doc, 'otieno-0');
      patchRecord(doc, 'otieno-1', { tint: 'leaf' });
      deleteRecord(doc, 'asha-1');
    });
    await level();
    const { records } = readRecords(host.doc);
    expect([records.get('asha-0'), records.get('otieno-1')]).toMatchObject([{ tint: 'leaf' }, { tint: 'leaf' }]);
    expect([records.has('otieno-0'), records.has('asha-1')]).toEqual([true, false]);
    expect(asha.refusedIds('record.not-yours')).toEqual(['otieno-0']);
  });
});
