import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FURNISHED, startWorkbench } from './workbench.ts';

/** Loads the sample library once for all browser tests; each begins with a copy of it instead of seven seconds' work. */
export default async function furnishOnce(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-furnished-'));
  const workbench = await startWorkbench(folder);
  await workbench.stop();
  process.env[FURNISHED] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
