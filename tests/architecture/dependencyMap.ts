import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SRC = join(import.meta.dirname, '../../src');
const START = '<!-- dependency map: npm run map -->';
const END = '<!-- end of map -->';

/** Which top folder of src imports which others. */
function importsByFolder(): ReadonlyMap<string, ReadonlySet<string>> {
  const folders = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const map = new Map<string, Set<string>>();
  for (const { name } of folders.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const targets = new Set<string>();
    for (const file of readdirSync(join(SRC, name), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file)) continue;
      for (const target of foldersImportedBy(readFileSync(join(SRC, name, file), 'utf8'))) targets.add(target);
    }
    targets.delete(name);
    map.set(name, targets);
  }
  return map;
}

function foldersImportedBy(source: string): ReadonlySet<string> {
  return new Set([...source.matchAll(/(?:from|import)\s*\(?'#([a-z0-9]+)\//g)].flatMap((match) => match[1] ?? []));
}

/** The map as a Mermaid diagram. */
export function drawMap(): string {
  const arrows = [...importsByFolder()]
    .filter(([, targets]) => targets.size > 0)
    .map(([from, targets]) => `  ${from} --> ${[...targets].sort().join(' & ')}`);
  return ['```mermaid', 'flowchart TD', ...arrows, '```'].join('\n');
}

/** ARCHITECTURE.md with the present map in its place. */
export function withMap(page: string): string {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start < 0 || end < start) throw new Error('ARCHITECTURE.md has lost the marks around its dependency map.');
  return `${page.slice(0, start)}${START}\n${drawMap()}\n${page.slice(end)}`;
}
