import type { Adoption, Deviation } from '#domain/adoption.ts';
import type { CountyCode, RowKey } from '#domain/ids.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { adoptionBy, deviationRowsBy, isByItsRegion, standingRow } from '../adoptionsOf.ts';
import { packageEditionsOf } from '../lookUp.ts';
import { brokenBy, foundOnce, writtenOn, type Found } from './brokenRule.ts';

const readIn = ({ adoptions, deviations, packageEditions, packages, roles }: Workspace): readonly object[] => [
  ...[adoptions.all, deviations.all, packageEditions.all],
  ...[packages.all, roles.all],
];

/** Adoptions and deviations that no contact of the region wrote last, that lack what they need, or that stand twice. */
export const brokenAdoptions = foundOnce(readIn, (workspace) => [
  ...workspace.adoptions.all.flatMap((held) =>
    brokenBy('adoptions', held, [
      nameOf(workspace, held.value),
      notContact(workspace, held),
      adoptionFault(workspace, held),
      isOnFrozen(workspace, held.value) ? undefined : { kind: 'editionMissing', edition: held.value.edition },
      saidTwice(held, adoptionBy(workspace, held.value.region, held.value.package)),
    ]),
  ),
  ...workspace.deviations.all.flatMap((held) =>
    brokenBy('deviations', held, [
      `${nameOf(workspace, held.value)}, ${held.value.criterion}`,
      notContact(workspace, held),
      held.value.reason.trim() === '' ? { kind: 'reasonMissing' } : undefined,
      saidTwice(held, standingRow(workspace, onSame(workspace, held.value))),
    ]),
  ),
]);

type OfRegion = { readonly key: RowKey; readonly region: CountyCode };

/** Whether somebody who did not speak for the region that day wrote the row last. */
export function notContact(workspace: Workspace, held: Held<OfRegion>): Found {
  if (isByItsRegion(workspace, held)) return undefined;
  return { kind: 'notContact', region: held.value.region, on: writtenOn(held) };
}

function saidTwice(held: Held<OfRegion>, standing: Held<OfRegion> | undefined): Found {
  if (standing === undefined || standing === held) return undefined;
  return { kind: 'saidTwice', region: held.value.region, later: standing.rowId };
}

function adoptionFault(workspace: Workspace, held: Held<Adoption>): Found {
  const { state, reason, region, package: key, edition } = held.value;
  if (state === 'declined') return reason.trim() === '' ? { kind: 'reasonMissing' } : undefined;
  // Of an edition that another has followed the last deviation may be over: the region considers it anew anyway.
  const isInForce = workspace.packages.byKey(key)?.value.publishedEdition === edition;
  if (state !== 'adoptedWithDeviations' || !isInForce) return undefined;
  const isDeviating = deviationRowsBy(workspace, region, key).some(
    (deviation) => !deviation.value.isEnded && isByItsRegion(workspace, deviation),
  );
  return isDeviating ? undefined : { kind: 'deviationsMissing' };
}

function isOnFrozen(workspace: Workspace, { package: key, edition }: Adoption): boolean {
  return packageEditionsOf(workspace, key).some(({ value }) => value.hash === edition);
}

function onSame(workspace: Workspace, { region, package: key, criterion }: Deviation): readonly Held<Deviation>[] {
  return deviationRowsBy(workspace, region, key).filter(({ value }) => value.criterion === criterion);
}

function nameOf({ packages }: Workspace, { package: key }: Pick<Adoption, 'package'>): string {
  return packages.byKey(key)?.value.name ?? key;
}
