/**
 * What is done with a stakeholder map more rarely, with two people: somebody under a code name, a copy for the next loop with
 * what changed, a register and Kumu's sheets taken in.
 */
import type { Page } from '@playwright/test';
import type { BoardPage } from './pages/board-page.ts';
import { expect, type People, test } from './people.ts';
import { type WireLog, wireLog } from './wire-log.ts';

const REAL = 'Amina Wanjiru Otieno';

const more = ({ panel }: BoardPage) => panel.getByRole('tab', { name: 'More', exact: true });

const gather = async (people: People) => {
  const made = await people.makeBoard(['stakeholder-map']);
  const [leads, takesPart] = [await people.laptop(), await people.laptop()];
  const wire: WireLog = wireLog(takesPart);
  const host = await people.enter(leads, `t=${made.links.facilitator.token}`, 'Wanjiku');
  const ana = await people.enter(takesPart, `c=${made.code}`, 'Ana');
  await more(host).click();
  return { made, host, ana, wire };
};

const sheet = (name: string, ...lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\r\n')),
});

const takeIn = (page: Page, ...files: readonly ReturnType<typeof sheet>[]): Promise<void> =>
  page.getByLabel('Take in spreadsheets (CSV) …').setInputFiles([...files]);

test('[SM43] a real name behind a code name reaches no other page and no file', async ({ people }) => {
  const { made, host, ana, wire } = await gather(people);
  const { panel, page } = host;
  await panel.getByLabel('Code name, for everybody').fill('Heron');
  await panel.getByLabel('Real name, for facilitators only').fill(REAL);
  await panel.getByRole('button', { name: 'Add under this code name' }).click();
  await expect(ana.card('Heron')).toBeVisible();
  await expect(panel.getByText('•••••')).toBeVisible();
  await expect(page.getByText(REAL)).toHaveCount(0);
  await panel.getByRole('button', { name: 'Show real names on this screen' }).click();
  await expect(panel.getByText(REAL)).toBeVisible();

  await more(ana).click();
  await expect(ana.panel.getByRole('heading', { name: 'Spreadsheets' })).toBeVisible();
  await expect(ana.panel.getByRole('heading', { name: 'Code names' })).toHaveCount(0);
  await ana.page.reload();
  await expect(ana.card('Heron')).toBeVisible();
  expect(wire.has('Heron')).toBe(true);
  expect(wire.has(REAL)).toBe(false);
  await host.saved();
  for (const format of ['json', 'md', 'csv'])
    for (const { token } of [made.links.facilitator, made.links.participant]) {
      const answer = await page.request.get(`/api/boards/${made.id}/export/${format}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(answer.ok()).toBe(true);
      expect((await answer.body()).includes(REAL)).toBe(false);
    }

  await panel.getByRole('button', { name: 'Forget the real name of Heron' }).click();
  await expect(page.getByText(REAL)).toHaveCount(0);
});

test('[SM52] the map of the next loop is a copy that says what changed; the one before is locked', async ({
  people,
}) => {
  const { host, ana } = await gather(people);
  const { panel, page } = host;
  await takeIn(page, sheet('register.csv', 'Name,Power,Interest', 'Herders,20,40', 'Council,80,60'));
  await panel.getByRole('button', { name: 'Take it in' }).click();
  await expect(ana.card('Herders')).toBeVisible();
  const earlier = (await ana.card('Herders').getAttribute('data-record')) ?? '';
  await panel.getByRole('button', { name: 'Copy for the next loop' }).click();
  await expect(panel.getByRole('heading', { name: 'Stakeholder map, loop 2' })).toBeVisible();
  await more(host).click();
  await expect(panel.getByText('What changed since “Stakeholder map”')).toBeVisible();
  await expect(panel.getByText('Nothing yet.')).toBeVisible();

  // The copy is what is looked at now: a row of a file fills in the card that is on it, and adds who is new.
  await takeIn(page, sheet('later.csv', 'Name,Power,Interest,Attitude', 'Herders,55,40,', 'Vendors,30,70,'));
  await expect(panel.getByText('On the map already, filled in: 1')).toBeVisible();
  await panel.getByRole('button', { name: 'Take it in' }).click();
  await expect(panel.getByText('New: Vendors')).toBeVisible();
  await expect(panel.getByText(/^Herders moved: .*20.* → .*55/)).toBeVisible();

  const maps = ana.page.locator('[data-method="stakeholder-map"]');
  await expect(maps).toHaveCount(2);
  const before = await ana.middleOf(ana.record(earlier));
  await ana.drag(earlier, 120, -60);
  await ana.still(earlier);
  const after = await ana.middleOf(ana.record(earlier));
  expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(1);
});

test('[SM50] [SM51] Kumu’s two sheets are looked at, taken in for everybody, and taken back with one undo', async ({
  people,
}) => {
  const { host, ana } = await gather(people);
  const { panel, page } = host;
  await takeIn(
    page,
    sheet(
      'elements.csv',
      'Label,Type,Description,Tags,Power,Interest,Weather',
      'Water office,Government,Water for all,,80,70,dry',
      'Herders,Community,,,very much,90,',
    ),
    sheet(
      'connections.csv',
      'From,To,Direction,Type,Strength',
      'Water office,Herders,mutual,informs,3',
      'Herders,Mechanics,directed,funds,1',
    ),
  );
  await expect(panel.getByText('New stakeholders: 3')).toBeVisible();
  await expect(panel.getByText('New links: 2')).toBeVisible();
  await expect(
    panel.getByText('Row 3: “Power” cannot be “very much”. It is kept under “From the file”.'),
  ).toBeVisible();
  await expect(panel.getByText('Row 3: “Mechanics” is not on the map; a card is made for it.')).toBeVisible();
  await expect(ana.cards).toHaveCount(0);

  await panel.getByRole('button', { name: 'Take it in' }).click();
  await expect(ana.cards).toHaveCount(3);
  await expect(ana.page.locator('[data-link]')).toHaveCount(2);
  await ana.panel.getByRole('tab', { name: 'Map', exact: true }).click();
  await ana.panel.getByRole('button', { name: 'Register' }).click();
  const office = ana.page.getByRole('row').filter({ hasText: 'Water office' });
  await expect(office.getByRole('spinbutton', { name: 'Power' })).toHaveValue('80');

  await page.locator('.tl-canvas').press('Control+z');
  await expect(ana.cards).toHaveCount(0);
});
