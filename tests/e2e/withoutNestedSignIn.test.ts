import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPicturesOfFailures, openBrowser, sitDown, type Seat } from './browser.ts';
import { entraInRoutes } from './support/entraInRoutes.ts';
import { startWorkbench, type RunningWorkbench } from './workbench.ts';

const CONTACT = 'kontakt.skane@samsyn.example';

describe('a host of Teams that does not sign in by itself', () => {
  let workbench: RunningWorkbench;
  let browser: BrowserContext;
  let seat: Seat;
  keepPicturesOfFailures(() => [seat]);

  beforeAll(async () => {
    workbench = await startWorkbench();
    browser = await openBrowser();
    await browser.route(/\/host\/assets\/.*\.js$/, async (route) => {
      const response = await route.fetch();
      const script = (await response.text()).replace('isNAAChannelRecommended:!0', 'isNAAChannelRecommended:!1');
      await route.fulfill({ response, body: script });
    });
  });
  afterAll(async () => {
    await browser.close();
    await workbench.discard();
  });

  it('[TB9] [TB10] asks Entra once in silence, then the person, in a window', async () => {
    const entra = await entraInRoutes(browser, workbench.origin, CONTACT);
    entra.remembers = false;
    seat = await sitDown(browser, workbench.origin, { mail: CONTACT, hash: '#/kanal/criterion/REG-INK-002' });
    const signIn = seat.tab.getByRole('button', { name: 'Logga in', exact: true });
    await signIn.waitFor();
    // Meanwhile the tab has tried again to fetch, more than once.
    await seat.page.waitForTimeout(8_000);
    expect(entra.asked).toEqual(['frame']);
    const opening = browser.waitForEvent('page');
    await signIn.click();
    await (await opening).getByRole('button', { name: 'Fortsätt till inloggningen' }).click();
    await seat.tab.getByText('REG-INK-002').first().waitFor();
    expect(seat.faults).toEqual([]);
  });
});
