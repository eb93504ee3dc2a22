import * as z from 'zod/mini';
import type { Adoption, AdoptionState } from '#domain/adoption.ts';
import { countyCode, instant, packageHash, rowKey } from '#domain/ids.ts';
import { ok } from '#domain/result.ts';
import type { RowCodec } from '../rowCodec.ts';
import { oneOf, optionalDay, optionalTextAs, readColumns, text, textAs, titleColumn, writtenDay } from './columns.ts';

const STATE_CHOICE = {
  planned: 'Planerad',
  adopted: 'Antagen',
  adoptedWithDeviations: 'Antagen med avsteg',
  declined: 'Avstår',
} as const satisfies Record<AdoptionState, string>;

const columns = z.object({
  Nyckel: textAs(rowKey),
  Lanskod: textAs(countyCode),
  Kravpaket: textAs(rowKey),
  Utgava: textAs(packageHash),
  Lage: textAs(oneOf(STATE_CHOICE)),
  Datum: optionalDay,
  Diarienummer: text,
  Motivering: text,
  Registrerad: optionalTextAs(instant),
});

/** List Antaganden. Its title is only for the eye: region and state. */
export const adoptionRow: RowCodec<Adoption> = {
  list: 'Antaganden',
  keyColumn: 'Nyckel',
  titleOf: titleColumn,
  mergeOf: {
    Nyckel: 'value',
    Title: 'derived',
    Lanskod: 'decision',
    Kravpaket: 'decision',
    Utgava: 'decision',
    Lage: 'decision',
    Datum: 'value',
    Diarienummer: 'value',
    Motivering: 'text',
    Registrerad: 'decision',
  },
  read: (fields) => {
    const row = readColumns(columns, fields);
    if (!row.ok) return row;
    const { Nyckel: key, Lanskod: region, Kravpaket, Utgava: edition, Lage: state, Datum: on } = row.value;
    const { Diarienummer: caseNumber, Motivering: reason, Registrerad: recordedAt } = row.value;
    return ok({ key, region, package: Kravpaket, edition, state, on, caseNumber, reason, recordedAt });
  },
  write: ({ key, region, package: packageKey, edition, state, on, caseNumber, reason, recordedAt }) => ({
    Nyckel: key,
    Title: `${region} ${STATE_CHOICE[state]}`,
    Lanskod: region,
    Kravpaket: packageKey,
    Utgava: edition,
    Lage: STATE_CHOICE[state],
    Datum: writtenDay(on),
    Diarienummer: caseNumber,
    Motivering: reason,
    Registrerad: recordedAt ?? null,
  }),
};
