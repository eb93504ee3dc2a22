import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphAs } from '../e2e/graphSession.ts';
import { startWorkbench } from '../e2e/workbench.ts';
import { seeded } from './quickTime.ts';

const PERSON = 'samordnare@samsyn.example';
const WRITERS = 8;
/** Between a restart and the kill, milliseconds: from before the first answer to in the midst of many. */
const LONGEST_LIFE = 700;

export type WorkbenchKills = {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly lost: readonly string[];
};

/** Ends the built workbench with SIGKILL at random moments while eight writers write, and looks what is left. */
export async function killWorkbench(rounds: number, seed: number): Promise<WorkbenchKills> {
  const random = seeded(seed);
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-kills-'));
  const acknowledged = new Set<string>();
  let next = 0;
  try {
    for (let round = 0; round < rounds; round += 1) {
      const workbench = await startWorkbench(folder);
      const graph = await graphAs(workbench.origin, PERSON);
      const life = new AbortController();
      const write = async () => {
        while (!life.signal.aborted) {
          const number = (next += 1);
          const title = `Skrivning ${number}`;
          const Nyckel = `01J0000000000000000${String(number).padStart(7, '0')}`;
          const { status } = await graph.send('POST', '/lists/Kravpaket/items', { fields: { Title: title, Nyckel } });
          if (status === 201) acknowledged.add(title);
        }
      };
      setTimeout(() => {
        life.abort();
        workbench.kill();
      }, random() * LONGEST_LIFE);
      // Writers whose request is cut off by the kill fail as a browser's would.
      await Promise.allSettled(Array.from({ length: WRITERS }, write));
    }
    const workbench = await startWorkbench(folder);
    const kept = await (await graphAs(workbench.origin, PERSON)).titles('Kravpaket');
    await workbench.stop();
    const lost = [...acknowledged].filter((title) => !kept.has(title));
    return { rounds, acknowledged: acknowledged.size, lost };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
