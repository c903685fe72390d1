/**
 * The hand on a canvas of tldraw's editor, whoever made the page: wheel, drag, and a look at a place, by input events and
 * by what the page shows alone.
 */
import type { Page } from '@playwright/test';
import type { Point } from '../../../shared/methods/method.ts';

export const VIEW = { width: 1440, height: 900 } as const;
const CENTRE: Point = [VIEW.width / 2, VIEW.height / 2];

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Read from the layer of shapes, once what was asked for is painted. */
export const cameraOf = (page: Page): Promise<Camera> =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const layer = document.querySelector<HTMLElement>('.tl-html-layer.tl-shapes');
    const [zoom = Number.NaN, x = Number.NaN, y = Number.NaN] = (
      layer?.style.transform.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []
    ).map(Number);
    return { zoom, x, y };
  });

/** Where a point of the board is on the screen, in pixels. */
export const onScreen = ({ x, y, zoom }: Camera, [left, top]: Point): Point => [(left + x) * zoom, (top + y) * zoom];

/** The editor takes a tenth a step at most. */
const ZOOM_STEP = 10;

const MOST_TRIES = 80;
/** As near as this, in pixels, is there. */
const NEAR = 2;

/**
 * Shows the board at about this zoom with this point of it in the middle. A page that is slow to follow is looked at again;
 * one that never comes there is an error, not a figure.
 */
export const look = async (page: Page, point: Point, zoom: number): Promise<void> => {
  await page.mouse.move(...CENTRE);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const camera = await cameraOf(page);
    if (Math.abs(camera.zoom / zoom - 1) >= 0.02) {
      const delta = Math.min(ZOOM_STEP, Math.max(-ZOOM_STEP, (1 - zoom / camera.zoom) * 100));
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, delta);
      await page.keyboard.up('Control');
      continue;
    }
    const [left, top] = onScreen(camera, point);
    const [dx, dy] = [left - CENTRE[0], top - CENTRE[1]];
    if (Math.hypot(dx, dy) < NEAR) return;
    // By half: a page that takes a turn of the wheel for two would go to and fro for ever.
    await page.mouse.wheel(dx / 2, dy / 2);
  }
  throw new Error(`${page.url()} does not come to ${point.join()} at ${zoom}`);
};

/** Turns the wheel so many times, there and back. */
export const wheel = async (page: Page, steps: number, [dx, dy]: Point): Promise<void> => {
  await page.mouse.move(...CENTRE);
  for (let step = 0; step < steps; step++) {
    const way = step % 40 < 20 ? 1 : -1;
    await page.mouse.wheel(dx * way, dy * way);
  }
};

/** Takes hold at a place of the screen and goes round with it. */
export const drag = async (page: Page, [x, y]: Point, steps: number): Promise<void> => {
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= steps; step++)
    await page.mouse.move(x + 120 * Math.sin(step / 9), y + 80 * (1 - Math.cos(step / 9)));
  await page.mouse.up();
};
