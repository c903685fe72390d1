/**
 * The history of moves as somebody else reads it (docs/spec/stakeholder-map.md): what was typed, undone, agreed upon, and
 * moved without a connection, with the reason that was given meanwhile.
 */
import { expect, test } from './people.ts';

test('[SM56] a move that was typed, undone or made without a connection reaches the history as it was', async ({
  people,
}) => {
  test.slow();
  const board = await people.makeBoard(['stakeholder-map']);
  const [annPage, benPage] = [await people.laptop(), await people.laptop()];
  const ann = await people.enter(annPage, `t=${board.links.facilitator.token}`, 'Ann');
  const ben = await people.enter(benPage, `t=${board.links.facilitator.token}`, 'Ben');
  await benPage.getByRole('tab', { name: 'Moves', exact: true }).click();
  // Rows that name their card: those of the board. The form of a card has its own.
  const rows = benPage.locator('[data-move]').filter({ has: benPage.getByRole('button', { name: 'Herders' }) });
  const history = (text: string | RegExp) => rows.filter({ hasText: text });
  const id = await ann.write('Stakeholder', 'Herders');
  await ann.select(id);
  const typePower = async (power: string): Promise<void> => {
    await ann.panel.getByLabel('Power').fill(power);
    await ann.panel.getByLabel('Power').press('Enter');
  };

  await test.step('typed', async () => {
    await typePower('90');
    await expect(history('power 90')).toHaveCount(1);
    await typePower('10');
    await expect(history(/power 90.*→.*power 10/)).toHaveCount(1);
  });

  await test.step('undone, it is none', async () => {
    await annPage.getByRole('button', { name: 'Undo my last change' }).click();
    await expect(history('power 10')).toHaveCount(0);
  });

  await test.step('without a connection, twice, with its reason', async () => {
    await ann.saved();
    await annPage.context().setOffline(true);
    await expect(annPage.getByText(/Offline/)).toBeVisible({ timeout: 60_000 });
    await typePower('50');
    await typePower('20');
    const why = annPage.getByRole('form', { name: 'Reason' });
    await why.getByRole('textbox').fill('They left the county');
    await why.getByRole('button', { name: 'Keep the reason' }).click();
    await annPage.context().setOffline(false);
    await expect(history('They left the county')).toHaveText(/power 90.*→.*power 20.*Ann/);
    await expect(history('power 50')).toHaveCount(0);
  });

  await test.step('agreed upon: nobody is asked why', async () => {
    await ann.select(id);
    const form = annPage.getByLabel('Selected card', { exact: true });
    await form.locator('summary').filter({ hasText: 'I would put it here' }).click();
    await form.getByRole('button', { name: 'Ask everybody' }).click();
    await ben.select(id);
    const say = benPage.getByLabel('Selected card', { exact: true });
    await say.locator('summary').filter({ hasText: 'I would put it here' }).click();
    await say.getByRole('slider', { name: /^Power/ }).fill('70');
    await say.getByRole('button', { name: 'I would put it here', exact: true }).click();
    await benPage.keyboard.press('Escape');
    await benPage.getByRole('tab', { name: 'Moves', exact: true }).click();
    await benPage.locator('[data-question]').getByRole('button', { name: 'Take the middle' }).click();
    await expect(history(/power 20.*→.*power 70.*Ben/)).toHaveCount(1);
    await expect(benPage.getByRole('form', { name: 'Reason' })).toHaveCount(0);
  });
  for (const page of [annPage, benPage]) await expect(page.getByText('no such move')).toHaveCount(0);
});
