import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import { report } from './report.ts';

const measured = z.object({ mebibytes: z.number(), changeMilliseconds: z.number() });

/** What a local copy of 100,000 criteria weighs, and what one changed row of them costs. */
export async function measureReplicaMemory(): Promise<void> {
  const child = fork(join(import.meta.dirname, 'replicaProcess.ts'), [], {
    execArgv: ['--import', 'tsx', '--expose-gc'],
  });
  const message: unknown = (await once(child, 'message')).at(0);
  const { mebibytes, changeMilliseconds } = measured.parse(message);
  report({ name: 'replica.memory_100k_mib', value: mebibytes, unit: 'MiB' });
  report({ name: 'replica.change_one_of_100k_ms', value: changeMilliseconds, unit: 'ms', budget: 20 });
}
