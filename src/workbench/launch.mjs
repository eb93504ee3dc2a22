// `npm start`: installs what is missing, builds what has changed, starts the workbench. Plain JavaScript without
// dependencies, since it runs on a bare clone.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const OLDEST_NODE = [20, 19];
const BUILDS = ['tab', 'signIn', 'host', 'server'];
/** What the build reads; a change of any of it means building anew. */
const SOURCES = ['src', 'manifest', 'vite.config.ts', 'tsconfig.base.json', 'package.json', 'package-lock.json'];

const SENTENCES = {
  sv: {
    oldNode: (found) => `Samsyn behöver Node ${OLDEST_NODE.join('.')} eller senare; här körs ${found}.`,
    installing: 'Installerar paket …',
    installFailed: 'Paketen kunde inte installeras (npm ci).',
    building: 'Bygger …',
    buildFailed: 'Bygget misslyckades (npm run build).',
  },
  en: {
    oldNode: (found) => `Samsyn needs Node ${OLDEST_NODE.join('.')} or later; this is ${found}.`,
    installing: 'Installing packages …',
    installFailed: 'The packages could not be installed (npm ci).',
    building: 'Building …',
    buildFailed: 'The build failed (npm run build).',
  },
};

/** English where the system speaks English, otherwise Swedish. */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG } = process.env) {
  return /^en/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'en' : 'sv';
}

const say = SENTENCES[languageOf()];

/** @throws {Error} with one line when Node is too old */
export function ensureNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldest, oldestMinor] = OLDEST_NODE;
  if (major < oldest || (major === oldest && minor < oldestMinor)) throw new Error(say.oldNode(version));
}

/**
 * Runs `npm ci` unless node_modules holds what the lock file says.
 *
 * @returns whether it installed
 * @throws {Error} with one line when npm fails
 */
export async function ensureInstalled({ root = ROOT, run = runNode } = {}) {
  if (isInstalled(root)) return false;
  console.log(say.installing);
  // Under NODE_ENV=production npm would leave out what builds.
  const code = await run([npmScript(), 'ci', '--include=dev', '--no-audit', '--no-fund'], root);
  if (code !== 0) throw new Error(say.installFailed);
  return true;
}

/** npm as it was called, else where Node's installer, Windows and Debian put it. */
function npmScript() {
  const beside = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath ?? '',
    join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
    join(beside, 'node_modules/npm/bin/npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ];
  const found = candidates.find((path) => path.endsWith('npm-cli.js') && existsSync(path));
  if (!found) throw new Error(say.installFailed);
  return found;
}

/** Compares content, not times: a checkout that touches the lock file is no reason to install anew. */
function isInstalled(root) {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    // Optional packages are for other systems, and the nameless one is the project itself.
    ([path, { version, optional, devOptional, link }]) =>
      path === '' || optional || devOptional || link || present[path]?.version === version,
  );
}

/**
 * Builds unless the last build was of the very same sources.
 *
 * @returns whether it built
 * @throws {Error} with one line when the build fails
 */
export async function ensureBuilt({ root = ROOT, run = runNode } = {}) {
  const stampFile = join(root, 'build/.stamp');
  const stamp = stampOf(root);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  console.log(say.building);
  rmSync(stampFile, { force: true });
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const build = (mode) => run([vite, 'build', '--mode', mode, '--logLevel', 'warn'], root);
  const codes = await Promise.all(BUILDS.map(build));
  if (codes.some((code) => code !== 0)) throw new Error(say.buildFailed);
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  return true;
}

function stampOf(root) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const source of SOURCES) addTo(hash, join(root, source), source);
  return hash.digest('hex');
}

function addTo(hash, path, name) {
  if (!existsSync(path)) return;
  const entries = readEntries(path);
  if (!entries) hash.update(`${name}\0`).update(readFileSync(path));
  else for (const entry of entries) addTo(hash, join(path, entry), `${name}/${entry}`);
}

function readEntries(path) {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Runs a script with this same Node. @returns {Promise<number>} its exit code; 128 and more when a signal ended it */
function runNode(args, cwd) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd, stdio: 'inherit' });
    const hand = (signal) => child.kill(signal);
    // The terminal sends Ctrl+C to the child as well; this process only has to live until the child has stopped.
    const wait = () => undefined;
    process.on('SIGTERM', hand).on('SIGHUP', hand).on('SIGINT', wait);
    child.once('error', fail);
    child.once('exit', (code, signal) => {
      process.off('SIGTERM', hand).off('SIGHUP', hand).off('SIGINT', wait);
      done(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

async function launch(args) {
  ensureNode();
  await ensureInstalled();
  await ensureBuilt();
  return runNode([join(ROOT, 'build/server/workbench.js'), '--language', languageOf(), ...args], process.cwd());
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = await launch(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
