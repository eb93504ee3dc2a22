import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const CASE = /\[F(\d+)\]/g;
const results = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

export type CaseCount = {
  /** Numbers in docs/spec/faults.md. */
  readonly known: readonly number[];
  /** Numbers whose tests all passed. */
  readonly passed: readonly number[];
  /** Names of tests of a case that did not pass. */
  readonly failed: readonly string[];
};

/** Runs every test whose name carries the number of a fault case, and only those. */
export function runCases(): CaseCount {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-faults-'));
  try {
    const report = join(folder, 'results.json');
    const files = testFiles().filter((file) => readFileSync(file, 'utf8').search(CASE) >= 0);
    const args = ['run', '--project', 'node', '--project', 'tab', '-t', String.raw`\[F\d+\]`, '--reporter=json'];
    spawnSync('node_modules/.bin/vitest', [...args, `--outputFile=${report}`, ...files], { stdio: 'ignore' });
    return count(results.parse(JSON.parse(readFileSync(report, 'utf8'))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function count({ testResults }: z.infer<typeof results>): CaseCount {
  const tests = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'skipped');
  const broken = testResults
    .filter((file) => file.assertionResults.length === 0)
    .map(({ name, message }) => `${name}: ${message}`);
  const ended = (wanted: (status: string) => boolean) =>
    new Set(tests.filter(({ status }) => wanted(status)).flatMap(({ fullName }) => numbersIn(fullName)));
  const failing = ended((status) => status !== 'passed');
  const passed = [...ended((status) => status === 'passed')].filter((number) => !failing.has(number));
  return {
    known: numbersIn(readFileSync('docs/spec/faults.md', 'utf8')),
    passed: passed.toSorted((one, other) => one - other),
    failed: [...tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName), ...broken],
  };
}

function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(CASE)].map(([, number]) => Number(number));
}

function testFiles(): readonly string[] {
  return readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name) && !name.startsWith('e2e'))
    .map((name) => join('tests', name));
}
