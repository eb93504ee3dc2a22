import * as z from 'zod/mini';
import { criterionId, email, rowKey } from '#domain/ids.ts';
import type { Presence } from '#domain/presence.ts';
import { ok } from '#domain/result.ts';
import type { RowCodec } from '../rowCodec.ts';
import { isoInstant, optionalTextAs, readColumns, textAs, titleColumn } from './columns.ts';

const columns = z.object({
  Nyckel: textAs(rowKey),
  Epost: textAs(email),
  Redigerar: optionalTextAs(criterionId),
  SenastSedd: isoInstant,
});

/** List Narvaro. Its title is only for the eye: the person. */
export const presenceRow: RowCodec<Presence> = {
  list: 'Narvaro',
  keyColumn: 'Nyckel',
  titleOf: titleColumn,
  mergeOf: { Nyckel: 'value', Title: 'derived', Epost: 'value', Redigerar: 'value', SenastSedd: 'value' },
  read: (fields) => {
    const row = readColumns(columns, fields);
    if (!row.ok) return row;
    const { Nyckel: key, Epost, Redigerar: editing, SenastSedd: seenAt } = row.value;
    return ok({ key, email: Epost, editing, seenAt });
  },
  write: ({ key, email: address, editing, seenAt }) => ({
    Nyckel: key,
    Title: address,
    Epost: address,
    Redigerar: editing ?? null,
    SenastSedd: seenAt,
  }),
};
