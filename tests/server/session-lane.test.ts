/**
 * Commands and views over real connections, and who gets a socket at all: each visitor who may not in is closed with a
 * code that a browser can read.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeView } from '../../shared/protocol/change-view.ts';
import type { MadeBoard } from '../../shared/protocol/http.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { SessionCommand, SessionView } from '../../shared/session/session.ts';
import { DEFAULT_LINK_TYPES } from '../../shared/session/settings.ts';
import { startTestServer, type TestServer } from './harness.ts';
import { closeAll, openPeer, openSocket, type Peer } from './peers.ts';

let server: TestServer;
let board: MadeBoard;
let host: Peer;
let asha: Peer;

const viewOf = (peer: Peer): SessionView | undefined =>
  peer.told.reduce<SessionView | undefined>((view, message) => {
    if (message.type === 'view') return message.view;
    return message.type === 'change' && view ? changeView(view, message) : view;
  }, undefined);
const enter = async (role: 'facilitator' | 'participant', name: string): Promise<Peer> => {
  const peer = openPeer(server.base, await server.joinAs(board, role, name));
  await peer.settled();
  return peer;
};

beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  board = await server.createBoard();
  [host, asha] = await Promise.all([enter('facilitator', 'Host'), enter('participant', 'Asha')]);
});
afterEach(closeAll);
afterAll(() => server.close());

describe('commands', () => {
  test('settings change for everybody, and for who joins later', async () => {
    const groups = ['Users', 'County'];
    expect(
      await host.command({ type: 'settings.change', settings: { title: ' New  title ', groups } }),
    ).toBeUndefined();
    for (const peer of [host, asha]) await peer.until(() => viewOf(peer)?.settings.title === 'New title');
    const late = await enter('participant', 'Late');
    expect(viewOf(late)?.settings).toMatchObject({ title: 'New title', groups });
    const door = await server.call<{ groups: string[] }>('POST', '/api/door', { body: { code: board.code } });
    expect(door.body.groups).toEqual(groups);
  });

  test('a person corrects their own name and group, and everybody sees it', async () => {
    expect(await asha.command({ type: 'person.change', name: 'Asha  M.', group: 'Users' })).toBeUndefined();
    await host.until(() => viewOf(host)?.people.some(({ name }) => name === 'Asha M.') ?? false);
    expect(viewOf(host)?.people.find(({ id }) => id === asha.participantId)).toMatchObject({
      name: 'Asha M.',
      group: 'Users',
      role: 'participant',
      here: true,
    });
  });

  test.each<[string, SessionCommand, RefusalCode]>([
    ['settings', { type: 'settings.change', settings: { title: 'Mine' } }, 'role.forbidden'],
    ['an empty name', { type: 'person.change', name: ' ' }, 'name.empty'],
    ['a name of 200 letters', { type: 'person.change', name: 'n'.repeat(200) }, 'name.too-long'],
  ])('a participant who sends %s is answered with the refusal and nothing changes', async (_what, command, code) => {
    expect(await asha.command(command)).toBe(code);
    expect(viewOf(host)?.settings.title).toBe('A board');
    expect(viewOf(asha)?.people.find(({ id }) => id === asha.participantId)?.name).toBe('Asha');
  });

  test.each<[string, unknown]>([
    ['that is none', { hello: 1 }],
    ['without a type', { id: '1', command: { name: 'Asha' } }],
    ['without an id', { command: { type: 'person.change' } }],
    ['of 100,000 letters', { id: '1', command: { type: 'person.change', name: 'n'.repeat(100_000) } }],
  ])('a command %s is refused, and the connection stays', async (_what, message) => {
    host.say(message);
    await host.until(() => host.refusedCodes().includes('command.invalid'));
    expect(await host.command({ type: 'person.change', name: 'Still here' })).toBeUndefined();
    expect(viewOf(host)?.settings.linkTypes).toEqual(DEFAULT_LINK_TYPES);
  });

  const sixth = { id: 'x', label: 'x', colour: '#000000', negative: false };
  test.each<[string, SessionCommand, RefusalCode]>([
    ['of an unknown type', { type: 'fly' }, 'command.invalid'],
    ['of an unknown verb', { type: 'timer.fly' }, 'command.invalid'],
    [
      '[SM7] with six types of links',
      { type: 'settings.change', settings: { linkTypes: [...DEFAULT_LINK_TYPES, sixth] } },
      'settings.invalid',
    ],
  ])('a command %s is answered with the refusal', async (_what, command, code) => {
    expect(await host.command(command)).toBe(code);
    expect(viewOf(host)?.settings.linkTypes).toEqual(DEFAULT_LINK_TYPES);
  });

  test('many at once are taken one after the other', async () => {
    const names = Array.from({ length: 50 }, (_, n) => `Name ${n}`);
    const answers = await Promise.all(names.map((name) => asha.command({ type: 'person.change', name })));
    expect(answers).toEqual(Array(50).fill(undefined));
    await host.until(() => viewOf(host)?.people.some(({ name }) => name === 'Name 49') ?? false);
  });
});

describe('who is here', () => {
  test('comes and goes in the roster of the others', async () => {
    const here = (name: string) => viewOf(host)?.people.find((person) => person.name === name)?.here;
    expect(here('Asha')).toBe(true);
    asha.close();
    await host.until(() => here('Asha') === false);
  });
});

describe('who gets a socket', () => {
  const { hostname } = new URL('http://127.0.0.1');
  test.each<
    [string, () => { origin?: string; token?: string; boardId?: string; protocols?: string[] }, number, RefusalCode]
  >([
    ['a page of another site', () => ({ origin: 'https://evil.example' }), 4403, 'origin.foreign'],
    ['a page of another port of ours', () => ({ origin: `http://${hostname}:1` }), 4403, 'origin.foreign'],
    ['an origin that is none', () => ({ origin: 'null' }), 4403, 'origin.foreign'],
    ['a made up session', () => ({ token: 'A'.repeat(43) }), 4401, 'session.unknown'],
    ['no session', () => ({ protocols: ['baraza'] }), 4401, 'session.unknown'],
    ['a link in place of a session', () => ({ token: board.links.facilitator.token }), 4401, 'session.unknown'],
    ['the host key in place of a session', () => ({ token: server.hostKey }), 4401, 'session.unknown'],
    ['a board that is not there', () => ({ boardId: 'nothing' }), 4401, 'session.unknown'],
    ['an address that is no board', () => ({ boardId: 'no/such/place' }), 4404, 'board.unknown'],
  ])('not %s', async (_what, change, code, reason) => {
    const { boardId = board.id, token = asha.sessionToken, ...options } = change();
    const { closed, frames } = openSocket(server.base, boardId, token, options);
    expect(await closed).toEqual({ code, reason });
    expect(frames).toEqual([]);
  });

  test('a page of our own does', async () => {
    const { frames, until } = openSocket(server.base, board.id, asha.sessionToken, { origin: server.base });
    await until(() => frames.length >= 3);
    expect(frames.length).toBeGreaterThanOrEqual(3);
  });

  test('a server that stops sends everybody off for now, not for good', async () => {
    const own = await startTestServer();
    const made = await own.createBoard();
    const peer = openPeer(own.base, await own.joinAs(made, 'participant'));
    await peer.synced();
    await own.stop();
    expect(await peer.closed).toEqual({ code: 4503, reason: 'server.stopping' });
    await own.close();
  });

  test('and does not wait long for one who does not answer', { timeout: 15_000 }, async () => {
    const own = await startTestServer();
    const made = await own.createBoard();
    const asleep = openPeer(own.base, await own.joinAs(made, 'participant', 'Asleep'));
    const awake = openPeer(own.base, await own.joinAs(made, 'participant', 'Awake'));
    await Promise.all([asleep.synced(), awake.synced()]);
    asleep.socket.pause();
    await own.stop();
    expect(await awake.closed).toEqual({ code: 4503, reason: 'server.stopping' });
    await own.close();
  });
});
