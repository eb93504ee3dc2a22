import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPicturesOfFailures, openBrowser, sitDown, type Seat } from './browser.ts';
import { startWorkbench, type RunningWorkbench } from './workbench.ts';

/** Nobody has said yes for the guest to what the app may do, and the guest has no access to the site. */
const GUEST = 'gast@samsyn.example';
const CONTACT = 'kontakt.skane@samsyn.example';
const NEWCOMER = { mail: 'kontakt.uppsala@samsyn.example', id: '00000000-0000-4000-8000-000000000203' };

describe('signing in to the bot, in a window like Teams', () => {
  let workbench: RunningWorkbench;
  let browser: BrowserContext;
  const seats: Seat[] = [];
  keepPicturesOfFailures(() => seats);
  const seatOf = async (mail: string) => {
    const seat = await sitDown(browser, workbench.origin, { mail, hash: '#/chatt' });
    seats.push(seat);
    return seat;
  };
  const openExtension = async ({ page }: Seat, text: string) => {
    await page.getByRole('button', { name: 'Samsyn', exact: true }).click();
    await page.getByRole('combobox', { name: 'Sök kriterium' }).fill(text);
  };

  beforeAll(async () => {
    workbench = await startWorkbench();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await workbench.discard();
  });

  it('[SI3] takes no word of the person where Teams can do it', async () => {
    const seat = await seatOf(CONTACT);
    const asked: string[] = [];
    seat.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await openExtension(seat, 'handskar');
    await seat.page
      .getByRole('option', { name: /handskar/i })
      .first()
      .waitFor();
    expect(asked).toContain('/sign-in/sso');
    expect(await seat.page.getByRole('button', { name: 'Logga in på Samsyn' }).count()).toBe(0);
    expect(seat.faults).toEqual([]);
  });

  it('[SI5] goes by itself in the chat with the bot, and what was asked is answered', async () => {
    const seat = await seatOf(NEWCOMER.mail);
    await seat.go(`#/chatt/${encodeURIComponent(`a:${NEWCOMER.id}`)}`);
    const { page } = seat;
    await page.getByRole('textbox', { name: 'Skriv ett meddelande' }).fill('REG-HAN-001');
    await page.getByRole('button', { name: 'Skicka' }).click();
    await page
      .getByRole('log')
      .getByText(/REG-HAN-001 · version/)
      .first()
      .waitFor();
    await page.getByRole('log').getByText('Du är inloggad.').waitFor();
  });

  it('[SI6] opens a page where the person says no, then yes; then says who has no access', async () => {
    const seat = await seatOf(GUEST);
    const { page } = seat;
    await openExtension(seat, 'handskar');
    const signIn = page.getByRole('button', { name: 'Logga in på Samsyn' });
    const answer = async (name: string) => {
      const opening = browser.waitForEvent('page');
      await signIn.click();
      const page = await opening;
      const gone = page.waitForEvent('close');
      await page.getByRole('heading', { name: 'Samsyn ber om behörighet' }).waitFor();
      expect(await page.getByText('Gäst utan åtkomst').count()).toBe(1);
      await page.getByRole('button', { name }).click();
      await gone;
    };
    await answer('Avbryt');
    await signIn.waitFor();
    await answer('Godkänn');
    await page.getByText('Du har inte åtkomst till samarbetets webbplats.', { exact: false }).waitFor();
    expect(await page.getByRole('option').count()).toBe(0);
    expect(seat.faults).toEqual([]);
  });
});
