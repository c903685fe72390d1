/**
 * One board, live, from the host link to the reload: the path that everybody takes, with two people at once.
 */
import { boardPage } from './pages/board-page.ts';
import { expect, HOST_KEY, test } from './people.ts';

test('[BD12] a facilitator makes a board at home, a participant joins by code on a phone, both see each other', async ({
  people,
}) => {
  const laptop = await people.laptop();
  await laptop.goto(`/#host=${HOST_KEY}`);
  await laptop.getByLabel('What is the question?').fill('Who mends the pumps?');
  for (const method of ['Stakeholder map', 'Strategic intention'])
    await laptop.getByRole('button', { name: `Add “${method}”` }).click();
  await laptop.getByRole('button', { name: 'Make the board' }).click();
  await laptop.getByLabel('Your name').fill('Halima');
  await laptop.getByRole('button', { name: 'Join', exact: true }).click();
  const host = boardPage(laptop);
  await host.opened();
  expect(laptop.url()).not.toContain('#');
  await laptop.getByRole('button', { name: 'Share' }).click();
  const code = ((await laptop.getByTestId('code').textContent()) ?? '').replace(' ', '');
  await laptop.keyboard.press('Escape');

  const phone = await people.phone();
  await phone.goto('/');
  await phone.getByLabel('Code from your facilitator').fill(code.toLowerCase());
  await phone.getByRole('button', { name: 'Join a board' }).click();
  await phone.getByLabel('Your name').fill('Grace');
  await phone.getByRole('button', { name: 'Join and open the whole board' }).click();
  const guest = boardPage(phone);
  await guest.opened();

  await expect(laptop.getByRole('button', { name: '2 people here' })).toBeVisible();
  const map = guest.template('stakeholder-map');
  await expect(map).toBeAttached();
  // Half its size or larger: 1,500 units are wider than the phone.
  expect((await map.boundingBox())?.width).toBeGreaterThan(700);
  const id = await guest.write('Note', 'from the phone');
  await expect(host.record(id)).toContainText('from the phone');
  await guest.saved();
});

test('[BD9] two people type into one note at once and both texts are there', async ({ people }) => {
  const board = await people.makeBoard([]);
  const ann = await people.enter(await people.laptop(), `t=${board.links.facilitator.token}`, 'Ann');
  const ben = await people.enter(await people.phone(), `c=${board.code}`, 'Ben');
  const id = await ann.write('Note', 'middle');
  await expect(ben.record(id)).toContainText('middle');
  await ann.page.getByRole('button', { name: 'Fit' }).click();
  await ben.page.getByRole('button', { name: 'Fit' }).click();
  await ann.edit(id);
  await ben.edit(id);
  await ben.page.keyboard.press('Home');
  await Promise.all([
    ann.editor.pressSequentially(' and the end by Ann', { delay: 30 }),
    ben.editor.pressSequentially('Ben begins in the ', { delay: 30 }),
  ]);
  await expect(ann.editor).toHaveValue('Ben begins in the middle and the end by Ann');
  await expect(ben.editor).toHaveValue('Ben begins in the middle and the end by Ann');
});

test('one moves a stakeholder while the other recolours it, and both changes stay', async ({ people }) => {
  const board = await people.makeBoard(['stakeholder-map']);
  const ann = await people.enter(await people.laptop(), `t=${board.links.facilitator.token}`, 'Ann');
  const ben = await people.enter(await people.laptop(), `c=${board.code}`, 'Ben');
  const id = await ann.write('Stakeholder', 'Water Office');
  await expect(ben.record(id)).toContainText('Water Office');
  await ben.select(id);
  const power = ben.panel.getByLabel('Power');
  const before = await power.inputValue();

  await ann.drag(id, -180, -160, true);
  await ben.page.getByRole('button', { name: 'Rose' }).click();
  await ann.page.mouse.up();

  for (const person of [ann, ben]) await expect(person.record(id)).toHaveAttribute('data-tint', 'rose');
  await expect(power).not.toHaveValue(before);
  const moved = await ben.middleOf(ben.record(id));
  const seen = await ann.middleOf(ann.record(id));
  expect(Math.abs(moved.x - seen.x) + Math.abs(moved.y - seen.y)).toBeLessThan(2);
});

test('typing a number moves the card, moving the card changes the number', async ({ people }) => {
  const board = await people.makeBoard(['stakeholder-map']);
  const ann = await people.enter(await people.laptop(), `t=${board.links.facilitator.token}`, 'Ann');
  const id = await ann.write('Stakeholder', 'Herders');
  await ann.select(id);
  const power = ann.panel.getByLabel('Power');
  await power.fill('90');
  await power.press('Enter');
  const high = await ann.middleOf(ann.record(id));
  await power.fill('10');
  await power.press('Enter');
  await expect.poll(async () => (await ann.middleOf(ann.record(id))).y - high.y).toBeGreaterThan(200);
  await ann.page.getByRole('button', { name: 'No reason' }).click();
  // It glides to its new place; taken up once it is there.
  await ann.still(id);
  await ann.drag(id, 0, -120);
  await expect(power).not.toHaveValue('10');
  await expect(ann.panel.getByRole('heading', { name: /Empower and inform|Engage closely/ }).first()).toBeVisible();
});

test('[BD8] my undo takes back my change and leaves the colleague’s', async ({ people }) => {
  const board = await people.makeBoard([]);
  const ann = await people.enter(await people.laptop(), `t=${board.links.facilitator.token}`, 'Ann');
  const ben = await people.enter(await people.laptop(), `c=${board.code}`, 'Ben');
  const id = await ann.write('Note', 'shared');
  await expect(ben.record(id)).toContainText('shared');
  await ann.select(id);
  await ann.page.getByRole('button', { name: 'Leaf' }).click();
  await expect(ben.record(id)).toHaveAttribute('data-tint', 'leaf');
  const start = await ann.middleOf(ann.record(id));
  await ben.drag(id, 150, 90);
  await expect.poll(async () => (await ann.middleOf(ann.record(id))).x - start.x).toBeGreaterThan(100);

  await ann.page.getByRole('button', { name: 'Undo my last change' }).click();
  for (const person of [ann, ben]) await expect(person.record(id)).toHaveAttribute('data-tint', 'sun');
  expect((await ann.middleOf(ann.record(id))).x - start.x).toBeGreaterThan(100);
});

test('[BD7] [BD10] a reload keeps everything, and the person stays the same', async ({ people }) => {
  const board = await people.makeBoard(['strategic-intention']);
  const ann = await people.enter(await people.laptop(), `t=${board.links.facilitator.token}`, 'Ann');
  const note = await ann.write('Note', 'أبني أول قارب لي بيدي');
  const stakeholder = await ann.write('Stakeholder', 'Bootsbauer');
  await ann.saved();
  await ann.page.reload();
  await ann.opened();
  await expect(ann.record(note)).toContainText('أبني أول قارب لي بيدي');
  await expect(ann.record(stakeholder)).toContainText('Bootsbauer');
  await expect(ann.page.getByRole('button', { name: '1 person here' })).toBeVisible();
  await ann.select(note);
  await expect(ann.panel.getByText('by Ann', { exact: true })).toBeVisible();
});
