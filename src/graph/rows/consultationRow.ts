import * as z from 'zod/mini';
import type { Consultation, ConsultationItem, ConsultationState } from '#domain/consultation.ts';
import { countyCode, criterionId, editionHash, packageHash, rowKey, type CountyCode } from '#domain/ids.ts';
import { ok } from '#domain/result.ts';
import type { RowCodec } from '../rowCodec.ts';
import {
  commaSeparated,
  dayColumn,
  linesOf,
  oneOf,
  optionalDay,
  optionalTextAs,
  readColumns,
  text,
  textAs,
  titleColumn,
  writtenDay,
  yesOrNo,
} from './columns.ts';

const STATE_CHOICE = { open: 'Öppen', closed: 'Stängd' } as const satisfies Record<ConsultationState, string>;

const columns = z.object({
  Nyckel: textAs(rowKey),
  Title: text,
  Kravpaket: optionalTextAs(rowKey),
  Paketutgava: optionalTextAs(packageHash),
  Poster: textAs(linesOf(item)),
  Regioner: optionalTextAs(regionsIn),
  Oppnar: dayColumn,
  ForankringTill: optionalDay,
  Stanger: dayColumn,
  DoldaSvar: yesOrNo,
  Lage: textAs(oneOf(STATE_CHOICE)),
});

/** List Remisser. */
export const consultationRow: RowCodec<Consultation> = {
  list: 'Remisser',
  keyColumn: 'Nyckel',
  titleOf: titleColumn,
  mergeOf: {
    Nyckel: 'value',
    Title: 'value',
    Kravpaket: 'value',
    Paketutgava: 'value',
    Poster: 'lines',
    Regioner: 'commas',
    Oppnar: 'value',
    ForankringTill: 'value',
    Stanger: 'value',
    DoldaSvar: 'decision',
    Lage: 'decision',
  },
  read: (fields) => {
    const row = readColumns(columns, fields);
    if (!row.ok) return row;
    const { Nyckel: key, Title: title, Poster: items, Oppnar: opensOn, Stanger: closesOn, Lage: state } = row.value;
    const { Kravpaket, Paketutgava: packageEdition, Regioner: regions } = row.value;
    const { ForankringTill: anchoringUntil, DoldaSvar: isHidden } = row.value;
    return ok({
      ...{ key, title, package: Kravpaket, packageEdition, items, regions },
      ...{ opensOn, anchoringUntil, closesOn, isHidden, state },
    });
  },
  write: ({ key, title, package: packageKey, packageEdition, items, regions, isHidden, state, ...days }) => ({
    Nyckel: key,
    Title: title,
    Kravpaket: packageKey ?? null,
    Paketutgava: packageEdition ?? null,
    Poster: items.map(lineOf).join('\n'),
    Regioner: regions?.join(', ') ?? '',
    Oppnar: writtenDay(days.opensOn),
    ForankringTill: writtenDay(days.anchoringUntil),
    Stanger: writtenDay(days.closesOn),
    DoldaSvar: isHidden,
    Lage: STATE_CHOICE[state],
  }),
};

/** Stands before the earlier editions whose answers count too. */
const CARRIES = 'bär';

/** One line of Poster: id of the criterion and the edition's hash, then perhaps `"bär"` and hashes of earlier editions. */
function item(line: string): ConsultationItem | undefined {
  const [id = '', hash = '', carries, ...hashes] = line.split(/\s+/);
  const criterion = criterionId(id);
  const edition = editionHash(hash);
  const carriedFrom = hashes.map(editionHash).filter((each) => each !== undefined);
  if (criterion === undefined || edition === undefined || carriedFrom.length < hashes.length) return undefined;
  const isWhole = carries === undefined || (carries === CARRIES && hashes.length > 0);
  return isWhole ? { criterion, edition, carriedFrom } : undefined;
}

function lineOf({ criterion, edition, carriedFrom }: ConsultationItem): string {
  return [criterion, edition, ...(carriedFrom.length === 0 ? [] : [CARRIES, ...carriedFrom])].join(' ');
}

/** County codes, once each and in their order, however they were typed in. */
function regionsIn(list: string): readonly CountyCode[] | undefined {
  const codes = commaSeparated(countyCode)(list);
  return codes === undefined || codes.length === 0 ? undefined : [...new Set(codes)].sort();
}
