import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, sitDown, type Theme } from './browser.ts';
import { SCREENS } from './screens.ts';
import { startWorkbench, type RunningWorkbench } from './workbench.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Look = { readonly width: number; readonly height: number; readonly theme: Theme };

/** What every screen promises everybody, in one theme at one width. A file per look lets them run side by side. */
export function describeScreens({ theme, ...size }: Look): void {
  describe(`every screen at ${size.width} px in theme ${theme}`, () => {
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

    it.each(SCREENS.map((screen) => [screen.name, screen] as const))(
      '%s breaks no WCAG rule, fits its width, and logs no error',
      async (_name, screen) => {
        const seat = await sitDown(browser, workbench.origin, { mail: screen.mail, theme, hash: screen.hash });
        await screen.ready(seat);
        // Halfway through a fade a colour has another contrast.
        await seat.page.waitForTimeout(400);
        // Fluent's focus guards are hidden from assistive technology by design; axe cannot know that.
        const { violations } = await new AxeBuilder({ page: seat.page })
          .options({ resultTypes: ['violations'] })
          .withTags(RULES)
          .exclude('[data-tabster-dummy]')
          .exclude(['iframe', '[data-tabster-dummy]'])
          .analyze();
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
        );
        expect(found).toEqual([]);

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
