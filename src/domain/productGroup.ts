import type { ProductGroupCode, RowKey } from './ids.ts';
import type { ProcurementArea } from './region.ts';

/** How far the national criteria (UHM) cover a product group. */
export type NationalCoverage = 'covered' | 'partly' | 'missing';

/** A node of the tree purchasing category → product group. A node without a parent is a category. */
export type ProductGroup = {
  readonly key: RowKey;
  readonly code: ProductGroupCode;
  readonly name: string;
  readonly parent: ProductGroupCode | undefined;
  /** CPV codes with check digit, e.g. `"33141420-0"` (Regulation (EC) 213/2008). */
  readonly cpvCodes: readonly string[];
  readonly owner: ProcurementArea | undefined;
  readonly coverage: NationalCoverage;
};
