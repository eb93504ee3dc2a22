import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureBuilt, ensureInstalled, ensureNode, languageOf } from '../../src/workbench/launch.mjs';

let root: string;
let runs: string[];
let exitCode: number;
const run = (args: readonly string[]) => {
  runs.push(args.slice(1).join(' '));
  return Promise.resolve(exitCode);
};
const lockOf = (version: string) =>
  JSON.stringify({
    packages: {
      '': { version: '0.1.0' },
      'node_modules/vite': { version },
      'node_modules/mac': { version, optional: true },
    },
  });
const install = (version: string) =>
  writeFileSync(
    join(root, 'node_modules/.package-lock.json'),
    JSON.stringify({ packages: { 'node_modules/vite': { version } } }),
  );

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'samsyn-launch-'));
  runs = [];
  exitCode = 0;
  mkdirSync(join(root, 'src/deep'), { recursive: true });
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'package-lock.json'), lockOf('8.0.0'));
  writeFileSync(join(root, 'src/deep/a.ts'), 'export const a = 1;');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('%s is new enough', (version) => {
    expect(() => ensureNode(version)).not.toThrow();
  });
  it.each(['20.18.3', '18.20.0'])('%s is refused in one line', (version) => {
    expect(() => ensureNode(version)).toThrow(new RegExp(`^[^\\n]*20\\.19[^\\n]*${version}[^\\n]*$`));
  });
});

describe('packages', () => {
  it('are installed when there are none', async () => {
    expect(await ensureInstalled({ root, run })).toBe(true);
    expect(runs).toEqual(['ci --include=dev --no-audit --no-fund']);
  });

  it('are left alone when they are what the lock file says, whatever the times of the files', async () => {
    install('8.0.0');
    writeFileSync(join(root, 'package-lock.json'), lockOf('8.0.0'));
    expect(await ensureInstalled({ root, run })).toBe(false);
    expect(runs).toEqual([]);
  });

  it('are installed anew when the lock file names another version', async () => {
    install('7.0.0');
    expect(await ensureInstalled({ root, run })).toBe(true);
  });

  it('that cannot be installed are told of in one line', async () => {
    exitCode = 1;
    await expect(ensureInstalled({ root, run })).rejects.toThrow(/^[^\n]*npm ci[^\n]*$/);
  });
});

describe('build', () => {
  it('happens once for the same sources, also after a copy', async () => {
    expect(await ensureBuilt({ root, run })).toBe(true);
    expect(runs.map((args) => /--mode (\w+)/.exec(args)?.[1])).toEqual(['tab', 'signIn', 'host', 'server']);
    expect(await ensureBuilt({ root, run })).toBe(false);
    cpSync(root, `${root}-copy`, { recursive: true });
    expect(await ensureBuilt({ root: `${root}-copy`, run })).toBe(false);
    rmSync(`${root}-copy`, { recursive: true });
  });

  it.each(['src/deep/a.ts', 'src/new.ts', 'vite.config.ts', 'package-lock.json'])(
    'happens anew when %s changes',
    async (file) => {
      await ensureBuilt({ root, run });
      writeFileSync(join(root, file), 'changed');
      expect(await ensureBuilt({ root, run })).toBe(true);
    },
  );

  it('that failed is tried again the next time', async () => {
    exitCode = 1;
    await expect(ensureBuilt({ root, run })).rejects.toThrow(/^[^\n]*npm run build[^\n]*$/);
    exitCode = 0;
    expect(await ensureBuilt({ root, run })).toBe(true);
  });
});

it.each([
  [{ LANG: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'sv_SE.UTF-8' }, 'sv'],
  [{ LANG: 'C.UTF-8' }, 'sv'],
  [{}, 'sv'],
  [{ LC_ALL: 'en_US', LANG: 'sv_SE' }, 'en'],
])('environment %j speaks %s', (env, language) => {
  expect(languageOf(env)).toBe(language);
});
