import type { Criterion } from '#domain/criterion.ts';
import type { CriterionDraft } from '#usecases/saveCriterion.ts';

export const DRAFT_FIELDS = [
  'title',
  'productGroups',
  'level',
  'kind',
  'text',
  'evidence',
  'followUp',
  'rationale',
  'guidance',
  'nextReview',
] as const satisfies readonly (keyof CriterionDraft)[];
export type DraftField = (typeof DRAFT_FIELDS)[number];

export const EMPTY_DRAFT: CriterionDraft = {
  title: '',
  productGroups: [],
  level: undefined,
  kind: undefined,
  text: '',
  evidence: '',
  followUp: '',
  rationale: '',
  guidance: '',
  nextReview: undefined,
};

export function draftOf(criterion: Criterion): CriterionDraft {
  const { title, productGroups, level, kind, text, evidence, followUp, rationale, guidance, nextReview } = criterion;
  return { title, productGroups, level, kind, text, evidence, followUp, rationale, guidance, nextReview };
}

const plain = (draft: CriterionDraft, field: DraftField): string => {
  const value = draft[field];
  return typeof value === 'string' ? value : (value ?? []).join();
};

export function differingFields(a: CriterionDraft, b: CriterionDraft): readonly DraftField[] {
  return DRAFT_FIELDS.filter((field) => plain(a, field) !== plain(b, field));
}
