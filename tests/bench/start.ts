import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, sitDown } from '../e2e/browser.ts';
import { readyAddress } from '../e2e/workbench.ts';
import { report } from './report.ts';

/** From `npm start` with everything installed, on an empty data folder, to the first list in the tab. */
export async function measureStart(): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'samsyn-bench-'));
  const browser = await openBrowser();
  const started = performance.now();
  const child = spawn('npm', ['start', '--silent', '--', '--port', '0', '--data', dataFolder], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  try {
    const { tab } = await sitDown(browser, await readyAddress(child), { mail: 'samordnare@samsyn.example' });
    await tab.getByText(/270 kriterier/).waitFor();
    report({ name: 'start.ready_s', value: (performance.now() - started) / 1000, unit: 's', budget: 15 });
  } finally {
    await browser.close();
    // npm and what it started are one group of processes, ended together.
    if (child.pid !== undefined && child.exitCode === null) {
      const ended = once(child, 'exit');
      process.kill(-child.pid, 'SIGINT');
      await ended;
    }
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
