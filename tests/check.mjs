// `npm run check`: the architecture kept by machines. Every step runs even when an earlier one failed.
import { pathToFileURL } from 'node:url';
import { runAside } from './machine.mjs';

const bin = (name) => `node_modules/.bin/${name}`;
/** The longest first. */
const STEPS = [
  ['lint', bin('eslint'), ['--cache', '--cache-location', 'node_modules/.cache/eslint/', '.']],
  ['types', bin('tsc'), ['-b']],
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '--cache', '.']],
  ['architecture', bin('depcruise'), ['src', '--config', '.dependency-cruiser.mjs', '--output-type', 'err-long']],
  ['unused code', bin('knip'), ['--no-progress']],
];
/** Each step uses one core, and every machine has two. */
const AT_ONCE = 2;

/** @returns {Promise<{ passed: number, failed: readonly string[] }>} */
export async function check() {
  const waiting = [...STEPS];
  const failed = [];
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const [name, command, args] = step;
      const { isOk, seconds, printed } = await runAside(command, args);
      process.stdout.write(printed);
      console.log(`${isOk ? '✓' : '✗'} check: ${name} (${seconds.toFixed(1)} s)`);
      if (!isOk) failed.push(name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { passed: STEPS.length - failed.length, failed };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = (await check()).failed.length === 0 ? 0 : 1;
}
