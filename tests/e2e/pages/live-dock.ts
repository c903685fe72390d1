/**
 * The dock of what is live, as a person uses it.
 */
import { expect, type Page } from '@playwright/test';

export const liveDock = (page: Page) => {
  const dock = page.getByRole('region', { name: 'Live', exact: true });
  const button = (name: string | RegExp) => dock.getByRole('button', { name });
  const start = async (what: string): Promise<void> => {
    await button('Start').click();
    await button(what).click();
  };
  return {
    dock,
    button,
    writing: dock.getByRole('textbox', { name: /^(Your note|Note of)/ }),
    startWriting: async (question: string): Promise<void> => {
      await start('Silent writing');
      await dock.getByRole('textbox', { name: 'Question' }).fill(question);
      await button('Begin writing').click();
    },
    startDots: async (question: string, places: number): Promise<void> => {
      await start('Dot vote');
      await dock.getByLabel('One question for this vote').fill(question);
      await dock.getByLabel('How many are chosen').fill(String(places));
      await button('Open the vote').click();
    },
    /** Writes a note and waits until the server has it. */
    write: async (text: string): Promise<void> => {
      const box = dock.getByRole('textbox', { name: /^(Your note|Note of)/ });
      await box.fill(text);
      await box.press('Enter');
      await expect(dock.locator('[data-note]').filter({ hasText: text })).toBeVisible();
    },
    /** Puts so many dots on each item and hands in. */
    vote: async (dots: Readonly<Record<string, number>>): Promise<void> => {
      for (const [item, count] of Object.entries(dots))
        for (let dot = 0; dot < count; dot++) await button(`One dot more: ${item}`).click();
      await button('Hand in').click();
      await expect(dock.getByText(/^Handed in/)).toBeVisible();
    },
    addAndEnterFor: async (name: string): Promise<void> => {
      await dock.getByRole('button', { name: 'More', exact: true }).click();
      await button('Enter for somebody').click();
      await dock.getByLabel('Name', { exact: true }).fill(name);
      await dock.getByRole('button', { name: 'Add', exact: true }).click();
      await dock.getByRole('radio', { name }).check();
    },
    enterFor: async (name: string): Promise<void> => {
      await dock.getByRole('button', { name: 'More', exact: true }).click();
      await button('Enter for somebody').click();
      await dock.getByRole('radio', { name }).check();
    },
  };
};

export type LiveDockPage = ReturnType<typeof liveDock>;
