import type { ProductGroupCode } from '#domain/ids.ts';

/** Which product groups are shown. */
export type Narrowing = { readonly category: ProductGroupCode | undefined; readonly onlyDue: boolean };

export const ALL: Narrowing = { category: undefined, onlyDue: false };
