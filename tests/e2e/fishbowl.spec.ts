/**
 * A whole fishbowl with a facilitator, a participant on a laptop, one on a phone, an observer: set up, who begins, the line, a
 * seat taken on the phone, turns by one key and one touch, an overrun, what the ring notices, the end, the harvest, the balance.
 */
import type { Page } from '@playwright/test';
import { phonePage } from './pages/phone-page.ts';
import { expect, type People, test } from './people.ts';
import { rawPerson } from './raw-person.ts';

const TOPIC = 'Who pays when a pump stands still?';
const gather = async (people: People) => {
  const made = await people.makeBoard(['fishbowl']);
  const halima = await people.enter(await people.laptop(), `t=${made.links.facilitator.token}`, 'Halima');
  const ann = await people.enter(await people.laptop(), `c=${made.code}`, 'Ann');
  const obi = await people.enter(await people.laptop(), `t=${made.links.observer.token}`, 'Obi');
  const grace = phonePage(await people.phone());
  await grace.join(`c=${made.code}`, 'Grace');
  return { halima: halima.page, ann: ann.page, obi: obi.page, grace: grace.page };
};

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const chair = (page: Page, number: number) => page.locator(`[data-chair="${number}"]`);

/** An open talk of three chairs with turns of five seconds; Ann is asked to begin. */
const setUp = async (halima: Page): Promise<void> => {
  const panel = halima.getByRole('complementary');
  await panel.getByLabel('What is the talk about?').fill(TOPIC);
  await panel.getByLabel('Chairs', { exact: true }).fill('3');
  await panel.getByLabel('Seconds a turn').fill('5');
  await panel.getByRole('button', { name: 'Ann', exact: true }).click();
  await panel.getByRole('button', { name: 'Set up the chairs' }).click();
};

test('[FB29] an open fishbowl from the first chair to the harvest, run by keys and touches', async ({ people }) => {
  test.slow();
  const { halima, ann, obi, grace } = await gather(people);

  await test.step('who was asked to begin knows it, and is seated with one button', async () => {
    await setUp(halima);
    await expect(ann.getByText('You were asked to begin.')).toBeVisible();
    await button(halima, 'Seat who begins').click();
    await expect(chair(ann, 1)).toContainText('Ann');
    await button(halima, 'Open the talk').click();
    await expect(button(halima, 'Close the talk')).toBeVisible();
  });

  await test.step('the facilitator gives the word with a key; the turn runs over and is cut by nobody', async () => {
    await halima.keyboard.press('1');
    await expect(ann.getByText('You speak', { exact: true })).toBeVisible();
    await expect(grace.getByText('Ann speaks')).toBeVisible();
    await expect(chair(halima, 1)).toHaveAttribute('data-speaks', 'over', { timeout: 20_000 });
    await expect(grace.getByText(/^Over by 0:0/)).toBeVisible();
    await halima.keyboard.press('0');
    await expect(grace.getByText('Nobody speaks now')).toBeVisible();
  });

  await test.step('the phone waits, is seated by a key, speaks and is done', async () => {
    await button(grace, 'Wait for a chair').click();
    await expect(grace.getByText(/You are number 1 in the line/)).toBeVisible();
    await expect(button(halima, 'Next: Grace').first()).toBeEnabled();
    await halima.keyboard.press('q');
    await button(grace, 'Start speaking').click();
    await expect(chair(ann, 2)).toHaveAttribute('data-speaks', 'live');
    await button(grace, 'Done').click();
    await expect(chair(ann, 2)).not.toHaveAttribute('data-speaks', /./);
  });

  await test.step('a touch on a chair gives the word and does not move the board', async () => {
    const before = await chair(halima, 3).boundingBox();
    await chair(halima, 2).click();
    await expect(grace.getByText('You speak', { exact: true })).toBeVisible();
    await chair(halima, 2).click();
    await expect(grace.getByText('Nobody speaks now')).toBeVisible();
    expect(await chair(halima, 3).boundingBox()).toEqual(before);
  });

  await test.step('the documenter writes what stays; the observer notes what nobody reads yet', async () => {
    const gist = halima.getByRole('textbox', { name: /^Grace, .* in one sentence/ }).first();
    await gist.fill('We pay already');
    await gist.press('Enter');
    await obi.getByText('Tension', { exact: true }).click();
    await obi.getByRole('textbox', { name: 'What do you notice?' }).fill('They look away');
    await button(obi, 'Keep it').click();
    await expect(obi.getByRole('listitem').filter({ hasText: 'They look away' })).toBeVisible();
    await expect(halima.getByText('They look away')).toHaveCount(0);
  });

  await test.step('last word, end, harvest; everybody sees the balance, names only who leads', async () => {
    await button(halima, /^Last word/).click();
    await expect(grace.getByText(/One sentence from each who sits inside/)).toBeVisible();
    await button(grace, 'Get up').click();
    await button(halima, 'Close the talk').click();
    await button(halima, /^Put observations on the board: 1/).click();
    for (const page of [halima, ann, obi])
      await expect(page.locator('[data-card-kind]').filter({ hasText: 'They look away' })).toBeAttached();
    await expect(ann.locator('[data-balance]')).toContainText('2 of 2 have been heard');
    await expect(ann.locator('[data-balance]')).not.toContainText('Grace');
    await expect(halima.locator('[data-balance]')).toContainText('Grace');
    await expect(ann.getByText('We pay already')).toBeVisible();
  });
});

test('who is tapped on a phone has ten seconds to finish, gets up, and the other comes in', async ({ people }) => {
  test.slow();
  const { halima, ann, grace } = await gather(people);
  const panel = halima.getByRole('complementary');
  await panel.getByLabel('What is the talk about?').fill(TOPIC);
  await panel.getByLabel('How chairs change').selectOption({ label: 'Samoan circle: tap to come in' });
  await panel.getByRole('button', { name: 'Set up the chairs' }).click();
  await button(grace, 'Take a chair').click();
  await button(halima, 'Open the talk').click();
  await button(ann, 'Tap Grace to come in').click();
  await expect(grace.getByText(/^Ann would like to come in/)).toBeVisible();
  await button(grace, 'Get up').click();
  await expect(chair(ann, 1)).toContainText('free');
  await chair(ann, 1).click();
  await expect(chair(halima, 1)).toContainText('Ann');
  await expect(button(grace, 'Take a chair')).toBeVisible();
});

test('[FB34] who leads on a phone opens the talk, seats who is next, closes it and takes the harvest', async ({
  people,
  baseURL,
}) => {
  const { links } = await people.makeBoard(['fishbowl']);
  const join = (token: string, name: string) => rawPerson(baseURL ?? '', token, name);
  const other = await join(links.facilitator.token, 'Second lead');
  const nyambura = await join(links.participant.token, 'Nyambura wa Kamau-Otieno');
  const phone = phonePage(await people.phone());
  await phone.page.setViewportSize({ width: 360, height: 780 });
  await phone.join(`t=${links.facilitator.token}`, 'Halima');
  const template = await other.templateOf('fishbowl');
  await other.command({ type: 'fishbowl.make', template, topic: TOPIC, variant: 'open' });
  const bowl = await other.find(({ parts }) => parts.fishbowl.bowls[0]?.id);

  await button(phone.page, 'Open the talk').click();
  await nyambura.command({ type: 'fishbowl.queue', bowl });
  await button(phone.page, 'Next: Nyambura wa Kamau-Otieno').click();
  const row = phone.page.getByRole('listitem').filter({ hasText: 'Nyambura' });
  await row.getByRole('button', { name: 'Give the word to Nyambura wa Kamau-Otieno' }).click();
  await expect(phone.page.getByText('Nyambura wa Kamau-Otieno speaks')).toBeVisible();
  // Beside both buttons and the time the name would stand letter under letter.
  const name = await row.getByText('Nyambura wa Kamau-Otieno', { exact: true }).boundingBox();
  expect(name?.width).toBeGreaterThan(150);

  await nyambura.command({ type: 'fishbowl.leave', bowl });
  await nyambura.command({ type: 'fishbowl.observe', bowl, kind: 'pattern', text: 'They look away' });
  await button(phone.page, 'Close the talk').click();
  await button(phone.page, 'Yes, do it').click();
  await button(phone.page, /^Put observations on the board: 1/).click();
  await expect(phone.action('method')).toHaveCount(0);
  await expect(phone.action('note')).toBeVisible();
  for (const person of [other, nyambura]) person.close();
});
