import * as z from 'zod/mini';
import { rowKey } from '#domain/ids.ts';
import type { Notice, NoticeKind, NoticeState } from '#domain/notice.ts';
import { ok } from '#domain/result.ts';
import type { RowCodec } from '../rowCodec.ts';
import { isoInstant, oneOf, readColumns, text, textAs, titleColumn, wholeNumber } from './columns.ts';

const KIND_CHOICE = {
  welcome: 'Välkomst',
  digest: 'Sammanfattning',
  reminder: 'Påminnelse',
  change: 'Ändring',
} as const satisfies Record<NoticeKind, string>;

const STATE_CHOICE = {
  claimed: 'Påbörjat',
  sending: 'Skickas',
  sent: 'Skickat',
  failed: 'Ej skickat',
  unclear: 'Oklart',
} as const satisfies Record<NoticeState, string>;

const columns = z.object({
  Nyckel: textAs(rowKey),
  Slag: textAs(oneOf(KIND_CHOICE)),
  Samtal: textAs(rowKey),
  Avser: text,
  Lage: textAs(oneOf(STATE_CHOICE)),
  Ansprak: text,
  Forsok: wholeNumber,
  Avtryck: text,
  Orsak: text,
  Tidpunkt: isoInstant,
});

/** List Utskick. Its title is only for the eye: what kind of message it is. */
export const noticeRow: RowCodec<Notice> = {
  list: 'Utskick',
  keyColumn: 'Nyckel',
  titleOf: titleColumn,
  mergeOf: {
    Nyckel: 'value',
    Title: 'derived',
    Slag: 'decision',
    Samtal: 'decision',
    Avser: 'decision',
    Lage: 'decision',
    Ansprak: 'decision',
    Forsok: 'decision',
    Avtryck: 'decision',
    Orsak: 'decision',
    Tidpunkt: 'decision',
  },
  read: (fields) => {
    const row = readColumns(columns, fields);
    if (!row.ok) return row;
    const { Nyckel: key, Slag: kind, Samtal: conversation, Avser: subject, Lage: state, Ansprak: claim } = row.value;
    const { Forsok: attempt, Avtryck: print, Orsak: why, Tidpunkt: at } = row.value;
    return ok({ key, kind, conversation, subject, state, claim, attempt, print, why, at });
  },
  write: ({ key, kind, conversation, subject, state, claim, attempt, print, why, at }) => ({
    Nyckel: key,
    Title: KIND_CHOICE[kind],
    Slag: KIND_CHOICE[kind],
    Samtal: conversation,
    Avser: subject,
    Lage: STATE_CHOICE[state],
    Ansprak: claim,
    Forsok: attempt,
    Avtryck: print,
    Orsak: why,
    Tidpunkt: at,
  }),
};
