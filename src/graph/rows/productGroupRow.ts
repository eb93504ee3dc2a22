import * as z from 'zod/mini';
import { productGroupCode, rowKey } from '#domain/ids.ts';
import type { NationalCoverage, ProductGroup } from '#domain/productGroup.ts';
import { ok } from '#domain/result.ts';
import type { RowCodec } from '../rowCodec.ts';
import { AREA_CHOICE } from './choices.ts';
import { linesOf, oneOf, optionalTextAs, readColumns, text, textAs, titleColumn } from './columns.ts';

const COVERAGE_CHOICE = {
  covered: 'Finns',
  partly: 'Delvis',
  missing: 'Saknas',
} as const satisfies Record<NationalCoverage, string>;

const columns = z.object({
  Nyckel: textAs(rowKey),
  Title: text,
  Kod: textAs(productGroupCode),
  Overordnad: optionalTextAs(productGroupCode),
  CpvKoder: textAs(linesOf(cpvCode)),
  Agare: optionalTextAs(oneOf(AREA_CHOICE)),
  UhmTackning: textAs(oneOf(COVERAGE_CHOICE)),
});

/** List Produktgrupper. */
export const productGroupRow: RowCodec<ProductGroup> = {
  list: 'Produktgrupper',
  keyColumn: 'Nyckel',
  titleOf: titleColumn,
  mergeOf: {
    Nyckel: 'value',
    Title: 'value',
    Kod: 'value',
    Overordnad: 'value',
    CpvKoder: 'lines',
    Agare: 'value',
    UhmTackning: 'value',
  },
  read: (fields) => {
    const row = readColumns(columns, fields);
    if (!row.ok) return row;
    const { Nyckel: key, Title: name, Kod: code, Overordnad: parent, CpvKoder: cpvCodes } = row.value;
    return ok({ key, code, name, parent, cpvCodes, owner: row.value.Agare, coverage: row.value.UhmTackning });
  },
  write: ({ key, code, name, parent, cpvCodes, owner, coverage }) => ({
    Nyckel: key,
    Title: name,
    Kod: code,
    Overordnad: parent ?? null,
    CpvKoder: cpvCodes.join('\n'),
    Agare: owner ?? null,
    UhmTackning: COVERAGE_CHOICE[coverage],
  }),
};

/** Eight digits and a check digit, as in Regulation (EC) 213/2008. */
function cpvCode(line: string): string | undefined {
  return /^\d{8}-\d$/.test(line) ? line : undefined;
}
