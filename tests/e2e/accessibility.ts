import axe, { type RunOptions } from 'axe-core';
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
/** Halfway through a fade a colour has another contrast; what still fades when motion is unwanted has ended by then. */
const FADED_MS = 150;

/** Screens inside the tab; the others are of the window around it. */
export const TAB_SCREENS = SCREENS.filter(({ hash }) => isInTab(hash));
export const WINDOW_SCREENS = SCREENS.filter(({ hash }) => !isInTab(hash));

type Look = {
  readonly width: number;
  readonly height: number;
  /** How the page is opened. */
  readonly theme: Theme;
  /** Themes that Teams then changes to while the page is open. */
  readonly then?: readonly Theme[];
};

/** What screens promise everybody. A file per look lets them run side by side. */
export function describeScreens(screens: readonly Screen[], { theme, then = [], ...size }: Look): void {
  describe(`at ${size.width} px in theme ${[theme, ...then].join(', ')}`, () => {
    let workbench: RunningWorkbench;
    let browser: BrowserContext;
    beforeAll(async () => {
      workbench = await startWorkbench();
      browser = await openBrowser(size);
    });
    afterAll(async () => {
      await browser.close();
      await workbench.discard();
    });

    it.each(screens.map((screen) => [screen.name, screen] as const))(
      '%s breaks no WCAG rule, fits its width, and logs no error',
      async (_name, screen) => {
        const seat = await sitDown(browser, workbench.origin, { mail: screen.mail, theme, hash: screen.hash });
        await seat.page.emulateMedia({ reducedMotion: 'reduce' });
        await screen.ready(seat);
        await seat.page.waitForTimeout(FADED_MS);
        const frame = lookedAt(seat, screen);
        await frame.evaluate(axe.source);
        expect(await broken(frame, RULES)).toEqual([]);
        for (const next of then) {
          await changeTheme(seat, next);
          await seat.page.waitForTimeout(FADED_MS);
          expect(await broken(frame, COLOUR_RULES), next).toEqual([]);
        }

        const overflow = await Promise.all(
          seat.page
            .frames()
            .map((frame) => frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)),
        );
        expect(Math.max(...overflow)).toBeLessThanOrEqual(0);
        expect(seat.faults).toEqual([]);
        await seat.page.close();
      },
    );
  });
}

function isInTab(hash: string): boolean {
  return hash.startsWith('#/kanal') && hash !== '#/kanal/inlagg';
}

/** The window around the tab is looked at by itself: for each screen of the tab once more would tell nothing. */
function lookedAt({ page }: Seat, { hash }: Screen): Frame {
  const [window, tab] = page.frames();
  const frame = isInTab(hash) ? tab : window;
  if (frame === undefined) throw new Error('The tab is not there.');
  return frame;
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
