/**
 * Pictures on the board: one person puts them there, others see them, a phone sends a photo; drawings by person are shown
 * and hidden.
 */
import type { Page } from '@playwright/test';
import { JPEG, png } from '../unit/sample-images.ts';
import { phonePage } from './pages/phone-page.ts';
import { test as base, expect } from './people.ts';

interface Room {
  readonly code: string;
  readonly id: string;
  readonly facilitator: string;
}

const test = base.extend<{ room: Room }>({
  room: async ({ people }, use) => {
    const { id, code, links } = await people.makeBoard(['gathering-wall']);
    await use({ id, code, facilitator: `t=${links.facilitator.token}` });
  },
});

const file = (name: string, bytes: Uint8Array, mimeType = 'image/png') => ({
  name,
  mimeType,
  buffer: Buffer.from(bytes),
});
const photo = file('river.png', png(800, 600, 90));
const pictures = (page: Page) => page.locator('[data-card-kind="picture"]');
const shownWidth = (page: Page): Promise<number> =>
  pictures(page)
    .locator('img')
    .first()
    .evaluate((image: HTMLImageElement) => image.naturalWidth);

/** Drops files on the middle of the board, as from the desktop. */
const drop = async (page: Page, bytes: Uint8Array): Promise<void> => {
  const transfer = await page.evaluateHandle(
    (data) => {
      const made = new DataTransfer();
      made.items.add(new File([new Uint8Array(data)], 'dropped.png', { type: 'image/png' }));
      return made;
    },
    [...bytes],
  );
  await page.locator('.tl-canvas').dispatchEvent('drop', { dataTransfer: transfer, clientX: 600, clientY: 400 });
};

test('one person puts a picture on the board, another sees it, and undo takes it away for both', async ({
  people,
  room,
}) => {
  const asha = await people.enter(await people.laptop(), `c=${room.code}`, 'Asha');
  const ben = await people.enter(await people.laptop(), `c=${room.code}`, 'Ben');
  await asha.page.locator('[data-pictures]').setInputFiles(photo);
  await expect(pictures(ben.page)).toHaveCount(1);
  await expect.poll(() => shownWidth(ben.page)).toBe(800);
  await expect(ben.page.getByRole('img', { name: 'A picture without words' })).toBeVisible();

  await drop(asha.page, png(300, 200, 20));
  await expect(pictures(ben.page)).toHaveCount(2);
  await asha.saved();
  await asha.page.keyboard.press('Control+z');
  await expect(pictures(ben.page)).toHaveCount(1);
});

test('its words are written below it and are its description', async ({ people, room }) => {
  const asha = await people.enter(await people.laptop(), `c=${room.code}`, 'Asha');
  await asha.page.locator('[data-pictures]').setInputFiles(photo);
  await expect(pictures(asha.page)).toHaveCount(1);
  const { x, y } = await asha.middleOf(pictures(asha.page));
  await asha.page.mouse.dblclick(x, y);
  await expect(asha.editor).toBeFocused();
  await asha.editor.pressSequentially('The river and who takes from it');
  await asha.page.keyboard.press('Escape');
  await expect(asha.page.getByRole('img', { name: 'The river and who takes from it' })).toBeVisible();
});

test('a file that is no picture is told so, and what did not go out can be sent again', async ({ people, room }) => {
  const asha = await people.enter(await people.laptop(), `c=${room.code}`, 'Asha');
  const field = asha.page.locator('[data-pictures]');
  await field.setInputFiles(file('broken.jpg', JPEG.subarray(0, 40), 'image/jpeg'));
  const note = asha.page.getByRole('alert').filter({ hasText: 'broken.jpg was not sent.' });
  await expect(note).toContainText('This is no picture that we can show.');
  await note.getByRole('button', { name: 'Close' }).click();
  await expect(note).toHaveCount(0);

  await asha.page.route('**/assets', (route) => route.abort());
  await field.setInputFiles(photo);
  const failed = asha.page.getByRole('alert').filter({ hasText: 'river.png was not sent.' });
  await expect(failed).toContainText('Check the network and try again');
  await asha.page.unroute('**/assets');
  await failed.getByRole('button', { name: 'Try again' }).click();
  await expect(pictures(asha.page)).toHaveCount(1);
  await expect(failed).toHaveCount(0);
});

test('[PI6] a picture that is not on this server keeps its place, with words', async ({ people, room }) => {
  const asha = await people.enter(await people.laptop(), `c=${room.code}`, 'Asha');
  await asha.page.route('**/assets/*', (route) => route.fulfill({ status: 404 }));
  await asha.page.locator('[data-pictures]').setInputFiles(photo);
  await expect(pictures(asha.page)).toContainText('This picture is not on this server.');
});

test('a phone sends a photo of a drawing, and it lies on the board', async ({ people, room }) => {
  const asha = await people.enter(await people.laptop(), `c=${room.code}`, 'Asha');
  const phone = phonePage(await people.phone());
  await phone.join(`c=${room.code}`, 'Ben');
  await phone.page.getByText('Send a photo of your drawing').click();
  const box = phone.page.locator('[data-action="photo"]');
  await box.getByLabel('Take a photo').setInputFiles(photo);
  await expect(box.getByRole('img', { name: 'Your picture, not sent yet' })).toBeVisible();
  await box.getByLabel('What is to be seen, in a few words').fill('Our well');
  await box.getByRole('button', { name: 'Put it on the board' }).click();
  await expect(box.getByText('It is on the board.')).toBeVisible();
  await expect(asha.page.getByRole('img', { name: 'Our well' })).toBeVisible();
  await expect.poll(() => shownWidth(asha.page)).toBe(800);
});

/** Draws a line across the middle of the board. */
const drawLine = async (page: Page, y: number): Promise<void> => {
  await page.getByRole('button', { name: 'Draw', exact: true }).click();
  await page.mouse.move(420, y);
  await page.mouse.down();
  await page.mouse.move(640, y + 30, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.press('v');
};

test('[PI8] drawings are hidden by person, for oneself alone, and come back when one draws', async ({
  people,
  room,
}) => {
  const asha = await people.enter(await people.laptop(), room.facilitator, 'Asha');
  const ben = await people.enter(await people.laptop(), `c=${room.code}`, 'Ben');
  const strokes = (page: Page) => page.locator('.tl-shape[data-shape-type="draw"]:visible');
  await drawLine(asha.page, 300);
  await drawLine(ben.page, 500);
  await expect(strokes(asha.page)).toHaveCount(2);
  await expect(strokes(ben.page)).toHaveCount(2);
  const layers = ben.page.getByRole('region', { name: 'Drawings by person' });
  await layers.getByRole('checkbox', { name: 'Show the drawings of Asha' }).uncheck();
  await expect(strokes(ben.page)).toHaveCount(1);
  await expect(strokes(asha.page)).toHaveCount(2);
  await layers.getByRole('button', { name: 'Show all' }).click();
  await expect(strokes(ben.page)).toHaveCount(2);
  await layers.getByRole('button', { name: 'Only mine' }).click();
  await expect(strokes(ben.page)).toHaveCount(1);
  await layers.getByRole('checkbox', { name: 'Show the drawings of Ben' }).uncheck();
  await expect(strokes(ben.page)).toHaveCount(0);
  await drawLine(ben.page, 400);
  await expect(strokes(ben.page)).toHaveCount(2);

  // What is hidden is not selected with everything, so it is not deleted either.
  const own = asha.page.getByRole('region', { name: 'Drawings by person' });
  await own.getByRole('button', { name: 'Only mine' }).click();
  await asha.page.keyboard.press('Control+a');
  await asha.page.keyboard.press('Delete');
  await expect(strokes(asha.page)).toHaveCount(0);
  await own.getByRole('button', { name: 'Show all' }).click();
  await expect(strokes(asha.page)).toHaveCount(2);
});
