import { parseArgs } from 'node:util';
import { playYear } from './scenario.ts';

/**
 * `npm run scenario [-- --packages 8 --criteria 160]`: a year of 21 regions through the use cases over real replicas and
 * the embedded Graph service. Prints JSON lines; ends with 1 when anything went otherwise than it should.
 */
const { values } = parseArgs({
  options: { packages: { type: 'string', default: '8' }, criteria: { type: 'string', default: '160' } },
});
const extent = { packages: Number(values.packages), criteria: Number(values.criteria) };
if (!Object.values(extent).every(Number.isFinite)) throw new Error('Every option is a number.');

const began = performance.now();
const { counts, faults, requests, rows } = await playYear(extent, (step) => console.log(JSON.stringify({ step })));
for (const fault of faults) console.log(`✗ ${fault}`);
const seconds = Math.round((performance.now() - began) / 1000);
console.log(JSON.stringify({ name: 'scenario', ...extent, regions: 21, rows, requests, seconds, ...counts }));
console.log(
  JSON.stringify({
    name: 'scenario.violations',
    value: faults.length,
    unit: 'count',
    budget: 0,
    ok: faults.length === 0,
  }),
);
process.exit(faults.length === 0 ? 0 : 1);
