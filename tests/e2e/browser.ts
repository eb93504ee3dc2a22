import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type FrameLocator, type Page } from 'playwright-core';
import { findBrowser } from '../machine.mjs';
import { afterEach } from 'vitest';
import directory from '../../src/workbench/sign-in/directory.json' with { type: 'json' };

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // teams-js asks Microsoft for its list of hosts when it loads; a test leaves this machine for nothing. Routes of
  // Playwright's would do the same and take the browser's cache away: each page would be read and compiled anew.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

export type Theme = 'default' | 'dark' | 'contrast';
export const THEMES = ['default', 'dark', 'contrast'] as const satisfies readonly Theme[];

/** A browser of its own with a fresh user-data folder, as on a machine where Samsyn was never opened. */
export async function openBrowser(
  size: { readonly width: number; readonly height: number } = { width: 1280, height: 800 },
): Promise<BrowserContext> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('No Chromium, Chrome or Edge found.');
  const profile = mkdtempSync(join(tmpdir(), 'samsyn-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: FLAGS,
    viewport: size,
    locale: 'sv-SE',
  });
  // Two browsers with several persons each share two cores: what is there after half a minute is not missing.
  context.setDefaultTimeout(45_000);
  return context;
}

export type Seat = {
  readonly page: Page;
  /** The tab inside the window. */
  readonly tab: FrameLocator;
  /** What went wrong in any page or frame: uncaught errors and broken security policies. */
  readonly faults: readonly string[];
  readonly go: (hash: string) => Promise<void>;
};

type Sitting = {
  readonly mail: string;
  readonly theme?: Theme;
  readonly language?: 'sv' | 'en';
  readonly hash?: string;
};

/** Sits somebody down at the window, signed in, in a page of its own. */
export async function sitDown(context: BrowserContext, origin: string, sitting: Sitting): Promise<Seat> {
  const person = directory.persons.find(({ mail }) => mail === sitting.mail);
  if (person === undefined) throw new Error(`${sitting.mail} is not in the directory.`);
  const page = await ownWindow(context);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !/Failed to load resource/.test(text)) faults.push(text);
  });
  const preferences = { person: person.oid, theme: sitting.theme ?? 'default', language: sitting.language ?? 'sv' };
  await page.addInitScript((kept) => {
    // Only the window itself is seated, and only once: a switch by hand has to stand.
    if (window.top !== window || sessionStorage.getItem('samsyn.workbench.preferences') !== null) return;
    sessionStorage.setItem('samsyn.workbench.preferences', kept);
  }, JSON.stringify(preferences));
  await page.goto(`${origin}/${sitting.hash ?? '#/kanal'}`);
  return {
    page,
    tab: page.frameLocator('iframe'),
    faults,
    go: async (hash) => {
      await page.goto(`${origin}/${hash}`);
    },
  };
}

/**
 * A page in a window of its own, one after another. As a tab behind others it would be drawn once a second, and Playwright waits for two
 * pictures before each click; the tab inside would be asleep, as it is for a person who looks at something else.
 */
async function ownWindow(context: BrowserContext): Promise<Page> {
  const [first] = context.pages();
  if (first === undefined) return context.newPage();
  const protocol = await context.newCDPSession(first);
  const opened = context.waitForEvent('page');
  await protocol.send('Target.createTarget', { url: 'about:blank', newWindow: true });
  await protocol.detach();
  return opened;
}

/** After a test that failed, what each person then saw lies in `build/failures/`. */
export function keepPicturesOfFailures(seats: () => readonly (Seat | undefined)[]): void {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    const name = task.name.replace(/[^\p{L}\p{N}]+/gu, '-');
    for (const [index, seat] of seats().entries()) {
      await seat?.page.screenshot({ path: join(import.meta.dirname, `../../build/failures/${name}-${index + 1}.png`) });
    }
  });
}
