import { existsSync } from 'node:fs';
import { EXAMPLES, readExamples } from './example.ts';
import { reportOf } from './report.ts';
import { replay, type Outcome } from './replay.ts';

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? EXAMPLES;
if (existsSync(folder)) {
  const outcomes: Outcome[] = [];
  for (const example of readExamples(folder)) outcomes.push(await replay(example));
  const { lines, isGood } = reportOf(outcomes);
  for (const line of lines) console.log(line);
  process.exitCode = isGood ? 0 : 1;
} else {
  console.log(`No examples: there is no folder ${folder}. Another one can be given: npm run conformance -- <folder>`);
}
