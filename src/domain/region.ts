import type { CountyCode, RowKey } from './ids.ts';

/** The eight procurement areas ("upphandlingsregioner") that share the work on purchasing categories. */
export const PROCUREMENT_AREAS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
export type ProcurementArea = (typeof PROCUREMENT_AREAS)[number];

/** One of the 21 self-governing regions. */
export type Region = {
  readonly key: RowKey;
  readonly code: CountyCode;
  readonly name: string;
  readonly area: ProcurementArea;
  readonly isActive: boolean;
};
