import type { Criterion } from '#domain/criterion.ts';
import type { Held } from '#domain/workspace.ts';
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

/** What two people did to the same criterion, both starting from `base`. */
export type Collision = {
  readonly theirs: Held<Criterion>;
  /** Fields that both changed, and not to the same. */
  readonly fields: readonly DraftField[];
  /** Mine, with theirs where I changed nothing: what is saved when mine is to stand. */
  readonly mineOnTheirs: CriterionDraft;
  /** Theirs, with mine where they changed nothing: what the form holds when theirs are to stand. */
  readonly theirsWithMine: CriterionDraft;
};

/** Three-way merge by field: nothing that either person wrote is lost without being asked about. */
export function collisionOf(base: CriterionDraft, mine: CriterionDraft, theirs: Held<Criterion>): Collision {
  const other = draftOf(theirs.value);
  const changedByMe = new Set(differingFields(base, mine));
  const changedByThem = new Set(differingFields(base, other));
  const differing = new Set(differingFields(mine, other));
  return {
    theirs,
    fields: DRAFT_FIELDS.filter((field) => changedByMe.has(field) && changedByThem.has(field) && differing.has(field)),
    mineOnTheirs: pick((field) => (changedByMe.has(field) ? mine : other)),
    theirsWithMine: pick((field) => (changedByThem.has(field) ? other : mine)),
  };
}

function pick(from: (field: DraftField) => CriterionDraft): CriterionDraft {
  return {
    title: from('title').title,
    productGroups: from('productGroups').productGroups,
    level: from('level').level,
    kind: from('kind').kind,
    text: from('text').text,
    evidence: from('evidence').evidence,
    followUp: from('followUp').followUp,
    rationale: from('rationale').rationale,
    guidance: from('guidance').guidance,
    nextReview: from('nextReview').nextReview,
  };
}
