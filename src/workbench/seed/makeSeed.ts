import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { adoptionRows, deviationRows } from './making/adoptions.ts';
import { commentRows, draftPackageRow } from './making/comments.ts';
import { consultation } from './making/consultations.ts';
import { earlierDecisions, roundDecisions } from './making/decisions.ts';
import { editions } from './making/editions.ts';
import { meetingRows } from './making/meetings.ts';
import { nationalRows } from './making/nationalCriteria.ts';
import { ownCriteria } from './making/ownCriteria.ts';
import { regionRows, roleRows } from './making/people.ts';
import { positions } from './making/positions.ts';
import { productGroupRows } from './making/productGroups.ts';
import { withPublishedEdition } from './making/published.ts';
import { regionalRequirements } from './making/regionalRequirements.ts';
import { readSource, type Source } from './making/source.ts';
import type { SeedRow } from './making/row.ts';
import { termRows } from './making/terms.ts';

/** The rows of every list of the workbench, made from the sample data. The same data give the same rows. */
export function makeSeed(source: Source): Readonly<Record<string, readonly SeedRow[]>> {
  const { regions } = source;
  const own = ownCriteria(source.templates);
  const frozen = editions(own);
  const names = ['open', 'clothes', 'ready', 'furniture', 'food', 'workplace'] as const;
  const consultations = names.map((name) => consultation(name, frozen));
  const decided = roundDecisions(regions, consultations);
  const packages = consultations.flatMap((each) => each.package ?? []);
  return {
    Regioner: regionRows(regions),
    Roller: roleRows(regions),
    Produktgrupper: productGroupRows(source.expanded),
    Kriterier: [...nationalRows(source.national), ...own.map((each) => withPublishedEdition(each, frozen))],
    Utgavor: frozen.map(({ row }) => row),
    Kravpaket: [...packages.map(({ row }) => row), draftPackageRow()],
    Remisser: consultations.map(({ row }) => row),
    Standpunkter: consultations.flatMap((each) => positions(each, regions, frozen)),
    RegionalaKrav: regionalRequirements(source, own),
    Ordlista: termRows(),
    Kravpaketutgavor: packages.map(({ editionRow }) => editionRow),
    Synpunkter: commentRows(own),
    Beslut: [...earlierDecisions(regions, frozen), ...decided],
    Antaganden: adoptionRows(consultations, regions),
    Avsteg: deviationRows(consultations, regions),
    Moten: meetingRows(consultations, decided),
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
