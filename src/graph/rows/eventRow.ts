import * as z from 'zod/mini';
import type { Event, EventKind } from '#domain/event.ts';
import { rowKey } from '#domain/ids.ts';
import { ok } from '#domain/result.ts';
import type { RowCodec } from '../rowCodec.ts';
import { isoInstant, oneOf, readColumns, text, textAs, titleColumn } from './columns.ts';

const EVENT_CHOICE = {
  carriedForward: 'Svar bärs vidare',
  askedAgain: 'Ny fråga',
  reminded: 'Påminnelse',
  consultationClosed: 'Remiss stängd',
  consultationExtended: 'Remiss förlängd',
  moved: 'Status ändrad',
  published: 'Publicerad',
  revised: 'Revidering påbörjad',
  gateChanged: 'Kvalitetskontroll ändrad',
} as const satisfies Record<EventKind, string>;

const columns = z.object({
  Nyckel: textAs(rowKey),
  Handelse: textAs(oneOf(EVENT_CHOICE)),
  Avser: text,
  Fore: text,
  Efter: text,
  Notering: text,
  Tidpunkt: isoInstant,
});

/** List Handelser. Its title is only for the eye: what happened. */
export const eventRow: RowCodec<Event> = {
  list: 'Handelser',
  keyColumn: 'Nyckel',
  titleOf: titleColumn,
  mergeOf: {
    Nyckel: 'value',
    Title: 'derived',
    Handelse: 'decision',
    Avser: 'decision',
    Fore: 'decision',
    Efter: 'decision',
    Notering: 'text',
    Tidpunkt: 'decision',
  },
  read: (fields) => {
    const row = readColumns(columns, fields);
    if (!row.ok) return row;
    const { Nyckel: key, Handelse: kind, Avser: subject, Fore: before, Efter: after } = row.value;
    return ok({ key, kind, subject, before, after, note: row.value.Notering, at: row.value.Tidpunkt });
  },
  write: ({ key, kind, subject, before, after, note, at }) => ({
    Nyckel: key,
    Title: EVENT_CHOICE[kind],
    Handelse: EVENT_CHOICE[kind],
    Avser: subject,
    Fore: before,
    Efter: after,
    Notering: note,
    Tidpunkt: at,
  }),
};
