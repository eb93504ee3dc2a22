import type { CriterionId, Day, EditionHash, ProductGroupCode, RowKey } from './ids.ts';

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

/** How a supplier can show that a criterion is met. */
export const EVIDENCE_KINDS = [
  'label',
  'certificate',
  'testReport',
  'productSheet',
  'technicalFile',
  'declaration',
  'plan',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What the text was made from when it was begun. Stays with the criterion for ever, whatever becomes of the text. */
export type Derivation =
  /** Another criterion, as the edition that it was then. */
  | { readonly kind: 'criterion'; readonly criterion: CriterionId; readonly edition: EditionHash }
  /** The regions' own wordings, one or several. */
  | { readonly kind: 'requirements'; readonly requirements: readonly RowKey[] };

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
  /** In the order of `EVIDENCE_KINDS`; none where nobody has said. */
  readonly evidenceKinds: readonly EvidenceKind[];
  /** What is exempted, why, and until when ("undantag"). */
  readonly exemptions: string;
  readonly followUp: string;
  /** Why the criterion exists ("motiv"). */
  readonly rationale: string;
  readonly guidance: string;
  /** The same demand in English, for tenders that are held in it; empty where nobody has translated. */
  readonly englishText: string;
  readonly derivedFrom: Derivation | undefined;
  readonly status: CriterionStatus;
  /** The edition that was published last and is in force; it stays so while the working copy is revised. */
  readonly publishedEdition: EditionHash | undefined;
  readonly nextReview: Day | undefined;
};

/** What leaves without a draft mark (invariant 10). */
export function isPublished(criterion: Pick<Criterion, 'status'>): boolean {
  return criterion.status === 'published';
}

/** A published criterion whose working copy is being worked on again: what is in force is its published edition. */
export function isUnderRevision(criterion: Pick<Criterion, 'status' | 'publishedEdition'>): boolean {
  return criterion.publishedEdition !== undefined && !AT_REST.has(criterion.status);
}

const AT_REST = new Set<CriterionStatus>(['published', 'superseded', 'repealed']);

/** Statuses in which the working copy may be edited: what is decided is replaced, never edited (invariant 8). */
const EDITABLE = new Set<CriterionStatus>(['draft', 'inReview', 'inConsultation', 'referredBack', 'dormant']);

export function isEditable(criterion: Pick<Criterion, 'status'>): boolean {
  return EDITABLE.has(criterion.status);
}
