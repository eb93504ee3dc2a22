import * as z from 'zod/mini';
import { countyCode, email, rowKey } from '#domain/ids.ts';
import { ok } from '#domain/result.ts';
import type { Role, RoleAssignment } from '#domain/role.ts';
import type { RowCodec } from '../rowCodec.ts';
import { oneOf, optionalDay, optionalTextAs, readColumns, textAs, titleColumn, writtenDay } from './columns.ts';

const ROLE_CHOICE = {
  steeringGroup: 'Styrgrupp',
  coordinator: 'Nationell samordnare',
  areaCoordinator: 'Områdessamordnare',
  regionContact: 'Kontaktperson',
  workingGroup: 'Arbetsgrupp',
  reader: 'Läsare',
  external: 'Extern',
} as const satisfies Record<Role, string>;

const columns = z.object({
  Nyckel: textAs(rowKey),
  Epost: textAs(email),
  Roll: textAs(oneOf(ROLE_CHOICE)),
  Lanskod: optionalTextAs(countyCode),
  FranOchMed: optionalDay,
  TillOchMed: optionalDay,
});

/** List Roller. Its title is only for the eye: role and person. */
export const roleRow: RowCodec<RoleAssignment> = {
  list: 'Roller',
  keyColumn: 'Nyckel',
  titleOf: titleColumn,
  mergeOf: {
    Nyckel: 'value',
    Title: 'derived',
    Epost: 'value',
    Roll: 'decision',
    Lanskod: 'value',
    FranOchMed: 'value',
    TillOchMed: 'value',
  },
  read: (fields) => {
    const row = readColumns(columns, fields);
    if (!row.ok) return row;
    const { Nyckel: key, Roll: role, Lanskod: region, FranOchMed: from, TillOchMed: to } = row.value;
    return ok({ key, email: row.value.Epost, role, region, from, to });
  },
  write: ({ key, email, role, region, from, to }) => ({
    Nyckel: key,
    Title: `${ROLE_CHOICE[role]}: ${email}`,
    Epost: email,
    Roll: ROLE_CHOICE[role],
    Lanskod: region ?? null,
    FranOchMed: writtenDay(from),
    TillOchMed: writtenDay(to),
  }),
};
