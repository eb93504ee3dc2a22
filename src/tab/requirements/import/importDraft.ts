import { countyCode, productGroupCode, type CountyCode, type ProductGroupCode } from '#domain/ids.ts';
import type { Draft } from '#replica/outbox/draftStore.ts';
import { keptShape } from '../../start/keptShape.ts';
import type { Division } from './pastedRequirement.ts';

/** What a person has entered into the form. */
export type ImportEntered = {
  readonly region: CountyCode | undefined;
  readonly productGroup: ProductGroupCode | undefined;
  readonly document: string;
  readonly pasted: string;
  /** Whether it came out of a file of cells. */
  readonly isCsv: boolean;
  /** What the person has said against the guess. */
  readonly by: Division | undefined;
  readonly column: number | undefined;
};

const DIVISIONS = ['lines', 'paragraphs'] as const satisfies readonly Division[];

/** With what was typed earlier, where something was. */
export function importBegun(kept: Draft | undefined, region: CountyCode | undefined): ImportEntered {
  const shape = keptShape(kept?.values);
  const column = Number(shape?.text('column') ?? '');
  return {
    region: countyCode(shape?.text('region') ?? '') ?? region,
    productGroup: productGroupCode(shape?.text('productGroup') ?? ''),
    document: shape?.text('document') ?? '',
    pasted: shape?.text('pasted') ?? '',
    isCsv: shape?.text('isCsv') === 'true',
    by: shape?.oneOf('by', DIVISIONS),
    column: shape?.text('column') !== undefined && Number.isInteger(column) ? column : undefined,
  };
}

/** What to keep, so that `importBegun` finds it again. */
export function importKept({ isCsv, column, ...entered }: ImportEntered): Omit<Draft, 'keptAt'> {
  const values = { ...entered, isCsv: String(isCsv), ...(column === undefined ? {} : { column: String(column) }) };
  return { values, base: undefined };
}
