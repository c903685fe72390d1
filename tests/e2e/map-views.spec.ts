/**
 * The views of the stakeholder map with two people: one chooses for everybody, the other looks alone and comes back; nothing is
 * lost on the way; links one type at a time.
 */
import { expect, test } from './people.ts';

test('[SM10] [SM13] a facilitator shows a view to everybody, a participant looks at another one alone', async ({
  people,
}) => {
  const board = await people.makeBoard(['stakeholder-map']);
  const ann = await people.enter(await people.laptop(), `t=${board.links.facilitator.token}`, 'Ann');
  const ben = await people.enter(await people.laptop(), `c=${board.code}`, 'Ben');
  const herders = await ann.write('Stakeholder', 'Herders');
  await ann.drag(herders, 150, 120);
  await ann.saved();
  const grid = await ann.middleOf(ann.record(herders));
  const view = (who: typeof ann, name: string) => who.panel.getByRole('radio', { name });

  await view(ann, 'Salience').click();
  await expect(view(ben, 'Salience')).toBeChecked();
  await expect(ben.template('stakeholder-map')).toContainText('demanding (urgent)');

  await view(ben, 'Net-Map').click();
  await expect(ben.panel.getByText('Only you see this. Everybody looks at: Salience.')).toBeVisible();
  await expect(view(ann, 'Salience')).toBeChecked();
  await ben.panel.getByRole('button', { name: 'Back to everybody’s view' }).click();
  await expect(view(ben, 'Salience')).toBeChecked();

  // By key, through all and back: the card stands where it stood.
  await ann.page.locator('.tl-canvas').press('6');
  await expect(view(ben, 'Net-Map')).toBeChecked();
  await ann.page.locator('.tl-canvas').press('1');
  await expect(view(ben, 'Power and interest')).toBeChecked();
  await expect
    .poll(async () => {
      const { x, y } = await ann.middleOf(ann.record(herders));
      return Math.hypot(x - grid.x, y - grid.y);
    })
    .toBeLessThan(1);
});

test('[SM11] a card that is dragged to another ring says so in its form, for everybody', async ({ people }) => {
  const board = await people.makeBoard(['stakeholder-map']);
  const ann = await people.enter(await people.laptop(), `t=${board.links.facilitator.token}`, 'Ann');
  const ben = await people.enter(await people.laptop(), `c=${board.code}`, 'Ben');
  const id = await ann.write('Stakeholder', 'Vendors');
  await ann.select(id);
  await ann.panel.getByText('Weight and stance').click();
  await ann.panel.getByLabel('Ring').selectOption('key');
  await ann.panel.getByRole('radio', { name: 'Onion' }).click();
  const key = ann.template('stakeholder-map').getByText('key', { exact: true });
  await expect(key).toBeVisible();
  const corner = await ann.middleOf(ann.template('stakeholder-map').getByText('outside', { exact: true }));
  await expect
    .poll(async () => Math.abs((await ann.middleOf(ann.record(id))).x - (await ann.middleOf(key)).x))
    .toBeLessThan(40);
  const from = await ann.middleOf(ann.record(id));
  await ann.drag(id, corner.x - from.x, corner.y - from.y + 12);
  await expect(ann.panel.getByLabel('Ring')).toHaveValue('outside');
  await ben.panel.getByRole('radio', { name: 'Onion' }).click();
  await ben.select(id);
  await ben.panel.getByText('Weight and stance').click();
  await expect(ben.panel.getByLabel('Ring')).toHaveValue('outside');
});

test('[SM22] links are shown one type at a time', async ({ people }) => {
  const board = await people.makeBoard(['stakeholder-map']);
  const ann = await people.enter(await people.laptop(), `t=${board.links.facilitator.token}`, 'Ann');
  const a = await ann.write('Stakeholder', 'Council');
  await ann.drag(a, -250, -150);
  const b = await ann.write('Stakeholder', 'Herders');
  await ann.page.getByRole('navigation', { name: 'Tools' }).getByRole('button', { name: 'Link', exact: true }).click();
  for (const type of ['informs', 'funds']) {
    await ann.page.getByRole('button', { name: type, exact: true }).first().click();
    const [from, to] = [await ann.middleOf(ann.record(a)), await ann.middleOf(ann.record(b))];
    await ann.page.mouse.move(from.x, from.y);
    await ann.page.mouse.down();
    await ann.page.mouse.move(to.x, to.y, { steps: 8 });
    await ann.page.mouse.up();
  }
  const lines = ann.page.locator('[data-link]');
  await expect(lines).toHaveCount(2);
  const filter = ann.panel.getByRole('group', { name: 'Links' });
  await filter.getByRole('button', { name: /funds/ }).click();
  await expect(lines).toHaveCount(1);
  await filter.getByRole('button', { name: /^All/ }).click();
  await expect(lines).toHaveCount(2);
});
