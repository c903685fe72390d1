/**
 * The board as a person uses it. Waits by what is on the screen, never by time.
 */
import { expect, type Locator, type Page } from '@playwright/test';

export const boardPage = (page: Page) => {
  const cards = page.locator('[data-card-kind]');
  const card = (text: string): Locator => cards.filter({ hasText: text }).first();
  const record = (id: string): Locator => page.locator(`[data-record="${id}"]`);
  const editor = page.getByRole('textbox', { name: 'Text of the card' });

  const middleOf = async (locator: Locator): Promise<{ x: number; y: number }> => {
    const box = await locator.boundingBox();
    if (!box) throw new Error('not on the screen');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  return {
    page,
    cards,
    card,
    record,
    editor,
    middleOf,
    opened: () => expect(page.locator('.tl-canvas')).toBeVisible({ timeout: 20_000 }),
    saved: () => expect(page.getByText('Saved', { exact: true })).toBeVisible(),
    /** Makes a card with the toolbar and writes in it. Gives its record id. */
    write: async (tool: 'Note' | 'Stakeholder', text: string): Promise<string> => {
      await page.getByRole('navigation', { name: 'Tools' }).getByRole('button', { name: tool, exact: true }).click();
      await expect(editor).toBeFocused();
      const id = (await editor.getAttribute('data-card')) ?? '';
      await editor.pressSequentially(text);
      await page.keyboard.press('Escape');
      await expect(editor).toHaveCount(0);
      await expect(record(id)).toContainText(text);
      return id;
    },
    /** Opens a card's text; the caret is at its end. */
    edit: async (id: string): Promise<void> => {
      const { x, y } = await middleOf(record(id));
      await page.mouse.dblclick(x, y);
      await expect(editor).toBeFocused();
    },
    select: async (id: string): Promise<void> => {
      const { x, y } = await middleOf(record(id));
      await page.mouse.click(x, y);
    },
    /** Waits until the card has come to rest. */
    still: (id: string): Promise<void> =>
      expect(async () => {
        const before = await middleOf(record(id));
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        );
        expect(await middleOf(record(id))).toEqual(before);
      }).toPass(),
    /** Drags a card in steps, as a hand would. Leaves the button down when `hold` is set. */
    drag: async (id: string, dx: number, dy: number, hold = false): Promise<void> => {
      const { x, y } = await middleOf(record(id));
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + dx, y + dy, { steps: 12 });
      if (!hold) await page.mouse.up();
    },
    template: (method: string): Locator => page.locator(`[data-method="${method}"]`),
    panel: page.getByRole('complementary'),
  };
};

export type BoardPage = ReturnType<typeof boardPage>;
