/**
 * The panel of a visioning, as a person uses it.
 */
import { expect, type Page } from '@playwright/test';

export const visioningPanel = (page: Page) => {
  const panel = page.getByRole('complementary');
  const part = (id: string) => panel.locator(`[data-part="${id}"]`);
  /** A part opens by itself when it is its turn: whoever clicks then would close it. */
  const open = (id: string): Promise<void> =>
    expect(async () => {
      const found = part(id);
      if ((await found.getAttribute('open')) === null) await found.locator('summary').click();
      await expect(found).toHaveAttribute('open', '', { timeout: 1_000 });
    }).toPass();
  const button = (name: string | RegExp) => panel.getByRole('button', { name });
  return {
    panel,
    part,
    open,
    button,
    setHorizon: async (year: number, from: number, prompt: string): Promise<void> => {
      await open('horizon');
      await panel.getByLabel('Year we look from').fill(String(year));
      await panel.getByLabel('Back to', { exact: true }).fill(String(from));
      await panel.getByLabel(/^Question, in the present/).fill(prompt);
      await panel.getByRole('button', { name: /^(Set the horizon|Keep the change)$/ }).click();
    },
    tick: (text: string) => panel.getByRole('checkbox', { name: `Select: ${text}` }).check(),
    hangHeadline: async (group: string, text: string): Promise<void> => {
      await open('headline');
      await panel.getByLabel('Group', { exact: true }).fill(group);
      await panel.getByLabel('Headline', { exact: true }).fill(text);
      await button('Hang it up').click();
    },
    addMilestone: async (year: number, text: string): Promise<void> => {
      await open('back');
      await panel.getByRole('spinbutton', { name: 'Year', exact: true }).fill(String(year));
      await panel.getByLabel('What is true by then').fill(text);
      await button('Put it on the line').click();
    },
  };
};
