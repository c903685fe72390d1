/**
 * Leading a session as people meet it: steps from a template, rights that take tools away, pause, bringing everybody, two
 * who lead at once. What the server refuses is tested in tests/unit and tests/server.
 */
import type { BoardPage } from './pages/board-page.ts';
import { sessionBar } from './pages/session-bar.ts';
import { expect, test } from './people.ts';

const tool = (board: BoardPage, name: string) =>
  board.page.getByRole('navigation', { name: 'Tools' }).getByRole('button', { name, exact: true });

test('a facilitator plans from a template; a step takes tools away and moving is impossible', async ({ people }) => {
  const board = await people.makeBoard(['stakeholder-map']);
  const ann = await people.enter(await people.laptop(), `t=${board.links.facilitator.token}`, 'Ann');
  const ben = await people.enter(await people.laptop(), `c=${board.code}`, 'Ben');
  const id = await ben.write('Note', 'mine to move');
  const lead = sessionBar(ann.page);
  const follow = sessionBar(ben.page);
  await expect(tool(ben, 'Link')).toBeVisible();

  await lead.planAndStart('What we do with it');
  await follow.runs('The question');
  await expect(follow.timer).toContainText(/^[45]:/);
  await expect(tool(ben, 'Note')).toHaveCount(0);
  await expect(tool(ann, 'Note')).toBeVisible();

  await lead.next();
  await follow.runs('Names, in silence');
  await expect(tool(ben, 'Note')).toBeVisible();
  for (const name of ['Link', 'Draw', 'Rectangle', 'Eraser']) await expect(tool(ben, name)).toHaveCount(0);
  await follow.bar.getByRole('button').first().click();
  await expect(ben.page.getByText('One name on each card')).toBeVisible();
  await expect(ben.page.getByText('Watch for')).toHaveCount(0);
  await ben.page.keyboard.press('Escape');

  await ben.page.getByRole('button', { name: 'Fit' }).click();
  const at = await ben.middleOf(ben.record(id));
  await ben.drag(id, 140, 80);
  await ben.page.keyboard.press('ArrowRight');
  expect(await ben.middleOf(ben.record(id))).toEqual(at);

  await lead.next();
  await follow.runs('Merge and place');
  await ben.page.getByRole('button', { name: 'Fit' }).click();
  const from = await ben.middleOf(ben.record(id));
  await ben.drag(id, 140, 80);
  await expect.poll(async () => (await ben.middleOf(ben.record(id))).x - from.x).toBeGreaterThan(100);
});

test('a pause makes participants read only and says so; going on gives everything back', async ({ people }) => {
  const board = await people.makeBoard([]);
  const ann = await people.enter(await people.laptop(), `t=${board.links.facilitator.token}`, 'Ann');
  const ben = await people.enter(await people.laptop(), `c=${board.code}`, 'Ben');
  const id = await ben.write('Note', 'before the pause');
  const lead = sessionBar(ann.page);
  await lead.lead.getByRole('button', { name: 'Pause for everybody' }).click();
  await expect(ben.page.getByText(/Paused by the facilitator/)).toBeVisible();
  await expect(tool(ben, 'Note')).toHaveCount(0);
  await ben.page.keyboard.press('n');
  const { x, y } = await ben.middleOf(ben.record(id));
  await ben.page.mouse.dblclick(x, y);
  await expect(ben.editor).toHaveCount(0);
  await ben.select(id);
  await ben.page.keyboard.press('Delete');
  await expect(ben.cards).toHaveCount(1);
  await lead.lead.getByRole('button', { name: 'Go on' }).click();
  await expect(tool(ben, 'Note')).toBeVisible();
  await ben.write('Note', 'after the pause');
});

test('bring everyone: views go there, a banner says who; moving leaves, a held view has a way out', async ({
  people,
}) => {
  const board = await people.makeBoard(['strategic-intention']);
  const ann = await people.enter(await people.laptop(), `t=${board.links.facilitator.token}`, 'Ann');
  const ben = await people.enter(await people.laptop(), `c=${board.code}`, 'Ben');
  const lead = sessionBar(ann.page);
  const zoom = ben.page.getByText(/^\d+ %$/);
  await ann.page.mouse.move(500, 400);
  await ann.page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(ann.page.getByText('100 %')).toBeVisible();
  await lead.lead.getByRole('button', { name: 'Bring everyone here' }).click();
  await expect(ben.page.getByText('Ann brought everyone here.')).toBeVisible();
  await expect(zoom).toHaveText('100 %');
  await expect(async () => {
    await ben.page.getByRole('button', { name: 'Fit' }).click();
    await expect(ben.page.getByText('Ann brought everyone here.')).toHaveCount(0, { timeout: 500 });
  }).toPass();

  await lead.menu('Bring everyone and hold the view');
  await expect(ben.page.getByText('Ann holds the view.')).toBeVisible();
  await expect(zoom).toHaveText('100 %');
  await ben.page.mouse.move(700, 400);
  await ben.page.mouse.wheel(0, 600);
  await ben.page.getByRole('button', { name: 'Zoom out' }).click();
  await expect(zoom).toHaveText('100 %');
  await ben.page.keyboard.press('Escape');
  await expect(ben.page.getByText('Ann holds the view.')).toHaveCount(0);
  await ben.page.getByRole('button', { name: 'Zoom out' }).click();
  await expect(zoom).not.toHaveText('100 %');
});

test('a reload in the middle loses nothing; two who press next at once go on by one step', async ({ people }) => {
  const board = await people.makeBoard(['gathering-wall']);
  const ann = await people.enter(await people.laptop(), `t=${board.links.facilitator.token}`, 'Ann');
  const eve = await people.enter(await people.laptop(), `t=${board.links.facilitator.token}`, 'Eve');
  const first = sessionBar(ann.page);
  const second = sessionBar(eve.page);
  await first.planAndStart('What we see');
  await second.runs('Write, in silence');
  await ann.page.reload();
  await ann.opened();
  await first.runs('1 of 4');
  await expect(first.timer).toContainText(/^[78]:/);

  // Eve's line stands still while Ann goes on, so that both press next on the same step.
  await eve.page.context().setOffline(true);
  await expect(eve.page.getByText('Offline', { exact: true })).toBeVisible();
  await second.next();
  await first.next();
  await first.runs('Read out, one by one');
  await eve.page.context().setOffline(false);
  await expect(eve.page.getByText(/Somebody .* already/)).toBeVisible();
  await second.runs('Read out, one by one');
  await first.runs('2 of 4');
});

test('trying the agenda alone shows what participants would have and leaves no trace', async ({ people }) => {
  const board = await people.makeBoard(['gathering-wall']);
  const ann = await people.enter(await people.laptop(), `t=${board.links.facilitator.token}`, 'Ann');
  const ben = await people.enter(await people.laptop(), `c=${board.code}`, 'Ben');
  const bar = sessionBar(ann.page);
  await bar.lead.getByRole('button', { name: 'Plan the session' }).click();
  await bar.addStep('Only listening', []);
  await bar.addStep('Only writing', ['write new cards']);
  await ann.page.getByRole('button', { name: 'Try it alone' }).click();
  await bar.runs('Only listening');
  await expect(tool(ann, 'Note')).toHaveCount(0);
  await ann.page.getByRole('button', { name: 'Next', exact: true }).click();
  await bar.runs('Only writing');
  await tool(ann, 'Note').click();
  await expect(ann.cards).toHaveCount(0);
  await sessionBar(ben.page).runs('Begins soon');
  await ann.page.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect(bar.lead.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
});

test('the last facilitator stays; a role given in the people dialog counts at once; the projector shows the time', async ({
  people,
}) => {
  const board = await people.makeBoard(['gathering-wall']);
  const ann = await people.enter(await people.laptop(), `t=${board.links.facilitator.token}`, 'Ann');
  const ben = await people.enter(await people.laptop(), `c=${board.code}`, 'Ben');
  await ann.page.getByRole('button', { name: '2 people here' }).click();
  await ann.page.getByRole('menuitem', { name: /Roles/ }).click();
  await ann.page.getByLabel('Role of Ann').selectOption('observer');
  await expect(ann.page.getByRole('alert')).toBeVisible();
  await ann.page.getByLabel('Role of Ben').selectOption('facilitator');
  await expect(sessionBar(ben.page).lead).toBeVisible();
  await ann.page.keyboard.press('Escape');
  await sessionBar(ben.page).planAndStart('What we see');

  const screen = await ann.page.context().newPage();
  await screen.goto(`/screen/${board.id}`);
  await expect(screen.getByRole('heading', { name: 'Write, in silence' })).toBeVisible();
  await expect(screen.getByRole('timer')).toContainText(/^[78]:/);
  await expect(screen.getByText(`${board.code.slice(0, 3)} ${board.code.slice(3)}`)).toBeVisible();
  await expect(screen.getByRole('toolbar')).toHaveCount(0);
  await expect(screen.getByRole('navigation')).toHaveCount(0);
});
