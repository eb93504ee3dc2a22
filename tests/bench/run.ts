import { startWorkbench } from '../e2e/workbench.ts';
import { measureBundle } from './bundle.ts';
import { missedBudgets } from './report.ts';
import { measureSearch } from './search.ts';
import { measureStart } from './start.ts';
import { measureSync } from './sync.ts';
import { measureTab } from './tab.ts';

measureBundle();
const workbench = await startWorkbench();
try {
  await measureSync(workbench.origin);
  await measureSearch(workbench.origin);
  await measureTab(workbench.origin);
} finally {
  await workbench.discard();
}
await measureStart();
process.exitCode = missedBudgets() === 0 ? 0 : 1;
