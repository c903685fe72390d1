/**
 * Two sides work on without a connection and meet again: nothing of either is lost, across a reload of the page too.
 * The clock of the page is moved on by half an hour; nobody waits.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './people.ts';

const EDITS = 200;

/** Pastes as one note a line: a quick hand. */
const pasteNotes = async (page: Page, prefix: string): Promise<void> => {
  const lines = Array.from({ length: EDITS }, (_, order) => `${prefix} ${order}`);
  await page.evaluate((value) => {
    const data = new DataTransfer();
    data.setData('text/plain', value);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, lines.join('\n'));
  await page.getByRole('button', { name: `One note a line (${EDITS})` }).click();
};

/** Cuts the room's socket but leaves pages reachable, as a proxy that fails would: a reload finds the page, not the room. */
const cutOff = async (context: BrowserContext): Promise<{ readonly restore: () => void }> => {
  let cut = true;
  await context.routeWebSocket(/\/sync\//, (socket) => {
    if (cut) void socket.close({ code: 1013, reason: 'cut off' });
    else socket.connectToServer();
  });
  return {
    restore: () => {
      cut = false;
    },
  };
};

test('[BD7] half an hour offline with 200 edits on each of two sides merges without loss, across a reload', async ({
  people,
}) => {
  test.slow();
  const board = await people.makeBoard([]);
  const [annPage, benPage] = [await people.laptop(), await people.laptop()];
  await annPage.clock.install();
  const ann = await people.enter(annPage, `t=${board.links.facilitator.token}`, 'Ann');
  const ben = await people.enter(benPage, `c=${board.code}`, 'Ben');
  await ann.saved();

  await annPage.context().setOffline(true);
  await benPage.context().setOffline(true);
  await expect(annPage.getByText(/Offline/)).toBeVisible({ timeout: 60_000 });
  await pasteNotes(annPage, 'Ann');
  await pasteNotes(benPage, 'Ben');
  await expect(annPage.getByText(/Offline: \d+ changes? kept here/)).toBeVisible();
  await annPage.clock.fastForward('30:00');

  const line = await cutOff(annPage.context());
  await annPage.context().setOffline(false);
  await annPage.reload();
  await ann.opened();
  await expect(ann.cards).toHaveCount(EDITS);

  line.restore();
  await benPage.context().setOffline(false);
  for (const person of [ann, ben]) await expect(person.cards).toHaveCount(2 * EDITS, { timeout: 60_000 });
  for (const person of [ann, ben]) await person.saved();
});
