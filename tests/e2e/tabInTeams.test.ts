import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPicturesOfFailures, openBrowser, sitDown, type Seat } from './browser.ts';
import { arrive } from './hands.ts';
import { startWorkbench, type RunningWorkbench } from './workbench.ts';

describe('Samsyn among the tabs of a channel', () => {
  let workbench: RunningWorkbench;
  let browser: BrowserContext;
  let seat: Seat;
  keepPicturesOfFailures(() => [seat]);

  beforeAll(async () => {
    workbench = await startWorkbench();
    browser = await openBrowser();
    seat = await sitDown(browser, workbench.origin, { mail: 'samordnare@samsyn.example', hash: '#/kanal/inlagg' });
  });
  afterAll(async () => {
    await browser.close();
    await workbench.discard();
  });

  /** As Teams tells a page something without being asked. */
  const push = (func: string, ...args: readonly unknown[]) =>
    seat.page.evaluate(
      ([name, told]) => {
        const message = { func: name, args: told };
        document.querySelector('iframe')?.contentWindow?.postMessage(message, location.origin);
      },
      [func, args] as const,
    );

  it('[TB1] [TB3] is added for a product group, and opens at it', async () => {
    const { page, tab } = seat;
    await page.getByRole('button', { name: 'Lägg till en flik' }).click();
    await tab.getByRole('radio', { name: 'Kriterierna i en produktgrupp' }).check();
    expect(await page.getByRole('button', { name: 'Spara' }).getAttribute('aria-disabled')).toBe('true');
    await tab.getByRole('combobox', { name: 'Produktgrupp' }).selectOption({ label: 'Belysning' });
    await page.getByRole('button', { name: 'Spara', disabled: false }).click();
    await page.getByRole('tab', { name: 'Belysning', selected: true }).waitFor();
    await arrive(seat, 'Kriterier');
    await tab.getByText(/^\d+ av 270 kriterier/).waitFor();
  });

  it('[TB5] goes back within the tab at Teams’ own button', async () => {
    const { tab } = seat;
    await tab
      .getByRole('link', { name: /Ljus|Belys|Lamp|Armatur/i })
      .first()
      .click();
    await tab.locator('article h1').waitFor();
    await push('backButtonPress');
    await arrive(seat, 'Kriterier');
    await tab.getByText(/^\d+ av 270 kriterier/).waitFor();
  });

  it('[TB6] goes where it is asked to when it is shown again', async () => {
    const contentUrl = `${workbench.origin}/tab/?place=criterion%2FREG-INK-002`;
    await push('load', { entityId: 'samsyn/criterion/REG-INK-002', contentUrl });
    await seat.tab.getByText('REG-INK-002').first().waitFor();
  });

  it('[TB7] offers to share into a chat where the host can, and what is sent stands there', async () => {
    const { page, tab } = seat;
    await tab.getByRole('button', { name: 'Dela i Teams' }).click();
    await page.getByRole('button', { name: 'Dela', exact: true }).click();
    await page.getByRole('log').getByText('REG-INK-002').first().waitFor();
  });

  it('is taken away again', async () => {
    await seat.go('#/flik/0');
    await seat.page.getByRole('button', { name: 'Ta bort fliken Belysning' }).click();
    await seat.page.getByRole('tab', { name: 'Belysning' }).waitFor({ state: 'detached' });
    expect(seat.faults).toEqual([]);
  });
});
