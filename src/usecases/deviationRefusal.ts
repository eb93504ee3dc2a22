import type { Deviation } from '#domain/adoption.ts';
import type { PackageEdition } from '#domain/criteriaPackage.ts';
import { canonicalText } from '#domain/edition.ts';
import type { CriterionId, Day, EditionHash } from '#domain/ids.ts';
import { COMMENT_LIMIT, TEXT_LIMIT } from '#domain/limits.ts';
import type { Workspace } from '#domain/workspace.ts';
import { editionsOf } from './lookUp.ts';

/** A deviation as a region enters it. */
export type DeviationDraft = Pick<Deviation, 'criterion' | 'kind' | 'reason' | 'localText'> & {
  readonly reconsiderOn?: Day | undefined;
};

export type DeviationRefusal =
  | { readonly kind: 'criterionNotInPackage'; readonly id: CriterionId }
  | { readonly kind: 'deviationTwice'; readonly id: CriterionId }
  | { readonly kind: 'deviationReasonMissing'; readonly id: CriterionId }
  | { readonly kind: 'deviationReasonTooLong'; readonly id: CriterionId; readonly limit: number }
  | { readonly kind: 'localTextMissing'; readonly id: CriterionId }
  | { readonly kind: 'localTextUnchanged'; readonly id: CriterionId }
  | { readonly kind: 'localTextTooLong'; readonly id: CriterionId; readonly limit: number };

/** What the first of some deviations that cannot be taken lacks: rules U5 and U6 in docs/spec/adoption.md. */
export function deviationRefusal(
  workspace: Workspace,
  drafts: readonly DeviationDraft[],
  { content }: PackageEdition,
): DeviationRefusal | undefined {
  const named = new Set<CriterionId>();
  for (const draft of drafts) {
    const { criterion: id } = draft;
    if (named.has(id)) return { kind: 'deviationTwice', id };
    named.add(id);
    const frozen = content.items.find(({ criterion }) => criterion === id);
    if (frozen === undefined) return { kind: 'criterionNotInPackage', id };
    const refusal = reasonRefusal(draft) ?? localTextRefusal(draft, textOf(workspace, id, frozen.edition));
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** What the criterion demands in that edition; undefined where the frozen copy is not to be had. */
export function textOf(workspace: Workspace, id: CriterionId, edition: EditionHash): string | undefined {
  return editionsOf(workspace, id).find(({ value }) => value.hash === edition)?.value.content.text;
}

function reasonRefusal({ criterion: id, reason }: DeviationDraft): DeviationRefusal | undefined {
  if (reason.trim() === '') return { kind: 'deviationReasonMissing', id };
  return reason.length > COMMENT_LIMIT ? { kind: 'deviationReasonTooLong', id, limit: COMMENT_LIMIT } : undefined;
}

function localTextRefusal(
  { criterion: id, kind, localText }: DeviationDraft,
  national: string | undefined,
): DeviationRefusal | undefined {
  if (kind === 'notUsed') return undefined;
  if (localText.trim() === '') return { kind: 'localTextMissing', id };
  if (localText.length > TEXT_LIMIT) return { kind: 'localTextTooLong', id, limit: TEXT_LIMIT };
  const isSame = national !== undefined && canonicalText(national) === canonicalText(localText);
  return isSame ? { kind: 'localTextUnchanged', id } : undefined;
}
