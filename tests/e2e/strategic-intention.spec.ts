/**
 * A strategic intention from silent notes to a sentence that everybody carries: a facilitator and Ann on laptops, Ben on the
 * page for phones. The first version reads like a plan and is blocked, the second is agreed on.
 */
import type { Page } from '@playwright/test';
import { type BoardPage, boardPage } from './pages/board-page.ts';
import { type LiveDockPage, liveDock } from './pages/live-dock.ts';
import { type PhonePage, phonePage } from './pages/phone-page.ts';
import { sessionBar } from './pages/session-bar.ts';
import { expect, type People, test } from './people.ts';
import { type RawPerson, rawPerson } from './raw-person.ts';

const join = async (page: Page, hash: string, name: string, group: string): Promise<void> => {
  await page.goto(`/join#${hash}`);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Group or organisation (if you like)').fill(group);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
};

interface Room {
  readonly halima: BoardPage;
  readonly ann: BoardPage;
  readonly annLive: LiveDockPage;
  readonly ben: PhonePage;
  /** Helps the facilitator from elsewhere. */
  readonly finn: RawPerson;
}

const gather = async (people: People, baseURL: string): Promise<Room> => {
  const made = await people.makeBoard(['strategic-intention', 'gathering-wall']);
  const halima = await people.enter(await people.laptop(), `t=${made.links.facilitator.token}`, 'Halima');
  const annPage = await people.laptop();
  await join(annPage, `c=${made.code}`, 'Ann', 'Users');
  const ann = boardPage(annPage);
  await ann.opened();
  const ben = phonePage(await people.phone());
  await join(ben.page, `c=${made.code}`, 'Ben', 'County');
  await ben.page.waitForURL(/\/p\//);
  const finn = await rawPerson(baseURL, made.links.facilitator.token, 'Finn');
  return { halima, ann, annLive: liveDock(annPage), ben, finn };
};

const planAndStart = async ({ halima }: Room): Promise<void> => {
  const bar = sessionBar(halima.page);
  await bar.lead.getByRole('button', { name: 'Plan the session' }).click();
  const agenda = halima.page.getByRole('dialog', { name: 'Agenda' });
  await agenda.getByRole('button', { name: /^Steps of.*Strategic intention/ }).click();
  await expect(agenda.getByRole('button', { name: 'How far do we agree?', exact: true })).toBeVisible();
  await halima.page.keyboard.press('Escape');
  await bar.lead.getByRole('button', { name: 'Start', exact: true }).click();
};

/** Both write one note in silence, which then lie in the zone for all. */
const writeInSilence = async (room: Room, zone: string, annWrites: string, benWrites: string): Promise<void> => {
  const { finn, annLive, ben, halima } = room;
  const template = await finn.find(({ parts }) => parts.agenda.steps[0]?.focus.template);
  const rounds = await finn.find(({ parts }) => parts.writing.rounds.length.toString());
  await finn.command({ type: 'writing.open', title: zone, template, zone });
  const round = await finn.find(({ parts }) => parts.writing.rounds[Number(rounds)]?.id);
  await annLive.write(annWrites);
  await ben.write(benWrites);
  await expect(ben.myNote(benWrites)).toBeVisible();
  await finn.command({ type: 'writing.close', round });
  await finn.command({ type: 'writing.reveal', round });
  for (const text of [annWrites, benWrites]) await expect(halima.card(text)).toBeAttached();
};

const place = ({ halima }: Room, name: string) =>
  halima.panel.getByRole('navigation', { name: 'The way to one sentence' }).getByRole('button', { name });

const noteByPhone = async ({ ben, halima }: Room, text: string): Promise<void> => {
  await ben.page.getByRole('textbox', { name: 'Your note for everybody' }).fill(text);
  await ben.page.getByRole('button', { name: 'Put it on the board' }).click();
  await expect(halima.card(text)).toBeAttached();
};

/** Both hand in, then the facilitator closes and reveals from the panel. */
const vote = async ({ halima, annLive, ben }: Room, annSays: string, benSays: string): Promise<void> => {
  await annLive.dock.getByText(annSays, { exact: true }).click();
  await annLive.button('Hand in').click();
  const ballot = ben.action('vote');
  await ballot.getByText(benSays, { exact: true }).click();
  await ballot.getByRole('button', { name: 'Hand in' }).click();
  await expect(halima.panel.getByText('2 of 2 have voted')).toBeVisible();
  await halima.panel.getByRole('button', { name: 'Close the vote' }).click();
  await halima.panel.getByRole('button', { name: 'Reveal to everybody' }).click();
};

test('[SI5] [SI6] [SI12] [SI14] from silent notes over two drafts to a sentence that is blocked, rewritten and agreed on', async ({
  people,
  baseURL,
}) => {
  test.slow();
  const room = await gather(people, baseURL ?? '');
  const { halima, ann, ben, finn } = room;
  const { panel } = halima;
  const next = sessionBar(halima.page).next;
  const face = (page: BoardPage) => page.template('strategic-intention').locator('[data-sentence]');
  await planAndStart(room);

  await test.step('away and towards in silence, then a pair', async () => {
    await writeInSilence(room, 'away', 'waiting for repairs', 'guessing who is to blame');
    await writeInSilence(room, 'towards', 'mending together', 'open figures');
    await next();
    await panel.getByLabel('Opposite of “waiting for repairs”').selectOption({ label: 'mending together' });
    await expect(panel.locator('[data-shift]')).toHaveText(/waiting for repairs.*mending together/);
  });

  await test.step('a gain by phone, for whom by the facilitator; who was not asked stays an empty row', async () => {
    await next();
    await noteByPhone(room, 'water at dawn');
    await panel.getByLabel('Gain for whom').fill('Users');
    await panel.getByLabel('Gain for whom').press('Enter');
    await expect(panel.getByRole('row', { name: /Users/ })).toContainText('water at dawn');
    await expect(panel.getByRole('row', { name: /County/ })).toContainText('nobody asked');
  });

  await test.step('a reason with its evidence', async () => {
    await next();
    await noteByPhone(room, 'the river is low');
    await panel.getByLabel('Evidence').fill('gauge at the bridge');
    await panel.getByLabel('Evidence').press('Enter');
    await panel.getByRole('slider').press('End');
    await expect(panel.locator('[data-urgency] output')).toHaveText('5');
  });

  await test.step('each group writes a draft, one of them on a phone', async () => {
    await next();
    await ann.panel.getByLabel('Draft of Users').fill('We move away from waiting and head towards mending.');
    await ann.panel.getByRole('button', { name: 'Save the draft' }).click();
    await ben.page.getByLabel('Draft of County').fill('We share open figures.');
    await ben.page.getByRole('button', { name: 'Save the draft' }).click();
    await expect(panel.locator('[data-draft]')).toHaveCount(2);
  });

  await test.step('the drafts become a version that everybody sees grow; it reads like a plan, and the plan is kept', async () => {
    await panel.getByRole('checkbox', { name: 'Take the draft of Users' }).check();
    await panel.getByRole('checkbox', { name: 'Take the draft of County' }).check();
    await expect(panel.locator('[data-differences]')).toBeVisible();
    await panel.getByRole('button', { name: 'Open version 1 from these drafts' }).click();
    await panel.getByRole('textbox', { name: 'The sentence', exact: true }).fill('Install open meters by 1 April.');
    for (const page of [halima, ann]) await expect(face(page)).toHaveText('Install open meters by 1 April.');
    await expect(ben.page.locator('[data-sentence]')).toHaveText('Install open meters by 1 April.');
    await expect(panel.locator('[data-plan-words]')).toContainText('“Install”, “by 1 April”');
    await panel.getByRole('button', { name: 'Keep it as an option' }).click();
    await expect(panel.getByText('It lies among the options now.')).toBeVisible();
    await expect(ann.card('Install open meters by 1 April.')).toBeAttached();
  });

  await test.step('it is blocked: who blocks is named, agreement is not offered', async () => {
    await next();
    await panel.getByRole('button', { name: 'Ask how far everybody agrees' }).click();
    await vote(room, 'I block it', 'I want to talk more first');
    await expect(panel.locator('[data-verdict="blocked"]')).toBeVisible();
    await expect(panel.locator('[data-listen]')).toContainText('Ann: disagrees seriously or blocks');
    await expect(panel.locator('[data-listen]')).toContainText('Ben: wants to talk more');
    await expect(panel.getByRole('button', { name: 'Write down that we agree' })).toHaveCount(0);
  });

  await test.step('a new version begins without ballots, the old one keeps its own; this one is agreed on', async () => {
    await panel.getByRole('button', { name: 'Rewrite as version 2' }).click();
    const text = 'We move away from waiting and head towards mending together, with open figures.';
    await panel.getByRole('textbox', { name: 'Version 2' }).fill(text);
    await expect(panel.locator('[data-plan-words]')).toHaveCount(0);
    await panel.getByRole('button', { name: 'Open version 2' }).click();
    for (const page of [halima, ann]) await expect(face(page)).toHaveText(text);
    await place(room, 'Agree').click();
    await panel.getByRole('button', { name: 'Ask how far everybody agrees' }).click();
    await expect(panel.getByText('0 of 2 have voted')).toBeVisible();
    await vote(room, 'I fully support it', 'I support it, with a small concern');
    await panel.getByRole('button', { name: 'Write down that we agree' }).click();
    await expect(panel.locator('[data-decision]').first()).toContainText('We agree on this sentence.');
    await expect(panel.locator('[data-earlier="1"]')).toContainText('blocked');
    await expect(ann.template('strategic-intention')).toContainText('agreed');
  });

  await test.step('without a map the last place says what to do', async () => {
    await place(room, 'Who is missing').click();
    await expect(panel.getByText(/^Put names on a stakeholder map/)).toBeVisible();
  });
  finn.close();
});
