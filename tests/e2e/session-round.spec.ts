/**
 * A whole round with a facilitator, two laptops, a phone and somebody without a device: silent writing, reveal, dots, a tie,
 * the vote again, the decision. What is secret reaches nobody before it is revealed: read from the wire of every page.
 */
import type { Page } from '@playwright/test';
import type { MadeBoard } from '../../shared/protocol/http.ts';
import type { BoardPage } from './pages/board-page.ts';
import { type LiveDockPage, liveDock } from './pages/live-dock.ts';
import { expect, type People, test } from './people.ts';
import { type WireLog, wireLog } from './wire-log.ts';

interface Somebody {
  readonly board: BoardPage;
  readonly live: LiveDockPage;
  readonly wire: WireLog;
}

const come = async (people: People, page: Page, hash: string, name: string): Promise<Somebody> => {
  const wire = wireLog(page);
  const board = await people.enter(page, hash, name);
  return { board, live: liveDock(page), wire };
};

const gather = async (people: People, made: MadeBoard) => {
  const halima = await come(people, await people.laptop(), `t=${made.links.facilitator.token}`, 'Halima');
  const ann = await come(people, await people.laptop(), `c=${made.code}`, 'Ann');
  const ben = await come(people, await people.laptop(), `c=${made.code}`, 'Ben');
  const grace = await come(people, await people.phone(), `c=${made.code}`, 'Grace');
  return { halima, ann, ben, grace, all: [halima, ann, ben, grace] };
};

const NOTES = {
  ann: 'pumps mended by Friday',
  ben: 'a fund of our own',
  grace: 'two caretakers',
  neema: 'water at dawn',
};

/** Only these people's pages have received the text. */
const onlyWith = (text: string, all: readonly Somebody[], those: readonly Somebody[]): void => {
  for (const one of all) expect(one.wire.has(text), text).toBe(those.includes(one));
};

test('silent writing, reveal, dots, tie, vote again, decision; the wire keeps every secret', async ({ people }) => {
  test.slow();
  const made = await people.makeBoard(['gathering-wall']);
  const { halima, ann, ben, grace, all } = await gather(people, made);

  await test.step('everybody writes alone, a scribe for somebody without a device', async () => {
    await halima.live.startWriting('What would you see if it worked?');
    await ann.live.write(NOTES.ann);
    await ben.live.write(NOTES.ben);
    await grace.live.write(NOTES.grace);
    await ben.live.addAndEnterFor('Mama Neema');
    await ben.live.button(/What would you see.*writing/).click();
    await ben.live.write(NOTES.neema);
    await ben.live.button('Stop').click();
    await expect(halima.live.dock.getByText('4 of 4 have written. Notes: 4')).toBeVisible();
    onlyWith(NOTES.ann, all, [ann]);
    onlyWith(NOTES.ben, all, [ben]);
    onlyWith(NOTES.grace, all, [grace]);
    onlyWith(NOTES.neema, all, [ben]);
  });

  await test.step('who reloads finds their notes again', async () => {
    await ann.board.page.reload();
    await ann.board.opened();
    await expect(ann.live.dock.locator('[data-note]')).toContainText(NOTES.ann);
  });

  await test.step('the facilitator looks through without names, then reveals', async () => {
    await halima.live.button('Close writing').click();
    await expect(halima.live.dock.locator('[data-note]')).toHaveCount(4);
    onlyWith(NOTES.ann, all, [halima, ann]);
    await halima.live.button('Reveal all').click();
    for (const one of all) for (const text of Object.values(NOTES)) await expect(one.board.card(text)).toBeAttached();
    await halima.board.card(NOTES.neema).click();
    await expect(halima.board.panel.getByText('by Mama Neema', { exact: true })).toBeVisible();
    await expect(halima.board.panel.getByText('entered by Ben')).toBeVisible();
    // The same log that was silent before: it would have shown it.
    onlyWith(NOTES.grace, all, all);
  });

  await test.step('a dot vote, counted only after the closing; a reload of the facilitator loses nothing', async () => {
    await halima.live.startDots('Which first?', 1);
    await ann.live.vote({ [NOTES.ann]: 2 });
    await ben.live.vote({ [NOTES.grace]: 2 });
    await halima.board.page.reload();
    await halima.board.opened();
    await expect(halima.live.dock.getByText('2 of 4 have voted')).toBeVisible();
    await grace.live.vote({ [NOTES.ann]: 1, [NOTES.grace]: 1 });
    await ben.live.enterFor('Mama Neema');
    await ben.live.button(/Which first\?.*open/).click();
    await ben.live.vote({ [NOTES.ann]: 1, [NOTES.grace]: 1 });
    await ben.live.button('Stop').click();
    await expect(halima.live.dock.getByText('Everybody has voted.')).toBeVisible();
    for (const secret of ['"totals"', '"marks"', '"results"']) onlyWith(secret, all, []);
    await halima.live.button('Close the vote').click();
    await expect(halima.live.dock.getByText(/A tie at the cut/)).toBeVisible();
    onlyWith('"totals"', all, [halima]);
    await halima.live.button('Reveal to everybody').click();
    for (const one of all) await expect(one.live.dock.getByText(/A tie at the cut/)).toBeVisible();
  });

  await test.step('the tie is voted on again', async () => {
    await halima.live.button('Vote again between these').click();
    for (const one of [ann, ben]) await one.live.vote({ [NOTES.ann]: 1 });
    await grace.live.vote({ [NOTES.grace]: 1 });
    await halima.live.button('Close the vote').click();
    await halima.live.button('Reveal to everybody').click();
    for (const one of all) {
      const first = one.live.dock.locator('[data-results="dots"] li').first();
      await expect(first).toContainText(NOTES.ann);
      await expect(first).toHaveAttribute('data-standing', 'clear');
    }
  });

  await test.step('the decision and its reason stand beside the dots', async () => {
    const { dock, button } = halima.live;
    await dock.getByRole('checkbox', { name: NOTES.ann }).uncheck();
    await dock.getByRole('checkbox', { name: NOTES.grace }).check();
    await expect(dock.getByText('This is not what the dots say.')).toBeVisible();
    await dock.getByLabel('The decision in one sentence').fill('We begin with two caretakers.');
    await dock.getByLabel('Why', { exact: true }).fill('Without them no pump stays mended.');
    await button('Write down the decision').click();
    for (const one of all) {
      const decision = one.live.dock.locator('[data-decision]');
      await expect(decision).toContainText('We begin with two caretakers.');
      await expect(decision).toContainText('Without them no pump stays mended.');
    }
  });
});

test('an agreement with one who blocks: reasons stay unread until the reveal', async ({ people }) => {
  test.slow();
  const made = await people.makeBoard([]);
  const { halima, ann, ben, grace, all } = await gather(people, made);
  await halima.live.button('Start').click();
  await halima.live.button('Agreement scale').click();
  await halima.live.dock.getByLabel('Sentence to agree on').fill('We mend within a week.');
  await halima.live.button('Open the vote').click();
  const reason = 'nobody asked the caretakers';
  await ann.live.dock.getByText('I block it').click();
  await ann.live.dock.getByLabel(/^Why/).fill(reason);
  await ann.live.button('Hand in').click();
  for (const one of [ben, grace]) {
    await one.live.dock.getByText('I fully support it').click();
    await one.live.button('Hand in').click();
  }
  await expect(halima.live.dock.getByText('Everybody has voted.')).toBeVisible();
  onlyWith(reason, all, []);
  await halima.live.button('Close the vote').click();
  await halima.live.button('Reveal to everybody').click();
  for (const one of all) {
    await expect(one.live.dock.locator('[data-verdict="blocked"]')).toBeVisible();
    await expect(one.live.dock.getByText('Disagree or block: Ann')).toBeVisible();
    await expect(one.live.dock.getByText(reason)).toBeVisible();
  }
  await expect(halima.live.dock.getByText('While somebody blocks, the sentence cannot count as agreed.')).toBeVisible();
});

test('hands wait in a queue, signs rise without a name, a thought is parked', async ({ people }) => {
  test.slow();
  const made = await people.makeBoard(['gathering-wall']);
  const { halima, ann, grace } = await gather(people, made);
  await ann.live.button('Raise my hand').click();
  await grace.live.button('Raise my hand').click();
  await expect(grace.live.button(/Your place in the queue: 2/)).toBeVisible();
  await halima.live.button(/^Hands/).click();
  await expect(halima.live.dock.locator('[data-hand]')).toHaveCount(2);
  await halima.live.dock.locator('[data-hand]').first().getByRole('button', { name: 'Give the word' }).click();
  await expect(grace.live.button(/Your place in the queue: 1/)).toBeVisible();

  await ann.live.button('Well done').click();
  await expect(halima.board.page.locator('[data-sign="clap"]')).toBeAttached();

  await grace.live.button('Show what is live').click();
  await grace.live.dock.getByRole('button', { name: 'More', exact: true }).click();
  await grace.live.button('Park a thought').click();
  await grace.live.dock.getByLabel('What should not be lost?').fill('Who pays the caretaker?');
  await grace.live.button('Park it').click();
  await expect(halima.board.card('Who pays the caretaker?')).toBeAttached();
  await expect(halima.board.panel.getByRole('listitem').filter({ hasText: 'Parking' })).toContainText('1');
});
