// `npm test`, and `npm run` bench, faults, quality, scenario, screenshots: install what is missing, build, run.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBuilt, ensureInstalled } from '../src/workbench/launch.mjs';
import { check } from './check.mjs';
import { ensureBrowser, run } from './machine.mjs';

const [task = 'test', ...rest] = process.argv.slice(2);
const VITEST = 'node_modules/.bin/vitest';
/** Projects of vitest.config.ts: what needs neither a browser nor what stands in for one, and the others. */
const BESIDE = ['--project', 'node', '--project', 'start'];
const WITHOUT_SCREEN = 'tests without a screen';
const AFTER = ['--project', 'tab', '--project', 'e2e'];
const SCRIPTS = {
  bench: 'tests/bench/run.ts',
  faults: 'tests/faults/run.ts',
  quality: 'tests/quality/run.ts',
  scenario: 'tests/scenario/run.ts',
  screenshots: 'tests/e2e/screenshots.ts',
};
/** Texts alone, and replicas over the embedded service: neither a browser nor a build. */
const BARE = new Set(['quality', 'scenario']);

try {
  await ensureInstalled();
  const isBare = BARE.has(task);
  const browser = isBare ? undefined : ensureBrowser();
  if (task === 'test') process.exitCode = await test(browser);
  else {
    if (!isBare) await ensureBuilt();
    process.exitCode = script(task, browser);
  }
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
  mkdirSync('build', { recursive: true });
  const isWhole = rest.length === 0;
  // Lint alone outlasts all other checks on one core: the build, and tests that need no screen, go beside it.
  const beside = [WITHOUT_SCREEN, VITEST, [...vitest('beside'), '--maxWorkers=1', ...BESIDE]];
  const [checks] = await Promise.all([check(isWhole ? [beside] : []), ensureBuilt()]);
  const { isOk } = run(VITEST, [...vitest('main'), ...(isWhole ? AFTER : rest)], { SAMSYN_BROWSER: browser });

  const broken = checks.failed.filter((name) => name !== WITHOUT_SCREEN);
  const counted = [countTests('main', isOk)];
  if (isWhole) counted.push(countTests('beside', broken.length === checks.failed.length));
  const sum = (figure) => counted.reduce((total, part) => total + part[figure], 0);
  const failed = sum('failed') + broken.length;
  for (const name of broken) console.log(`✗ check: ${name}`);
  for (const name of counted.flatMap(({ names }) => names)) console.log(`✗ ${name}`);
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  console.log(`${sum('passed') + checks.passed} passed, ${failed} failed${skipped}`);
  return failed === 0 ? 0 : 1;
}

function resultsOf(part) {
  return `build/test-results.${part}.json`;
}

function vitest(part) {
  rmSync(resultsOf(part), { force: true });
  const reporters = ['--reporter=default', '--silent=passed-only', '--reporter=json'];
  return ['run', ...reporters, `--outputFile.json=${resultsOf(part)}`];
}

/** A file that cannot even be loaded has no test that failed; it counts as one. */
function countTests(part, isOk) {
  const results = JSON.parse(readFileSync(resultsOf(part), 'utf8'));
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
