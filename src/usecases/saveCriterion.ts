import { isEditable, type Criterion, type CriterionStatus } from '#domain/criterion.ts';
import { criterionId, type CriterionId, type ProductGroupCode } from '#domain/ids.ts';
import { LINE_LIMIT, TEXT_LIMIT } from '#domain/limits.ts';
import type { Moment } from '#domain/moment.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import type { Change, Held, Workspace } from '#domain/workspace.ts';
import { productGroupByCode } from './lookUp.ts';

/** What a person edits. Id, origin, source and status follow from elsewhere. */
export type CriterionDraft = Pick<
  Criterion,
  | 'title'
  | 'productGroups'
  | 'level'
  | 'kind'
  | 'text'
  | 'evidence'
  | 'followUp'
  | 'rationale'
  | 'guidance'
  | 'nextReview'
>;
export type DraftText = 'title' | 'text' | 'evidence' | 'followUp' | 'rationale' | 'guidance';

export type SaveCriterion = {
  /** The row as it was when the person began; none for a new criterion. */
  readonly base?: Held<Criterion> | undefined;
  readonly draft: CriterionDraft;
};

export type SaveCriterionRefusal =
  | { readonly kind: 'mayNotEdit' }
  | { readonly kind: 'notEditable'; readonly status: CriterionStatus }
  | { readonly kind: 'titleMissing' }
  | { readonly kind: 'textTooLong'; readonly field: DraftText; readonly limit: number }
  | { readonly kind: 'productGroupMissing' }
  | { readonly kind: 'productGroupUnknown'; readonly code: ProductGroupCode }
  | { readonly kind: 'nothingChanged' };

/** Saves a new or edited working copy. Rules K1–K7 in docs/spec/criteria.md. */
export function saveCriterion(
  workspace: Workspace,
  actor: Actor,
  { base, draft }: SaveCriterion,
  at: Moment,
): Result<readonly Change[], SaveCriterionRefusal> {
  if (!may.editDrafts(actor)) return err({ kind: 'mayNotEdit' });
  if (base !== undefined && !isEditable(base.value)) return err({ kind: 'notEditable', status: base.value.status });
  const refusal = draftRefusal(workspace, draft);
  if (refusal !== undefined) return err(refusal);

  const entered = { ...draft, title: draft.title.trim() };
  if (base === undefined)
    return ok([{ kind: 'create', list: 'criteria', value: newCriterion(workspace, entered, at) }]);
  if (isSame(base.value, entered)) return err({ kind: 'nothingChanged' });
  return ok([{ kind: 'update', list: 'criteria', base, value: { ...base.value, ...entered } }]);
}

function draftRefusal(workspace: Workspace, draft: CriterionDraft): SaveCriterionRefusal | undefined {
  if (draft.title.trim() === '') return { kind: 'titleMissing' };
  for (const field of ['title', 'text', 'evidence', 'followUp', 'rationale', 'guidance'] as const) {
    const limit = field === 'title' ? LINE_LIMIT : TEXT_LIMIT;
    if (draft[field].length > limit) return { kind: 'textTooLong', field, limit };
  }
  if (draft.productGroups.length === 0) return { kind: 'productGroupMissing' };
  const unknown = draft.productGroups.find((code) => productGroupByCode(workspace, code) === undefined);
  return unknown === undefined ? undefined : { kind: 'productGroupUnknown', code: unknown };
}

function newCriterion(workspace: Workspace, draft: CriterionDraft, at: Moment): Criterion {
  const [group] = draft.productGroups;
  return {
    ...draft,
    key: at.newKey(),
    id: nextId(workspace, group),
    origin: 'own',
    source: { id: undefined, version: undefined, url: undefined },
    status: 'draft',
  };
}

/**
 * The next free number within the group. Two people may be given the same one at the same time; the list's
 * unique column then refuses the second, who is told and tries again.
 */
function nextId(workspace: Workspace, group: ProductGroupCode | undefined): CriterionId {
  const prefix = `REG-${group ?? 'ALL'}-`;
  // A row that cannot be read keeps its number: the list would refuse it to another.
  const unreadable = workspace.problems.filter(({ list }) => list === 'criteria').map((problem) => problem.id);
  const ids = [
    ...workspace.criteria.all.map(({ value }) => value.id),
    ...unreadable.map((id) => criterionId(id ?? '')),
  ];
  const taken = ids.flatMap((id) => (id?.startsWith(prefix) === true ? [Number(id.slice(prefix.length))] : []));
  const id = criterionId(`${prefix}${String(Math.max(0, ...taken) + 1).padStart(3, '0')}`);
  if (id === undefined) throw new RangeError(`Product group ${prefix} has no free number left.`);
  return id;
}

function isSame(held: Criterion, draft: CriterionDraft): boolean {
  const { productGroups, ...rest } = draft;
  const isOther = ([field, value]: [string, unknown]) => Reflect.get(held, field) !== value;
  return !Object.entries(rest).some(isOther) && held.productGroups.join() === productGroups.join();
}
