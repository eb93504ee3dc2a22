// `npm test`, `npm run bench`, `npm run faults`, `npm run quality`, `npm run screenshots`: install what is missing, build, run.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBuilt, ensureInstalled } from '../src/workbench/launch.mjs';
import { check } from './check.mjs';
import { ensureBrowser, run } from './machine.mjs';

const [task = 'test', ...rest] = process.argv.slice(2);
const RESULTS = 'build/test-results.json';
const SCRIPTS = {
  bench: 'tests/bench/run.ts',
  faults: 'tests/faults/run.ts',
  quality: 'tests/quality/run.ts',
  screenshots: 'tests/e2e/screenshots.ts',
};

try {
  await ensureInstalled();
  // Quality is a matter of texts alone: neither a browser nor a build.
  const browser = task === 'quality' ? undefined : ensureBrowser();
  if (task !== 'quality') await ensureBuilt();
  process.exitCode = task === 'test' ? await test(browser) : script(task, browser);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function script(name, browser) {
  const file = SCRIPTS[name];
  if (!file) throw new Error(`Unknown task "${name}": test, ${Object.keys(SCRIPTS).join(', ')}.`);
  return run('node_modules/.bin/tsx', [file, ...rest], browser ? { SAMSYN_BROWSER: browser } : {}).isOk ? 0 : 1;
}

async function test(browser) {
  const checks = await check();
  mkdirSync('build', { recursive: true });
  rmSync(RESULTS, { force: true });
  const args = [
    'run',
    '--reporter=default',
    '--silent=passed-only',
    '--reporter=json',
    `--outputFile.json=${RESULTS}`,
    ...rest,
  ];
  const { isOk } = run('node_modules/.bin/vitest', args, { SAMSYN_BROWSER: browser });
  const counted = countTests(isOk);
  const passed = counted.passed + checks.passed;
  const failed = counted.failed + checks.failed.length;
  for (const name of checks.failed) console.log(`✗ check: ${name}`);
  for (const name of counted.names) console.log(`✗ ${name}`);
  const skipped = counted.skipped > 0 ? `, ${counted.skipped} skipped` : '';
  console.log(`${passed} passed, ${failed} failed${skipped}`);
  return failed === 0 ? 0 : 1;
}

/** A file that cannot even be loaded has no test that failed; it counts as one. */
function countTests(isOk) {
  const results = JSON.parse(readFileSync(RESULTS, 'utf8'));
  const broken = results.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const names = results.testResults.flatMap((file) =>
    file.assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  );
  const failed = results.numFailedTests + broken.length;
  return {
    passed: results.numPassedTests,
    failed: !isOk && failed === 0 ? 1 : failed,
    skipped: results.numPendingTests,
    names: [...names, ...broken.map((file) => `${file.name}: ${file.message}`)],
  };
}
