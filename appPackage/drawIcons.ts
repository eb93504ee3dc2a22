import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** Sizes that Teams asks for: learn.microsoft.com, "Design your app icon". */
const ICONS = [
  ['color', 192],
  ['outline', 32],
] as const;

// Run with `npx tsx appPackage/drawIcons.ts` when a drawing has changed.
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
try {
  for (const [name, size] of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const drawing = readFileSync(new URL(`icons/${name}.svg`, import.meta.url), 'utf8');
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
    const path = fileURLToPath(new URL(`${name}.png`, import.meta.url));
    await page.screenshot({ path, omitBackground: true });
  }
} finally {
  await browser.close();
}
