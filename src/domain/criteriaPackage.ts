import type { CriterionId, ProductGroupCode, RowKey } from './ids.ts';
import type { CriterionStatus } from './criterion.ts';

export type PackageItem = { readonly criterion: CriterionId; readonly isMandatory: boolean };

/** Criteria for one product group that are decided and adopted together (kravpaket). */
export type CriteriaPackage = {
  readonly key: RowKey;
  readonly name: string;
  readonly productGroup: ProductGroupCode;
  readonly items: readonly PackageItem[];
  readonly guidance: string;
  readonly status: CriterionStatus;
};
