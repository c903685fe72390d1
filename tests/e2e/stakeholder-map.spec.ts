/**
 * A stakeholder map made together (docs/spec/stakeholder-map.md): names in silence from a laptop and a phone, two that are
 * the same, places, a far move with its reason, a view from the phone, a link, the check, a strategy, and who is missing.
 */
import type { Page } from '@playwright/test';
import type { BoardPage } from './pages/board-page.ts';
import { liveDock } from './pages/live-dock.ts';
import { phonePage } from './pages/phone-page.ts';
import { expect, test } from './people.ts';

const hashOf = (url: string): string => new URL(url).hash.slice(1);
const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name, exact: true }).click();

/** Puts a card with its middle on a point of the grid, given in shares of the template's drawn grid. */
const dragTo = async (board: BoardPage, text: string, interest: number, power: number): Promise<void> => {
  const { page } = board;
  const box = await board.template('stakeholder-map').boundingBox();
  if (!box) throw new Error('the map is not on the screen');
  const [unitX, unitY] = [box.width / 1560, box.height / 1160];
  const { x, y } = await board.middleOf(board.card(text));
  await page.mouse.move(x, y);
  await page.mouse.down();
  const to = { x: box.x + (96 + interest * 12) * unitX, y: box.y + (128 + (100 - power) * 9.5) * unitY };
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await page.mouse.up();
};

test('[SM41] [SM46] [SM48] three people make a map, one of them on a phone', async ({ people }) => {
  test.slow();
  const made = await people.makeBoard(['stakeholder-map']);
  const [hostPage, anaPage, ottoPage] = [await people.laptop(), await people.laptop(), await people.phone()];
  const host = await people.enter(hostPage, hashOf(made.links.facilitator.url), 'Wanjiku');
  const ana = await people.enter(anaPage, hashOf(made.links.participant.url), 'Asha');
  const phone = phonePage(ottoPage);
  await phone.join(hashOf(made.links.participant.url), 'Otieno');

  await test.step('who is not on this map: names in silence, from the phone too', async () => {
    await tab(hostPage, 'Check');
    await hostPage.getByRole('button', { name: 'Start the three minutes' }).click();
    await phone.write('Pump mechanics');
    await phone.isSent('Pump mechanics');
    const dock = liveDock(anaPage);
    await dock.write('Pump mechanic');
    await dock.write('County treasury');
    await expect(host.card('Pump mechanics')).toHaveCount(0);
    const lead = liveDock(hostPage);
    await lead.button('Close writing').click();
    await lead.button('Reveal all').click();
    await expect(ana.card('County treasury')).toBeVisible();
    await expect(ana.card('Pump mechanics')).toBeVisible();
  });

  await test.step('two names for the same become one', async () => {
    await tab(hostPage, 'Check');
    await hostPage.getByRole('button', { name: 'One card: keep “Pump mechanics”' }).click();
    await expect(ana.cards).toHaveCount(2);
  });

  await test.step('a far move asks why, and everybody reads it', async () => {
    await dragTo(ana, 'County treasury', 30, 30);
    await expect(anaPage.getByRole('form', { name: 'Reason' })).toHaveCount(0);
    await dragTo(ana, 'County treasury', 80, 80);
    const why = anaPage.getByRole('form', { name: 'Reason' });
    await why.getByRole('textbox').fill('They release the money');
    await why.getByRole('button', { name: 'Keep the reason' }).click();
    await expect(why).toHaveCount(0);
    await tab(hostPage, 'Moves');
    await expect(hostPage.locator('[data-move]').filter({ hasText: 'They release the money' })).toContainText('Asha');
  });

  await test.step('a view from the phone, and it is settled', async () => {
    await dragTo(host, 'Pump mechanics', 60, 20);
    const form = hostPage.getByLabel('Selected card', { exact: true });
    await form.locator('summary').filter({ hasText: 'I would put it here' }).click();
    await form.getByRole('button', { name: 'Ask everybody' }).click();
    const asked = phone.action('method');
    await expect(asked).toContainText('Pump mechanics');
    await asked.getByRole('slider', { name: /^Power/ }).fill('40');
    await asked.getByRole('slider', { name: /^Interest/ }).fill('90');
    await asked.getByRole('button', { name: 'I would put it here' }).click();
    await expect(asked).toContainText('Your view: power 40, interest 90');
    const question = hostPage.locator('[data-question]');
    await expect(question).toContainText('Otieno: power 40, interest 90');
    await question.getByRole('button', { name: 'Take the middle' }).click();
    await expect(question).toHaveCount(0);
    await expect(asked.filter({ hasText: 'Where would you put it' })).toHaveCount(0);
  });

  await test.step('a link, and the check', async () => {
    await anaPage.keyboard.press('l');
    const [from, to] = [
      await ana.middleOf(ana.card('County treasury')),
      await ana.middleOf(ana.card('Pump mechanics')),
    ];
    await anaPage.mouse.move(from.x, from.y);
    await anaPage.mouse.down();
    await anaPage.mouse.move(to.x, to.y, { steps: 10 });
    await anaPage.mouse.up();
    await tab(hostPage, 'Check');
    await hostPage.getByRole('button', { name: 'Go through the cards' }).click();
    const walk = hostPage.locator('[data-walk]');
    await expect(walk).toContainText('1 of 2');
    await walk.getByLabel('What hinders', { exact: true }).fill('Paid by the day');
    await walk.getByLabel('What hinders', { exact: true }).press('Enter');
    await walk.getByRole('button', { name: 'Next card' }).click();
    await expect(walk).toContainText('2 of 2');
  });

  await test.step('a strategy with its owner, and the report has it all', async () => {
    await tab(hostPage, 'Strategies');
    const plan = hostPage.locator('[data-plan]').filter({ hasText: 'County treasury' });
    await plan.getByLabel('What we will do').fill('Show them the ledger');
    await plan.getByLabel('What we will do').press('Enter');
    await plan.getByLabel('Who takes care of it').selectOption({ label: 'Asha' });
    await hostPage.getByRole('button', { name: 'This is the map as of now' }).click();
    await expect(hostPage.getByText(/^As of .*Wanjiku$/)).toBeVisible();
    await host.saved();
    const report = await hostPage.request.get(`/api/boards/${made.id}/export/md`, {
      headers: { authorization: `Bearer ${made.links.facilitator.token}` },
    });
    const text = await report.text();
    for (const part of ['They release the money', 'Show them the ledger', 'Pump mechanic', 'put in the middle'])
      expect(text).toContain(part);
  });
});
