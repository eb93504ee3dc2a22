import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { brotliKib, report } from './report.ts';

const CLIENT = join(import.meta.dirname, '../../build/client/tab');
const chunk = z.object({
  file: z.string(),
  imports: z.array(z.string()).default([]),
  dynamicImports: z.array(z.string()).default([]),
  isEntry: z.boolean().default(false),
  isDynamicEntry: z.boolean().default(false),
});
type Chunks = Readonly<Record<string, z.infer<typeof chunk>>>;

/** What Teams downloads before anything can be shown, and what each screen adds to it. */
export function measureBundle(): void {
  const chunks = z.record(z.string(), chunk).parse(JSON.parse(readFileSync(join(CLIENT, 'manifest.json'), 'utf8')));
  const entry = Object.keys(chunks).find((name) => chunks[name]?.isEntry);
  if (entry === undefined) throw new Error('The tab has no entry in its build manifest.');
  const shell = filesOf(chunks, entry);
  report({ name: 'tab.shell_kib_br', value: kibOf(shell), unit: 'KiB', budget: 170 });

  for (const [name, { isDynamicEntry }] of Object.entries(chunks)) {
    if (!isDynamicEntry) continue;
    const own = new Set([...filesOf(chunks, name)].filter((file) => !shell.has(file)));
    const label = name.replace(/^.*\//, '').replace(/\.tsx?$/, '');
    // Sign-in, Graph and the local copy are one lazy chunk that starts beside the first paint: no screen, no budget.
    const budget = name.endsWith('View.tsx') ? { budget: 40 } : {};
    report({ name: `tab.chunk_kib_br.${label}`, value: kibOf(own), unit: 'KiB', ...budget });
  }
  reportAsset('languageWorker', 80);
  // What the worker loads when it starts, once for as long as the dictionary stays the same.
  reportAsset('swedish', 460);
}

/** A file that no script imports. */
function reportAsset(name: string, budget: number): void {
  const file = readdirSync(join(CLIENT, 'assets')).find((each) => each.startsWith(`${name}-`));
  if (file === undefined) throw new Error(`${name} has not been built.`);
  const value = brotliKib(readFileSync(join(CLIENT, 'assets', file)));
  report({ name: `tab.asset_kib_br.${name}`, value, unit: 'KiB', budget });
}

/** A chunk with everything it needs before it can run. */
function filesOf(chunks: Chunks, name: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(name)) return new Set();
  seen.add(name);
  const own = chunks[name];
  if (own === undefined) return new Set();
  return new Set([own.file, ...own.imports.flatMap((imported) => [...filesOf(chunks, imported, seen)])]);
}

function kibOf(files: ReadonlySet<string>): number {
  const scripts = [...files].filter((file) => file.endsWith('.js'));
  return scripts.reduce((sum, file) => sum + brotliKib(readFileSync(join(CLIENT, file))), 0);
}
