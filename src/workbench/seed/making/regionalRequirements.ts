import type { OwnCriterion } from './ownCriteria.ts';
import { contactOf } from './people.ts';
import { nameOfGroup } from './productGroups.ts';
import { WORKING_GROUP, fieldsOf, fixedKey, pick, type SeedRow } from './row.ts';
import type { Requirement, Source, SourceRegion } from './source.ts';

/** By product group, how requirements begin that stand in its documents and match no criterion. */
const BESIDE: Readonly<Record<string, readonly [string, ...string[]]>> = {
  HAN: ['Handskarna ska finnas i storlekarna', 'Produkterna ska vara CE-märkta', 'Beredskapslager motsvarande'],
  INK: ['Prover på offererade artiklar', 'Produkterna ska ha en hållbarhetstid', 'Leverans ska ske fritt'],
  DAT: ['Datorerna ska ha minst 16 GB', 'Supportärenden med hög prioritet', 'Systemet ska kunna exportera'],
  MOB: ['Möblerna ska monteras på plats', 'Leverans ska ske fritt', 'Textilier till gardiner'],
  ARB: ['Prover på offererade artiklar', 'Personalens arbetsskor', 'Leverantören ska inställa sig'],
  KOT: ['Ordererkännande ska skickas', 'Leverans ska ske fritt', 'Dricksvatten på flaska'],
  LAK: ['Beredskapslager motsvarande', 'Leverantören ska ha en krisberedskapsplan', 'Röntgenkontrastmedel'],
  STD: ['Städpersonalen ska ha genomgått', 'All personal ska bära synlig', 'Tystnadsplikt gäller'],
  KEM: ['Ordererkännande ska skickas', 'Kundtjänst ska vara tillgänglig', 'Leverans ska ske fritt'],
  FPK: ['Presentreklam och give-aways', 'Ordererkännande ska skickas', 'Leverans ska ske fritt'],
};

/** Regions that have a document on each group. */
const REGIONS_EACH = 6;

const LEVEL = { B: 'Bas', A: 'Avancerad', S: 'Spjutspets' } as const;
const KIND = {
  TS: 'Teknisk specifikation',
  TK: 'Tilldelningskriterium',
  SK: 'Särskilt kontraktsvillkor',
  KV: 'Kvalificeringskrav',
} as const;

/** What was reckoned when a rewrite was judged, in hundredths: the freer, the less sure. */
const LIKELY = { light: 97, medium: 91, free: 74 } as const satisfies Record<Requirement['difficulty'], number>;

/** A document of one region on one product group. */
type RegionalDocument = {
  readonly number: number;
  readonly region: SourceRegion;
  readonly group: string;
  readonly criteria: readonly OwnCriterion[];
};

/** The requirements of sixty documents; those of every third document have been judged. */
export function regionalRequirements(source: Source, own: readonly OwnCriterion[]): readonly SeedRow[] {
  return documentsOf(source, own).flatMap((document) => [
    ...document.criteria.map((criterion, index) => rewrite(source, document, { criterion, index })),
    ...besideIn(source, document),
  ]);
}

function documentsOf({ regions, requirements }: Source, own: readonly OwnCriterion[]): readonly RegionalDocument[] {
  const rewritten = new Set(requirements.matching.map(({ criterion }) => criterion));
  return Object.keys(BESIDE).flatMap((group, groupIndex) => {
    const criteria = own.filter(({ id, template }) => id.startsWith(`REG-${group}-`) && rewritten.has(template.id));
    return Array.from({ length: REGIONS_EACH }, (_, index) => {
      // Five and 21 have no factor in common, so that no region comes twice.
      const region = regions[(groupIndex * 4 + index * 5) % regions.length];
      if (region === undefined) throw new Error('There are no regions.');
      return { number: groupIndex * REGIONS_EACH + index, region, group, criteria };
    });
  });
}

type Chosen = { readonly criterion: OwnCriterion; readonly index: number };

function rewrite(source: Source, document: RegionalDocument, { criterion, index }: Chosen): SeedRow {
  const { number, region } = document;
  const { template, id } = criterion;
  const rewrites = source.requirements.matching.filter((each) => each.criterion === template.id);
  // Two of six regions write a criterion with the same words.
  const found = rewrites[(number + index) % rewrites.length];
  if (found === undefined) throw new Error(`${template.id} is not rewritten.`);
  return row(document, {
    text: found.text.replaceAll('Region X', region.namn),
    place: `${3 + (number % 2)}.${index + 1}`,
    Niva: number % 4 === 0 ? LEVEL[template.l] : undefined,
    Typ: number % 2 === 0 ? KIND[template.t] : undefined,
    Verifikat: found.difficulty === 'light' ? template.e.replace(/\[([^|\]]*)[^\]]*\]/g, '$1') : undefined,
    Bedomningar: judgementsOn(document, { id, index, likely: LIKELY[found.difficulty] - ((number * 7 + index) % 9) }),
  });
}

type Judging = { readonly id: string; readonly index: number; readonly likely: number };

function judgementsOn(document: RegionalDocument, { id, index, likely }: Judging): string | undefined {
  const other = document.criteria[(index + 1) % document.criteria.length]?.id;
  // Somebody has begun, and ruled out what stands first without having found what matches.
  if (document.number % 6 === 1 && index === 0) return `${other} stämmer inte 0,31`;
  if (!isJudged(document)) return undefined;
  const matches = `${id} stämmer 0,${likely}`;
  return index === 1 ? `${other} stämmer inte 0,24\n${matches}` : matches;
}

function isJudged({ number }: RegionalDocument): boolean {
  return number % 3 === 0;
}

function besideIn({ requirements }: Source, document: RegionalDocument): readonly SeedRow[] {
  const { number, group } = document;
  const beginnings = BESIDE[group] ?? [];
  return beginnings
    .filter((_, index) => number % 2 === 0 || index === number % beginnings.length)
    .map((beginning, index) => {
      const text = requirements.beside.find((each) => each.startsWith(beginning));
      if (text === undefined) throw new Error(`No requirement begins with ${beginning}.`);
      return row(document, {
        text,
        place: `${5 + (number % 2)}.${index + 1}`,
        Bedomningar: isJudged(document) ? 'inget motsvarande' : undefined,
      });
    });
}

const NAMES = [
  (group: string, year: number) => `Kravspecifikation ${group} ${year}.docx`,
  (group: string) => `Bilaga 2 Miljökrav ${group}.docx`,
  (group: string, year: number) => `Förfrågningsunderlag ${group} ${year}.pdf`,
  (group: string, year: number) => `Kravlista ${group} ${year}.xlsx`,
] as const;

type Columns = {
  readonly text: string;
  readonly place: string;
  readonly Niva?: string | undefined;
  readonly Typ?: string | undefined;
  readonly Verifikat?: string | undefined;
  readonly Bedomningar?: string | undefined;
};

function row(document: RegionalDocument, { text, place, ...columns }: Columns): SeedRow {
  const { number, region, group } = document;
  const name = pick(NAMES, number)(nameOfGroup(group).toLocaleLowerCase('sv'), 2023 + (number % 3));
  const fields = fieldsOf({
    Title: text.length <= 80 ? text : `${text.slice(0, 79)}…`,
    Nyckel: fixedKey('RegionalaKrav', `${region.lanskod} ${name} ${place}`),
    Lanskod: region.lanskod,
    Produktgrupp: group,
    Kravtext: text,
    Dokument: name,
    Plats: place,
    ...columns,
  });
  return { by: columns.Bedomningar === undefined ? contactOf(region) : WORKING_GROUP, fields };
}
