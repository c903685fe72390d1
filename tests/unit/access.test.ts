/**
 * Names, codes and roles as pure rules; then links, code, joining and revoking over the store in memory.
 */
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Access, createAccess } from '../../server/access/access.ts';
import { mintCode } from '../../server/access/tokens.ts';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import {
  CODE_ALPHABET,
  CODE_LENGTH,
  canFacilitate,
  canWrite,
  cleanLine,
  normaliseCode,
  parseName,
  ROLES,
  type Role,
} from '../../shared/access.ts';
import { LIMITS } from '../../shared/limits.ts';
import { newSettings } from '../../shared/session/settings.ts';

describe('names', () => {
  test.each([
    ['Wanjiku', 'Wanjiku'],
    ['  Asha   Mwangi ', 'Asha Mwangi'],
    ['line\nbreak\tand tab', 'line break and tab'],
    ['e\u0301tienne', 'étienne'],
    ['ليلى حسن', 'ليلى حسن'],
    ['李小龙', '李小龙'],
    ['right\u202Eto left', 'right to left'],
    ['\uFEFFmark', 'mark'],
    ['Ng\u2019ang\u2019a', 'Ng’ang’a'],
  ])('%j is stored as %j', (typed, stored) => {
    expect(parseName(typed)).toEqual({ ok: true, value: stored });
  });

  test.each([
    ['', 'name.empty'],
    [' \u200B\u2060 ', 'name.empty'],
    ['x'.repeat(LIMITS.nameChars + 1), 'name.too-long'],
  ])('%j is refused with %s', (typed, code) => {
    expect(parseName(typed)).toMatchObject({ ok: false, error: { code } });
  });

  test('length counts what people see, so 80 emoji fit', () => {
    expect(parseName('🌳'.repeat(LIMITS.nameChars)).ok).toBe(true);
  });

  test('a cleaned line is one line, trimmed, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const line = cleanLine(typed);
        expect(cleanLine(line)).toBe(line);
        expect(line).toBe(line.trim());
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E]/u);
      }),
    );
  });
});

describe('roles', () => {
  test.each<[Role, boolean, boolean]>([
    ['facilitator', true, true],
    ['participant', true, false],
    ['observer', false, false],
  ])('%s: writes %s, facilitates %s', (role, writes, facilitates) => {
    expect([canWrite(role), canFacilitate(role)]).toEqual([writes, facilitates]);
  });
});

describe('codes', () => {
  test.each([
    ['abc-def', 'ABCDEF'],
    [' a b c 2 3 4 ', 'ABC234'],
    ['ABC234', 'ABC234'],
  ])('%j is looked up as %s', (typed, code) => {
    expect(normaliseCode(typed)).toBe(code);
  });

  test('a minted code is short, of the alphabet, and read back as itself', () => {
    for (let round = 0; round < 200; round++) {
      const code = mintCode();
      expect(code).toHaveLength(CODE_LENGTH);
      expect([...code].every((letter) => CODE_ALPHABET.includes(letter))).toBe(true);
      expect(normaliseCode(code.toLowerCase())).toBe(code);
    }
  });
});

describe('coming in', () => {
  let access: Access;
  let boardId: string;
  let code: string;
  let tokens: Readonly<Record<Role, { readonly id: string; readonly token: string }>>;

  const join = (door: { token?: string; code?: string; sessionToken?: string }, name = 'Asha') =>
    access.join({ ...door, name, group: '', language: 'en' });

  const joined = async (door: Parameters<typeof join>[0], name?: string) => {
    const result = await join(door, name);
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };

  beforeEach(async () => {
    access = createAccess({ storage: createMemoryStorage(), now: () => 1_000 });
    const made = await access.createBoard({ title: 'T', language: 'en', templates: [] });
    boardId = made.board.id;
    code = made.board.code;
    const byRole = new Map(made.links.map(({ role, id, token }) => [role, { id, token }]));
    tokens = Object.fromEntries(ROLES.map((role) => [role, byRole.get(role)])) as typeof tokens;
  });

  test.each(ROLES)('the link of a %s gives that role', async (role) => {
    const { person, sessionToken } = await joined({ token: tokens[role].token });
    expect(person.role).toBe(role);
    expect(await access.identify(sessionToken)).toMatchObject({
      ok: true,
      value: { boardId, role, participantId: person.id, linkId: tokens[role].id },
    });
  });

  test('the code opens the participant role only', async () => {
    expect((await joined({ code: code.toLowerCase() })).person.role).toBe('participant');
  });

  test('who shows an earlier session stays the same person, under the name given now', async () => {
    const first = await joined({ code }, 'Asha');
    const again = await joined({ code, sessionToken: first.sessionToken }, 'Asha M.');
    expect(again.person).toMatchObject({ id: first.person.id, name: 'Asha M.' });
    expect(again.sessionToken).not.toBe(first.sessionToken);
  });

  test('a session of another board makes nobody known here', async () => {
    const other = await access.createBoard({ title: 'Other', language: 'en', templates: [] });
    const there = await joined({ code: other.board.code });
    const here = await joined({ code, sessionToken: there.sessionToken });
    expect(here.person.id).not.toBe(there.person.id);
  });

  test.each([
    ['an unknown link', { token: 'nothing' }, 'link.unknown'],
    ['an unknown code', { code: 'ZZZZZZ' }, 'code.unknown'],
    ['no door at all', {}, 'code.unknown'],
  ])('%s is refused', async (_what, door, refused) => {
    expect(await join(door)).toMatchObject({ ok: false, error: { code: refused } });
  });

  test('a nameless person is refused and leaves no trace', async () => {
    expect(await join({ code }, '  ')).toMatchObject({ ok: false, error: { code: 'name.empty' } });
  });

  test('a closed code is refused, an open one works again, a renewed one replaces it', async () => {
    const board = { id: boardId, code, codeOpen: true, settings: newSettings('T', 'en'), createdAt: 0 };
    await access.setCode(board, false, false);
    expect(await join({ code })).toMatchObject({ error: { code: 'code.closed' } });
    await access.setCode(board, true, false);
    expect((await join({ code })).ok).toBe(true);
    const renewed = await access.setCode(board, true, true);
    expect(await join({ code })).toMatchObject({ error: { code: 'code.unknown' } });
    expect((await join({ code: renewed })).ok).toBe(true);
  });

  test('a revoked link opens nothing and ends the sessions opened with it, no others', async () => {
    const gone = await joined({ token: tokens.participant.token });
    const stays = await joined({ code });
    await access.revokeLink(boardId, tokens.participant.id);
    expect(await join({ token: tokens.participant.token })).toMatchObject({ error: { code: 'link.revoked' } });
    expect(await access.identify(tokens.participant.token)).toMatchObject({ error: { code: 'link.revoked' } });
    expect(await access.identify(gone.sessionToken)).toMatchObject({ error: { code: 'session.ended' } });
    expect((await access.identify(stays.sessionToken)).ok).toBe(true);
  });
});
