import { existsSync } from 'node:fs';
import { EXAMPLES, readExamples } from './example.ts';
import { replay, type Outcome } from './replay.ts';

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? EXAMPLES;
if (!existsSync(folder)) {
  console.log(`No examples: the folder ${folder} is not there. Give another one: npm run conformance -- <folder>`);
} else {
  const outcomes: Outcome[] = [];
  for (const example of readExamples(folder)) outcomes.push(await replay(example));
  const failed = outcomes.filter(({ reasons, violations }) => reasons.length + violations.length > 0);
  for (const { example, reasons, violations } of failed) {
    console.log(`✗ ${example.id}: ${example.request.method} ${example.request.url}`);
    for (const reason of [...reasons, ...violations]) console.log(`    ${reason}`);
  }
  console.log(JSON.stringify({ name: 'graph_examples', passed: outcomes.length - failed.length, of: outcomes.length }));
}
