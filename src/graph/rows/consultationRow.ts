import * as z from 'zod/mini';
import type { Consultation, ConsultationItem, ConsultationState } from '#domain/consultation.ts';
import { criterionId, editionHash, rowKey } from '#domain/ids.ts';
import { ok } from '#domain/result.ts';
import type { RowCodec } from '../rowCodec.ts';
import {
  dayColumn,
  linesOf,
  oneOf,
  optionalTextAs,
  readColumns,
  text,
  textAs,
  titleColumn,
  writtenDay,
} from './columns.ts';

const STATE_CHOICE = { open: 'Öppen', closed: 'Stängd' } as const satisfies Record<ConsultationState, string>;

const columns = z.object({
  Nyckel: textAs(rowKey),
  Title: text,
  Kravpaket: optionalTextAs(rowKey),
  Poster: textAs(linesOf(item)),
  Oppnar: dayColumn,
  Stanger: dayColumn,
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
    Poster: 'lines',
    Oppnar: 'value',
    Stanger: 'value',
    Lage: 'decision',
  },
  read: (fields) => {
    const row = readColumns(columns, fields);
    if (!row.ok) return row;
    const { Nyckel: key, Title: title, Poster: items, Oppnar: opensOn, Stanger: closesOn, Lage: state } = row.value;
    return ok({ key, title, package: row.value.Kravpaket, items, opensOn, closesOn, state });
  },
  write: ({ key, title, package: packageKey, items, opensOn, closesOn, state }) => ({
    Nyckel: key,
    Title: title,
    Kravpaket: packageKey ?? null,
    Poster: items.map(({ criterion, edition }) => `${criterion} ${edition}`).join('\n'),
    Oppnar: writtenDay(opensOn),
    Stanger: writtenDay(closesOn),
    Lage: STATE_CHOICE[state],
  }),
};

/** One line of Poster: id of the criterion and the edition's hash. */
function item(line: string): ConsultationItem | undefined {
  const [id = '', hash = '', ...rest] = line.split(/\s+/);
  const criterion = criterionId(id);
  const edition = editionHash(hash);
  if (criterion === undefined || edition === undefined || rest.length > 0) return undefined;
  return { criterion, edition };
}
