import type { Adoption, AdoptionState, Deviation } from '#domain/adoption.ts';
import type { CriteriaPackage, PackageEdition } from '#domain/criteriaPackage.ts';
import type { CountyCode, RowKey } from '#domain/ids.ts';
import type { Region } from '#domain/region.ts';
import { dayOf } from '#domain/time.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { wasContactOf } from './actorOf.ts';
import { regionsAsked } from './consultationOf.ts';
import { isDecided } from './decisionsOn.ts';
import { packageEditionsOf } from './lookUp.ts';

/** What a row that stands against the rules lacks. */
export type AdoptionFault = 'reasonMissing' | 'deviationsMissing';

/** Where a region is with a published package. That it has said nothing is a state of its own, never a no. */
export type RegionAdoption =
  | { readonly kind: 'notConsidered' }
  /** Last written by somebody who does not speak for the region. Shown, not counted. */
  | { readonly kind: 'unverified'; readonly adoption: Held<Adoption> }
  /** Written by hand without what the state needs. Shown, not counted. */
  | { readonly kind: 'incomplete'; readonly adoption: Held<Adoption>; readonly fault: AdoptionFault }
  /** Of an edition that another has followed: the region considers the package anew. */
  | {
      readonly kind: 'outdated';
      readonly adoption: Held<Adoption>;
      readonly deviations: readonly Held<Deviation>[];
    }
  | {
      readonly kind: 'counted';
      readonly adoption: Held<Adoption>;
      /** Those that count, in the package's order; none unless it has adopted with deviations. */
      readonly deviations: readonly Held<Deviation>[];
    };

export type AdoptionCounts = Readonly<Record<AdoptionState | Exclude<RegionAdoption['kind'], 'counted'>, number>>;

/** What the regions have made of a package. */
export type PackageAdoptions = {
  readonly package: Held<CriteriaPackage>;
  /** The edition in force, which adoptions must be of to count. */
  readonly edition: Held<PackageEdition>;
  /** Every active region once, in county-code order. */
  readonly regions: readonly { readonly region: Region; readonly standing: RegionAdoption }[];
  readonly counts: AdoptionCounts;
  /** Deviations that are not over and yet do not count, whatever the reason. */
  readonly uncounted: readonly Held<Deviation>[];
};

const known = new WeakMap<Workspace, Map<RowKey, PackageAdoptions | undefined>>();

/**
 * Where the regions are with the edition of a package that is in force. Rules U10–U15 in docs/spec/adoption.md. Worked
 * out once per snapshot.
 *
 * @returns `undefined` where there is no such package, or nothing of it is in force
 */
export function adoptionsOf(workspace: Workspace, key: RowKey): PackageAdoptions | undefined {
  const ofSnapshot = known.get(workspace) ?? new Map<RowKey, PackageAdoptions | undefined>();
  known.set(workspace, ofSnapshot);
  if (!ofSnapshot.has(key)) ofSnapshot.set(key, lookAt(workspace, key));
  return ofSnapshot.get(key);
}

/**
 * The frozen copy of a package that is in force; a package that is replaced or repealed has none. Nor has one that a
 * hand marked as published: nobody adopts what was never decided.
 */
export function editionInForce(workspace: Workspace, working: CriteriaPackage): Held<PackageEdition> | undefined {
  const { key, publishedEdition: edition, status } = working;
  if (edition === undefined || status === 'superseded' || status === 'repealed') return undefined;
  if (!isDecided(workspace, { kind: 'package', package: key, edition })) return undefined;
  return packageEditionsOf(workspace, key).find(({ value }) => value.hash === edition);
}

/** Whether somebody who spoke for the region that day wrote the row last. */
export function isByItsRegion(
  workspace: Workspace,
  { value, written }: Held<{ readonly region: CountyCode }>,
): boolean {
  return wasContactOf(workspace, written.email, { region: value.region, on: dayOf(written.at) });
}

/** A region's row on a package: the last that it wrote itself, else the last that anybody wrote. */
export function adoptionBy(workspace: Workspace, region: CountyCode, key: RowKey): Held<Adoption> | undefined {
  return standingRow(workspace, rowsOn(adoptionRows, workspace.adoptions.all, `${region}/${key}`));
}

/** A region's rows on deviations from a package, over or not, in any order. */
export function deviationRowsBy(workspace: Workspace, region: CountyCode, key: RowKey): readonly Held<Deviation>[] {
  return rowsOn(deviationRows, workspace.deviations.all, `${region}/${key}`);
}

/** Of several rows by hand on one thing: the last that the region wrote itself, else the last of all. */
export function standingRow<T extends { readonly region: CountyCode }>(
  workspace: Workspace,
  rows: readonly Held<T>[],
): Held<T> | undefined {
  const own = rows.length > 1 ? rows.filter((held) => isByItsRegion(workspace, held)) : [];
  return (own.length > 0 ? own : rows).toSorted((a, b) => (a.written.at < b.written.at ? 1 : -1))[0];
}

type OnPackage = { readonly region: CountyCode; readonly package: RowKey };
type Index<T> = WeakMap<readonly Held<T>[], ReadonlyMap<string, readonly Held<T>[]>>;
const adoptionRows: Index<Adoption> = new WeakMap();
const deviationRows: Index<Deviation> = new WeakMap();

function rowsOn<T extends OnPackage>(index: Index<T>, rows: readonly Held<T>[], name: string): readonly Held<T>[] {
  let groups = index.get(rows);
  if (groups === undefined) {
    groups = grouped(rows, ({ value }) => `${value.region}/${value.package}`);
    index.set(rows, groups);
  }
  return groups.get(name) ?? [];
}

function grouped<T, N>(rows: readonly Held<T>[], nameOf: (held: Held<T>) => N): ReadonlyMap<N, readonly Held<T>[]> {
  const groups = new Map<N, Held<T>[]>();
  for (const held of rows) {
    const group = groups.get(nameOf(held));
    if (group === undefined) groups.set(nameOf(held), [held]);
    else group.push(held);
  }
  return groups;
}

function lookAt(workspace: Workspace, key: RowKey): PackageAdoptions | undefined {
  const held = workspace.packages.byKey(key);
  const edition = held && editionInForce(workspace, held.value);
  if (held === undefined || edition === undefined) return undefined;

  const regions = regionsAsked(workspace, { regions: undefined }).map((region) => ({
    region,
    standing: standingOf(workspace, region.code, edition.value),
  }));
  const counted = new Set(regions.flatMap(({ standing }) => ('deviations' in standing ? standing.deviations : [])));
  const uncounted = regions
    .flatMap(({ region }) => deviationRowsBy(workspace, region.code, key))
    .filter((deviation) => !deviation.value.isEnded && !counted.has(deviation));
  return { package: held, edition, regions, counts: countsOf(regions.map(({ standing }) => standing)), uncounted };
}

function standingOf(workspace: Workspace, region: CountyCode, edition: PackageEdition): RegionAdoption {
  const adoption = adoptionBy(workspace, region, edition.content.package);
  if (adoption === undefined) return { kind: 'notConsidered' };
  if (!isByItsRegion(workspace, adoption)) return { kind: 'unverified', adoption };

  const { state, reason } = adoption.value;
  const deviations = state === 'adoptedWithDeviations' ? countedBy(workspace, adoption.value, edition) : [];
  if (adoption.value.edition !== edition.hash) return { kind: 'outdated', adoption, deviations };
  if (state === 'declined' && reason.trim() === '') return { kind: 'incomplete', adoption, fault: 'reasonMissing' };
  if (state === 'adoptedWithDeviations' && deviations.length === 0) {
    return { kind: 'incomplete', adoption, fault: 'deviationsMissing' };
  }
  return { kind: 'counted', adoption, deviations };
}

/** Deviations in force that the region wrote itself, one per criterion, in the package's order. */
function countedBy(workspace: Workspace, { region, package: key }: Adoption, edition: PackageEdition) {
  const rows = deviationRowsBy(workspace, region, key).filter((held) => isByItsRegion(workspace, held));
  const byCriterion = grouped(rows, ({ value }) => value.criterion);
  return edition.content.items.flatMap(({ criterion }) => {
    const held = standingRow(workspace, byCriterion.get(criterion) ?? []);
    return held === undefined || held.value.isEnded ? [] : [held];
  });
}

function countsOf(standings: readonly RegionAdoption[]): AdoptionCounts {
  const counts = {
    ...{ planned: 0, adopted: 0, adoptedWithDeviations: 0, declined: 0 },
    ...{ notConsidered: 0, unverified: 0, incomplete: 0, outdated: 0 },
  };
  for (const standing of standings) {
    counts[standing.kind === 'counted' ? standing.adoption.value.state : standing.kind] += 1;
  }
  return counts;
}
