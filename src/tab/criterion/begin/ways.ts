import type { CriterionId, ProductGroupCode, RowKey } from '#domain/ids.ts';
import type { Workspace } from '#domain/workspace.ts';
import type { CriterionStart } from '#usecases/startCriterion.ts';

/** UHM unchanged, UHM made concrete, or one's own. */
export const WAYS = ['unchanged', 'adapted', 'own'] as const;
export type Way = (typeof WAYS)[number];

/** What a person has chosen to start from. */
export type Chosen = {
  readonly way: Way | undefined;
  readonly national: CriterionId | undefined;
  /** In the order in which they were chosen: the text begins as the first reads. */
  readonly wordings: readonly RowKey[];
  readonly title: string;
};

/** What there is for a product group: national criteria as the library has them, and how the regions word it today. */
export function existingFor(workspace: Workspace, group: ProductGroupCode | undefined) {
  const national = workspace.criteria.all
    .map(({ value }) => value)
    .filter(({ productGroups, origin, derivedFrom }) => {
      // What was made from a national criterion since is the regions' own.
      const isNational = origin === 'nationalUnchanged' && derivedFrom === undefined;
      return isNational && group !== undefined && productGroups.includes(group);
    })
    // Those that can be taken over before those of which only the title is known.
    .toSorted((a, b) => Number(a.text.trim() === '') - Number(b.text.trim() === ''));
  const requirements = workspace.regionalRequirements.all.filter(({ value }) => value.productGroup === group);
  return { national, requirements: group === undefined ? [] : requirements } as const;
}

/** @returns undefined where a national criterion is still to be chosen, or a way */
export function startFrom(workspace: Workspace, { way, national, wordings }: Chosen): CriterionStart | undefined {
  if (way === undefined) return undefined;
  if (way !== 'own') return national === undefined ? undefined : { kind: way, criterion: national };
  const first = wordings.map((key) => workspace.regionalRequirements.byKey(key)?.value).find((each) => each);
  const { text = '', evidence, level, kind } = first ?? {};
  return { kind: 'requirements', requirements: wordings, text, evidence, level, kindOfDemand: kind };
}
