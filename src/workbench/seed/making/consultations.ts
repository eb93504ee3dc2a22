import { packageHashOf, type PackageContent } from '#domain/criteriaPackage.ts';
import { criterionId, day, productGroupCode, rowKey, type PackageHash } from '#domain/ids.ts';
import type { SeedEdition } from './editions.ts';
import { ROUNDS, type PackagePlan, type Round, type RoundName } from './rounds.ts';
import { COORDINATOR, daysAfter, fieldsOf, fixedKey, on, textIn, type SeedRow } from './row.ts';

export type SeedConsultation = {
  readonly key: string;
  readonly name: RoundName;
  readonly round: Round;
  /** The editions asked about, the newest of each criterion. */
  readonly asked: readonly SeedEdition[];
  readonly row: SeedRow;
  readonly package: SeedPackage | undefined;
};

export type SeedPackage = {
  readonly key: string;
  readonly hash: PackageHash;
  readonly row: SeedRow;
  readonly editionRow: SeedRow;
};

export function consultation(name: RoundName, editions: readonly SeedEdition[]): SeedConsultation {
  const round: Round = ROUNDS[name];
  const asked = round.items.map((item) => newestOf(item, editions));
  const key = fixedKey('Remisser', round.package?.name ?? round.title);
  const frozen = round.package && seedPackage(round, round.package, asked);
  const fields = fieldsOf({
    Title: round.title,
    Nyckel: key,
    Kravpaket: frozen?.key,
    Paketutgava: frozen?.hash,
    Poster: asked.map(({ id, hash }) => `${id} ${hash}`).join('\n'),
    Oppnar: on(round.opens),
    ForankringTill: round.anchoringUntil === undefined ? undefined : on(round.anchoringUntil),
    Stanger: on(round.closes),
    Lage: round.state,
  });
  return { key, name, round, asked, row: { by: COORDINATOR, fields }, package: frozen };
}

function seedPackage(round: Round, plan: PackagePlan, asked: readonly SeedEdition[]): SeedPackage {
  const key = fixedKey('Kravpaket', plan.name);
  const content = contentOf(plan, key, asked);
  const hash = packageHashOf(content);
  const items = content.items.map(({ criterion, isMandatory, note }) =>
    `${criterion} ${isMandatory ? 'obligatoriskt' : 'valfritt'} ${note}`.trim(),
  );
  const row = fieldsOf({
    Title: plan.name,
    Nyckel: key,
    Produktgrupp: plan.group,
    Poster: items.join('\n'),
    Omfattning: plan.scope,
    Definitioner: plan.definitions,
    Vagledning: plan.guidance,
    Overgang: plan.transition,
    GallerFran: plan.validFrom === undefined ? undefined : on(plan.validFrom),
    Status: plan.status,
    PubliceradUtgava: plan.status === 'Publicerad' ? hash : undefined,
  });
  const edition = fieldsOf({
    Title: `${plan.name} v1`,
    Nyckel: fixedKey('Kravpaketutgavor', `${plan.name} v1`),
    Kravpaket: key,
    Version: 1,
    Kontrollsumma: hash,
    Innehall: writtenContent(content),
    Fryst: on(daysAfter(round.opens, 0), '08:35:00Z'),
  });
  return { key, hash, row: { by: COORDINATOR, fields: row }, editionRow: { by: COORDINATOR, fields: edition } };
}

/** The content whose hash the edition carries, in the domain's words. */
function contentOf(plan: PackagePlan, key: string, asked: readonly SeedEdition[]): PackageContent {
  const isScored = ({ row }: SeedEdition) => textIn(row, 'Innehall').includes('Tilldelningskriterium');
  return {
    package: certain(rowKey, key),
    name: plan.name,
    productGroup: certain(productGroupCode, plan.group),
    items: asked.map((item) => ({
      criterion: certain(criterionId, item.id),
      edition: item.hash,
      isMandatory: !isScored(item),
      note: plan.notes?.[item.id] ?? '',
    })),
    scope: plan.scope,
    definitions: plan.definitions ?? '',
    guidance: plan.guidance,
    transition: plan.transition ?? '',
    validFrom: plan.validFrom === undefined ? undefined : certain(day, plan.validFrom),
    validTo: undefined,
  };
}

/** The order and the words are those that people see when they open the row in SharePoint. */
function writtenContent(content: PackageContent): string {
  return JSON.stringify({
    kravpaket: content.package,
    namn: content.name,
    produktgrupp: content.productGroup,
    poster: content.items.map(({ criterion, edition, isMandatory, note }) => ({
      kriterium: criterion,
      utgava: edition,
      obligatoriskt: isMandatory,
      ...(note === '' ? {} : { anteckning: note }),
    })),
    omfattning: content.scope,
    definitioner: content.definitions,
    vagledning: content.guidance,
    overgang: content.transition,
    gallerFran: content.validFrom ?? null,
    gallerTill: null,
  });
}

function certain<T>(parse: (text: string) => T | undefined, text: string): T {
  const value = parse(text);
  if (value === undefined) throw new Error(`The seed says ${text}, which the domain does not know.`);
  return value;
}

function newestOf(item: string, editions: readonly SeedEdition[]): SeedEdition {
  const newest = editions.findLast(({ template, id }) => template === item || id === item);
  if (newest === undefined) throw new Error(`${item} was never frozen.`);
  return newest;
}
