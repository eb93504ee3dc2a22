import * as z from 'zod/mini';
import type { CriteriaPackage, PackageItem } from '#domain/criteriaPackage.ts';
import { criterionId, productGroupCode, rowKey } from '#domain/ids.ts';
import { ok } from '#domain/result.ts';
import type { RowCodec } from '../rowCodec.ts';
import { STATUS_CHOICE } from './choices.ts';
import { linesOf, oneOf, readColumns, text, textAs, titleColumn } from './columns.ts';

const MANDATORY = 'obligatoriskt';
const OPTIONAL = 'valfritt';

const columns = z.object({
  Nyckel: textAs(rowKey),
  Title: text,
  Produktgrupp: textAs(productGroupCode),
  Poster: textAs(linesOf(item)),
  Vagledning: text,
  Status: textAs(oneOf(STATUS_CHOICE)),
});

/** List Kravpaket. */
export const packageRow: RowCodec<CriteriaPackage> = {
  list: 'Kravpaket',
  keyColumn: 'Nyckel',
  titleOf: titleColumn,
  mergeOf: {
    Nyckel: 'value',
    Title: 'value',
    Produktgrupp: 'value',
    Poster: 'lines',
    Vagledning: 'text',
    Status: 'decision',
  },
  read: (fields) => {
    const row = readColumns(columns, fields);
    if (!row.ok) return row;
    const { Nyckel: key, Title: name, Produktgrupp: productGroup, Poster: items } = row.value;
    return ok({ key, name, productGroup, items, guidance: row.value.Vagledning, status: row.value.Status });
  },
  write: ({ key, name, productGroup, items, guidance, status }) => ({
    Nyckel: key,
    Title: name,
    Produktgrupp: productGroup,
    Poster: items.map(({ criterion, isMandatory }) => `${criterion} ${isMandatory ? MANDATORY : OPTIONAL}`).join('\n'),
    Vagledning: guidance,
    Status: STATUS_CHOICE[status],
  }),
};

/** One line of Poster, e.g. `"REG-INK-012 obligatoriskt"`. */
function item(line: string): PackageItem | undefined {
  const [id = '', word = '', ...rest] = line.split(/\s+/);
  const criterion = criterionId(id);
  if (criterion === undefined || rest.length > 0 || (word !== MANDATORY && word !== OPTIONAL)) return undefined;
  return { criterion, isMandatory: word === MANDATORY };
}
