import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Runs what is measured of `src/language`: every file here called `language….ts`, by what it exports as `measure…`. */
export async function measureLanguage(): Promise<void> {
  for (const file of readdirSync(import.meta.dirname).filter((name) => /^language[A-Z]\w*\.ts$/.test(name))) {
    const part: unknown = await import(pathToFileURL(join(import.meta.dirname, file)).href);
    const measures = Object.entries(part ?? {}).filter(([name]) => name.startsWith('measure'));
    for (const [, measure] of measures) if (isMeasure(measure)) await measure();
  }
}

function isMeasure(value: unknown): value is () => Promise<void> | void {
  return typeof value === 'function' && value.length === 0;
}
