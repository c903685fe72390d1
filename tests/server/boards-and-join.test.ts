/**
 * Making boards and coming in, over HTTP: every refusal of bad input has its code, its status and a text in the person's
 * language; who comes back stays who they were; no secret is kept in clear.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { cleanLine, ROLES } from '../../shared/access.ts';
import { translatorFor } from '../../shared/i18n/catalogues.ts';
import { LIMITS } from '../../shared/limits.ts';
import { METHODS } from '../../shared/methods/registry.ts';
import type { MadeBoard } from '../../shared/protocol/http.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import { expectRefusal } from './api.ts';
import { startTestServer, type TestServer } from './harness.ts';
import { closeAll, openPeer } from './peers.ts';

let server: TestServer;
let board: MadeBoard;

beforeAll(async () => {
  server = await startTestServer();
  board = await server.createBoard();
});
afterEach(closeAll);
afterAll(() => server.close());

describe('making a board', () => {
  const make = (body: unknown, token: string | undefined = server.hostKey) =>
    server.call('POST', '/api/boards', { token, body });

  test('gives a code and one link a role, each with its token behind the # of an address', async () => {
    const made = await server.createBoard(
      METHODS.map(({ id }) => id),
      'Why do our water points break?',
    );
    expect(made.code).toMatch(/^[A-Z2-9]{6}$/);
    expect(Object.keys(made.links).sort()).toEqual([...ROLES].sort());
    for (const role of ROLES) {
      const { token, url } = made.links[role];
      expect(token.length).toBeGreaterThanOrEqual(22);
      expect(new URL(url).hash).toBe(`#t=${token}`);
      expect(url.split('#')[0]).not.toContain(token);
    }
    const file = await server.exportJson<{ templates: { method: string }[] }>(made.id);
    expect(file.templates.map(({ method }) => method).sort()).toEqual(METHODS.map(({ id }) => id).sort());
  });

  test.each<[string, string | undefined]>([
    ['wrong', 'wrong-host-key-of-length'],
    ['missing', undefined],
    ['empty', ''],
    ['of a board', 'link'],
  ])('with a host key that is %s is refused', async (_what, key) => {
    const token = key === 'link' ? board.links.facilitator.token : key;
    expectRefusal(await server.call('POST', '/api/boards', { token, body: { title: 'T' } }), 'host.key-wrong');
  });

  test.each<[string, unknown]>([
    ['no title', { templates: [] }],
    ['an empty title', { title: '' }],
    ['a title of spaces and unseen marks', { title: ' \u200B ' }],
    ['a title that is too long', { title: 'x'.repeat(LIMITS.titleChars + 1) }],
    ['an unknown template', { title: 'T', templates: ['spaceship'] }],
    ['templates that are no list', { title: 'T', templates: 'stakeholder-map' }],
    ['a language that is none', { title: 'T', language: 'English!' }],
    ['nothing at all', undefined],
  ])('with %s is refused', async (_what, body) => {
    expectRefusal(await make(body), 'request.invalid');
  });

  test('with JSON that is cut off is refused', async () => {
    expectRefusal(
      await server.call('POST', '/api/boards', { token: server.hostKey, raw: '{"title": "T' }),
      'request.invalid',
    );
  });

  test('with a body that is too large is refused, and the next one is served', async () => {
    const raw = JSON.stringify({ title: 'x'.repeat(100_000) });
    expectRefusal(await server.call('POST', '/api/boards', { token: server.hostKey, raw }), 'request.too-large');
    expect((await make({ title: 'T' })).status).toBe(201);
  });

  test('an address where nothing is says so', async () => {
    expectRefusal(await server.call('GET', '/api/nothing'), 'request.not-found');
    expectRefusal(await server.call('DELETE', '/api/boards'), 'request.not-found');
  });
});

describe('joining', () => {
  test.each(ROLES)('by the link of a %s gives that role', async (role) => {
    expect(await server.joinAs(board, role)).toMatchObject({ boardId: board.id, role });
  });

  test('by the code, as a person types it, makes a participant', async () => {
    const typed = ` ${board.code.slice(0, 3).toLowerCase()}-${board.code.slice(3).toLowerCase()} `;
    expect(await server.join({ code: typed })).toMatchObject({ boardId: board.id, role: 'participant' });
  });

  test.each<[string, object, RefusalCode]>([
    ['an unknown link', { token: 'A'.repeat(43) }, 'link.unknown'],
    ['the id of a board as a link', { token: 'board' }, 'link.unknown'],
    ['a wrong code', { code: 'ZZZZZZ' }, 'code.unknown'],
    ['neither link nor code', {}, 'request.invalid'],
    ['link and code at once', { token: 'a', code: 'b' }, 'request.invalid'],
    ['a code that is a number', { code: 123456 }, 'request.invalid'],
    ['a link of 10,000 letters', { token: 'x'.repeat(10_000) }, 'request.invalid'],
  ])('with %s is refused', async (_what, body, code) => {
    expectRefusal(await server.tryJoin(body), code);
  });

  test.each<[string, string | undefined, RefusalCode]>([
    ['empty', '', 'name.empty'],
    ['only spaces', '    ', 'name.empty'],
    ['only unseen marks', '\u200B\u202E\uFEFF', 'name.empty'],
    ['200 characters', 'n'.repeat(200), 'name.too-long'],
  ])('with a name that is %s is refused', async (_what, name, code) => {
    expectRefusal(await server.tryJoin({ code: board.code, name: name ?? '' }), code);
  });

  test.each([
    ['right to left', 'محمد علي'],
    ['of another script', 'ዓለማየሁ'],
    ['as long as may be', '🌳'.repeat(LIMITS.nameChars)],
    ['with marks that would turn the list around', 'Asha\u202Eevil'],
  ])('with a name %s is welcome, and shown as cleaned', async (_what, name) => {
    const joined = await server.join({ code: board.code, name });
    const peer = openPeer(server.base, joined);
    await peer.synced();
    const view = peer.told.find((message) => message.type === 'view');
    const me = view?.type === 'view' ? view.view.people.find(({ id }) => id === joined.participantId) : undefined;
    expect(me?.name).toBe(cleanLine(name));
  });

  test('a link that was revoked and a code that was closed say so', async () => {
    const made = await server.createBoard();
    const { token } = made.links.facilitator;
    await server.call('DELETE', `/api/boards/${made.id}/links/${made.links.participant.id}`, { token });
    await server.call('PUT', `/api/boards/${made.id}/code`, { token, body: { open: false } });
    expectRefusal(await server.tryJoin({ token: made.links.participant.token }), 'link.revoked');
    expectRefusal(await server.tryJoin({ code: made.code }), 'code.closed');
  });

  test('the door shows title, role and groups before anybody joined, or the refusal', async () => {
    const door = (body: unknown) => server.call<unknown>('POST', '/api/door', { body });
    expect((await door({ code: board.code })).body).toEqual({
      boardId: board.id,
      role: 'participant',
      title: 'A board',
      groups: [],
      language: 'en',
    });
    expect((await door({ token: board.links.observer.token })).body).toMatchObject({ role: 'observer' });
    expect((await door({ token: 'nothing' })).body).toMatchObject({ error: { code: 'link.unknown' } });
    expect((await door({ code: 'ZZZZZZ' })).body).toMatchObject({ error: { code: 'code.unknown' } });
  });
});

describe('[BD10] a person who returns', () => {
  test('keeps their identity by the session token of the earlier visit, under the name given now', async () => {
    const first = await server.join({ code: board.code, name: 'Asha' });
    const again = await server.join({ code: board.code, name: 'Asha M.', sessionToken: first.sessionToken });
    expect(again.participantId).toBe(first.participantId);
    expect(again.sessionToken).not.toBe(first.sessionToken);
    await openPeer(server.base, again).synced();
    const file = await server.exportJson<{ session: { people: { id: string; name: string }[] } }>(board.id);
    expect(file.session.people.filter(({ id }) => id === first.participantId)).toMatchObject([{ name: 'Asha M.' }]);
  });

  test('is somebody new on another board', async () => {
    const other = await server.createBoard();
    const here = await server.join({ code: board.code });
    const there = await server.join({ code: other.code, sessionToken: here.sessionToken });
    expect(there.participantId).not.toBe(here.participantId);
  });

  test('does not become somebody else by a made up token', async () => {
    const first = await server.join({ code: board.code });
    const again = await server.join({ code: board.code, sessionToken: first.participantId });
    expect(again.participantId).not.toBe(first.participantId);
  });
});

describe('a board that is not there, or not yours', () => {
  test.each(['GET /export/json', 'GET /access', 'POST /links', 'PUT /code', 'DELETE /links/x'])(
    '%s of an unknown board',
    async (route) => {
      const [method = '', path = ''] = route.split(' ');
      const { token } = board.links.facilitator;
      expectRefusal(await server.call(method, `/api/boards/nothing${path}`, { token }), 'board.unknown');
    },
  );

  test('a session of another board opens nothing, over HTTP and over a socket', async () => {
    const other = await server.createBoard();
    const joined = await server.joinAs(other, 'facilitator');
    const { sessionToken: token } = joined;
    expectRefusal(await server.call('GET', `/api/boards/${board.id}/export/json`, { token }), 'session.unknown');
    expectRefusal(await server.call('GET', `/api/boards/${board.id}/access`, { token }), 'session.unknown');
    const peer = openPeer(server.base, { ...joined, boardId: board.id });
    expect(await peer.closed).toEqual({ code: 4401, reason: 'session.unknown' });
  });

  test('nobody at all is asked to join', async () => {
    expectRefusal(await server.call('GET', `/api/boards/${board.id}/export/json`), 'session.unknown');
  });
});

test('what is refused is told in the language that the person asked for', async () => {
  for (const language of ['en', 'sw', 'ar-EG,ar;q=0.9']) {
    const { body } = await server.call('POST', '/api/join', { language, body: { code: 'ZZZZZZ', name: 'A' } });
    expect(body.error.message).toBe(translatorFor(language.slice(0, 2))('refusal.code.unknown'));
  }
});

test('no token and no host key lies in the store in clear', async () => {
  const joined = await server.join({ token: board.links.participant.token });
  const files = readdirSync(server.dataDir).filter((name) => name.startsWith('baraza.sqlite'));
  const bytes = Buffer.concat(files.map((name) => readFileSync(join(server.dataDir, name))));
  expect(bytes.includes(joined.participantId)).toBe(true);
  for (const secret of [joined.sessionToken, server.hostKey, ...ROLES.map((role) => board.links[role].token)])
    expect(bytes.includes(secret)).toBe(false);
});
