import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { BrowserContext, Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, sitDown, type Seat, type Theme } from './browser.ts';
import type { Screen } from './screen.ts';
import { SCREENS } from './screens.ts';
import { startWorkbench, type RunningWorkbench } from './workbench.ts';

const RULES: RunOptions = {
  resultTypes: ['violations'],
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
};
/** What a theme can break: the same page in other colours. */
const COLOUR_RULES: RunOptions = {
  resultTypes: ['violations'],
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};
/** Each screen reads it anew: the small form of it is read in half the time. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDE = { width: 1280, height: 900 };
/** The narrowest phone. */
const NARROW = { width: 320, height: 800 };

/** Screens inside the tab; the others are of the window around it. */
export const TAB_SCREENS = SCREENS.filter(({ hash }) => isInTab(hash));
/** Where the screens of the tab are cut in two. */
export const HALF = Math.ceil(TAB_SCREENS.length / 2);
export const WINDOW_SCREENS = SCREENS.filter(({ hash }) => !isInTab(hash));

type Look = {
  /** How the page is opened. */
  readonly theme: Theme;
  /** Themes that Teams then changes to while the page is open. */
  readonly then?: readonly Theme[];
};

/**
 * What screens promise everybody, on a wide screen and, once the same page is made as narrow as a phone, there. Several
 * files let them run side by side.
 */
export function describeScreens(screens: readonly Screen[], { theme, then = [] }: Look): void {
  describe(`at ${WIDE.width} and ${NARROW.width} px in theme ${[theme, ...then].join(', ')}`, () => {
    let workbench: RunningWorkbench;
    let browser: BrowserContext;
    /** Where a screen has been looked at without a fault. */
    let left: { readonly seat: Seat; readonly mail: string } | undefined;
    beforeAll(async () => {
      workbench = await startWorkbench();
      browser = await openBrowser(WIDE);
    });
    afterAll(async () => {
      await browser.close();
      await workbench.discard();
    });

    it.each(screens.map((screen) => [screen.name, screen] as const))(
      '%s breaks no WCAG rule, fits its width, and logs no error',
      async (_name, screen) => {
        const seat = await seatFor(screen);
        await screen.ready(seat);
        const frame = lookedAt(seat, screen);
        await atRest(frame);
        await bringAxe(frame);
        expect(await broken(frame, RULES)).toEqual([]);
        expect(await overflow(seat)).toBeLessThanOrEqual(0);
        for (const next of then) {
          await changeTheme(seat, next);
          await atRest(frame);
          expect(await broken(frame, COLOUR_RULES), next).toEqual([]);
        }

        await seat.page.setViewportSize(NARROW);
        await screen.narrowed?.(seat);
        await atRest(frame);
        expect(await broken(frame, RULES), 'narrow').toEqual([]);
        expect(await overflow(seat), 'narrow').toBeLessThanOrEqual(0);
        expect(seat.faults).toEqual([]);
        if (isOneOfMany(screen)) left = { seat, mail: screen.mail };
        else await seat.page.close();
      },
    );

    /** Opening the tab takes longer than looking at it: who has just looked at another screen goes on from there. */
    async function seatFor(screen: Screen): Promise<Seat> {
      const before = left;
      left = undefined;
      if (before !== undefined && before.mail === screen.mail && isOneOfMany(screen)) {
        await goOn(before.seat, theme, screen.hash);
        return before.seat;
      }
      await before?.seat.page.close();
      const seat = await sitDown(browser, workbench.origin, { mail: screen.mail, theme, hash: screen.hash });
      await seat.page.emulateMedia({ reducedMotion: 'reduce' });
      return seat;
    }
  });
}

/** From one screen of the tab to another, by way of an address without a page: nothing stays of what was drawn. */
async function goOn(seat: Seat, theme: Theme, hash: string): Promise<void> {
  const frame = tabFrame(seat);
  const show = (address: string) => frame.evaluate((wanted) => void (location.hash = wanted), address);
  await seat.page.setViewportSize(WIDE);
  // What was pressed last has the pointer over it still, and so would something on the next screen.
  await seat.page.mouse.move(0, 0);
  await changeTheme(seat, theme);
  await show('#/-');
  await seat.tab.getByRole('heading', { level: 1, name: 'Det finns ingen sådan sida' }).waitFor();
  await show(hash.replace('#/kanal', '#'));
}

/** Halfway through a fade a colour has another contrast. What goes round for as long as it waits is no fade. */
async function atRest(frame: Frame): Promise<void> {
  // In words: what runs this file gives functions names with a helper that the page does not have.
  await frame.evaluate(`(async () => {
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const fades = () => document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime < Infinity);
    await drawn();
    while (fades().some(({ playState }) => playState === 'running')) {
      await Promise.allSettled(fades().map(({ finished }) => finished));
      await drawn();
    }
  })()`);
}

/** How much wider than its window what is in it is, in CSS pixels. */
async function overflow({ page }: Seat): Promise<number> {
  const wider = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)),
  );
  return Math.max(...wider);
}

function isInTab(hash: string): boolean {
  return (hash.startsWith('#/kanal') && hash !== '#/kanal/inlagg') || hash.startsWith('#/mote');
}

/** Whether it is reached from another screen of the tab, and left for the next. */
function isOneOfMany({ hash, isAlone }: Screen): boolean {
  return hash.startsWith('#/kanal') && isInTab(hash) && isAlone !== true;
}

/** The window around the tab is looked at by itself: for each screen of the tab once more would tell nothing. */
function lookedAt(seat: Seat, { hash }: Screen): Frame {
  return isInTab(hash) ? tabFrame(seat) : seat.page.mainFrame();
}

function tabFrame({ page }: Seat): Frame {
  const [, tab] = page.frames();
  if (tab === undefined) throw new Error('The tab is not there.');
  return tab;
}

async function bringAxe(frame: Frame): Promise<void> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(AXE);
}

async function broken(frame: Frame, options: RunOptions): Promise<readonly string[]> {
  const violations = await frame.evaluate(async (asked) => {
    // Fluent's focus guards are hidden from assistive technology by design; axe cannot know that.
    const run = (Reflect.get(window, 'axe') as typeof axe).run({ exclude: [['[data-tabster-dummy]']] }, asked);
    return (await run).violations.map(({ id, nodes }) => ({ id, html: nodes.map(({ html }) => html) }));
  }, options);
  return violations.map(({ id, html }) => `${id}: ${html.map((node) => node.slice(0, 160)).join(' | ')}`);
}

/** As Teams tells an open tab of a new theme: nothing in it closes, and nobody clicks anywhere. */
async function changeTheme({ page, tab }: Seat, theme: Theme): Promise<void> {
  const background = () =>
    tab
      .locator('.fui-FluentProvider')
      .first()
      .evaluate((node) => getComputedStyle(node).getPropertyValue('--colorNeutralBackground1'));
  const before = await background();
  await page.evaluate((wanted) => {
    const message = { func: 'themeChange', args: [wanted] };
    document.querySelector('iframe')?.contentWindow?.postMessage(message, location.origin);
  }, theme);
  await expect.poll(background, { timeout: 5000 }).not.toBe(before);
}
