import type { CriterionId, Day, ProductGroupCode, RowKey } from './ids.ts';

/** Levels of the national library. A higher level goes further; it may replace a lower one. */
export const LEVELS = ['core', 'advanced', 'spearhead'] as const;
export type Level = (typeof LEVELS)[number];

/** What a criterion is in the procurement: on the supplier, on the goods, scored, or during the contract. */
export const KINDS = ['selection', 'technicalSpecification', 'award', 'contractPerformance'] as const;
export type Kind = (typeof KINDS)[number];

export const ORIGINS = ['nationalUnchanged', 'nationalAdapted', 'own', 'euGpp', 'other'] as const;
export type Origin = (typeof ORIGINS)[number];

export const CRITERION_STATUSES = [
  'draft',
  'inReview',
  'inConsultation',
  'readyForDecision',
  'decided',
  'published',
  'referredBack',
  'superseded',
  'repealed',
  'dormant',
] as const;
export type CriterionStatus = (typeof CRITERION_STATUSES)[number];

/**
 * Where a national criterion comes from. The national id and version may stand on several levels with
 * different text (10699:2), so the key of a national criterion is id, version and level together.
 */
export type NationalSource = {
  /** Id in the national library, e.g. `"10699"`; unknown where only a listing was seen. */
  readonly id: string | undefined;
  readonly version: number | undefined;
  readonly url: string | undefined;
};

/** The working copy of a criterion: what coordinators edit. What is consulted on or decided is an edition. */
export type Criterion = {
  readonly key: RowKey;
  readonly id: CriterionId;
  readonly title: string;
  readonly productGroups: readonly ProductGroupCode[];
  readonly origin: Origin;
  readonly source: NationalSource;
  /** Unknown where the national listing does not show it. */
  readonly level: Level | undefined;
  readonly kind: Kind | undefined;
  /** Empty where only the title is known; then the source has the text. */
  readonly text: string;
  readonly evidence: string;
  readonly followUp: string;
  /** Why the criterion exists ("motiv"). */
  readonly rationale: string;
  readonly guidance: string;
  readonly status: CriterionStatus;
  readonly nextReview: Day | undefined;
};

/** What leaves without a draft mark (invariant 10). */
export function isPublished(criterion: Pick<Criterion, 'status'>): boolean {
  return criterion.status === 'published';
}

/** Statuses in which the working copy may be edited: what is decided is replaced, never edited (invariant 8). */
const EDITABLE = new Set<CriterionStatus>(['draft', 'inReview', 'inConsultation', 'referredBack', 'dormant']);

export function isEditable(criterion: Pick<Criterion, 'status'>): boolean {
  return EDITABLE.has(criterion.status);
}
