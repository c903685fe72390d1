/**
 * The page for phones as a person uses it, from the join link on.
 */
import { expect, type Page } from '@playwright/test';

export const phonePage = (page: Page) => {
  const action = (kind: 'vote' | 'write' | 'note' | 'method') => page.locator(`[data-action="${kind}"]`);
  return {
    page,
    action,
    head: page.getByRole('banner'),
    /** My notes that nobody else has seen. */
    myNote: (text: string) => action('write').getByRole('listitem').filter({ hasText: text }),
    isSent: (text: string) =>
      expect(page.locator('[data-note]').filter({ hasText: text })).toBeVisible({ timeout: 20_000 }),
    write: async (text: string): Promise<void> => {
      await page.getByRole('textbox', { name: 'Your note', exact: true }).fill(text);
      await action('write').getByRole('button', { name: 'Add', exact: true }).click();
    },
    join: async (hash: string, name: string): Promise<void> => {
      await page.goto(`/join#${hash}`, { waitUntil: 'commit' });
      await page.getByLabel('Your name').fill(name);
      await page.getByRole('button', { name: 'Join', exact: true }).click();
      await page.waitForURL(/\/p\//, { waitUntil: 'commit' });
    },
  };
};

export type PhonePage = ReturnType<typeof phonePage>;
