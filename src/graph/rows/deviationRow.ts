import * as z from 'zod/mini';
import type { Deviation, DeviationKind } from '#domain/adoption.ts';
import { countyCode, criterionId, editionHash, instant, rowKey } from '#domain/ids.ts';
import { ok } from '#domain/result.ts';
import type { RowCodec } from '../rowCodec.ts';
import {
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

const KIND_CHOICE = {
  stricter: 'Skärpt',
  laxer: 'Mildrat',
  reworded: 'Omformulerat',
  notUsed: 'Används inte',
} as const satisfies Record<DeviationKind, string>;

const columns = z.object({
  Nyckel: textAs(rowKey),
  Lanskod: textAs(countyCode),
  Kravpaket: textAs(rowKey),
  KriterieId: textAs(criterionId),
  Utgava: textAs(editionHash),
  Slag: textAs(oneOf(KIND_CHOICE)),
  Motivering: text,
  LokalText: text,
  Omprovas: optionalDay,
  Avslutat: yesOrNo,
  Registrerad: optionalTextAs(instant),
});

/** List Avsteg. Its title is only for the eye: criterion and region. */
export const deviationRow: RowCodec<Deviation> = {
  list: 'Avsteg',
  keyColumn: 'Nyckel',
  titleOf: titleColumn,
  mergeOf: {
    Nyckel: 'value',
    Title: 'derived',
    Lanskod: 'decision',
    Kravpaket: 'decision',
    KriterieId: 'decision',
    Utgava: 'decision',
    Slag: 'decision',
    Motivering: 'text',
    LokalText: 'text',
    Omprovas: 'value',
    Avslutat: 'decision',
    Registrerad: 'decision',
  },
  read: (fields) => {
    const row = readColumns(columns, fields);
    if (!row.ok) return row;
    const { Nyckel: key, Lanskod: region, Kravpaket, KriterieId: criterion, Utgava: edition, Slag: kind } = row.value;
    const { Motivering: reason, LokalText: localText, Omprovas: reconsiderOn, Avslutat: isEnded } = row.value;
    const { Registrerad: recordedAt } = row.value;
    return ok({
      ...{ key, region, package: Kravpaket, criterion, edition, kind },
      ...{ reason, localText, reconsiderOn, isEnded, recordedAt },
    });
  },
  write: ({ key, region, package: packageKey, criterion, edition, kind, reason, localText, ...state }) => ({
    Nyckel: key,
    Title: `${criterion} ${region}`,
    Lanskod: region,
    Kravpaket: packageKey,
    KriterieId: criterion,
    Utgava: edition,
    Slag: KIND_CHOICE[kind],
    Motivering: reason,
    LokalText: localText,
    Omprovas: writtenDay(state.reconsiderOn),
    Avslutat: state.isEnded,
    Registrerad: state.recordedAt ?? null,
  }),
};
