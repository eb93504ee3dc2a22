import type { ComposedAlignment } from '#language/alignment/alignParts.ts';
import { anchorOf } from '#language/clusters/anchorOf.ts';
import type { ClusterableRequirement } from '#language/clusters/cluster.ts';
import { isSettled, type RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { Workspace } from '#domain/workspace.ts';
import { criterionById } from '#usecases/lookUp.ts';
import { questionOf } from '../question.ts';
import { criterionByKey } from './criterionByKey.ts';

/** Those of which nobody has said what they match: for them the nearest criterion has to be found. */
export function toAlign(requirements: readonly RegionalRequirement[]): readonly RegionalRequirement[] {
  return requirements.filter((requirement) => !isSettled(requirement));
}

/**
 * Requirements with the criterion they belong to: the one that a person has confirmed, else the most probable that nobody
 * has ruled out.
 *
 * @param aligned what was found for those that `toAlign` gives, by the key of the question
 */
export function anchored(
  requirements: readonly RegionalRequirement[],
  aligned: ReadonlyMap<string, ComposedAlignment>,
  workspace: Workspace,
): readonly ClusterableRequirement[] {
  return requirements.map((requirement) => {
    const { key, region, text } = requirement;
    const criterion = isSettled(requirement)
      ? confirmedKey(requirement, workspace)
      : foundKey(requirement, aligned.get(questionOf(requirement).key), workspace);
    const group = requirement.productGroup ?? groupOf(criterion, workspace);
    return {
      id: key,
      region,
      text,
      ...(group === undefined ? {} : { group }),
      ...(criterion === undefined ? {} : { criterion }),
    };
  });
}

/** @returns key of a row that is there; of several that were confirmed the first */
function confirmedKey({ judgements }: RegionalRequirement, workspace: Workspace): string | undefined {
  return judgements
    .flatMap((judgement) => (judgement.kind === 'matches' ? [criterionById(workspace, judgement.criterion)] : []))
    .find((held) => held !== undefined)?.value.key;
}

function foundKey(
  { judgements }: RegionalRequirement,
  alignment: ComposedAlignment | undefined,
  workspace: Workspace,
): string | undefined {
  if (alignment === undefined) return undefined;
  const ruledOut = judgements.flatMap((judgement) =>
    judgement.kind === 'differs' ? [criterionById(workspace, judgement.criterion)?.value.key] : [],
  );
  const best = alignment.whole.best.filter(({ criterion }) => !ruledOut.some((key) => key === criterion));
  return anchorOf({ ...alignment.whole, best });
}

/** Where a document does not say for what it is written, the criterion does. */
function groupOf(criterion: string | undefined, workspace: Workspace): string | undefined {
  return criterionByKey(workspace, criterion)?.productGroups[0];
}
