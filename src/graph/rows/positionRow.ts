import * as z from 'zod/mini';
import { countyCode, criterionId, editionHash, rowKey } from '#domain/ids.ts';
import { stanceOf, type Position } from '#domain/position.ts';
import { ok } from '#domain/result.ts';
import type { RowCodec } from '../rowCodec.ts';
import { STANCE_CHOICE } from './choices.ts';
import { isoInstant, oneOf, optionalTextAs, readColumns, text, textAs, titleColumn } from './columns.ts';

const columns = z.object({
  Nyckel: textAs(rowKey),
  Remiss: textAs(rowKey),
  KriterieId: textAs(criterionId),
  Utgava: textAs(editionHash),
  Lanskod: textAs(countyCode),
  Standpunkt: textAs(oneOf(STANCE_CHOICE)),
  Motivering: text,
  Reservation: text,
  Lamnad: isoInstant,
  Mote: optionalTextAs(rowKey),
});

/** List Standpunkter. A missing reason is read as empty: whether the position then counts is for the domain. */
export const positionRow: RowCodec<Position> = {
  list: 'Standpunkter',
  keyColumn: 'Nyckel',
  titleOf: titleColumn,
  mergeOf: {
    Nyckel: 'value',
    Title: 'derived',
    Remiss: 'decision',
    KriterieId: 'decision',
    Utgava: 'decision',
    Lanskod: 'decision',
    Standpunkt: 'decision',
    Motivering: 'decision',
    Reservation: 'decision',
    Lamnad: 'decision',
    Mote: 'decision',
  },
  read: (fields) => {
    const row = readColumns(columns, fields);
    if (!row.ok) return row;
    const { Nyckel: key, Remiss: consultation, KriterieId: criterion, Utgava: edition, Lanskod: region } = row.value;
    const stance = stanceOf(row.value.Standpunkt, row.value.Motivering);
    const { Reservation: reservation, Lamnad: givenAt, Mote: meeting } = row.value;
    return ok({ key, consultation, criterion, edition, region, stance, reservation, givenAt, meeting });
  },
  write: ({ key, consultation, criterion, edition, region, stance, reservation, givenAt, meeting }) => ({
    Nyckel: key,
    Title: `${criterion} ${region}`,
    Remiss: consultation,
    KriterieId: criterion,
    Utgava: edition,
    Lanskod: region,
    Standpunkt: STANCE_CHOICE[stance.kind],
    Motivering: stance.kind === 'endorses' ? '' : stance.reason,
    Reservation: reservation,
    Lamnad: givenAt,
    Mote: meeting ?? null,
  }),
};
