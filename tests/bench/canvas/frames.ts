/**
 * Smoothness of a busy board under the hand: 1,500 notes, 80 stakeholders, 200 links, the same gestures on ours and on plain
 * tldraw, frame by frame; and how long the readings of such a board take. `--gesture=WORD` makes only those of that name.
 */
import type { CDPSession, Page } from '@playwright/test';
import type { Point } from '../../../shared/methods/method.ts';
import { boardFacts } from '../../../shared/report/board-facts.ts';
import { readingsOf } from '../../../shared/report/readings.ts';
import { median, percentile } from '../machine.ts';
import { option, type Paper } from '../paper.ts';
import { LINKS, MAP, NOTES, STAKEHOLDERS, stakeholderAt } from './busy-board.ts';
import { busyRecords, fillBusyBoard } from './fill-busy.ts';
import { cameraOf, drag, look, onScreen, VIEW, wheel } from './hand.ts';
import { rememberedVisit, type Stage } from './stage.ts';

interface FrameWindow {
  readonly stopFrames: () => readonly number[];
}

const SHAPES = NOTES + STAKEHOLDERS + LINKS;

interface Gesture {
  readonly name: string;
  readonly prepare: (page: Page) => Promise<void>;
  readonly make: (page: Page) => Promise<void>;
}

const MIDDLE: Point = [4_800, 3_400];
const ON_MAP: Point = [MAP[0] + 780, MAP[1] + 600];
const STEPS = 120;

const GESTURES: readonly Gesture[] = [
  {
    name: 'panning, everything in view',
    prepare: (page) => look(page, MIDDLE, 0.1),
    make: (page) => wheel(page, STEPS, [12, 8]),
  },
  {
    name: 'panning at half size',
    prepare: (page) => look(page, MIDDLE, 0.5),
    make: (page) => wheel(page, STEPS, [60, 40]),
  },
  {
    name: 'zooming in and out',
    prepare: (page) => look(page, MIDDLE, 0.2),
    make: async (page) => {
      await page.keyboard.down('Control');
      await wheel(page, STEPS, [0, 14]);
      await page.keyboard.up('Control');
    },
  },
  {
    name: 'panning over the map with its links',
    prepare: (page) => look(page, ON_MAP, 0.7),
    make: (page) => wheel(page, STEPS, [20, 14]),
  },
  {
    name: 'dragging a stakeholder with its links',
    prepare: (page) => look(page, ON_MAP, 0.7),
    make: async (page) => drag(page, onScreen(await cameraOf(page), stakeholderAt(40)), STEPS),
  },
];

interface Frames {
  /** Milliseconds between frames. */
  readonly between: readonly number[];
  /** Milliseconds of the page's main thread for each frame. */
  readonly work: number;
}

const taskSeconds = async (cdp: CDPSession): Promise<number> => {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
};

const framesOf = async (page: Page, cdp: CDPSession, gesture: Gesture): Promise<Frames> => {
  await gesture.prepare(page);
  // Two frames at rest, so that what the preparation painted is not counted.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.evaluate(() => {
    const times: number[] = [];
    let next = 0;
    const tick = (time: number): void => {
      times.push(time);
      next = requestAnimationFrame(tick);
    };
    const stop = (): readonly number[] => {
      cancelAnimationFrame(next);
      return times;
    };
    Object.assign(window, { stopFrames: stop });
    next = requestAnimationFrame(tick);
  });
  const before = await taskSeconds(cdp);
  await gesture.make(page);
  const after = await taskSeconds(cdp);
  const times = await page.evaluate(() => (window as unknown as FrameWindow).stopFrames());
  const { zoom } = await cameraOf(page);
  if (!Number.isFinite(zoom)) throw new Error(`${gesture.name}: ${page.url()} shows no board any more`);
  return {
    between: times.slice(1).map((time, at) => time - (times[at] ?? time)),
    work: ((after - before) * 1_000) / Math.max(1, times.length),
  };
};

const openPage = async (stage: Stage, url: string, storage: Readonly<Record<string, string>>): Promise<Page> => {
  const context = await stage.browser.newContext({ viewport: VIEW });
  await context.addInitScript((items) => {
    for (const [key, value] of Object.entries(items)) localStorage.setItem(key, value);
  }, storage);
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction((count) => document.querySelectorAll('.tl-shape').length >= count, SHAPES, {
    timeout: 120_000,
  });
  return page;
};

const LONG_MS = 50;

const row = (who: string, { between, work }: Frames): readonly string[] => [
  who,
  percentile(between, 0.5).toFixed(1),
  percentile(between, 0.95).toFixed(1),
  Math.max(...between).toFixed(0),
  `${between.filter((time) => time > LONG_MS).length} of ${between.length}`,
  work.toFixed(1),
];

const ROUNDS = 3;

const together = (rounds: readonly Frames[]): Frames => ({
  between: rounds.flatMap(({ between }) => between),
  work: median(rounds.map(({ work }) => work)),
});

const benchReadings = (paper: Paper): void => {
  const settings = { title: 'Busy', language: 'en', groups: [], linkTypes: [] };
  const records = busyRecords('p1');
  const times: number[] = [];
  for (let round = 0; round < 60; round++) {
    const start = performance.now();
    readingsOf(boardFacts(records, { settings, people: [] }));
    if (round >= 10) times.push(performance.now() - start);
  }
  paper.line(
    `all readings of this board, computed anew: median ${median(times).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`,
  );
};

export const benchFrames = async (stage: Stage, paper: Paper): Promise<void> => {
  const access = await stage.makeBoard('Busy');
  await fillBusyBoard(access);
  const pages = [
    ['Baraza', await openPage(stage, `${stage.base}/b/${access.boardId}`, rememberedVisit(access))],
    ['plain tldraw', await openPage(stage, `${stage.peer}/#busy`, {})],
  ] as const;
  paper.heading(`Frames of a board with ${NOTES} notes, ${STAKEHOLDERS} stakeholders, ${LINKS} links`, 3);
  paper.line(
    `the same ${STEPS} steps of the pointer on both, ${ROUNDS} rounds in turn; the whole product beside a bare canvas`,
  );
  const wanted = option('gesture') ?? '';
  for (const gesture of GESTURES.filter(({ name }) => name.includes(wanted))) {
    const rounds = pages.map((): Frames[] => []);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [at, [, page]] of pages.entries()) {
        await page.bringToFront();
        const cdp = await page.context().newCDPSession(page);
        await cdp.send('Performance.enable');
        rounds[at]?.push(await framesOf(page, cdp, gesture));
        await cdp.detach();
      }
    }
    paper.table([
      [gesture.name, 'frame ms p50', 'p95', 'longest', `over ${LONG_MS} ms`, 'main thread ms a frame'],
      ...pages.map(([who], at) => row(who, together(rounds[at] ?? []))),
    ]);
  }
  benchReadings(paper);
  for (const [, page] of pages) await page.context().close();
};
