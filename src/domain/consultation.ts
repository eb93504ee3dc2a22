import type { CriterionId, Day, EditionHash, RowKey } from './ids.ts';

/** One criterion of a consultation, as the exact edition that the regions are asked about. */
export type ConsultationItem = { readonly criterion: CriterionId; readonly edition: EditionHash };

export type ConsultationState = 'open' | 'closed';

/** A consultation (remiss) of the 21 regions on exact editions. */
export type Consultation = {
  readonly key: RowKey;
  readonly title: string;
  readonly package: RowKey | undefined;
  readonly items: readonly ConsultationItem[];
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly state: ConsultationState;
};
