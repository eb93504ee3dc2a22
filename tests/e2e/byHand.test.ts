import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContext } from 'playwright-core';
import { openBrowser, sitDown, type Seat } from './browser.ts';
import { startWorkbench, type RunningWorkbench } from './workbench.ts';

let workbench: RunningWorkbench;
let browser: BrowserContext;

beforeAll(async () => {
  workbench = await startWorkbench();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await workbench.discard();
});

const coordinator = () => sitDown(browser, workbench.origin, { mail: 'samordnare@samsyn.example' });

/** Name or text of what has the focus inside the tab. */
const focused = ({ tab }: Seat) =>
  tab.locator('body').evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent;
  });

describe('what a person opens by hand', () => {
  it('is a menu that keys go through, and the focus comes back to its button', async () => {
    const seat = await coordinator();
    const { page, tab } = seat;
    const more = tab.getByRole('button', { name: 'Fler val' });
    await more.focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(seat)).toBe('Hämta på nytt');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(seat)).toBe('Listor och kolumner');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(seat)).toBe('Fler val');
    await tab.getByRole('menu').waitFor({ state: 'detached' });

    await more.click();
    await tab.getByRole('menu', { name: 'Fler val' }).waitFor();
    await more.click();
    await tab.getByRole('menu').waitFor({ state: 'detached' });
    expect(await more.getAttribute('aria-expanded')).toBe('false');
    expect(seat.faults).toEqual([]);
    await page.close();
  });

  it('opens without a network when the page has had a moment: dialogs, tabs, the other language', async () => {
    const { page, tab, go } = await coordinator();
    await go('#/kanal');
    await tab.getByText(/270 kriterier/).waitFor();
    await tab.getByRole('link', { name: 'Regionkrav' }).click();
    await tab.getByRole('tab', { name: 'Lika krav' }).waitFor();
    const fetched = () =>
      tab.locator('body').evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    for (const part of ['ImportDialog', 'ClustersPanel', 'OpenedMenu', 'tabCatalogue.en']) {
      await expect.poll(async () => (await fetched()).some((name) => name.includes(`/${part}-`))).toBe(true);
    }
    await browser.setOffline(true);
    await tab.getByRole('button', { name: 'Importera krav' }).click();
    await tab.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await tab.getByRole('tab', { name: 'Lika krav' }).click();
    await tab.getByText(/grupper av lika krav/).waitFor();
    await tab.getByRole('button', { name: 'Fler val' }).click();
    await tab.getByRole('menuitemradio', { name: 'English' }).click();
    await tab.getByRole('heading', { level: 1, name: 'The regions’ requirements' }).waitFor();
    await browser.setOffline(false);
    await page.close();
  });
});
