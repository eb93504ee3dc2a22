import * as z from 'zod/mini';
import { countyCode, rowKey } from '#domain/ids.ts';
import type { Region } from '#domain/region.ts';
import { ok } from '#domain/result.ts';
import type { RowCodec } from '../rowCodec.ts';
import { AREA_CHOICE } from './choices.ts';
import { oneOf, readColumns, text, textAs, titleColumn } from './columns.ts';

const columns = z.object({
  Nyckel: textAs(rowKey),
  Title: text,
  Lanskod: textAs(countyCode),
  Upphandlingsregion: textAs(oneOf(AREA_CHOICE)),
  // A region takes part until somebody says that it does not.
  Aktiv: z.pipe(
    z.nullish(z.boolean()),
    z.transform((isActive) => isActive ?? true),
  ),
});

/** List Regioner. */
export const regionRow: RowCodec<Region> = {
  list: 'Regioner',
  keyColumn: 'Nyckel',
  titleOf: titleColumn,
  mergeOf: { Nyckel: 'value', Title: 'value', Lanskod: 'value', Upphandlingsregion: 'value', Aktiv: 'value' },
  read: (fields) => {
    const row = readColumns(columns, fields);
    if (!row.ok) return row;
    const { Nyckel: key, Title: name, Lanskod: code, Upphandlingsregion: area, Aktiv: isActive } = row.value;
    return ok({ key, code, name, area, isActive });
  },
  write: ({ key, code, name, area, isActive }) => ({
    Nyckel: key,
    Title: name,
    Lanskod: code,
    Upphandlingsregion: area,
    Aktiv: isActive,
  }),
};
