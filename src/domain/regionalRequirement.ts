import type { Kind, Level } from './criterion.ts';
import type { CountyCode, CriterionId, ProductGroupCode, RowKey } from './ids.ts';

/**
 * What a person has said of a requirement beside the national criteria. A probability is what was reckoned when the person
 * was asked, 0–1; it is missing where nobody reckoned.
 */
export type Judgement =
  | { readonly kind: 'matches'; readonly criterion: CriterionId; readonly probability: number | undefined }
  | { readonly kind: 'differs'; readonly criterion: CriterionId; readonly probability: number | undefined }
  /** No national criterion says this. */
  | { readonly kind: 'matchesNone' };

/** A requirement as a region writes it today. Who judged it last is in the row's signature. */
export type RegionalRequirement = {
  readonly key: RowKey;
  readonly region: CountyCode;
  /** Unknown where its document does not say. */
  readonly productGroup: ProductGroupCode | undefined;
  readonly text: string;
  readonly level: Level | undefined;
  readonly kind: Kind | undefined;
  readonly evidence: string;
  /** The document that it stands in, and where there, e.g. `"Kravspecifikation handskar.docx"`, `"4.2 Kemikalier"`. */
  readonly source: { readonly document: string; readonly place: string };
  /** None before somebody has judged it. Of each criterion at most one. */
  readonly judgements: readonly Judgement[];
};

/** Whether somebody has said what it matches, or that it matches nothing; ruling single criteria out does not settle it. */
export function isSettled({ judgements }: Pick<RegionalRequirement, 'judgements'>): boolean {
  return judgements.some(({ kind }) => kind !== 'differs');
}

/**
 * What stands when judgements were made in this order: of each criterion the last, and that a requirement matches a
 * criterion and that it matches none never together, the later takes the earlier back.
 */
export function judgementsOf(made: readonly Judgement[]): readonly Judgement[] {
  return made.reduce(judgedAlso, []);
}

/** With one judgement more, which comes last; the same array when exactly that has been said and stands. */
export function judgedAlso(earlier: readonly Judgement[], judgement: Judgement): readonly Judgement[] {
  if (earlier.some((each) => isSameJudgement(each, judgement))) return earlier;
  return [...earlier.filter((each) => !isReplacedBy(each, judgement)), judgement];
}

/**
 * Without what was said of a criterion; the same array when nothing was.
 *
 * @param criterion undefined for what was said of all of them together: that none matches
 */
export function takenBack(earlier: readonly Judgement[], criterion: CriterionId | undefined): readonly Judgement[] {
  const rest = earlier.filter((each) => criterionOf(each) !== criterion);
  return rest.length === earlier.length ? earlier : rest;
}

function isReplacedBy(earlier: Judgement, later: Judgement): boolean {
  if (later.kind === 'matchesNone') return earlier.kind !== 'differs';
  if (earlier.kind === 'matchesNone') return later.kind === 'matches';
  return earlier.criterion === later.criterion;
}

function isSameJudgement(one: Judgement, other: Judgement): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'matchesNone' || other.kind === 'matchesNone') return true;
  return one.criterion === other.criterion && one.probability === other.probability;
}

function criterionOf(judgement: Judgement): CriterionId | undefined {
  return judgement.kind === 'matchesNone' ? undefined : judgement.criterion;
}
