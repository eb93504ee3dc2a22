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

/** The parts of the program that hold the tab's sentences in one language. */
const LANGUAGE = /\/tabCatalogue\.\w+\.ts$/;

/** What Teams downloads before anything can be shown, and what each screen adds to it. */
export function measureBundle(): void {
  const chunks = z.record(z.string(), chunk).parse(JSON.parse(readFileSync(join(CLIENT, 'manifest.json'), 'utf8')));
  const entry = Object.keys(chunks).find((name) => chunks[name]?.isEntry);
  if (entry === undefined) throw new Error('The tab has no entry in its build manifest.');
  const shell = filesOf(chunks, entry);
  // Everybody needs one language before the first paint: the larger one counts.
  const languages = Object.keys(chunks).filter((name) => LANGUAGE.test(name));
  if (languages.length !== 2) throw new Error('The languages of the tab are not where they were.');
  const language = Math.max(...languages.map((name) => kibOf(ownFilesOf(chunks, name, shell))));
  report({ name: 'tab.shell_kib_br', value: kibOf(shell) + language, unit: 'KiB', budget: 170 });

  // Sentences that both languages share with a page come with the language; the page's are the other language's.
  const spoken = languages.map((name) => new Set([...shell, ...filesOf(chunks, name)]));
  for (const [name, { isDynamicEntry }] of Object.entries(chunks)) {
    if (!isDynamicEntry) continue;
    const own = Math.max(...spoken.map((there) => kibOf(ownFilesOf(chunks, name, there))));
    const label = name.replace(/^.*\//, '').replace(/\.tsx?$/, '');
    // Sign-in, Graph and the local copy are one lazy chunk that starts beside the first paint: no screen, no budget.
    const budget = name.endsWith('View.tsx') ? { budget: 40 } : {};
    report({ name: `tab.chunk_kib_br.${label}`, value: own, unit: 'KiB', ...budget });
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

/** What a chunk adds to what is there already. */
function ownFilesOf(chunks: Chunks, name: string, there: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...filesOf(chunks, name)].filter((file) => !there.has(file)));
}

function kibOf(files: ReadonlySet<string>): number {
  const scripts = [...files].filter((file) => file.endsWith('.js'));
  return scripts.reduce((sum, file) => sum + brotliKib(readFileSync(join(CLIENT, file))), 0);
}
