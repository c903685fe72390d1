/**
 * Choosing templates as a facilitator meets it: by purpose and against the time there is at home, one more while people
 * work, and the structure taken along to the next board (docs/spec/templates.md).
 */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { MadeBoard } from '../../shared/protocol/http.ts';
import { type BoardPage, boardPage } from './pages/board-page.ts';
import { phonePage } from './pages/phone-page.ts';
import { sessionBar } from './pages/session-bar.ts';
import { expect, HOST_KEY, test } from './people.ts';

const TITLE = 'Why do our water points break?';

const choose = async (page: Page, purpose: string, method: string): Promise<void> => {
  await page.getByRole('group', { name: 'Show what fits' }).getByRole('button', { name: purpose }).click();
  await page.getByRole('button', { name: `Add “${method}”` }).click();
};

/** Makes the board that the home page shows and joins it under a name. */
const makeAndJoin = async (page: Page, name: string): Promise<MadeBoard> => {
  const answer = page.waitForResponse((response) => response.url().endsWith('/api/boards/from-template'));
  await page.getByRole('button', { name: 'Make the board' }).click();
  const made = (await (await answer).json()) as MadeBoard;
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await boardPage(page).opened();
  return made;
};

const tools = (page: Page) => page.getByRole('navigation', { name: 'Tools' });

/** Each of the methods lies on the board once. */
const holds = async (board: BoardPage, methods: readonly string[]): Promise<void> => {
  for (const method of methods) await expect(board.template(method)).toHaveCount(1);
};

/** Moves the last of three up and shortens everything to two hours. */
const fitInto120 = async (page: Page): Promise<void> => {
  const session = page.getByRole('complementary', { name: 'Your session' });
  await expect(session.getByRole('listitem')).toHaveCount(3);
  await session.getByRole('button', { name: 'Move “Gathering wall” up' }).click();
  await expect(session.getByRole('listitem').nth(1)).toContainText('Gathering wall');
  await session.getByLabel('Time we have (min)').fill('120');
  await expect(session).toContainText('minutes too long');
  await expect(session).toContainText('The longest: Stakeholder map');
  await session.getByRole('button', { name: 'Shorten to 120 minutes' }).click();
  await expect(session).toContainText('120 minutes in all');
  await expect(session).not.toContainText('too long');
};

/** Chooses an open space on the live board; it would make the agenda longer than the time there is. */
const addOpenSpace = async (page: Page): Promise<void> => {
  await tools(page).getByRole('button', { name: 'Add a template' }).click();
  const picker = page.getByRole('dialog', { name: 'Add a template' });
  await picker.getByRole('combobox', { name: 'How “Marketplace” is held' }).selectOption('open-space');
  await picker.getByRole('button', { name: 'Add “Marketplace”' }).click();
  await expect(picker).toContainText('minutes too long');
  await picker.getByRole('button', { name: 'Put 1 template on the board' }).click();
  await expect(picker).toHaveCount(0);
};

const saveAs = async (page: Page, title: string): Promise<string> => {
  await page.getByRole('button', { name: 'Take home' }).click();
  await page.getByRole('menuitem', { name: /As a template/ }).click();
  await page.getByLabel('Name of the template').fill(title);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the template' }).click();
  return (await download).path();
};

/** A new board from the file of the one that was just saved on this device too. */
const beginWith = async (page: Page, path: string): Promise<void> => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Begin with “Water day”' })).toBeVisible();
  await page.getByLabel('Open a template or board file').setInputFiles(path);
  const from = page.getByRole('region', { name: 'From your template' });
  await expect(from).toContainText('4 templates');
  await expect(from).toContainText('Market day');
  await makeAndJoin(page, 'Ann');
};

test('[TP1] three templates by purpose, shortened to the time there is; a fourth while people work; the structure again', async ({
  people,
}) => {
  const ann = await people.laptop();
  await ann.goto(`/#host=${HOST_KEY}`);
  await ann.getByLabel('What is the question?').fill(TITLE);
  await choose(ann, 'Shared language', 'Stakeholder map');
  await choose(ann, 'Commitment', 'Fishbowl');
  // A second purpose leads to the same method.
  await choose(ann, 'Convergence', 'Gathering wall');
  await fitInto120(ann);

  const made = await makeAndJoin(ann, 'Ann');
  const lead = boardPage(ann);
  await holds(lead, ['stakeholder-map', 'fishbowl', 'gathering-wall']);
  const ben = await people.enter(await people.laptop(), `c=${made.code}`, 'Ben Otieno');
  const cleo = phonePage(await people.phone());
  await cleo.join(`c=${made.code}`, 'Cleo');
  await ben.write('Note', 'Nobody paid for the spare part');
  await sessionBar(ann).lead.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(cleo.page.getByText('The question').first()).toBeVisible();

  await expect(tools(ben.page).getByRole('button', { name: 'Add a template' })).toHaveCount(0);
  await addOpenSpace(ann);
  await expect(ben.template('marketplace')).toHaveCount(1);
  await sessionBar(ann).runs('The question');
  await expect(cleo.page.getByText('The question').first()).toBeVisible();

  await ann.keyboard.press('Control+z');
  await expect(ben.template('marketplace')).toHaveCount(0);
  await ann.keyboard.press('Control+Shift+z');
  await expect(ben.template('marketplace')).toHaveCount(1);
  await expect(lead.panel.getByRole('heading', { name: 'Marketplace' })).toBeVisible();
  await lead.panel.getByRole('button', { name: 'Name of this template' }).click();
  await lead.panel.getByLabel('Name of this template').fill('Market day');
  await ann.keyboard.press('Enter');
  await expect(ben.template('marketplace')).toContainText('Market day');
  await expect(lead.panel.getByLabel('Kind of market')).toHaveValue('open-space');

  const path = await saveAs(ann, 'Water day');
  const text = await readFile(path, 'utf8');
  for (const word of ['Nobody paid', 'Ben Otieno', 'Cleo', made.id]) expect(text).not.toContain(word);
  expect((JSON.parse(text) as { templates: unknown[] }).templates).toHaveLength(4);

  await beginWith(ann, path);
  await holds(lead, ['stakeholder-map', 'fishbowl', 'gathering-wall', 'marketplace']);
  await expect(lead.cards).toHaveCount(0);
  await expect(lead.template('marketplace')).toContainText('Market day');
});

test('[TP9] a file that is none is refused in words, and the picker stays as it was', async ({ people }) => {
  const ann = await people.laptop();
  await ann.goto(`/#host=${HOST_KEY}`);
  await ann.getByRole('button', { name: 'Add “Fishbowl”' }).click();
  const give = (file: unknown) =>
    ann.getByLabel('Open a template or board file').setInputFiles({
      name: 'file.json',
      mimeType: 'application/json',
      buffer: Buffer.from(typeof file === 'string' ? file : JSON.stringify(file)),
    });
  await give('{');
  await expect(ann.getByRole('alert')).toContainText('not a whole Baraza board');
  await give({ format: 'baraza-template/2' });
  await expect(ann.getByRole('alert')).toContainText('newer Baraza');
  await give({
    format: 'baraza-template/1',
    title: 'T',
    language: 'en',
    templates: [{ id: 'a', method: 'spaceship' }],
  });
  await expect(ann.getByRole('alert')).toContainText('a method that is not in this Baraza');
  await expect(ann.getByRole('complementary', { name: 'Your session' }).getByRole('listitem')).toHaveCount(1);
});
