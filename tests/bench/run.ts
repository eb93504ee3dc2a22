import { startWorkbench } from '../e2e/workbench.ts';
import { measureBot } from './bot.ts';
import { measureBrowsing } from './browsing.ts';
import { measureBundle } from './bundle.ts';
import { measureColdOpen } from './coldOpen.ts';
import { measureCriterionPage, measureCriterionPicture } from './criterionPage.ts';
import { measureLanguage } from './language.ts';
import { measureLive } from './live.ts';
import { measureMatrix } from './matrix.ts';
import { measureReplicaMemory } from './replicaMemory.ts';
import { missedBudgets } from './report.ts';
import { measureSearch } from './search.ts';
import { measureStart } from './start.ts';
import { measureSync } from './sync.ts';
import { measureTab } from './tab.ts';

/** What can be measured alone: `npm run bench -- sync`. Without a name everything is. */
const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  bundle: () => {
    measureBundle();
    return Promise.resolve();
  },
  sync: async () => {
    await measureSync();
    await measureReplicaMemory();
    await measureColdOpen();
  },
  search: async () => {
    measureBrowsing();
    await overWorkbench(measureSearch);
  },
  tab: () => overWorkbench(measureTab),
  criterion: async () => {
    measureCriterionPicture();
    await overWorkbench(measureCriterionPage);
  },
  start: measureStart,
  language: measureLanguage,
  matrix: measureMatrix,
  bot: measureBot,
  live: measureLive,
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(', ')}. There are ${Object.keys(PARTS).join(', ')}.`);
for (const [name, measure] of Object.entries(PARTS)) if (names.length === 0 || names.includes(name)) await measure();
process.exitCode = missedBudgets() === 0 ? 0 : 1;

async function overWorkbench(measure: (origin: string) => Promise<void>): Promise<void> {
  const workbench = await startWorkbench();
  try {
    await measure(workbench.origin);
  } finally {
    await workbench.discard();
  }
}
