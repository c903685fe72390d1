/**
 * A visioning once through: horizon, silent writing on laptops and a phone, merging in a pair, posting one by one, a cluster
 * with its title, a headline, a milestone, the sentence. And what the hand does with many notes.
 */
import type { Page } from '@playwright/test';
import type { MadeBoard } from '../../shared/protocol/http.ts';
import { liveDock } from './pages/live-dock.ts';
import { phonePage } from './pages/phone-page.ts';
import { visioningPanel } from './pages/visioning-panel.ts';
import { expect, type People, test } from './people.ts';

const PROMPT = 'It is a Tuesday in 2035 and it works. What do you see?';
const JOINT = 'Clean water flows every day';
const SCHOOL = 'Girls stay in school all year';

const come = async (people: People, hash: string, name: string) => {
  const page = await people.laptop();
  const board = await people.enter(page, hash, name);
  return { page, board, live: liveDock(page), vision: visioningPanel(page) };
};

const gather = async (people: People, made: MadeBoard) => {
  const halima = await come(people, `t=${made.links.facilitator.token}`, 'Halima');
  const ann = await come(people, `c=${made.code}`, 'Ann');
  const ben = await come(people, `c=${made.code}`, 'Ben');
  const phone = await people.phone();
  const grace = phonePage(phone);
  await grace.join(`c=${made.code}`, 'Grace');
  return { halima, ann, ben, grace };
};

test('from a year and a question to a sentence that all stand behind', async ({ people }) => {
  test.slow();
  const made = await people.makeBoard(['visioning']);
  const { halima, ann, ben, grace } = await gather(people, made);

  await test.step('the horizon is on the wall, and its question on phones', async () => {
    await halima.vision.setHorizon(2035, 2025, PROMPT);
    await expect(ann.board.template('visioning')).toContainText('2035');
    await expect(ann.board.card(PROMPT)).toBeVisible();
    await halima.vision.open('write');
    await halima.vision.button('Start silent writing').click();
    await expect(grace.page.getByRole('heading', { name: PROMPT })).toBeVisible();
  });

  await test.step('everybody writes alone, then two merge what is the same', async () => {
    await ann.live.write('Clean water every day');
    await ben.live.write('Every single day water');
    await grace.write(SCHOOL);
    await expect(halima.vision.part('write').getByText('3 of 3 have written. Notes: 3')).toBeVisible();
    await expect(ann.page.getByText('Every single day water')).toHaveCount(0);
    await halima.vision.button('Share in pairs').click();
    await ann.live.dock.getByRole('checkbox', { name: /Every single day water/ }).check();
    await ann.live.dock.getByRole('checkbox', { name: /Clean water every day/ }).check();
    await ann.live.dock.getByRole('textbox', { name: 'The note you write together' }).fill(JOINT);
    await ann.live.button('Make it one note').click();
    await expect(ben.live.dock.locator('[data-note]').filter({ hasText: JOINT })).toBeVisible();
    await expect(grace.page.getByText(JOINT)).toBeVisible();
    await expect(halima.vision.part('write').getByText('Notes: 2')).toBeVisible();
  });

  await test.step('[VI8] notes are posted one at a time', async () => {
    await halima.vision.button('End sharing and close writing').click();
    await halima.vision.button('Post it').click();
    await expect(halima.vision.panel.getByText('1 note left')).toBeVisible();
    await halima.vision.button('Post it').click();
    for (const { board } of [halima, ann, ben])
      for (const text of [JOINT, SCHOOL]) await expect(board.card(text)).toBeVisible();
  });

  await test.step('[VI7] two people cluster: one groups from the list, the other gives a duplicate', async () => {
    await ben.vision.open('cluster');
    await ben.vision.tick(JOINT);
    await ben.vision.tick(SCHOOL);
    await ben.vision.button('Group selected (2)').click();
    await ben.board.editor.pressSequentially('Every day counts');
    await ben.page.keyboard.press('Escape');
    await ann.vision.open('cluster');
    await expect(ann.vision.part('cluster').locator('[data-cluster]')).toContainText('Notes: 2, people: 3');
    await expect(ann.vision.panel.getByText('Every note has found its place.')).toBeVisible();
    await expect(halima.board.template('visioning').locator('[data-area]')).toHaveCount(1);
  });

  await test.step('[VI12] a headline, and a milestone that keeps its year when the horizon moves', async () => {
    await ann.vision.hangHeadline('A', 'The taps run and the school is full');
    await expect(ben.board.card('The taps run and the school is full')).toBeVisible();
    await halima.vision.addMilestone(2030, 'Every ward has a store');
    const mark = ben.board.template('visioning').locator('[data-milestone] strong');
    await expect(mark).toHaveText('2030');
    await halima.vision.setHorizon(2040, 2025, PROMPT);
    await expect(ben.board.template('visioning')).toContainText('2040');
    await expect(mark).toHaveText('2030');
  });

  await test.step('the gallery leads to a sentence, and everybody says how far they go along', async () => {
    await halima.vision.open('headline');
    await halima.vision.button('Walk the gallery').click();
    await halima.vision.button('Take as our sentence').click();
    await halima.vision.open('agree');
    await halima.vision.button('Ask how far we agree').click();
    for (const { live } of [ann, ben]) {
      await live.dock.getByText('I fully support it').click();
      await live.button('Hand in').click();
    }
    await grace.page.getByText('I fully support it').click();
    await grace.page.getByRole('button', { name: 'Hand in' }).click();
    await expect(halima.live.dock.getByText('Everybody has voted.')).toBeVisible();
    await halima.live.button('Close the vote').click();
    await halima.live.button('Reveal to everybody').click();
    await expect(ann.live.dock.locator('[data-verdict="converged"]')).toBeVisible();
  });
});

/** Pastes lines as one note each, as somebody does who has them in a document. */
const pasteNotes = async (page: Page, lines: readonly string[]): Promise<void> => {
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, lines.join('\n'));
  await page.getByRole('button', { name: `One note a line (${lines.length})` }).click();
};

test('[VI14] many notes in one move and one step of undo; [VI10] a large cluster is split', async ({ people }) => {
  test.slow();
  const made = await people.makeBoard(['visioning']);
  const halima = await come(people, `t=${made.links.facilitator.token}`, 'Halima');
  const { page, board, vision } = halima;
  const lines = Array.from({ length: 20 }, (_, at) => `Idea number ${at + 1}`);
  // The wall of notes into the middle of the screen: that is where pasted notes go.
  await page.mouse.move(600, 450);
  await page.mouse.wheel(-145, -12);
  await pasteNotes(page, lines);
  await vision.open('cluster');
  await expect(vision.panel.getByText('No cluster yet (20)')).toBeVisible();

  await test.step('the next handful is grouped by its key', async () => {
    await vision.button('Next handful').click();
    await expect(vision.panel.getByText('Selected notes: 12')).toBeVisible();
    await page.keyboard.press('g');
    await expect(board.editor).toBeFocused();
    await board.editor.fill('What we see there');
    await page.keyboard.press('Escape');
    await expect(vision.panel.getByText('No cluster yet (8)')).toBeVisible();
    await expect(vision.panel.getByText('Over 10: is it two?')).toBeVisible();
  });

  await test.step('one undo for the words, one for the whole group', async () => {
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(vision.panel.getByText('No cluster yet (20)')).toBeVisible();
    await expect(board.template('visioning').locator('[data-area]')).toHaveCount(0);
    await page.keyboard.press('Control+y');
    await page.keyboard.press('Control+y');
    await expect(vision.panel.getByText('No cluster yet (8)')).toBeVisible();
  });

  await test.step('a title that is dragged takes its notes along', async () => {
    // Nothing selected: no bar stands over the title.
    await page.keyboard.press('Escape');
    await expect(page.getByRole('toolbar', { name: 'Selection' })).toHaveCount(0);
    await page.keyboard.press('Shift+Digit1');
    const title = board.card('What we see there');
    await title.hover();
    const note = page.locator('[data-card-kind="note"]').filter({ hasText: /^Idea number 1$/ });
    const [before, of] = [await note.boundingBox(), await title.boundingBox()];
    await page.mouse.move((of?.x ?? 0) + 20, (of?.y ?? 0) + 12);
    await page.mouse.down();
    await page.mouse.move((of?.x ?? 0) + 80, (of?.y ?? 0) + 42, { steps: 8 });
    await page.mouse.up();
    await expect
      .poll(async () => {
        const [now, head] = [await note.boundingBox(), await title.boundingBox()];
        return Math.abs((now?.x ?? 0) - (before?.x ?? 0) - ((head?.x ?? 0) - (of?.x ?? 0)));
      })
      .toBeLessThan(1);
    const moved = await note.boundingBox();
    expect((moved?.x ?? 0) - (before?.x ?? 0)).toBeGreaterThan(30);
  });

  await test.step('selected notes are split off', async () => {
    const note = (at: number) =>
      page.locator('[data-card-kind="note"]').filter({ hasText: new RegExp(`^Idea number ${at}$`) });
    await note(1).click();
    await note(2).click({ modifiers: ['Shift'] });
    await vision.button('Split off selected (2)').click();
    await board.editor.pressSequentially('The first two of them');
    await page.keyboard.press('Escape');
    await expect(vision.part('cluster').locator('[data-cluster]')).toHaveCount(2);
    await expect(vision.panel.getByText('Notes: 10, people: 1')).toBeVisible();
  });
});
