import type { CommentedText } from '#domain/comment.ts';
import type { CountyCode, CriterionId, RowKey } from '#domain/ids.ts';
import type { Actor } from '#domain/role.ts';
import type { RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import { commentsOn } from '#usecases/commentsOn.ts';
import { criterionById } from '#usecases/lookUp.ts';
import { deviationsIn } from '#usecases/standingMatrix.ts';

/** A wording that a region wants or uses instead of the criterion's. */
export type Wish = {
  readonly key: RowKey;
  readonly region: CountyCode;
  /** What the criterion says. */
  readonly before: string;
  readonly after: string;
  /** Why; may be empty. */
  readonly reason: string;
  readonly from:
    /** A proposed wording in a comment. */
    | { readonly kind: 'amendment'; readonly field: CommentedText | undefined }
    | { readonly kind: 'deviation' }
    /** The region's own requirement that somebody has said matches the criterion. */
    | { readonly kind: 'requirement'; readonly source: RegionalRequirement['source'] };
};

/** The wordings that regions have in the criterion's place: proposed, deviated to, and used today, by region. */
export function wishesFor(workspace: Workspace, actor: Actor, id: CriterionId): readonly Wish[] {
  const text = criterionById(workspace, id)?.value.text ?? '';
  const wishes = [
    ...amendmentsTo(workspace, actor, id),
    ...deviationsFrom(workspace, id, text),
    ...requirementsLike(workspace, id, text),
  ];
  return wishes.toSorted((a, b) => (a.region < b.region ? -1 : a.region > b.region ? 1 : 0));
}

function amendmentsTo(workspace: Workspace, actor: Actor, id: CriterionId): readonly Wish[] {
  const criterion = criterionById(workspace, id)?.value;
  return commentsOn(workspace, id, actor).threads.flatMap(({ held: { value } }): readonly Wish[] => {
    const { region, about } = value;
    if (region === undefined || about.kind !== 'amendment') return [];
    const { field, quote } = about.passage;
    const before = quote === '' && field !== undefined ? (criterion?.[field] ?? '') : quote;
    const from = { kind: about.kind, field };
    return [{ key: value.key, region, before, after: about.proposed, reason: value.text, from }];
  });
}

function deviationsFrom(workspace: Workspace, id: CriterionId, before: string): readonly Wish[] {
  const packages = workspace.packages.all.map(({ value }) => value.key);
  return deviationsIn(workspace, packages)
    .filter(({ value }) => value.criterion === id)
    .map(({ value: { key, region, localText: after, reason } }) => ({
      key,
      region,
      before,
      after,
      reason,
      from: { kind: 'deviation' },
    }));
}

function requirementsLike(workspace: Workspace, id: CriterionId, before: string): readonly Wish[] {
  return matchingOf(workspace.regionalRequirements.all, id).map(({ value: { key, region, text, source } }) => ({
    key,
    region,
    before,
    after: text,
    reason: '',
    from: { kind: 'requirement', source },
  }));
}

function matchingOf(rows: readonly Held<RegionalRequirement>[], id: CriterionId) {
  return rows.filter(({ value }) =>
    value.judgements.some((judgement) => judgement.kind === 'matches' && judgement.criterion === id),
  );
}
