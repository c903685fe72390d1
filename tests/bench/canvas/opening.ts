/**
 * How long a board of 2,000 notes takes from navigation to painted: Baraza's own cards beside tldraw's own notes, in the
 * same browser, from the same server, run by run in turn. The bar is the ratio (design: at most 0.5).
 */
import type { Browser } from '@playwright/test';
import { median } from '../machine.ts';
import type { Paper } from '../paper.ts';
import { fillWithCards, fillWithTldrawNotes } from './boards.ts';
import { rememberedVisit, type Stage } from './stage.ts';

const CARDS = 2_000;
const ROUNDS = 5;
const BAR = 0.5;

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

export const benchOpening = async (stage: Stage, paper: Paper): Promise<void> => {
  const [ours, theirs] = [await stage.makeBoard('Two thousand notes'), await stage.makeBoard('The same in tldraw')];
  await fillWithCards(ours, CARDS);
  await fillWithTldrawNotes(theirs, CARDS);
  const hash = new URLSearchParams({ server: theirs.wsBase, board: theirs.boardId, token: theirs.sessionToken });
  const times = { cards: [] as Opening[], notes: [] as Opening[] };
  for (let round = 0; round <= ROUNDS; round++) {
    const ourUrl = `${stage.base}/b/${ours.boardId}`;
    const cards = await timeToOpen(stage.browser, ourUrl, '[data-card-kind]', rememberedVisit(ours));
    const notes = await timeToOpen(stage.browser, `${stage.peer}/#${hash}`, '.tl-shape', {});
    // The first round warms the server and the browser's caches of code.
    if (round > 0) {
      times.cards.push(cards);
      times.notes.push(notes);
    }
  }
  paper.heading(`Opening a board of ${CARDS} notes, from navigation, ${ROUNDS} rounds in turn`, 3);
  for (const [what, of] of [
    ['first view painted', 'seen'],
    ['all notes in the page', 'whole'],
  ] as const) {
    report(
      paper,
      what,
      times.cards.map((opening) => opening[of]),
      times.notes.map((opening) => opening[of]),
    );
  }
};
