import * as z from 'zod/mini';
import type { CriteriaPackage, PackageItem } from '#domain/criteriaPackage.ts';
import { criterionId, packageHash, productGroupCode, rowKey } from '#domain/ids.ts';
import { ok } from '#domain/result.ts';
import type { RowCodec } from '../rowCodec.ts';
import { STATUS_CHOICE } from './choices.ts';
import {
  linesOf,
  oneOf,
  optionalDay,
  optionalTextAs,
  readColumns,
  text,
  textAs,
  titleColumn,
  writtenDay,
} from './columns.ts';

const MANDATORY = 'obligatoriskt';
const OPTIONAL = 'valfritt';

const columns = z.object({
  Nyckel: textAs(rowKey),
  Title: text,
  Produktgrupp: textAs(productGroupCode),
  Poster: textAs(linesOf(item)),
  Omfattning: text,
  Definitioner: text,
  Vagledning: text,
  Overgang: text,
  GallerFran: optionalDay,
  GallerTill: optionalDay,
  Ersatter: optionalTextAs(rowKey),
  Status: textAs(oneOf(STATUS_CHOICE)),
  PubliceradUtgava: optionalTextAs(packageHash),
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
    Omfattning: 'text',
    Definitioner: 'text',
    Vagledning: 'text',
    Overgang: 'text',
    GallerFran: 'value',
    GallerTill: 'value',
    Ersatter: 'value',
    Status: 'decision',
    PubliceradUtgava: 'decision',
  },
  read: (fields) => {
    const row = readColumns(columns, fields);
    if (!row.ok) return row;
    const { Nyckel: key, Title: name, Produktgrupp: productGroup, Poster: items } = row.value;
    const { Omfattning: scope, Definitioner: definitions, Vagledning: guidance, Overgang: transition } = row.value;
    const { GallerFran: validFrom, GallerTill: validTo, Ersatter: replaces, Status: status } = row.value;
    return ok({
      ...{ key, name, productGroup, items, scope, definitions, guidance, transition },
      ...{ validFrom, validTo, replaces, status, publishedEdition: row.value.PubliceradUtgava },
    });
  },
  write: ({ key, name, productGroup, items, validFrom, validTo, replaces, status, publishedEdition, ...texts }) => ({
    Nyckel: key,
    Title: name,
    Produktgrupp: productGroup,
    Poster: items.map(lineOf).join('\n'),
    Omfattning: texts.scope,
    Definitioner: texts.definitions,
    Vagledning: texts.guidance,
    Overgang: texts.transition,
    GallerFran: writtenDay(validFrom),
    GallerTill: writtenDay(validTo),
    Ersatter: replaces ?? null,
    Status: STATUS_CHOICE[status],
    PubliceradUtgava: publishedEdition ?? null,
  }),
};

/** One line of Poster, e.g. `"REG-INK-012 obligatoriskt"`; what follows is how the criterion is used in the package. */
function item(line: string): PackageItem | undefined {
  const [, id = '', word, note = ''] = /^(\S+)\s+(\S+)(?:\s+([^]*))?$/u.exec(line) ?? [];
  const criterion = criterionId(id);
  if (criterion === undefined || (word !== MANDATORY && word !== OPTIONAL)) return undefined;
  return { criterion, isMandatory: word === MANDATORY, note };
}

function lineOf({ criterion, isMandatory, note }: PackageItem): string {
  // A line break would begin another criterion.
  return `${criterion} ${isMandatory ? MANDATORY : OPTIONAL} ${note.replace(/[\r\n]+/g, ' ')}`.trim();
}
