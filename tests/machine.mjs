// What a test run needs of the machine, and how it gets it. Plain JavaScript: it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
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

/** Runs a command beside others: what it prints is told when it has ended. */
export function runAside(command, args) {
  const started = Date.now();
  return new Promise((resolve) => {
    let printed = '';
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (part) => (printed += part);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    const end = (isOk) => resolve({ isOk, seconds: (Date.now() - started) / 1000, printed });
    child.once('error', (error) => {
      keep(`${error.message}\n`);
      end(false);
    });
    child.once('close', (status) => end(status === 0));
  });
}
