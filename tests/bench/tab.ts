import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser, sitDown } from '../e2e/browser.ts';
import { median, report } from './report.ts';

const ROUNDS = 5;
/** 5 Mbit/s with 28 ms round trip, and a processor four times slower: a region's laptop on a bad day. */
const NETWORK = { offline: false, latency: 28, downloadThroughput: 5_000_000 / 8, uploadThroughput: 5_000_000 / 8 };
const CPU_RATE = 4;

/** When the first words are painted on a machine that has never seen the tab, and when a second visit shows the list. */
export async function measureTab(origin: string): Promise<void> {
  const cold: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const browser = await openBrowser();
    cold.push(await firstPaint(browser, `${origin}/tab/`));
    await browser.close();
  }
  report({ name: 'tab.fcp_ms', value: median(cold), unit: 'ms', budget: 500 });

  const browser = await openBrowser();
  const warm: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const elapsed = await contentShown(browser, origin);
    if (round > 0) warm.push(elapsed);
  }
  await browser.close();
  report({ name: 'tab.warm_content_ms', value: median(warm), unit: 'ms' });
}

async function firstPaint(browser: BrowserContext, address: string): Promise<number> {
  const page = await browser.newPage();
  await throttle(page);
  await page.goto(address, { waitUntil: 'load' });
  const paint = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
  return Number(await paint.jsonValue());
}

async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE });
}

/** From the start of the tab's own navigation, inside the window, to the first row of the list. */
async function contentShown(browser: BrowserContext, origin: string): Promise<number> {
  const { page, tab } = await sitDown(browser, origin, { mail: 'samordnare@samsyn.example' });
  await tab.getByText(/270 kriterier/).waitFor();
  const elapsed = await tab.locator('body').evaluate(() => performance.now());
  await page.close();
  return elapsed;
}
