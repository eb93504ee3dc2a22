// `npm run check`: the architecture kept by machines. Every step runs even when an earlier one failed.
import { pathToFileURL } from 'node:url';
import { run } from './machine.mjs';

const bin = (name) => `node_modules/.bin/${name}`;
const STEPS = [
  ['types', bin('tsc'), ['-b']],
  ['lint', bin('eslint'), ['--cache', '--cache-location', 'node_modules/.cache/eslint/', '.']],
  ['architecture', bin('depcruise'), ['src', '--config', '.dependency-cruiser.mjs', '--output-type', 'err-long']],
  ['unused code', bin('knip'), ['--no-progress']],
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '--cache', '.']],
];

/** @returns {{ passed: number, failed: readonly string[] }} */
export function check() {
  const failed = STEPS.filter(([name, command, args]) => {
    const { isOk, seconds } = run(command, args);
    console.log(`${isOk ? '✓' : '✗'} check: ${name} (${seconds.toFixed(1)} s)`);
    return !isOk;
  }).map(([name]) => name);
  return { passed: STEPS.length - failed.length, failed };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = check().failed.length === 0 ? 0 : 1;
}
