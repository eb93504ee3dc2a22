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

/**
 * @param {readonly (readonly [name: string, command: string, args: readonly string[]])[]} further as long as lint: they
 *   go beside it, and the short steps then fill whichever core is free
 * @returns {Promise<{ passed: number, failed: readonly string[] }>} how many of the checks themselves passed, and the
 *   names of all that failed
 */
export async function check(further = []) {
  const [longest, ...shorter] = STEPS;
  const waiting = [longest, ...further, ...shorter];
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
  const own = STEPS.filter(([name]) => !failed.includes(name));
  return { passed: own.length, failed };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = (await check()).failed.length === 0 ? 0 : 1;
}
