import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SRC = join(import.meta.dirname, '../../src');
const START = '<!-- dependency map: npm run map -->';
const END = '<!-- end of map -->';

/** Which top folder of src imports which, and how many files do: `domain → graph` is `Map { 'graph' → Map { 'domain' → 12 } }`. */
function importsByFolder(): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const folders = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const map = new Map<string, Map<string, number>>();
  for (const { name } of folders.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const targets = new Map<string, number>();
    for (const file of readdirSync(join(SRC, name), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file)) continue;
      for (const target of foldersImportedBy(readFileSync(join(SRC, name, file), 'utf8'))) {
        if (target !== name) targets.set(target, (targets.get(target) ?? 0) + 1);
      }
    }
    map.set(name, targets);
  }
  return map;
}

function foldersImportedBy(source: string): ReadonlySet<string> {
  return new Set([...source.matchAll(/(?:from|import)\s*\(?'#([a-z]+)\//g)].flatMap((match) => match[1] ?? []));
}

/** The map as a Mermaid diagram; the number on an arrow is how many files import that way. */
export function drawMap(): string {
  const arrows = [...importsByFolder()].flatMap(([from, targets]) =>
    [...targets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([to, files]) => `  ${from} -->|${files}| ${to}`),
  );
  return ['```mermaid', 'flowchart TD', ...arrows, '```'].join('\n');
}

/** ARCHITECTURE.md with the present map in its place. */
export function withMap(page: string): string {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start < 0 || end < start) throw new Error('ARCHITECTURE.md has lost the marks around its dependency map.');
  return `${page.slice(0, start)}${START}\n${drawMap()}\n${page.slice(end)}`;
}
