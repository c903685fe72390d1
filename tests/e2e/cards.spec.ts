/**
 * Making cards and links by hand: keys, double-click, paste, links with their types, the register, taking home.
 */
import { expect, test } from './people.ts';

test('N makes a note, Tab the next one, double-click one where it was', async ({ people }) => {
  const board = await people.makeBoard([]);
  const ann = await people.enter(await people.laptop(), `t=${board.links.facilitator.token}`, 'Ann');
  await ann.page.mouse.move(600, 500);
  await ann.page.keyboard.press('n');
  await expect(ann.editor).toBeFocused();
  await ann.editor.pressSequentially('one');
  await ann.page.keyboard.press('Tab');
  await expect(ann.editor).toHaveValue('');
  await ann.editor.pressSequentially('two');
  await ann.page.keyboard.press('Control+Enter');
  await expect(ann.editor).toHaveValue('');
  await ann.editor.pressSequentially('three');
  await ann.page.keyboard.press('Escape');
  await ann.page.mouse.dblclick(500, 250);
  await expect(ann.editor).toBeFocused();
  await ann.editor.pressSequentially('four');
  await ann.page.keyboard.press('Escape');
  await expect.poll(async () => (await ann.cards.allTextContents()).sort()).toEqual(['four', 'one', 'three', 'two']);
});

test('pasted lines are offered as one note a line', async ({ people }) => {
  const board = await people.makeBoard([]);
  const ann = await people.enter(await people.laptop(), `t=${board.links.facilitator.token}`, 'Ann');
  const paste = (text: string): Promise<void> =>
    ann.page.evaluate((value) => {
      const data = new DataTransfer();
      data.setData('text/plain', value);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, text);
  await paste('alpha\nbeta\n\n gamma ');
  await ann.page.getByRole('button', { name: 'One note a line (3)' }).click();
  await expect.poll(async () => (await ann.cards.allTextContents()).sort()).toEqual(['alpha', 'beta', 'gamma']);
  await paste('alone');
  await expect(ann.cards).toHaveCount(4);
});

test('[SM6] a link is drawn from card to card with its type, shows in the register and in the alarms', async ({
  people,
}) => {
  const board = await people.makeBoard(['stakeholder-map']);
  const ann = await people.enter(await people.laptop(), `t=${board.links.facilitator.token}`, 'Ann');
  const ben = await people.enter(await people.laptop(), `c=${board.code}`, 'Ben');
  const a = await ann.write('Stakeholder', 'Council');
  await ann.drag(a, -250, -150);
  const b = await ann.write('Stakeholder', 'Herders');
  await ann.page.getByRole('navigation', { name: 'Tools' }).getByRole('button', { name: 'Link', exact: true }).click();
  await ann.page.getByRole('button', { name: 'informs', exact: true }).click();
  const to = await ann.middleOf(ann.record(b));
  const from = await ann.middleOf(ann.record(a));
  await ann.page.mouse.move(from.x, from.y);
  await ann.page.mouse.down();
  await ann.page.mouse.move(to.x, to.y, { steps: 8 });
  await ann.page.mouse.up();
  await expect(ben.page.locator('[data-link]')).toHaveCount(1);
  await expect(ben.panel.getByRole('button', { name: 'informs 1' })).toBeVisible();

  await ann.page.keyboard.press('v');
  await ann.select(b);
  await ann.panel.getByText('Voice and inclusion').click();
  await ann.panel.getByLabel('Usually left out').check();
  await expect(ben.panel.locator('[data-alarm="marginalisedAbsent"]')).toContainText('Herders');
  await ben.panel.getByRole('button', { name: 'Register' }).click();
  const register = ben.page.getByRole('region', { name: 'Register' });
  await register.getByRole('button', { name: 'Name' }).click();
  await expect(register.getByRole('row')).toHaveCount(3);
  await expect(register.getByRole('row').nth(1)).toContainText('Council');
});

test('[SI1] [SI2] two opposite notes become a shift', async ({ people }) => {
  const board = await people.makeBoard(['strategic-intention']);
  const ann = await people.enter(await people.laptop(), `t=${board.links.facilitator.token}`, 'Ann');
  const zone = ann.template('strategic-intention');
  const box = await zone.boundingBox();
  if (!box) throw new Error('no template');
  const write = async (share: number, text: string): Promise<void> => {
    await ann.page.mouse.dblclick(box.x + box.width * share, box.y + box.height * 0.3);
    await expect(ann.editor).toBeFocused();
    await ann.editor.pressSequentially(text);
    await ann.page.keyboard.press('Escape');
  };
  await write(0.25, 'waiting for repairs');
  await expect(ann.panel.getByText('Write the missing half first')).toBeAttached();
  await write(0.75, 'mending in a week');
  await ann.panel.getByLabel('Opposite of “waiting for repairs”').selectOption({ label: 'mending in a week' });
  await expect(ann.panel.locator('[data-shift]')).toHaveText(/waiting for repairs.*mending in a week/);
});

test('a board is taken home as Markdown, CSV and JSON, and opened again from the JSON', async ({ people }) => {
  const board = await people.makeBoard(['gathering-wall'], 'Taken home');
  const ann = await people.enter(await people.laptop(), `t=${board.links.facilitator.token}`, 'Ann');
  await ann.write('Note', 'to keep');
  await ann.saved();
  for (const [name, extension] of [
    ['Report', 'md'],
    ['Tables', 'zip'],
    ['Board file', 'json'],
  ] as const) {
    await ann.page.getByRole('button', { name: 'Take home' }).click();
    const download = ann.page.waitForEvent('download');
    await ann.page.getByRole('menuitem', { name }).click();
    expect((await download).suggestedFilename()).toBe(`Taken-home.${extension}`);
  }
});
