import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lineOf, type Figure } from './figure.ts';
import { SetMissing } from './labelledSet.ts';

/** `npm run quality -- [folder] [part …]`: the figures over the labelled sets of a folder, one JSON object a line. */
const [folder = '../shared/data/language', ...only] = process.argv.slice(2);
if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);

const parts = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts'))
  .filter((file) => only.length === 0 || only.includes(file.replace(/\.ts$/, '')));
let missed = 0;
for (const part of parts) {
  for (const figure of await figuresOf(part)) {
    const line = lineOf(figure);
    if (!line.ok) missed += 1;
    console.log(JSON.stringify(line));
  }
}
process.exitCode = missed === 0 ? 0 : 1;

/** A part that cannot be run counts as one missed figure and does not keep the others from being printed. */
async function figuresOf(file: string): Promise<readonly Figure[]> {
  if (file === 'run.ts') return [];
  const name = file.replace(/\.ts$/, '');
  try {
    const part: unknown = await import(pathToFileURL(join(import.meta.dirname, file)).href);
    // What else lies here serves the parts.
    return hasFigures(part) ? await part.figures(folder) : [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (!(error instanceof SetMissing)) missed += 1;
    console.log(
      JSON.stringify(error instanceof SetMissing ? { name, passedOver: message } : { name, failed: message }),
    );
    return [];
  }
}

function hasFigures(part: unknown): part is { readonly figures: (folder: string) => Promise<readonly Figure[]> } {
  return typeof part === 'object' && part !== null && 'figures' in part && typeof part.figures === 'function';
}
