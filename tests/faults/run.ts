import { parseArgs } from 'node:util';
import { soak } from '../soak/soak.ts';
import { killWorkbench } from '../soak/workbenchKills.ts';
import { runCases } from './cases.ts';

/**
 * `npm run faults [-- --seed 1 --rows 5000 --acts 60 --kills 50]`: every fault case by its number, a soak with a fixed
 * seed, and the workbench killed at random moments. Prints JSON lines; ends with 1 when a case lacks a test that passes
 * or anything was lost, doubled or disagreed.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20261122' },
    rows: { type: 'string', default: '5000' },
    acts: { type: 'string', default: '60' },
    faults: { type: 'string', default: '0.1' },
    kills: { type: 'string', default: '50' },
  },
});

const { known, passed, failed } = runCases();
for (const name of failed) console.log(`✗ ${name}`);
for (const number of known.filter((each) => !passed.includes(each)))
  console.log(`✗ F${number} has no test that passes`);
const areCasesMet = known.every((number) => passed.includes(number));
console.log(JSON.stringify({ name: 'fault_cases', passed: passed.length, of: known.length }));

const [seed, rows, acts, faults, kills] = [values.seed, values.rows, values.acts, values.faults, values.kills].map(
  Number,
);
if (![seed, rows, acts, faults, kills].every(Number.isFinite)) throw new Error('Every option is a number.');
const result = await soak({ seed: seed ?? 0, rows: rows ?? 0, acts: acts ?? 0, faults: faults ?? 0, pasted: 500 });
for (const each of [...result.lost, ...result.doubled, ...result.disagreeing]) console.log(`✗ ${each}`);
const { promised, requests, struck, pending } = result;
console.log(JSON.stringify({ name: 'soak', seed, rows: result.rows, promised, requests, struck, pending }));
const counts = { lost: result.lost.length, doubled: result.doubled.length, disagreeing: result.disagreeing.length };
for (const [name, value] of Object.entries(counts))
  console.log(JSON.stringify({ name: `soak.${name}`, value, unit: 'count', budget: 0, ok: value === 0 }));

const killed = await killWorkbench(kills ?? 0, seed ?? 0);
for (const title of killed.lost) console.log(`✗ ${title} was acknowledged and is gone`);
const { rounds, acknowledged, lost } = killed;
console.log(
  JSON.stringify({
    name: 'kills.lost',
    value: lost.length,
    unit: 'writes',
    budget: 0,
    ok: lost.length === 0,
    rounds,
    acknowledged,
  }),
);

const isSound = Object.values(counts).every((value) => value === 0) && pending === 0 && killed.lost.length === 0;
process.exit(areCasesMet && isSound ? 0 : 1);
