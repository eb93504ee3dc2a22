import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { consultation } from './making/consultations.ts';
import { editions } from './making/editions.ts';
import { nationalRows } from './making/nationalCriteria.ts';
import { ownCriteria } from './making/ownCriteria.ts';
import { regionRows, roleRows } from './making/people.ts';
import { closedPositions, openPositions } from './making/positions.ts';
import { productGroupRows } from './making/productGroups.ts';
import { regionalRequirements } from './making/regionalRequirements.ts';
import { readSource, type Source } from './making/source.ts';
import type { SeedRow } from './making/row.ts';
import { termRows } from './making/terms.ts';

/** The rows of every list of the workbench, made from the sample data. The same data give the same rows. */
export function makeSeed(source: Source): Readonly<Record<string, readonly SeedRow[]>> {
  const own = ownCriteria(source.templates);
  const frozen = editions(own);
  const open = consultation('open', frozen);
  const closed = consultation('closed', frozen);
  return {
    Regioner: regionRows(source.regions),
    Roller: roleRows(source.regions),
    Produktgrupper: productGroupRows(source.expanded),
    Kriterier: [...nationalRows(source.national), ...own.map(({ row }) => row)],
    Utgavor: frozen.map(({ row }) => row),
    Kravpaket: [open.packageRow, closed.packageRow],
    Remisser: [open.row, closed.row],
    Standpunkter: [...openPositions(source.regions, open, frozen), ...closedPositions(source.regions, closed)],
    RegionalaKrav: regionalRequirements(source, own),
    Ordlista: termRows(),
  };
}

/** One row per line, so that a changed row is one changed line in a review. */
export function asJson(rows: readonly SeedRow[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

// Run with `npx tsx src/workbench/seed/makeSeed.ts` from the project root, with the sample data beside it.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const seed = makeSeed(readSource(new URL('../shared/data/', pathToFileURL(`${process.cwd()}/`))));
  for (const [list, rows] of Object.entries(seed)) {
    writeFileSync(new URL(`./${list}.json`, import.meta.url), asJson(rows));
  }
}
