import type { Deviation } from '#domain/adoption.ts';
import type { CountyCode } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import type { Change, Held, Workspace } from '#domain/workspace.ts';
import { adoptionsOf } from './adoptionsOf.ts';

export type EndDeviation = {
  /** The row as the person saw it. */
  readonly base: Held<Deviation>;
};

export type EndDeviationRefusal =
  | { readonly kind: 'notContactOf'; readonly region: CountyCode }
  | { readonly kind: 'deviationMissing' }
  | { readonly kind: 'deviationOver' };

/**
 * Ends a region's deviation: from then on it uses the criterion as it stands. Rule U9 in docs/spec/adoption.md. With
 * the last of them the package is adopted as it is.
 */
export function endDeviation(
  workspace: Workspace,
  actor: Actor,
  { base }: EndDeviation,
): Result<readonly Change[], EndDeviationRefusal> {
  const { region, key } = base.value;
  if (!may.speakFor(actor, region)) return err({ kind: 'notContactOf', region });
  if (workspace.deviations.byKey(key) === undefined) return err({ kind: 'deviationMissing' });
  if (base.value.isEnded) return err({ kind: 'deviationOver' });
  const end: Change = { kind: 'update', list: 'deviations', base, value: { ...base.value, isEnded: true } };
  return ok([end, ...adoptedAsItIs(workspace, base.value)]);
}

function adoptedAsItIs(workspace: Workspace, { region, package: packageKey, key }: Deviation): readonly Change[] {
  const standing = adoptionsOf(workspace, packageKey)?.regions.find((each) => each.region.code === region)?.standing;
  if (standing?.kind !== 'counted' || standing.adoption.value.state !== 'adoptedWithDeviations') return [];
  if (standing.deviations.some(({ value }) => value.key !== key)) return [];
  const { adoption: base } = standing;
  return [{ kind: 'update', list: 'adoptions', base, value: { ...base.value, state: 'adopted' } }];
}
