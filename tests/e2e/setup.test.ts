import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { keepPicturesOfFailures, openBrowser, sitDown, type Seat } from './browser.ts';
import { graphAs, type GraphSession } from './graphSession.ts';
import { startWorkbench, type RunningWorkbench } from './workbench.ts';

const COORDINATOR = 'samordnare@samsyn.example';
const LISTS = listDefinitions.map(({ name }) => name);
const found = z.object({ value: z.array(z.object({ name: z.string() })) });

describe('a site that lacks lists', () => {
  let workbench: RunningWorkbench;
  let browser: BrowserContext;
  let seat: Seat;
  let graph: GraphSession;
  keepPicturesOfFailures(() => [seat]);

  beforeAll(async () => {
    workbench = await startWorkbench();
    graph = await graphAs(workbench.origin, COORDINATOR);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await workbench.discard();
  });
  const names = async () => found.parse((await graph.send('GET', '/lists')).body).value.map(({ name }) => name);

  it('[V10] gets one back from the header menu, after the person has allowed it', async () => {
    await graph.send('DELETE', '/lists/Kravpaket');
    seat = await sitDown(browser, workbench.origin, { mail: COORDINATOR });
    const { tab, page } = seat;
    await tab.getByRole('button', { name: 'Fler val' }).click();
    await tab.getByRole('menuitem', { name: 'Listor och kolumner' }).click();
    await tab.getByText('Något saknas i en av listorna.').waitFor();

    await tab.getByRole('button', { name: 'Skapa det som saknas' }).click();
    await page.getByRole('button', { name: 'Neka' }).click();
    await tab.getByText(/fick inte behörigheten Sites\.Manage\.All/).waitFor();
    expect(await names()).not.toContain('Kravpaket');

    await tab.getByRole('button', { name: 'Skapa det som saknas' }).click();
    await page.getByRole('button', { name: 'Tillåt' }).click();
    await tab.getByText('Inget saknas.').waitFor();
    expect(await names()).toContain('Kravpaket');
    expect(seat.faults).toEqual([]);
  });

  it('[V10] gets them all by way of the page that says they are missing, and the tab goes on without a reload', async () => {
    for (const list of LISTS) await graph.send('DELETE', `/lists/${list}`);
    const anew = await openBrowser();
    seat = await sitDown(anew, workbench.origin, { mail: COORDINATOR });
    const { tab, page } = seat;
    await tab.getByRole('heading', { name: 'Listorna finns inte' }).waitFor();
    await tab.getByRole('button', { name: 'Visa listorna' }).click();
    await tab.getByText('Listorna är inte skapade än.').waitFor();
    await tab.getByRole('button', { name: 'Skapa det som saknas' }).click();
    await page.getByRole('button', { name: 'Tillåt' }).click();
    await tab.getByRole('heading', { name: 'Nästa steg' }).waitFor();
    expect(await names()).toEqual(expect.arrayContaining(LISTS));
    await tab.getByRole('link', { name: 'Remisser', exact: true }).click();
    await tab.getByRole('heading', { level: 1, name: 'Remisser' }).waitFor();
    expect(seat.faults).toEqual([]);
    await anew.close();
  });
});

describe('a line that is made bad on purpose', () => {
  let workbench: RunningWorkbench;
  let browser: BrowserContext;
  let seat: Seat;
  keepPicturesOfFailures(() => [seat]);

  beforeAll(async () => {
    workbench = await startWorkbench();
    browser = await openBrowser();
    seat = await sitDown(browser, workbench.origin, { mail: COORDINATOR, hash: '#/storningar' });
  });
  afterAll(async () => {
    await browser.close();
    await workbench.discard();
  });

  it('is said on every view, in every window, with a count, until it is turned off; the tab bears it', async () => {
    const { page } = seat;
    await page.getByRole('button', { name: 'Allt på en gång' }).click();
    await page.getByRole('button', { name: 'Slå på störningarna' }).click();
    await page.getByRole('complementary', { name: 'Störningar är på' }).waitFor();

    const other = await sitDown(browser, workbench.origin, { mail: 'kontakt.varmland@samsyn.example' });
    const banner = other.page.getByRole('complementary', { name: 'Störningar är på' });
    await banner.getByText('Störningar är på: Allt på en gång.').waitFor();
    // Eighteen lists are read for the first time over a line on which everything happens at once.
    await other.tab.getByText(/270 kriterier/).waitFor({ timeout: 150_000 });
    await banner.getByText(/[1-9]\d* störning(ar)? hittills/).waitFor({ timeout: 60_000 });

    await banner.getByRole('button', { name: 'Stäng av störningarna' }).click();
    await banner.waitFor({ state: 'detached' });
    await page.bringToFront();
    await page.getByRole('complementary', { name: 'Störningar är på' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Slå på störningarna' }).waitFor();
  }, 240_000);
});
