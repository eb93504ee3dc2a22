import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, sitDown, THEMES } from './browser.ts';
import { SCREENS } from './screens.ts';
import { startWorkbench, type RunningWorkbench } from './workbench.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// What a narrow window breaks is layout, the same in every theme; what a theme breaks is contrast, the same at every width.
describe.each([
  { width: 1280, height: 900, themes: THEMES },
  { width: 320, height: 800, themes: ['default'] as const },
])('every screen at $width px', ({ themes, ...size }) => {
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

  it.each(themes.flatMap((theme) => SCREENS.map((screen) => [screen.name, theme, screen] as const)))(
    '%s in theme %s breaks no WCAG rule, fits its width, and logs no error',
    async (_name, theme, screen) => {
      const seat = await sitDown(browser, workbench.origin, { mail: screen.mail, theme, hash: screen.hash });
      await screen.ready(seat);
      await seat.page.waitForTimeout(400);
      // Fluent's focus guards are hidden from assistive technology by design; axe cannot know that.
      const { violations } = await new AxeBuilder({ page: seat.page })
        .withTags(RULES)
        .exclude('[data-tabster-dummy]')
        .exclude(['iframe', '[data-tabster-dummy]'])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
      ).toEqual([]);

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
