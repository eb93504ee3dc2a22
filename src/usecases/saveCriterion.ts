import { isEditable, type Criterion, type CriterionStatus, type Derivation } from '#domain/criterion.ts';
import type { ProductGroupCode } from '#domain/ids.ts';
import { LINE_LIMIT, TEXT_LIMIT } from '#domain/limits.ts';
import type { Moment } from '#domain/moment.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import type { Change, Held, Workspace } from '#domain/workspace.ts';
import { productGroupByCode } from './lookUp.ts';
import { nextCriterionId } from './nextCriterionId.ts';
import { originAfter } from './originAfter.ts';

/** What a person edits. Id, origin, source and status follow from elsewhere. */
export type CriterionDraft = Pick<
  Criterion,
  | 'title'
  | 'productGroups'
  | 'level'
  | 'kind'
  | 'text'
  | 'evidence'
  | 'evidenceKinds'
  | 'exemptions'
  | 'followUp'
  | 'rationale'
  | 'guidance'
  | 'englishText'
  | 'nextReview'
>;
const DRAFT_TEXTS = [
  'title',
  'text',
  'evidence',
  'exemptions',
  'followUp',
  'rationale',
  'guidance',
  'englishText',
] as const satisfies readonly (keyof CriterionDraft)[];
export type DraftText = (typeof DRAFT_TEXTS)[number];

export type SaveCriterion = {
  /** The row as it was when the person began; none for a new criterion. */
  readonly base?: Held<Criterion> | undefined;
  readonly draft: CriterionDraft;
  /** What a new one is made from; one that is there keeps what it has (T12). */
  readonly derivedFrom?: Derivation | undefined;
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
  { base, draft, derivedFrom }: SaveCriterion,
  at: Moment,
): Result<readonly Change[], SaveCriterionRefusal> {
  if (!may.editDrafts(actor)) return err({ kind: 'mayNotEdit' });
  if (base !== undefined && !isEditable(base.value)) return err({ kind: 'notEditable', status: base.value.status });
  const refusal = draftRefusal(workspace, draft);
  if (refusal !== undefined) return err(refusal);

  const entered = { ...draft, title: draft.title.trim() };
  if (base === undefined)
    return ok([{ kind: 'create', list: 'criteria', value: { ...newCriterion(workspace, entered, at), derivedFrom } }]);
  if (isSame(base.value, entered)) return err({ kind: 'nothingChanged' });
  const value = { ...base.value, ...entered };
  return ok([{ kind: 'update', list: 'criteria', base, value: { ...value, origin: originAfter(base.value, value) } }]);
}

function draftRefusal(workspace: Workspace, draft: CriterionDraft): SaveCriterionRefusal | undefined {
  if (draft.title.trim() === '') return { kind: 'titleMissing' };
  for (const field of DRAFT_TEXTS) {
    const limit = field === 'title' ? LINE_LIMIT : TEXT_LIMIT;
    if (draft[field].length > limit) return { kind: 'textTooLong', field, limit };
  }
  if (draft.productGroups.length === 0) return { kind: 'productGroupMissing' };
  const unknown = draft.productGroups.find((code) => productGroupByCode(workspace, code) === undefined);
  return unknown === undefined ? undefined : { kind: 'productGroupUnknown', code: unknown };
}

function newCriterion(workspace: Workspace, draft: CriterionDraft, at: Moment): Omit<Criterion, 'derivedFrom'> {
  const [group] = draft.productGroups;
  return {
    ...draft,
    key: at.newKey(),
    id: nextCriterionId(workspace, group),
    origin: 'own',
    source: { id: undefined, version: undefined, url: undefined },
    status: 'draft',
    publishedEdition: undefined,
  };
}

function isSame(held: Criterion, draft: CriterionDraft): boolean {
  const { productGroups, evidenceKinds, ...rest } = draft;
  if (held.evidenceKinds.join() !== evidenceKinds.join()) return false;
  const isOther = ([field, value]: [string, unknown]) => Reflect.get(held, field) !== value;
  return !Object.entries(rest).some(isOther) && held.productGroups.join() === productGroups.join();
}
