import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIVE_PATH } from '#contracts/liveNews.ts';
import { SIGN_IN_DONE } from '#contracts/signInPages.ts';
import { openBrowser } from './browser.ts';
import { entraInRoutes, type Entra } from './support/entraInRoutes.ts';
import { startWorkbench, type RunningWorkbench } from './workbench.ts';

/** What axe finds against WCAG 2.2 AA. */
async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async () => {
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await (Reflect.get(window, 'axe') as typeof axe).run(document, {
      runOnly: { type: 'tag', values },
    });
    return violations.map(({ id }) => id);
  });
}

const CONTACT = 'kontakt.skane@samsyn.example';
const PLACE = '/tab/#/criterion/REG-INK-002';

describe('Samsyn in a browser, without Teams', () => {
  let workbench: RunningWorkbench;
  let browser: BrowserContext;
  let entra: Entra;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    workbench = await startWorkbench();
    browser = await openBrowser();
    entra = await entraInRoutes(browser, workbench.origin, CONTACT);
    page = await browser.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('Failed to load resource'))
        faults.push(message.text());
    });
  });
  afterAll(async () => {
    await browser.close();
    await workbench.discard();
  });
  const signIn = () => page.getByRole('button', { name: 'Logga in', exact: true });
  const windows = () => entra.asked.filter((each) => each === 'window').length;
  /** MSAL forgets with the browser's session; so does Entra, if it does not keep the person. */
  const forgetTokens = async (remembers: boolean) => {
    entra.remembers = remembers;
    // From a page that asks for nothing: what is under way in the tab must not come after it.
    await page.goto(`${workbench.origin}${SIGN_IN_DONE}`);
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) if (key.startsWith('msal')) localStorage.removeItem(key);
    });
    await page.goto(`${workbench.origin}${PLACE}`);
  };

  it('[TB8] says at once what it is, and opens no window by itself', async () => {
    await page.goto(`${workbench.origin}${PLACE}`);
    await signIn().waitFor();
    expect(await page.getByRole('link', { name: 'Öppna samma sida i Teams' }).getAttribute('href')).toContain(
      encodeURIComponent('criterion/REG-INK-002'),
    );
    expect(await barriers(page)).toEqual([]);
    expect(entra.asked).toEqual([]);
    expect(browser.pages().length).toBe(2);
  });

  it('[TB9] [TB17] signs in in a window after a click, and shows the place that the address names', async () => {
    const listening = page.waitForResponse((response) => response.url().endsWith(LIVE_PATH));
    await signIn().click();
    await page.getByText('REG-INK-002').first().waitFor();
    expect((await listening).status()).toBe(200);
    expect(await page.title()).toMatch(/ · Samsyn$/);
    expect(windows()).toBe(1);
    expect(faults).toEqual([]);
  });

  it('[TB14] follows the look of the browser, and goes back with its button', async () => {
    const scheme = () => page.evaluate(() => document.documentElement.style.colorScheme);
    expect(await scheme()).toBe('light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(scheme).toBe('dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(scheme).toBe('light');
    await page.getByRole('link', { name: 'Remisser' }).click();
    await page.getByRole('heading', { level: 1, name: 'Remisser' }).waitFor();
    await page.goBack();
    await page.getByText('REG-INK-002').first().waitFor();
  });

  it('[TB18] gives a finger room', async () => {
    const device = await browser.newCDPSession(page);
    const size = page.viewportSize();
    await page.setViewportSize({ width: 360, height: 740 });
    const small = () =>
      page
        .getByRole('button')
        .or(page.getByRole('link', { name: 'Kriterier' }))
        .evaluateAll(
          (nodes) =>
            nodes.map((node) => Math.round(node.getBoundingClientRect().height)).filter((height) => height < 44).length,
        );
    expect(await small()).toBeGreaterThan(0);
    await device.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await expect.poll(small).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await device.send('Emulation.setTouchEmulationEnabled', { enabled: false });
    await page.setViewportSize(size ?? { width: 1280, height: 800 });
  });

  it('[TB10] knows who was here: in at once, without a window, also when only Entra remembers', async () => {
    await page.reload();
    await page.getByText('REG-INK-002').first().waitFor();
    await forgetTokens(true);
    await page.getByText('Uppdaterat nyss').waitFor();
    await expect.poll(() => entra.asked).toContain('frame');
    expect(windows()).toBe(1);
  });

  it('[TB10] [TB11] goes on showing the copy when nobody remembers, and says why signing in did not help', async () => {
    await forgetTokens(false);
    await page.getByText('REG-INK-002').first().waitFor();
    entra.answer = { kind: 'refuses', error: 'access_denied', words: 'AADSTS90094: An administrator has to approve.' };
    await signIn().click();
    await page.getByRole('alert').getByText('Er organisation har inte godkänt Samsyn än.', { exact: false }).waitFor();
    await page.getByText('REG-INK-002').first().waitFor();
    entra.answer = { kind: 'lets in' };
    await signIn().click();
    await page.getByText('Uppdaterat nyss').waitFor();
    expect(await page.getByText('Er organisation').count()).toBe(0);
  });

  it('[TB10] names who was here when there is no copy either, and goes on with that person', async () => {
    await page.evaluate(async () => {
      for (const { name = '' } of await indexedDB.databases()) {
        if (name.startsWith('samsyn/')) indexedDB.deleteDatabase(name);
      }
    });
    await forgetTokens(false);
    await page.getByText('Senast inloggad här: Kontaktperson, Region Skåne').waitFor();
    await signIn().click();
    await page.getByText('REG-INK-002').first().waitFor();
  });

  it('[TB13] forgets the person and the copy after signing out, in every page of the browser', async () => {
    const other = await browser.newPage();
    await other.goto(`${workbench.origin}/tab/`);
    await other.getByRole('heading', { level: 1, name: 'Kriterier' }).waitFor();
    await page.getByRole('button', { name: 'Fler val' }).click();
    await page.getByRole('menuitem', { name: 'Logga ut' }).click();
    await signIn().waitFor();
    await other.getByRole('button', { name: 'Logga in', exact: true }).waitFor();
    await other.close();
    const copies = () =>
      page.evaluate(async () => {
        const databases = await indexedDB.databases();
        return databases.map(({ name = '' }) => name.replace(/\/.*/, '')).filter((name) => name !== 'samsyn-outbox');
      });
    await expect.poll(copies).toEqual([]);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /person|signedIn/.test(key)))).toEqual(
      [],
    );
  });

  it('[TB11] says what stopped it, and the last window is the one that counts', async () => {
    await browser.setOffline(true);
    await signIn().click();
    await page.getByText('Inloggningen går inte att nå.', { exact: false }).waitFor();
    await browser.setOffline(false);
    await page.evaluate(() => {
      window.open = () => null;
    });
    await signIn().click();
    await page.getByText('Webbläsaren stoppade inloggningsfönstret.', { exact: false }).waitFor();
    await page.reload();
    entra.answer = { kind: 'refuses', error: 'access_denied', words: 'AADSTS65004: User declined to consent.' };
    await signIn().click();
    await page.getByText('Inloggningen avbröts.', { exact: false }).waitFor();
    entra.answer = { kind: 'stands' };
    const opening = browser.waitForEvent('page');
    await signIn().click();
    await (await opening).close();
    await page.getByText('Logga in i fönstret som öppnades.', { exact: false }).waitFor();
    entra.answer = { kind: 'lets in' };
    await page.getByRole('button', { name: 'Öppna fönstret igen' }).click();
    await page.getByText('REG-INK-002').first().waitFor();
    expect(faults).toEqual([]);
  });

  it('[TB15] works inside a page of the site’s own SharePoint, by way of a window that is not framed', async () => {
    // That page is on the web and this one on the tester's own computer, which browsers ask about.
    await browser.grantPermissions(['local-network-access']);
    const around = await browser.newPage();
    await around.route('https://samsyn.sharepoint.com/**', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<title>Sida</title><iframe title="Samsyn" width="320" height="700" src="${workbench.origin}/tab/"></iframe>`,
      }),
    );
    await around.goto('https://samsyn.sharepoint.com/sites/kriterier/SitePages/Samsyn.aspx');
    const frame = around.frameLocator('iframe');
    const opening = browser.waitForEvent('page');
    await frame.getByRole('button', { name: 'Logga in', exact: true }).click();
    const first = await opening;
    await first.getByRole('button', { name: 'Fortsätt till inloggningen' }).click();
    await frame.getByRole('heading', { level: 1, name: 'Kriterier' }).waitFor();
    await frame.getByRole('link', { name: /^Att göra/ }).click();
    await frame.getByRole('heading', { level: 1, name: 'Att göra' }).waitFor();
    expect(await frame.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth)).toBe(0);
    expect(around.url()).toContain('sharepoint.com');
  });
});
