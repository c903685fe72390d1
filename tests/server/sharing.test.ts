/**
 * Links of access and the code, as a facilitator manages them. A revoked link closes what was opened with it at once,
 * for good, and nothing else.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ROLES } from '../../shared/access.ts';
import type { Joined, MadeBoard, MadeLink } from '../../shared/protocol/http.ts';
import { expectRefusal } from './api.ts';
import { startTestServer, type TestServer } from './harness.ts';
import { closeAll, openPeer, openProvider } from './peers.ts';

interface Access {
  readonly code: string;
  readonly codeOpen: boolean;
  readonly links: readonly { readonly id: string; readonly role: string }[];
}

let server: TestServer;
let board: MadeBoard;
let host: Joined;

const path = (rest: string): string => `/api/boards/${board.id}${rest}`;
const access = async (): Promise<Access> =>
  (await server.call<Access>('GET', path('/access'), { token: host.sessionToken })).body;
const setCode = (body: unknown) =>
  server.call<{ code: string; codeOpen: boolean }>('PUT', path('/code'), { token: host.sessionToken, body });
const revoke = (linkId: string) => server.call('DELETE', path(`/links/${linkId}`), { token: host.sessionToken });

beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  board = await server.createBoard();
  host = await server.joinAs(board, 'facilitator');
});
afterEach(closeAll);
afterAll(() => server.close());

describe('links', () => {
  test('are listed by role, without their tokens', async () => {
    const listed = await access();
    expect(listed).toMatchObject({ code: board.code, codeOpen: true });
    expect(listed.links.map(({ role }) => role).sort()).toEqual([...ROLES].sort());
    for (const role of ROLES) expect(JSON.stringify(listed)).not.toContain(board.links[role].token);
  });

  test.each(ROLES)('a new one for a %s opens that role', async (role) => {
    const { status, body } = await server.call<MadeLink>('POST', path('/links'), {
      token: host.sessionToken,
      body: { role },
    });
    expect(status).toBe(201);
    expect(body.url.endsWith(`#t=${body.token}`)).toBe(true);
    expect(await server.join({ token: body.token })).toMatchObject({ boardId: board.id, role });
    expect((await access()).links.map(({ id }) => id)).toContain(body.id);
  });

  test('a role that does not exist is refused', async () => {
    const answer = await server.call('POST', path('/links'), { token: host.sessionToken, body: { role: 'owner' } });
    expectRefusal(answer, 'request.invalid');
  });

  test('a revoked one is off the list, and revoking it again changes nothing', async () => {
    const { id } = board.links.observer;
    expect((await revoke(id)).status).toBe(204);
    expect((await revoke(id)).status).toBe(204);
    expect((await access()).links.map((link) => link.id)).not.toContain(id);
  });

  test('of another board stay as they are', async () => {
    const other = await server.createBoard();
    await revoke(other.links.participant.id);
    expect(await server.joinAs(other, 'participant')).toMatchObject({ boardId: other.id });
  });
});

describe('the code', () => {
  test('closes, opens, and is renewed', async () => {
    expect((await setCode({ open: false })).body).toEqual({ code: board.code, codeOpen: false });
    expectRefusal(await server.tryJoin({ code: board.code }), 'code.closed');
    expect((await setCode({ open: true })).body).toEqual({ code: board.code, codeOpen: true });
    await server.join({ code: board.code });
    const renewed = (await setCode({ open: true, renew: true })).body;
    expect(renewed.code).not.toBe(board.code);
    expectRefusal(await server.tryJoin({ code: board.code }), 'code.unknown');
    expect(await server.join({ code: renewed.code })).toMatchObject({ boardId: board.id });
    expect(await access()).toMatchObject(renewed);
  });

  test('is not changed by a body that says nothing', async () => {
    expect((await setCode({})).status).toBe(400);
    expect(await access()).toMatchObject({ code: board.code, codeOpen: true });
  });
});

describe('who is no facilitator', () => {
  test.each(
    (['participant', 'observer'] as const).flatMap((role) =>
      ['GET /access', 'POST /links', 'PUT /code', 'DELETE /links/any'].map((route) => [role, route] as const),
    ),
  )('a %s may not %s, by session or by link', async (role, route) => {
    const [method = '', rest = ''] = route.split(' ');
    const { sessionToken } = await server.joinAs(board, role);
    for (const token of [sessionToken, board.links[role].token])
      expectRefusal(await server.call(method, path(rest), { token }), 'role.forbidden');
  });
});

describe('a revoked link', () => {
  test('closes its connections for good and at once; others stay', async () => {
    const guest = await server.joinAs(board, 'participant', 'Guest');
    const gone = [openPeer(server.base, guest), openPeer(server.base, guest)];
    const byCode = openPeer(server.base, await server.join({ code: board.code, name: 'By code' }));
    const facilitator = openPeer(server.base, host);
    await Promise.all([...gone, byCode, facilitator].map((peer) => peer.synced()));
    await revoke(board.links.participant.id);
    for (const peer of gone) expect(await peer.closed).toEqual({ code: 4410, reason: 'link.revoked' });
    byCode.write((doc) => doc.getMap('records').delete('nothing'));
    await byCode.settled();
    await facilitator.until(() =>
      facilitator.told.some(
        (message) =>
          message.type === 'change' &&
          message.people.some(({ id, here }) => id === guest.participantId && here === false),
      ),
    );
    expect(byCode.socket.readyState).toBe(byCode.socket.OPEN);
  });

  test('ends the sessions opened with it, over a socket and over HTTP', async () => {
    const guest = await server.joinAs(board, 'participant');
    await revoke(board.links.participant.id);
    expect(await openPeer(server.base, guest).closed).toEqual({ code: 4410, reason: 'session.ended' });
    expectRefusal(await server.call('GET', path('/export/json'), { token: guest.sessionToken }), 'session.ended');
    const { token } = board.links.participant;
    expectRefusal(await server.call('GET', path('/export/json'), { token }), 'link.revoked');
  });

  test('is final for a stock provider: it does not come back', async () => {
    const guest = openProvider(server.base, await server.joinAs(board, 'participant'));
    await guest.until(() => guest.provider.synced);
    await revoke(board.links.participant.id);
    expect(await guest.closed).toMatchObject({ code: 4410 });
    expect(guest.provider.shouldConnect).toBe(false);
  });

  test('a facilitator whose own link is revoked goes too', async () => {
    const facilitator = openPeer(server.base, host);
    await facilitator.synced();
    await revoke(board.links.facilitator.id);
    expect(await facilitator.closed).toMatchObject({ code: 4410 });
    expectRefusal(await server.call('GET', path('/access'), { token: host.sessionToken }), 'session.ended');
  });
});
