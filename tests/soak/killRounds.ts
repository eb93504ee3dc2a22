// `npx tsx tests/soak/killRounds.ts [--rounds 50] [--seed 1]`: kill -9 at random moments; prints one line of JSON.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killRounds } from './killing.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
});
const folder = mkdtempSync(join(tmpdir(), 'samsyn-kill-'));
try {
  const { rounds, acknowledged, lost, reports } = await killRounds(join(folder, 'graph.db'), {
    rounds: Number(values.rounds),
    seed: Number(values.seed),
  });
  for (const what of [...lost, ...reports]) process.stderr.write(`${what}\n`);
  const figures = { unit: 'writes', budget: 0, rounds, acknowledged, repairs: reports.length };
  process.stdout.write(`${JSON.stringify({ name: 'kill.lost_writes', value: lost.length, ...figures })}\n`);
  process.exitCode = lost.length + reports.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
