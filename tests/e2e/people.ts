/**
 * People in browsers of their own, and the board they meet on. Every request that leaves for another host than ours
 * fails the test it was made in, and so does an error on a page.
 */
import { type Browser, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import type { MadeBoard } from '../../shared/protocol/http.ts';
import { type BoardPage, boardPage } from './pages/board-page.ts';

const HOST_KEY = process.env.E2E_HOST_KEY ?? '';
const LAPTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
};

export interface People {
  readonly laptop: () => Promise<Page>;
  readonly phone: () => Promise<Page>;
  readonly makeBoard: (templates: readonly string[], title?: string) => Promise<MadeBoard>;
  /** Brings somebody in through a link or `#c=CODE`, up to the open board. */
  readonly enter: (page: Page, hash: string, name: string) => Promise<BoardPage>;
}

const watch = (page: Page, home: string, wrongs: string[]): void => {
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.host !== home)
      wrongs.push(`asked ${url.host}`);
  });
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).host !== home) wrongs.push(`opened a socket to ${socket.url()}`);
  });
  page.on('pageerror', (error) => wrongs.push(`page error: ${error.message}`));
};

const openPage = async (
  browser: Browser,
  options: BrowserContextOptions,
  baseURL: string,
  wrongs: string[],
): Promise<Page> => {
  const context = await browser.newContext({ ...options, baseURL });
  const page = await context.newPage();
  watch(page, new URL(baseURL).host, wrongs);
  return page;
};

export const test = base.extend<{ people: People }>({
  people: async ({ browser, baseURL: home }, use) => {
    const baseURL = home ?? '';
    const wrongs: string[] = [];
    const pages: Page[] = [];
    const open = async (options: BrowserContextOptions): Promise<Page> => {
      const page = await openPage(browser, options, baseURL, wrongs);
      pages.push(page);
      return page;
    };
    await use({
      laptop: () => open(LAPTOP),
      phone: () => open(PHONE),
      makeBoard: async (templates, title = 'Why do our water points break?') => {
        const answer = await fetch(`${baseURL}/api/boards`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${HOST_KEY}` },
          body: JSON.stringify({ title, templates }),
        });
        return (await answer.json()) as MadeBoard;
      },
      enter: async (page, hash, name) => {
        await page.goto(`/join#${hash}`);
        await page.getByLabel('Your name').fill(name);
        const whole = page.getByRole('button', { name: 'Join and open the whole board' });
        // On a small screen the first button leads to the page for phones.
        const join = (await whole.count()) > 0 ? whole : page.getByRole('button', { name: 'Join', exact: true });
        await join.click();
        const board = boardPage(page);
        await board.opened();
        return board;
      },
    });
    for (const page of pages) await page.context().close();
    expect(wrongs).toEqual([]);
  },
});

export { expect, HOST_KEY };
