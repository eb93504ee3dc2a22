import type { Criterion } from '#domain/criterion.ts';
import type { CriterionDraft } from '#usecases/saveCriterion.ts';

export const EMPTY_DRAFT: CriterionDraft = {
  title: '',
  productGroups: [],
  level: undefined,
  kind: undefined,
  text: '',
  evidence: '',
  evidenceKinds: [],
  exemptions: '',
  followUp: '',
  rationale: '',
  guidance: '',
  englishText: '',
  nextReview: undefined,
};
export type DraftField = keyof CriterionDraft;
const DRAFT_FIELDS = [
  'title',
  'productGroups',
  'level',
  'kind',
  'text',
  'evidence',
  'evidenceKinds',
  'exemptions',
  'followUp',
  'rationale',
  'guidance',
  'englishText',
  'nextReview',
] as const satisfies readonly DraftField[];

export function draftOf(criterion: Criterion): CriterionDraft {
  const { title, productGroups, level, kind, text, evidence, evidenceKinds, exemptions } = criterion;
  const { followUp, rationale, guidance, englishText, nextReview } = criterion;
  const texts = { title, text, evidence, exemptions, followUp, rationale, guidance, englishText };
  return { ...texts, productGroups, level, kind, evidenceKinds, nextReview };
}

const plain = (draft: CriterionDraft, field: DraftField): string => {
  const value = draft[field];
  return typeof value === 'string' ? value : (value ?? []).join();
};

export function differingFields(a: CriterionDraft, b: CriterionDraft): readonly DraftField[] {
  return DRAFT_FIELDS.filter((field) => plain(a, field) !== plain(b, field));
}
