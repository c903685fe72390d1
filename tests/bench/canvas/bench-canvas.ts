/**
 * How long a board of 2,000 notes takes from navigation to painted: Baraza's own cards beside tldraw's own notes, in the
 * same browser, from the same server, run by run in turn. The bar is the ratio (design: at most 0.5).
 */

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { readConfig } from '../../../server/config.ts';
import { startServer } from '../../../server/main.ts';
import { describeMachine, median } from '../machine.ts';
import { createPaper, type Paper } from '../paper.ts';
import { type BoardAccess, fillWithCards, fillWithTldrawNotes } from './boards.ts';

const CARDS = 2_000;
const ROUNDS = 5;
const BAR = 0.5;
const HOST_KEY = 'host-key-of-the-benchmark';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Serves a built folder; nothing more. */
const servePage = async (folder: string): Promise<{ readonly origin: string; readonly close: () => void }> => {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(folder, path === '/' ? 'index.html' : path);
    if (!existsSync(file)) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
        .end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
};

const post = async (base: string, path: string, body: unknown, token?: string): Promise<Record<string, unknown>> => {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const answer = await fetch(base + path, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await answer.json()) as Record<string, unknown>;
};

const makeBoard = async (base: string): Promise<BoardAccess> => {
  const board = await post(base, '/api/boards', { title: 'Two thousand notes' }, HOST_KEY);
  const { facilitator } = board.links as { facilitator: { token: string } };
  const joined = await post(base, '/api/join', { token: facilitator.token, name: 'Bench' });
  return {
    wsBase: `${base.replace('http', 'ws')}/sync`,
    boardId: String(joined.boardId),
    sessionToken: String(joined.sessionToken),
    participantId: String(joined.participantId),
  };
};

interface Opening {
  /** The notes in view are painted: somebody can read and move. */
  readonly seen: number;
  /** All notes are in the page. */
  readonly whole: number;
}

/** Notes that must be displayed before the first view counts as painted; plain tldraw shows about 24 at its 100 %. */
const IN_VIEW = 20;

/** Milliseconds from navigation, each with two more frames painted. */
const timeToOpen = async (
  browser: Browser,
  url: string,
  selector: string,
  storage: Readonly<Record<string, string>>,
): Promise<Opening> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(
    ({ wanted, count, inView, items }) => {
      for (const [key, value] of Object.entries(items)) localStorage.setItem(key, value);
      const times: { seen?: number; whole?: number } = {};
      const after2 = (name: 'seen' | 'whole'): void => {
        times[name] = -1;
        requestAnimationFrame(() => requestAnimationFrame(() => Object.assign(times, { [name]: performance.now() })));
      };
      const look = (): void => {
        const notes = document.querySelectorAll<HTMLElement>(wanted);
        const displayed = (): number => [...notes].filter((note) => note.getClientRects().length > 0).length;
        if (times.seen === undefined && notes.length > 0 && displayed() >= inView) after2('seen');
        if (times.whole === undefined && notes.length >= count) after2('whole');
        requestAnimationFrame(look);
      };
      Object.assign(window, { openingTimes: times });
      requestAnimationFrame(look);
    },
    { wanted: selector, count: CARDS, inView: IN_VIEW, items: storage },
  );
  const page = await context.newPage();
  await page.goto(url);
  const handle = await page.waitForFunction(
    () => {
      const { openingTimes: times } = window as unknown as { openingTimes: { seen?: number; whole?: number } };
      return (times.seen ?? -1) > 0 && (times.whole ?? -1) > 0
        ? { seen: times.seen ?? 0, whole: times.whole ?? 0 }
        : undefined;
    },
    undefined,
    { timeout: 120_000 },
  );
  const times = await handle.jsonValue();
  await context.close();
  return times ?? { seen: Number.NaN, whole: Number.NaN };
};

const visitOf = (access: BoardAccess): Record<string, string> => ({
  'baraza.visits': JSON.stringify([{ ...access, title: 'Two thousand notes', role: 'facilitator', at: 0 }]),
});

const report = (paper: Paper, what: string, cards: readonly number[], notes: readonly number[]): void => {
  const ratio = median(cards) / median(notes);
  const rounds = (values: readonly number[]): string => values.map((value) => Math.round(value)).join(' ');
  paper.table([
    [what, 'median ms', 'rounds ms'],
    ['Baraza’s cards, whole product', String(Math.round(median(cards))), rounds(cards)],
    ['tldraw’s notes, plain tldraw', String(Math.round(median(notes))), rounds(notes)],
  ]);
  paper.line(`${what}: ratio ${ratio.toFixed(2)} (bar: at most ${BAR}) ${ratio <= BAR ? 'holds' : 'DOES NOT HOLD'}`);
};

export const benchCanvas = async (): Promise<void> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'baraza-bench-'));
  const page = await servePage('dist/bench-page');
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, HOST_KEY, PUBLIC_URL: page.origin });
  const server = await startServer({
    config,
    workerFile: pathToFileURL(join(process.cwd(), 'dist/server/sqlite-worker.js')),
    clientDir: join(process.cwd(), 'dist/client'),
  });
  const base = `http://127.0.0.1:${server.port}`;
  const [ours, theirs] = [await makeBoard(base), await makeBoard(base)];
  await fillWithCards(ours, CARDS);
  await fillWithTldrawNotes(theirs, CARDS);
  const executablePath = process.env.CHROMIUM_PATH;
  const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath ? { executablePath } : {}) });
  const hash = new URLSearchParams({ server: theirs.wsBase, board: theirs.boardId, token: theirs.sessionToken });
  const times = { cards: [] as Opening[], notes: [] as Opening[] };
  for (let round = 0; round <= ROUNDS; round++) {
    const cards = await timeToOpen(browser, `${base}/b/${ours.boardId}`, '[data-card-kind]', visitOf(ours));
    const notes = await timeToOpen(browser, `${page.origin}/#${hash}`, '.tl-shape', {});
    // The first round warms the server and the browser's caches of code.
    if (round > 0) {
      times.cards.push(cards);
      times.notes.push(notes);
    }
  }
  const chromiumVersion = browser.version();
  await browser.close();
  await server.close();
  page.close();
  rmSync(dataDir, { recursive: true, force: true });

  const paper = createPaper('canvas');
  paper.heading(`Board of ${CARDS} notes, from navigation, ${ROUNDS} rounds in turn, Chromium ${chromiumVersion}`);
  for (const line of describeMachine(['tldraw', 'yjs', 'y-websocket', 'react'])) paper.line(line);
  report(
    paper,
    'first view painted',
    times.cards.map(({ seen }) => seen),
    times.notes.map(({ seen }) => seen),
  );
  report(
    paper,
    'all notes in the page',
    times.cards.map(({ whole }) => whole),
    times.notes.map(({ whole }) => whole),
  );
  paper.keep();
};
