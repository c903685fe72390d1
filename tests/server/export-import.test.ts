/**
 * A board taken home and brought back: JSON gives the same readings on a new board, Markdown and CSV say what the board
 * says, and a file that is broken or newer makes nothing.
 */
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BoardRecord } from '../../shared/document/record.ts';
import { createRecord } from '../../shared/document/write.ts';
import { LIMITS } from '../../shared/limits.ts';
import { methodById } from '../../shared/methods/registry.ts';
import type { Joined, MadeBoard } from '../../shared/protocol/http.ts';
import { card, link } from '../unit/sample-board.ts';
import { expectRefusal } from './api.ts';
import { startTestServer, type TestServer } from './harness.ts';
import { openDatabase } from './open-database.ts';
import { closeAll, openPeer } from './peers.ts';

interface BoardFile {
  readonly format: string;
  readonly board: { readonly id: string; readonly title: string };
  readonly cards: readonly { readonly id: string; readonly text: string }[];
  readonly links: readonly unknown[];
  readonly templates: readonly { readonly id: string; readonly method: string }[];
  readonly session: {
    readonly people: readonly { readonly id: string; readonly name: string }[];
    readonly polls: readonly { readonly title: string }[];
    readonly agenda: readonly { readonly title: string }[];
  };
  readonly readings: Readonly<Record<string, unknown>>;
}

let server: TestServer;
let board: MadeBoard;
let asha: Joined;

/** A note in the middle of a zone of a template. */
const noteIn = (templateId: string, method: string, zoneId: string, id: string, change: object): BoardRecord => {
  const [x = 0, y = 0, width = 0, height = 0] =
    methodById(method)?.zones.find(({ id: zone }) => zone === zoneId)?.rect ?? [];
  const xy: [number, number] = [x + width / 2 - 80, y + height / 2 - 60];
  return card(id, 'note', { by: asha.participantId, parent: [templateId, 'a1'], xy, ...change });
};

const fill = async (): Promise<void> => {
  const peer = openPeer(server.base, asha);
  await peer.synced();
  const { templates } = await server.exportJson<BoardFile>(board.id);
  const idOf = (method: string) => templates.find((template) => template.method === method)?.id ?? '';
  const [map, wall] = [idOf('stakeholder-map'), idOf('gathering-wall')];
  const zone = methodById('gathering-wall')?.zones[0]?.id ?? '';
  const by = asha.participantId;
  const actor = (id: string, text: string, place: [number, number], fields: object) =>
    card(id, 'stakeholder', { by, text, place, parent: [map, 'a1'], fields: { ...fields } });
  peer.write((doc) => {
    createRecord(doc, actor('s1', 'County, water office', [80, 90], { veto: true, level: 'county' }));
    createRecord(doc, actor('s2', '=SUM(A1)', [20, 10], { marginalised: true, representedBy: [by], voice: 1 }));
    createRecord(doc, link('l1', 's1', 's2', { by, note: 'every "week"' }));
    createRecord(doc, noteIn(wall, 'gathering-wall', zone, 'n1', { text: 'Pumps,\nrepaired in a day', lang: 'en' }));
  });
  await peer.settled();
};

beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  board = await server.createBoard(['stakeholder-map', 'strategic-intention', 'gathering-wall'], 'Water / points?');
  asha = await server.join({ code: board.code, name: 'Asha', group: 'Users' });
  await fill();
});
afterEach(closeAll);
afterAll(() => server.close());

const importFile = <Body = MadeBoard>(body: unknown, token: string | undefined = server.hostKey) =>
  server.call<Body>('POST', '/api/boards/import', { token, body });

const boardCount = (): number => {
  const db = openDatabase(`${server.dataDir}/baraza.sqlite`, { readonly: true });
  const { count } = db.prepare<[], { count: number }>('SELECT COUNT(*) AS count FROM boards').get() ?? { count: 0 };
  db.close();
  return count;
};

describe('JSON', () => {
  test('comes in again with the same records, people and readings', async () => {
    const file = await server.exportJson<BoardFile>(board.id);
    expect(file.format).toBe('baraza-board/1');
    expect(file.readings.stakeholders).toMatchObject({ makeOrBreak: ['s1'], marginalisedByProxyOnly: ['s2'] });
    const { status, body: made } = await importFile(file);
    expect(status).toBe(201);
    const again = await server.exportJson<BoardFile>(made.id);
    expect(again).toEqual({ ...file, board: { ...file.board, id: made.id }, ...sortedLike(file, again) });
    expect(again.readings).toEqual(file.readings);
  });

  /** Records come in the order of the document; which that is says nothing. */
  const sortedLike = (file: BoardFile, again: BoardFile) => {
    const byId = (list: readonly unknown[]) => new Map(list.map((one) => [(one as { id: string }).id, one]));
    for (const key of ['cards', 'links', 'templates'] as const) expect(byId(again[key])).toEqual(byId(file[key]));
    return { cards: again.cards, links: again.links, templates: again.templates };
  };

  test('has revealed polls and steps, which an imported board has too; the script goes with facilitators alone', async () => {
    const lead = await server.joinAs(board, 'facilitator');
    const peer = openPeer(server.base, lead);
    await peer.synced();
    const open = async (title: string): Promise<string> => {
      const items = [{ id: 'a', label: 'A well' }];
      expect(
        await peer.command({ type: 'poll.open', kind: 'dots', title, items, budget: 1, places: 1 }),
      ).toBeUndefined();
      await peer.until(() => peer.view().parts.poll.polls.some((poll) => poll.title === title));
      return peer.view().parts.poll.polls.find((poll) => poll.title === title)?.id ?? '';
    };
    const script = { say: 'Say this', watch: '', recover: '' };
    await peer.command({ type: 'agenda.plan', steps: [{ title: 'Arrive', minutes: 5, script }] });
    const poll = await open('Which first?');
    const voter = openPeer(server.base, asha);
    await voter.synced();
    expect(await voter.command({ type: 'poll.vote', poll, ballot: { marks: { a: 1 } } })).toBeUndefined();
    await peer.command({ type: 'poll.close', poll });
    await peer.command({ type: 'poll.reveal', poll });
    await open('Still secret');

    const file = await server.exportJson<BoardFile>(board.id, asha.sessionToken);
    expect(file.session.polls.map(({ title }) => title)).toEqual(['Which first?']);
    expect(file.readings.votes).toMatchObject({ [poll]: { totals: { a: 1 }, ballotsCast: 1, clearWinners: ['a'] } });
    expect(JSON.stringify(file)).not.toContain('Say this');
    expect(JSON.stringify(await server.exportJson(board.id, lead.sessionToken))).toContain('Say this');
    const { body: made } = await importFile(file);
    const again = await server.exportJson<BoardFile>(made.id);
    expect(again.readings).toEqual(file.readings);
    expect(again.session.polls).toEqual(file.session.polls);
    expect(again.session.agenda.map(({ title }) => title)).toEqual(['Arrive']);
  });

  test('an imported board is alive: its links and code let people in, who see and write', async () => {
    const { body: made } = await importFile(await server.exportJson(board.id));
    const peer = openPeer(server.base, await server.join({ code: made.code, name: 'New' }));
    await peer.synced();
    peer.write((doc) => createRecord(doc, card('more', 'note', { by: peer.participantId })));
    await peer.settled();
    const file = await server.exportJson<BoardFile>(made.id);
    expect(file.cards.map(({ id }) => id).sort()).toEqual(['more', 'n1', 's1', 's2']);
    expect(file.session.people.map(({ name }) => name)).toContain('New');
  });

  test.each(['facilitator', 'participant', 'observer'] as const)('may be taken by a %s', async (role) => {
    const { sessionToken } = await server.joinAs(board, role);
    expect((await server.exportJson<BoardFile>(board.id, sessionToken)).board.title).toBe('Water / points?');
  });
});

describe('Markdown', () => {
  test('says what the board says, as a file with the name of the board', async () => {
    const response = await server.download(`/api/boards/${board.id}/export/md`, asha.sessionToken);
    expect(response.headers.get('content-type')).toContain('text/markdown');
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain("''Water-points.md");
    const text = await response.text();
    expect(text.startsWith('# Water / points?')).toBe(true);
    for (const part of ['County, water office', 'Pumps,', 'Users: Asha']) expect(text).toContain(part);
  });
});

describe('CSV', () => {
  const tables = async (): Promise<Map<string, string[][]>> => {
    const response = await server.download(`/api/boards/${board.id}/export/csv`, asha.sessionToken);
    expect(response.headers.get('content-type')).toBe('application/zip');
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    // The mark by which spreadsheets know UTF-8.
    for (const bytes of Object.values(files)) expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    return new Map(
      Object.entries(files).map(([name, bytes]) => [name, Papa.parse<string[]>(new TextDecoder().decode(bytes)).data]),
    );
  };

  test('is a zip of one table a subject', async () => {
    const files = await tables();
    const ofBoard = ['agenda', 'convergence', 'decisions', 'notes', 'pictures', 'ratings', 'votes'];
    const ofMap = ['kumu-connections', 'kumu-elements', 'links', 'moves', 'network', 'register', 'strategies'];
    const ofIntention = ['gains', 'shifts', 'statements', 'urgency'];
    const ofVision = ['clusters', 'headlines', 'milestones'];
    const names = [...ofBoard, ...ofMap, ...ofIntention, ...ofVision, 'matches', 'stalls', 'turns'];
    expect([...files.keys()].sort()).toEqual(names.sort().map((name) => `${name}.csv`));
    for (const rows of files.values()) expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  test('has a row for each thing, with names for ids, and no formula', async () => {
    const files = await tables();
    expect(files.get('register.csv')?.map(([name]) => name)).toEqual(['Name', 'County, water office', "'=SUM(A1)"]);
    expect(files.get('links.csv')?.[1]).toEqual(
      expect.arrayContaining(['County, water office', 'informs', "'=SUM(A1)", 'every "week"']),
    );
    expect(files.get('notes.csv')?.[1]).toEqual(
      expect.arrayContaining(['Pumps,\nrepaired in a day', 'Asha', 'Users', 'en']),
    );
  });
});

test.each(['pdf', 'docx', 'JSON', '..', '__proto__'])('there is no export as %s', async (format) => {
  const path = `/api/boards/${board.id}/export/${encodeURIComponent(format)}`;
  const { status, body } = await server.call('GET', path, { token: asha.sessionToken });
  expect([status, body.error.code]).toEqual([404, format === '..' ? 'request.not-found' : 'export.unknown-format']);
});

describe('an import that is refused makes nothing', () => {
  test.each<[string, (file: BoardFile) => unknown]>([
    ['nothing', () => undefined],
    ['another thing', () => ({ hello: 'world' })],
    ['a list', () => []],
    ['a file without cards', ({ cards: _cards, ...rest }) => rest],
    ['a file with one bad card', (file) => ({ ...file, cards: [...file.cards, { id: 'x', type: 'card' }] })],
    ['a file with an id twice', (file) => ({ ...file, cards: [...file.cards, file.cards[0]] })],
    ['a file of a newer format in a broken dress', (file) => ({ ...file, format: 'baraza-board/one' })],
    [
      'six types of links',
      (file) => ({ ...file, session: { ...file.session, settings: { linkTypes: Array(6).fill({}) } } }),
    ],
  ])('%s: import.broken', async (_what, change) => {
    const before = boardCount();
    const file = await server.exportJson<BoardFile>(board.id);
    const { status, body } = await server.call('POST', '/api/boards/import', {
      token: server.hostKey,
      body: change(file),
    });
    expectRefusal({ status, body, headers: new Headers() }, 'import.broken');
    expect(boardCount()).toBe(before);
  });

  test('a newer format: import.newer', async () => {
    const before = boardCount();
    const file = await server.exportJson<BoardFile>(board.id);
    const answer = await server.call('POST', '/api/boards/import', {
      token: server.hostKey,
      body: { ...file, format: 'baraza-board/2' },
    });
    expectRefusal(answer, 'import.newer');
    expect(boardCount()).toBe(before);
  });

  test('without the host key, with JSON cut off, or over the limit', async () => {
    const before = boardCount();
    const file = await server.exportJson<BoardFile>(board.id);
    expectRefusal(
      await server.call('POST', '/api/boards/import', { token: asha.sessionToken, body: file }),
      'host.key-wrong',
    );
    const { status } = await server.call('POST', '/api/boards/import', {
      token: server.hostKey,
      raw: JSON.stringify(file).slice(0, -9),
    });
    expect(status).toBe(400);
    expectRefusal(
      await server.call('POST', '/api/boards/import', {
        token: server.hostKey,
        raw: JSON.stringify({ ...file, padding: 'x'.repeat(LIMITS.bodyBytes) }),
      }),
      'request.too-large',
    );
    expect(boardCount()).toBe(before);
  });
});
