import * as z from 'zod/mini';
import { rowKey } from '#domain/ids.ts';
import { startedAt, stateOf, type MeetingState } from '#domain/meeting.ts';
import { ok } from '#domain/result.ts';
import type { RowCodec } from '../rowCodec.ts';
import type { Meeting } from '#domain/meeting.ts';
import { dayColumn, linesOf, optionalTextAs, readColumns, text, textAs, titleColumn, writtenDay } from './columns.ts';
import { instant } from '#domain/ids.ts';
import { agendaOf, attendanceIn, itemIn, stepIn, writtenAttendance, writtenItem, writtenStep } from './meetingLines.ts';
import { minutesIn, writtenMinutes } from './meetingMinutes.ts';
import { textsByItem, writtenTexts } from './meetingTexts.ts';

const STATE_CHOICE = {
  planned: 'Planerat',
  running: 'Pågår',
  ended: 'Avslutat',
} as const satisfies Record<MeetingState, string>;

const columns = z.object({
  Nyckel: textAs(rowKey),
  Title: text,
  Natverk: text,
  Datum: dayColumn,
  Dagordning: textAs(linesOf(itemIn)),
  Anteckningar: textAs(textsByItem),
  Utfall: textAs(textsByItem),
  Forlopp: textAs(linesOf(stepIn)),
  Deltagande: textAs(linesOf(attendanceIn)),
  Motestrad: text,
  Avslutades: optionalTextAs(instant),
  Protokoll: optionalTextAs(minutesIn),
});

/**
 * List Moten. What several people change at once stands on lines of their own: two who step, note on different items
 * or call the regions over are put together. State and beginning follow from the steps.
 */
export const meetingRow: RowCodec<Meeting> = {
  list: 'Moten',
  keyColumn: 'Nyckel',
  titleOf: titleColumn,
  mergeOf: {
    Nyckel: 'value',
    Title: 'value',
    Natverk: 'value',
    Datum: 'value',
    Lage: 'derived',
    Borjade: 'derived',
    Dagordning: 'lines',
    Anteckningar: 'text',
    Utfall: 'text',
    Forlopp: 'wholeLines',
    Deltagande: 'lines',
    Motestrad: 'value',
    Avslutades: 'decision',
    Protokoll: 'decision',
  },
  read: (fields) => {
    const row = readColumns(columns, fields);
    if (!row.ok) return row;
    const { Nyckel: key, Title: title, Natverk: network, Datum: on, Forlopp, Deltagande } = row.value;
    const { Dagordning: items, Anteckningar: notes, Utfall: outcomes } = row.value;
    const { Motestrad: chat, Avslutades: endedAt, Protokoll: minutes } = row.value;
    const steps = Forlopp.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
    const attendance = Deltagande.toSorted((one, other) => (one.region < other.region ? -1 : 1));
    const agenda = agendaOf({ items, notes, outcomes });
    return ok({ ...{ key, title, network, on, agenda, steps, attendance, chat }, endedAt, minutes });
  },
  write: (meeting) => ({
    Nyckel: meeting.key,
    Title: meeting.title,
    Natverk: meeting.network,
    Datum: writtenDay(meeting.on),
    Lage: STATE_CHOICE[stateOf(meeting)],
    Borjade: startedAt(meeting) ?? null,
    Dagordning: meeting.agenda.map(writtenItem).join('\n'),
    Anteckningar: writtenTexts(meeting.agenda.map(({ key, note }) => [key, note])),
    Utfall: writtenTexts(meeting.agenda.map(({ key, outcome }) => [key, outcome])),
    Forlopp: meeting.steps.map(writtenStep).join('\n'),
    Deltagande: meeting.attendance.map(writtenAttendance).join('\n'),
    Motestrad: meeting.chat,
    Avslutades: meeting.endedAt ?? null,
    Protokoll: meeting.minutes === undefined ? '' : writtenMinutes(meeting.minutes),
  }),
};
