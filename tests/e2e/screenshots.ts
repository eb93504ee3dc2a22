import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser, sitDown, THEMES } from './browser.ts';
import { SCREENS } from './screens.ts';
import { startWorkbench } from './workbench.ts';

const FOLDER = join(import.meta.dirname, '../../build/pictures');
const DOCS = join(import.meta.dirname, '../../docs/pictures');
const SIZES = [
  { width: 1280, height: 900 },
  { width: 320, height: 800 },
];
/** Those that the README shows; `--publish` copies them to where it finds them. */
const PUBLISHED = [
  'criterion-light-1280.png',
  'chat-light-1280.png',
  'meeting-running-light-1280.png',
  'meeting-minutes-light-1280.png',
];
const isPublishing = process.argv.includes('--publish');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

mkdirSync(FOLDER, { recursive: true });
for (const size of SIZES) {
  for (const theme of THEMES) {
    // A workbench per theme: a picture must not show what an earlier one left behind.
    const workbench = await startWorkbench();
    const browser = await openBrowser(size);
    for (const screen of SCREENS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
      const seat = await sitDown(browser, workbench.origin, { mail: screen.mail, theme, hash: screen.hash });
      if (screen.height !== undefined) await seat.page.setViewportSize({ ...size, height: screen.height });
      await screen.ready(seat);
      // Fluent's transitions take up to 400 ms; a picture in the middle of one is nobody's screen.
      await seat.page.waitForTimeout(600);
      const name = `${screen.name}-${theme === 'default' ? 'light' : theme}-${size.width}.png`;
      await seat.page.screenshot({ path: join(FOLDER, name) });
      if (isPublishing && PUBLISHED.includes(name)) copyFileSync(join(FOLDER, name), join(DOCS, name));
      console.log(`build/pictures/${name}`);
      await seat.page.close();
    }
    await browser.close();
    await workbench.discard();
  }
}
