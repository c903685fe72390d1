/**
 * Who may do what, as people meet it in the browser: what the guard holds is tested over raw connections in tests/server.
 */
import { expect, test } from './people.ts';

test('[BD1] an observer sees the board live and cannot write', async ({ people }) => {
  const board = await people.makeBoard(['stakeholder-map']);
  const ann = await people.enter(await people.laptop(), `t=${board.links.facilitator.token}`, 'Ann');
  const olu = await people.enter(await people.laptop(), `t=${board.links.observer.token}`, 'Olu');
  const id = await ann.write('Note', 'watch me');
  await expect(olu.record(id)).toContainText('watch me');
  await expect(olu.page.getByRole('button', { name: 'Note', exact: true })).toHaveCount(0);
  await olu.page.keyboard.press('n');
  const { x, y } = await olu.middleOf(olu.record(id));
  await olu.page.mouse.dblclick(x, y);
  await expect(olu.editor).toHaveCount(0);
  await olu.page.mouse.dblclick(x, y + 200);
  await olu.drag(id, 120, 0);
  await olu.page.keyboard.press('Control+a');
  await olu.page.keyboard.press('Delete');
  const second = await ann.write('Note', 'still here');
  await expect(olu.record(second)).toContainText('still here');
  await expect(olu.cards).toHaveCount(2);
  expect(await olu.middleOf(olu.record(id))).toEqual({ x, y });
});

test('[BD2] [BD4] a participant’s Ctrl+A Delete takes only their own cards, and undo brings those back', async ({
  people,
}) => {
  const board = await people.makeBoard(['stakeholder-map']);
  const ann = await people.enter(await people.laptop(), `t=${board.links.facilitator.token}`, 'Ann');
  const ben = await people.enter(await people.laptop(), `c=${board.code}`, 'Ben');
  const hers = await ann.write('Stakeholder', 'Hers');
  const his = await ben.write('Note', 'His');
  await expect(ben.record(hers)).toBeVisible();
  await expect(ann.record(his)).toBeVisible();

  await ben.page.keyboard.press('Control+a');
  await ben.page.keyboard.press('Delete');
  await expect(ben.page.getByText(/Only the person who made a card/)).toBeVisible();
  await expect(ann.record(his)).toHaveCount(0);
  for (const person of [ann, ben]) {
    await expect(person.record(hers)).toBeVisible();
    await expect(person.template('stakeholder-map')).toBeAttached();
  }
  await ben.page.keyboard.press('Control+z');
  await expect(ann.record(his)).toContainText('His');
});

test('[BD3] a locked card stays where it is until a facilitator unlocks it', async ({ people }) => {
  const board = await people.makeBoard([]);
  const ann = await people.enter(await people.laptop(), `t=${board.links.facilitator.token}`, 'Ann');
  const ben = await people.enter(await people.laptop(), `c=${board.code}`, 'Ben');
  const id = await ben.write('Note', 'keep me');
  await expect(ann.record(id)).toBeVisible();
  await ann.select(id);
  await ann.page.getByRole('button', { name: 'Lock', exact: true }).click();
  const lock = ben.record(id).getByRole('img', { name: /^Locked/ });
  await expect(lock).toBeVisible();
  const at = await ben.middleOf(ben.record(id));
  await ben.drag(id, 140, 60);
  expect(await ben.middleOf(ben.record(id))).toEqual(at);
  await ann.page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(lock).toBeHidden();
  await ben.drag(id, 140, 60);
  await expect.poll(async () => (await ann.middleOf(ann.record(id))).x - at.x).toBeGreaterThan(100);
});

test('a revoked link ends the visit and says so', async ({ people }) => {
  const board = await people.makeBoard([]);
  const ann = await people.enter(await people.laptop(), `t=${board.links.facilitator.token}`, 'Ann');
  const olu = await people.enter(await people.laptop(), `t=${board.links.observer.token}`, 'Olu');
  ann.page.on('dialog', (dialog) => void dialog.accept());
  await ann.page.getByRole('button', { name: 'Share' }).click();
  await ann.page
    .locator('section', { has: ann.page.getByRole('heading', { name: 'Observer' }) })
    .getByRole('button', { name: 'Revoke' })
    .click();
  await expect(olu.page.getByRole('heading', { name: /withdrawn/ })).toBeVisible();
});

test('an unknown link, a wrong code and an empty name say what to do', async ({ people }) => {
  const page = await people.phone();
  await page.goto('/join#t=nothing-like-this');
  await expect(page.getByRole('alert')).toContainText('leads nowhere');
  await page.getByLabel('Code or link').fill('ZZZ ZZZ');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('alert')).toContainText('No board has this code');
  const board = await people.makeBoard([], 'محضر الاجتماع');
  await page.getByLabel('Code or link').fill(board.links.participant.url);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { name: 'محضر الاجتماع' })).toBeVisible();
  await page.getByLabel('Your name').fill('   ');
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Type your name');
});
