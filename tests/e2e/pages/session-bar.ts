/**
 * The session bar as a person uses it: what step runs, and leading.
 */
import { expect, type Locator, type Page } from '@playwright/test';

export const sessionBar = (page: Page) => {
  const bar = page.getByRole('region', { name: 'Session', exact: true });
  const lead = page.getByRole('toolbar', { name: 'Lead the session' });
  const menu = async (item: string): Promise<void> => {
    await lead.getByRole('button', { name: 'More for leading' }).click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  };
  return {
    bar,
    lead,
    menu,
    next: () => lead.getByRole('button', { name: 'Next step' }).click(),
    runs: (title: string) => expect(bar).toContainText(title),
    timer: bar.getByRole('timer'),
    /** Plans the steps of the one template on the board and starts. */
    planAndStart: async (last: string): Promise<void> => {
      await lead.getByRole('button', { name: 'Plan the session' }).click();
      const agenda: Locator = page.getByRole('dialog', { name: 'Agenda' });
      await agenda.getByRole('button', { name: /^Steps of/ }).click();
      await expect(agenda.getByRole('button', { name: last, exact: true })).toBeVisible();
      await page.keyboard.press('Escape');
      await lead.getByRole('button', { name: 'Start', exact: true }).click();
    },
    addStep: async (title: string, allowed: readonly string[]): Promise<void> => {
      const agenda = page.getByRole('dialog', { name: 'Agenda' });
      await agenda.getByRole('button', { name: 'A step of your own' }).click();
      await agenda.getByLabel('Title of the step').fill(title);
      for (const box of await agenda.getByRole('group', { name: 'Participants may' }).getByRole('checkbox').all())
        await box.uncheck();
      for (const name of allowed) await agenda.getByRole('checkbox', { name }).check();
      await agenda.getByRole('button', { name: 'Save the step' }).click();
      await expect(agenda.getByRole('button', { name: title, exact: true })).toBeVisible();
    },
  };
};
