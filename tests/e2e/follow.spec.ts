/**
 * Following one person: my view goes where theirs goes, until I move on my own.
 */
import { expect, test } from './people.ts';

test('somebody follows a colleague to what they look at, and leaves by moving', async ({ people }) => {
  const board = await people.makeBoard(['stakeholder-map']);
  const ann = await people.enter(await people.laptop(), `t=${board.links.facilitator.token}`, 'Ann');
  const ben = await people.enter(await people.laptop(), `c=${board.code}`, 'Ben');
  const zoomOf = async ({ page }: typeof ann) =>
    Number.parseInt((await page.getByText(/^\d+ %$/).textContent()) ?? '', 10);
  const before = await zoomOf(ben);

  await ben.page.getByRole('button', { name: '2 people here' }).click();
  await ben.page.getByRole('menuitem', { name: /Ann.*Follow/ }).click();
  await expect(ben.page.getByText('You follow Ann.')).toBeVisible();
  await ann.page.getByRole('button', { name: 'Zoom in' }).click();
  await ann.page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => zoomOf(ben)).toBeGreaterThan(before);

  await ben.page.locator('.tl-canvas').hover();
  await ben.page.mouse.wheel(0, 120);
  await expect(ben.page.getByText('You follow Ann.')).toBeHidden();
});
