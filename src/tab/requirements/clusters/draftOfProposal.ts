import type { Criterion } from '#domain/criterion.ts';
import { productGroupCode } from '#domain/ids.ts';
import type { RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { CriterionDraft } from '#usecases/saveCriterion.ts';
import { EMPTY_DRAFT } from '../../criterion/draft.ts';
import type { AlikeRow } from './overview.ts';

type Proposed = {
  readonly row: AlikeRow;
  readonly criterion: Criterion | undefined;
  /** As the person has left it. */
  readonly text: string;
  readonly requirementOf: (key: string) => RegionalRequirement | undefined;
};

/** A criterion to be, with what the regions agree on. What they do not agree on is left for the person to say. */
export function draftOfProposal({ row, criterion, text, requirementOf }: Proposed): CriterionDraft {
  const { members, picture } = row.cluster;
  const requirements = members.flatMap(({ id }) => requirementOf(id) ?? []);
  const group = productGroupCode(members[0]?.group ?? '');
  return {
    ...EMPTY_DRAFT,
    title: criterion?.title ?? '',
    productGroups: group === undefined ? [] : [group],
    level: agreed(requirements.map(({ level }) => level)),
    kind: agreed(requirements.map(({ kind }) => kind)),
    text,
    evidence: requirementOf(picture.medoid.id)?.evidence ?? '',
  };
}

function agreed<T>(values: readonly T[]): T | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}
