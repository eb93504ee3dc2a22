// What a test run needs of the machine, and how it gets it. Plain JavaScript: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const BROWSERS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** @returns {string | undefined} path of an installed Chromium, Chrome or Edge */
export function findBrowser() {
  const named = process.env.SAMSYN_BROWSER;
  if (named) return existsSync(named) ? named : undefined;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((dir) => BROWSERS.map((name) => join(dir, name)));
  return [...onPath, ...ELSEWHERE].find((path) => existsSync(path));
}

/**
 * Finds a browser or installs Debian's Chromium where that is possible without asking anybody.
 *
 * @returns {string} its path
 * @throws {Error} with one line that says what to install
 */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  const sudo = isRoot ? [] : ['sudo', '-n'];
  const run = (...args) => {
    const [command, ...rest] = [...sudo, ...args];
    return (
      spawnSync(command, rest, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0
    );
  };
  if (existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium found; installing Debian’s …');
    run('apt-get', 'update', '-qq');
    run('apt-get', 'install', '-y', '-qq', 'chromium', 'fonts-liberation');
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error('The end-to-end tests need Chromium, Chrome or Edge: install one, or name it in SAMSYN_BROWSER.');
}

/** Runs a command to its end with the output shown. */
export function run(command, args, env = {}) {
  const started = Date.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  return { isOk: status === 0, seconds: (Date.now() - started) / 1000 };
}
