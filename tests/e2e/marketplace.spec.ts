/**
 * A market as people live it (docs/spec/marketplace.md): stalls with rounds and a code at the stall, an open space, offers
 * and needs. Three people and more, one of them on a phone.
 */
import type { Page } from '@playwright/test';
import type { MadeBoard } from '../../shared/protocol/http.ts';
import { expect, type People, test } from './people.ts';
import { rawPerson } from './raw-person.ts';

const participant = (board: MadeBoard): string => `t=${board.links.participant.token}`;

/** A laptop that leads, a laptop that hosts, a phone that visits. */
const gather = async (people: People, board: MadeBoard) => {
  const [lead, hosting, visiting] = [await people.laptop(), await people.laptop(), await people.phone()];
  await people.enter(lead, `t=${board.links.facilitator.token}`, 'Lead');
  await people.enter(hosting, participant(board), 'Hana');
  return { lead, hosting, visiting };
};

/** Joins on a phone from an address with more behind its `#` than the key. */
const joinByPhone = async (page: Page, address: string, name: string): Promise<void> => {
  await page.goto(address);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.waitForURL(/\/p\//);
};

const panelOf = (page: Page) => page.getByRole('complementary');

test('[MK31] [MK23] a round: who scans the code of a stall joins, is there by one tap, says what it was like and leaves; the host writes down what is said', async ({
  people,
  baseURL,
}) => {
  const board = await people.makeBoard(['marketplace'], 'Market of experience');
  const { lead, hosting, visiting } = await gather(people, board);
  const panel = panelOf(lead);
  await panel.getByLabel('What is this market about?').fill('What works');
  await panel.getByLabel('Stalls, one a line').fill('Wells\nPumps');
  await panel.getByRole('button', { name: 'Set up the market' }).click();
  await panel.getByText('Stalls and hosts').click();
  await panel.locator('summary').filter({ hasText: 'Wells' }).click();
  await panel.getByLabel('Add a host …').first().selectOption('Hana');
  await expect(panelOf(hosting).getByText('Your stall', { exact: true })).toBeVisible();

  // The code at the stall, as its picture says it; somebody scans it who has not joined.
  const leader = await rawPerson(baseURL ?? '', board.links.facilitator.token, 'Second lead');
  const { id: stall } = await leader.find((view) => view.parts.market.markets[0]?.stalls[0]);
  await panel.getByRole('button', { name: 'Codes for the stalls' }).click();
  await expect(lead.getByRole('img', { name: 'Code of Wells' })).toBeVisible();
  await lead.keyboard.press('Escape');
  await panel.getByRole('button', { name: 'Round 1: 12 min' }).click();
  await joinByPhone(visiting, `/p/${board.id}#stall=${stall}&c=${board.code}`, 'Phoebe');
  expect(visiting.url()).not.toContain(board.code);
  await visiting.getByRole('button', { name: 'Yes, I am here' }).click();
  await expect(visiting.getByRole('button', { name: 'Leave this stall' })).toBeVisible();
  expect(new URL(visiting.url()).hash).toBe('');
  await expect(panel.getByText('1 of 8')).toBeVisible();
  await expect(panel.getByText('nobody has been there yet')).toHaveCount(1);

  const host = panelOf(hosting);
  await expect(host.getByText('Phoebe').first()).toBeVisible();
  await host.getByRole('textbox', { name: 'Write down what is said' }).fill('Spare parts take a week');
  await host.getByLabel('Who said it').selectOption('Phoebe');
  await host.getByRole('button', { name: 'Put it on the board' }).click();
  await expect(lead.locator('[data-card-kind]').filter({ hasText: 'Spare parts take a week' })).toBeVisible();

  await visiting.getByRole('button', { name: '4', exact: true }).click();
  await visiting.getByLabel('One sentence to the hosts').fill('Very clear');
  await visiting.getByRole('button', { name: 'Tell the hosts' }).click();
  await expect(visiting.getByText('Thank you, the hosts have it.')).toBeVisible();
  await visiting.getByRole('button', { name: 'Leave this stall' }).click();
  await expect(panel.getByText(/^1 person is at no stall/)).toBeVisible();
  await panel.getByRole('button', { name: 'End the round, change places' }).click();
  await expect(visiting.getByText('Change places: round 2 of 4 comes next.')).toBeVisible();
  await expect(panel.getByText('Visits: 1, visitors: 1, stalls each on average: 1')).toBeVisible();
  leader.close();
});

test('[MK32] [MK5] an open space: topics on an empty wall, joined by two yes, a report that everybody reads', async ({
  people,
}) => {
  const board = await people.makeBoard(['marketplace'], 'Open space');
  const { lead, hosting, visiting } = await gather(people, board);
  const panel = panelOf(lead);
  await panel.getByLabel('Kind of market').selectOption('open-space');
  await panel.getByLabel('What is this market about?').fill('Water for all');
  await panel.getByRole('button', { name: 'Set up the market' }).click();
  await expect(lead.getByText('Call out your topic: it starts on an empty wall.')).toBeVisible();

  const host = panelOf(hosting);
  await host.getByRole('textbox', { name: 'A topic you will host' }).fill('Salt in wells');
  await host.getByRole('button', { name: 'Call it out' }).click();
  await host.getByRole('combobox', { name: 'Room or place' }).fill('Tree');
  await host.getByRole('button', { name: 'Put it on the wall' }).click();
  await expect(lead.locator('[data-method="marketplace"]').getByText('Salt in wells')).toBeVisible();

  await joinByPhone(visiting, `/join#${participant(board)}`, 'Phoebe');
  await visiting.getByText('Marketplace').first().click();
  await visiting.getByRole('textbox', { name: 'A topic you will host' }).fill('Salty water');
  await visiting.getByRole('button', { name: 'Call it out' }).click();
  await visiting.getByRole('combobox', { name: 'Join with …' }).selectOption('Salt in wells');
  await expect(visiting.getByText('Waiting for the yes of Hana: “Salt in wells”')).toBeVisible();
  await host.getByRole('button', { name: 'Yes, join “Salty water” with mine' }).click();
  await expect(lead.locator('[data-method="marketplace"]').getByText('Hana, Phoebe')).toBeVisible();

  await panel.getByRole('button', { name: 'Round 1: 45 min' }).click();
  await host.getByLabel('What was talked about, one point a line').fill('Deeper is not sweeter');
  await host.getByRole('button', { name: 'File the report' }).click();
  await expect(visiting.getByRole('heading', { name: 'Evening news' })).toBeVisible();
  await expect(visiting.getByText('Deeper is not sweeter')).toBeVisible();

  // The projector shows the wall as long as people talk, and then all reports in its place.
  const projector = await lead.context().newPage();
  await projector.goto(`/screen/${board.id}`);
  await expect(projector.locator('[data-method="marketplace"]').getByText('Hana, Phoebe')).toBeVisible();
  await expect(projector.getByRole('heading', { name: 'Evening news' })).toHaveCount(0);
  await panel.getByRole('button', { name: 'Close the market' }).click();
  await panel.getByRole('button', { name: 'Yes, do it' }).click();
  await expect(projector.getByRole('heading', { name: 'Evening news' })).toBeVisible();
  await expect(projector.getByText('Deeper is not sweeter')).toBeVisible();
});

test('[MK38] who leads on a phone starts and ends rounds', async ({ people, baseURL }) => {
  const board = await people.makeBoard(['marketplace'], 'Market of experience');
  const other = await rawPerson(baseURL ?? '', board.links.facilitator.token, 'Second lead');
  const phone = await people.phone();
  await joinByPhone(phone, `/join#t=${board.links.facilitator.token}`, 'Lead');
  const template = await other.templateOf('marketplace');
  const rounds = [1, 2].map(() => ({ minutes: 12, changeoverMin: 2 }));
  const stalls = [{ id: 'wells', title: 'Wells', hosts: [], capacity: 5, room: '', offer: '' }];
  await other.command({ type: 'market.make', template, variant: 'stalls-with-rounds', title: 'Fair', rounds, stalls });
  await phone.getByRole('button', { name: 'Round 1: 12 min' }).click();
  await expect(phone.getByText('Round 1 of 2 is on.')).toBeVisible();
  // A finger that slipped ends no visit: another round, and the end of this one, are asked for twice.
  await phone.getByRole('combobox', { name: 'Another round …' }).selectOption('Round 2: 12 min');
  await expect(phone.getByText('Round 2 begins for everybody.', { exact: false })).toBeVisible();
  await phone.getByRole('button', { name: 'No, keep it' }).click();
  await expect(phone.getByText('Round 1 of 2 is on.')).toBeVisible();
  await phone.getByRole('button', { name: 'End the round, change places' }).click();
  await expect(phone.getByText('All visits of this round end, for everybody. End it?')).toBeVisible();
  await expect(phone.getByText('Round 1 of 2 is on.')).toBeVisible();
  await phone.getByRole('button', { name: 'Yes, do it' }).click();
  await expect(phone.getByText('Round 1 of 2 is on.')).toBeHidden();
  await phone.getByRole('combobox', { name: 'Another round …' }).selectOption('Round 2: 12 min');
  await phone.getByRole('button', { name: 'Yes, do it' }).click();
  await expect(phone.getByText('Round 2 of 2 is on.')).toBeVisible();
  await phone.getByRole('button', { name: 'Close the market' }).click();
  await phone.getByRole('button', { name: 'Yes, do it' }).click();
  await other.find(({ parts }) => parts.market.markets.at(-1)?.closed || undefined);
  other.close();
});

test('[MK25] [MK6] offers and needs: silence, all at once, a match with a first step said yes to by phone', async ({
  people,
}) => {
  const board = await people.makeBoard(['exchange'], 'Give and take');
  const { lead, hosting, visiting } = await gather(people, board);
  await panelOf(lead).getByRole('button', { name: 'Begin writing in silence' }).click();
  const host = panelOf(hosting);
  await host.getByRole('textbox', { name: 'What can you give?' }).fill('A lorry on Fridays');
  await host.getByRole('textbox', { name: 'Words to find it by, with commas' }).fill('transport');
  await host.getByRole('button', { name: 'Put it up' }).click();
  await joinByPhone(visiting, `/join#${participant(board)}`, 'Phoebe');
  await visiting.getByRole('button', { name: 'I need' }).click();
  await visiting.getByRole('textbox', { name: 'What are you looking for?' }).fill('Pipes moved');
  await visiting.getByRole('textbox', { name: 'Words to find it by, with commas' }).fill('Transport');
  await visiting.getByRole('button', { name: 'Put it up' }).click();
  await expect(visiting.getByText('Only you see this: 1')).toBeVisible();
  await expect(panelOf(lead).getByText('People: 2 · written so far: 2')).toBeVisible();
  await expect(lead.getByText('A lorry on Fridays')).toHaveCount(0);

  await panelOf(lead).getByRole('button', { name: 'Show all at once' }).click();
  await panelOf(lead).getByRole('button', { name: 'Bring them together' }).click();
  await host.getByRole('textbox', { name: 'First step and day' }).fill('Call on Monday');
  await host.getByLabel('Day of the first step').fill('2027-03-01');
  await host.getByRole('button', { name: 'Yes', exact: true }).click();
  // Who takes the day away asks the other again.
  await expect(visiting.getByLabel('Day of the first step')).toHaveValue('2027-03-01');
  await visiting.getByLabel('Day of the first step').fill('');
  await visiting.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(host.getByLabel('Day of the first step')).toHaveValue('');
  await expect(panelOf(lead).getByText('agreed', { exact: true })).toHaveCount(0);
  await host.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(panelOf(lead).getByText('agreed', { exact: true })).toBeVisible();
});
