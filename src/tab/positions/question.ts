import type { CriterionId, EditionHash, RowKey } from '#domain/ids.ts';

/** What a region answers: one criterion in one consultation. */
export type Question = {
  readonly consultation: RowKey;
  readonly criterion: CriterionId;
  /** What the regions are asked about, as it stands now. */
  readonly edition: EditionHash;
};
