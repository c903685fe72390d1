/**
 * GET /metrics: what happens is counted, what is there is measured, and nobody is named.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../../shared/document/layout.ts';
import { createRecord, deleteRecord, writeText } from '../../shared/document/write.ts';
import type { MadeBoard } from '../../shared/protocol/http.ts';
import { card } from '../unit/sample-board.ts';
import { startTestServer, type TestServer } from './harness.ts';
import { closeAll, openPeer, openSocket } from './peers.ts';

let server: TestServer;
let board: MadeBoard;

const scrape = async (): Promise<string> => {
  const response = await fetch(`${server.base}/metrics`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  return response.text();
};

/** The value of a series; 0 when it is not there yet. */
const valueIn = (text: string, series: string): number => {
  const line = text.split('\n').find((each) => each.startsWith(`${series} `));
  return Number(line?.slice(series.length + 1) ?? 0);
};
const refusedIn = (text: string, code: string): number => valueIn(text, `baraza_refusals_total{code="${code}"}`);

const enter = async (name: string) => {
  const peer = openPeer(server.base, await server.join({ code: board.code, name }));
  await peer.settled();
  return peer;
};

beforeAll(async () => {
  server = await startTestServer();
  board = await server.createBoard(['stakeholder-map'], 'Water of Turkana');
});
afterEach(closeAll);
afterAll(() => server.close());

test('rooms, people and connections are those that are there', async () => {
  expect(valueIn(await scrape(), 'baraza_rooms')).toBe(0);
  const asha = await enter('Asha');
  await enter('Otieno');
  const second = openPeer(server.base, asha);
  await second.settled();
  const text = await scrape();
  expect(valueIn(text, 'baraza_rooms')).toBe(1);
  expect(valueIn(text, 'baraza_people')).toBe(2);
  expect(valueIn(text, 'baraza_connections')).toBe(3);
  expect(valueIn(text, 'baraza_resident_memory_bytes')).toBeGreaterThan(10_000_000);
  for (const series of ['baraza_queue_bytes', 'baraza_event_loop_delay_milliseconds{quantile="0.99"}']) {
    expect(text).toContain(`\n${series} `);
    expect(valueIn(text, series)).toBeGreaterThanOrEqual(0);
  }
});

test('updates and acknowledgements go up with what is written', async () => {
  const peer = await enter('Asha');
  const before = await scrape();
  for (const id of ['m1', 'm2', 'm3']) {
    peer.write((doc) => createRecord(doc, card(id, 'note', { by: peer.participantId })));
    await peer.settled();
  }
  const after = await scrape();
  const grown = (series: string): number => valueIn(after, series) - valueIn(before, series);
  expect(grown('baraza_updates_total')).toBe(3);
  expect(grown('baraza_ack_milliseconds_count')).toBe(3);
  expect(grown('baraza_ack_milliseconds_bucket{le="+Inf"}')).toBe(3);
  for (const bound of [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000]) {
    expect(after).toContain(`baraza_ack_milliseconds_bucket{le="${bound}"} `);
  }
});

describe('refusals are counted by code', () => {
  test('of HTTP, of a visitor, of a connection, of a change and of a command', async () => {
    const before = await scrape();
    await server.call('POST', '/api/boards', { token: 'no host key at all', body: {} });
    await openSocket(server.base, board.id, 'no-session').closed;
    const facilitator = openPeer(server.base, await server.joinAs(board, 'facilitator'));
    await facilitator.settled();
    facilitator.write((doc) => createRecord(doc, card('f1', 'note', { by: facilitator.participantId })));
    await facilitator.settled();
    const peer = await enter('Asha');
    peer.write((doc) => deleteRecord(doc, 'f1'));
    await peer.until(() => peer.refusedCodes().includes('record.not-yours'));
    expect(await peer.command({ type: 'settings.change', settings: { title: 'Mine' } })).toBe('role.forbidden');
    peer.say('no command');
    await peer.until(() => peer.refusedCodes().includes('command.invalid'));
    peer.send('text, not bytes');
    expect(await peer.closed).toMatchObject({ reason: 'frame.malformed' });
    const after = await scrape();
    for (const code of ['host.key-wrong', 'session.unknown', 'record.not-yours', 'role.forbidden', 'command.invalid']) {
      expect([code, refusedIn(after, code) - refusedIn(before, code)]).toEqual([code, 1]);
    }
    expect(refusedIn(after, 'frame.malformed') - refusedIn(before, 'frame.malformed')).toBe(1);
  });
});

test('no name, group, title, text, id, code or token is in them', async () => {
  const joined = await server.join({ code: board.code, name: 'Wanjiru Kamau', group: 'County of Turkana' });
  const peer = openPeer(server.base, joined);
  await peer.settled();
  peer.write((doc) => {
    createRecord(doc, card('secret-card', 'note', { by: peer.participantId }));
    const text = textOf(doc, 'secret-card');
    if (text) writeText(text, 'The governor is against it');
  });
  await peer.settled();
  const text = await scrape();
  const tokens = [joined.sessionToken, server.hostKey, ...Object.values(board.links).map(({ token }) => token)];
  const said = ['Wanjiru', 'Turkana', 'governor', 'secret-card'];
  for (const secret of [...tokens, ...said, joined.participantId, board.id, board.code]) {
    expect(text).not.toContain(secret);
  }
});
