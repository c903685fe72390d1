/**
 * The log at its most talkative says what happened and to which board, and nothing of people: a whole session, its
 * attacks and mistakes included, leaves no name, token, code or content in it. The built server runs as a process.
 */
import { connect } from 'node:net';
import { afterAll, afterEach, expect, test } from 'vitest';
import { faultOf } from '../../server/log.ts';
import { textOf } from '../../shared/document/layout.ts';
import { createRecord, writeText } from '../../shared/document/write.ts';
import type { MadeBoard } from '../../shared/protocol/http.ts';
import { card } from '../unit/sample-board.ts';
import { createApi } from './api.ts';
import { runCli, startOnFolder } from './kill-child.ts';
import { closeAll, openPeer, openSocket } from './peers.ts';

const folder = await startOnFolder();
afterEach(closeAll);
afterAll(() => folder.close());

type Api = ReturnType<typeof createApi>;

const NAMES = ['Wanjiru', 'Kamau', 'Turkana', 'Drought of', 'governor', 'against it', 'Mistyped'];

/** Sends bytes that are no HTTP and waits for the answer's end. */
const sendRaw = (base: string, text: string): Promise<void> =>
  new Promise((resolve) => {
    const socket = connect(Number(new URL(base).port), '127.0.0.1', () => socket.write(text));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
    socket.resume();
  });

/** People come, write, are told no in every way, and take the board home. Gives the secrets that were in play. */
const playSession = async (api: Api, board: MadeBoard): Promise<string[]> => {
  const facilitator = await api.joinAs(board, 'facilitator', 'Kamau');
  const lead = openPeer(api.base, facilitator);
  await lead.settled();
  expect(await lead.command({ type: 'settings.change', settings: { title: 'Drought of Turkana' } })).toBeUndefined();
  const joined = await api.join({ code: board.code, name: 'Wanjiru', group: 'County of Turkana' });
  const peer = openPeer(api.base, joined);
  await peer.settled();
  peer.write((doc) => {
    createRecord(doc, card('n1', 'note', { by: peer.participantId }));
    const text = textOf(doc, 'n1');
    if (text) writeText(text, 'The governor is against it');
  });
  await peer.settled();
  await api.exportJson(board.id);
  return [facilitator.sessionToken, joined.sessionToken];
};

const misbehave = async (api: Api, board: MadeBoard): Promise<string[]> => {
  const token = board.links.participant.token;
  const joined = await api.join({ token, name: 'Wanjiru' });
  await api.tryJoin({ code: 'Mistyped' });
  await api.call('POST', '/api/join', { token, raw: '{"name": "Wanjiru", "token": governor' });
  await api.call('GET', `/api/Wanjiru?token=${token}`, { token });
  await api.call('POST', '/api/boards', { token, body: { title: 'Drought of Turkana' } });
  await sendRaw(api.base, `GET / HTTP/1.1\r\nAuthorization: Bearer ${token}\r\nWanjiru Kamau\r\n\r\n`);
  await openSocket(api.base, board.id, joined.sessionToken, { origin: 'http://turkana.example' }).closed;
  const socket = openSocket(api.base, board.id, joined.sessionToken);
  await socket.opened();
  socket.send('The governor is against it');
  await socket.closed;
  const revoked = openPeer(api.base, joined);
  await revoked.synced();
  await api.call('DELETE', `/api/boards/${board.id}/links/${board.links.participant.id}`, { token: api.hostKey });
  await revoked.closed;
  return [joined.sessionToken];
};

test('a whole session at level trace leaves no name, token, code or content in the log', async () => {
  const child = runCli({ PORT: '0', DATA_DIR: folder.dataDir, LOG_LEVEL: 'trace' });
  const [, base = '', hostKey = ''] = await child.said(/(http:\/\/127\.0\.0\.1:\d+)\/#host=(\S+)/);
  const api = createApi(base, hostKey);
  const board = await api.createBoard(['stakeholder-map'], 'Drought of Turkana');
  const sessions = [...(await playSession(api, board)), ...(await misbehave(api, board))];
  child.process.kill('SIGTERM');
  const { code, out, err } = await child.ended;
  expect([code, err]).toEqual([0, '']);
  // The first lines are for the person at the terminal and have the host link; the log is the lines of JSON.
  const log = out.split('\n').filter((line) => line.startsWith('{'));
  const lines = log.map((line) => JSON.parse(line) as { msg: string; board?: string; code?: string });
  const says = (msg: string, more: object = {}) =>
    expect(lines).toContainEqual(expect.objectContaining({ msg, ...more }));
  for (const msg of ['started', 'stopping', 'stopped']) says(msg);
  for (const msg of ['room opened', 'room closed']) says(msg, { board: board.id });
  for (const refused of ['code.unknown', 'request.invalid', 'origin.foreign', 'frame.malformed', 'link.revoked']) {
    says('refused', { code: refused });
  }
  // The library's own line about bytes that are no HTTP: it would carry the packet.
  says('client error');
  const tokens = [hostKey, ...sessions, ...Object.values(board.links).map(({ token }) => token)];
  const text = log.join('\n');
  for (const secret of [...tokens, ...NAMES, board.code]) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain([...Buffer.from(secret)].join(','));
  }
});

test('of an error its kind and places are logged, not what could not be read', () => {
  const failed = (() => {
    try {
      return JSON.parse('The governor is against it');
    } catch (error) {
      return error;
    }
  })();
  expect(JSON.stringify(faultOf(failed))).not.toMatch(/governor|is against/);
  expect(faultOf(failed)).toMatchObject({ type: 'SyntaxError', at: expect.stringContaining('at ') });
  const refused = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  expect(faultOf(refused)).toMatchObject({ code: 'SQLITE_FULL', message: 'database or disk is full' });
  expect(faultOf('a text')).toEqual({ type: 'string' });
});
