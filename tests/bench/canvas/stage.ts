/**
 * Where canvas benchmarks run: our server with its built client, the peer's built page, one browser.
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
import type { BoardAccess } from './boards.ts';

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

const makeBoard = async (base: string, title: string): Promise<BoardAccess> => {
  const board = await post(base, '/api/boards', { title }, HOST_KEY);
  const { facilitator } = board.links as { facilitator: { token: string } };
  const joined = await post(base, '/api/join', { token: facilitator.token, name: 'Bench' });
  return {
    wsBase: `${base.replace('http', 'ws')}/sync`,
    boardId: String(joined.boardId),
    sessionToken: String(joined.sessionToken),
    participantId: String(joined.participantId),
  };
};

export interface Stage {
  readonly browser: Browser;
  /** Address of our server and its pages. */
  readonly base: string;
  /** Address of the peer's page. */
  readonly peer: string;
  readonly makeBoard: (title: string) => Promise<BoardAccess>;
  readonly close: () => Promise<void>;
}

export const setStage = async (): Promise<Stage> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'baraza-bench-'));
  const page = await servePage('dist/bench-page');
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, HOST_KEY, PUBLIC_URL: page.origin });
  const server = await startServer({
    config,
    workerFile: pathToFileURL(join(process.cwd(), 'dist/server/sqlite-worker.js')),
    clientDir: join(process.cwd(), 'dist/client'),
  });
  const base = `http://127.0.0.1:${server.port}`;
  const executablePath = process.env.CHROMIUM_PATH;
  const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath ? { executablePath } : {}) });
  return {
    browser,
    base,
    peer: page.origin,
    makeBoard: (title) => makeBoard(base, title),
    close: async () => {
      await browser.close();
      await server.close();
      page.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

/** What the device of somebody who has joined remembers: with it our pages open the board at once. */
export const rememberedVisit = (access: BoardAccess): Readonly<Record<string, string>> => ({
  'baraza.visits': JSON.stringify([{ ...access, title: 'Bench', role: 'facilitator', at: 0 }]),
});
