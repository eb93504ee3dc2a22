import { countyCode, criterionId, instant, rowKey, type RowKey } from '#domain/ids.ts';
import type { AgendaItem, AgendaSubject, Attendance, Step } from '#domain/meeting.ts';
import { oneOf } from './columns.ts';

/** What a line of the agenda itself holds. */
type Line = Pick<AgendaItem, 'key' | 'subject' | 'title' | 'minutes'>;

const CONSULTATION = 'remiss:';
const PACKAGE = 'paket:';
/** An item about nothing in the lists, and a step to no item. */
const NONE = '-';

const ATTENDANCE_CHOICE = {
  present: 'närvarande',
  absent: 'frånvarande',
} as const satisfies Record<Attendance['kind'], string>;

/** One line of Dagordning: key, what it is about, minutes, heading; e.g. `"01… REG-INK-012 15 Latexfria handskar"`. */
export function itemIn(line: string): Line | undefined {
  const [, name = '', about = '', planned = '', title = ''] =
    /^(\S+)\s+(\S+)\s+(\d{1,3})(?:\s+(.*))?$/u.exec(line) ?? [];
  const key = rowKey(name);
  const subject = subjectIn(about);
  return key === undefined || subject === undefined ? undefined : { key, subject, title, minutes: Number(planned) };
}

export function writtenItem({ key, subject, title, minutes }: AgendaItem): string {
  return `${key} ${writtenSubject(subject)} ${String(minutes)} ${title.replace(/\s+/gu, ' ')}`.trim();
}

/** One line of Forlopp: when, and the key of the item that the meeting came to, or `"-"`. */
export function stepIn(line: string): Step | undefined {
  const [when = '', where = ''] = line.split(/\s+/u);
  const at = instant(when);
  if (at === undefined) return undefined;
  if (where === NONE) return { at, item: undefined };
  const item = rowKey(where);
  return item && { at, item };
}

export function writtenStep({ at, item }: Step): string {
  return `${at} ${item ?? NONE}`;
}

/** One line of Deltagande: county code, whether the region was there, and by which functions. */
export function attendanceIn(line: string): Attendance | undefined {
  const [, code = '', choice = '', functions = ''] = /^(\S+)\s+(\S+)(?:\s+(.*))?$/u.exec(line) ?? [];
  const region = countyCode(code);
  const kind = oneOf(ATTENDANCE_CHOICE)(choice);
  return region === undefined || kind === undefined ? undefined : { region, kind, functions };
}

export function writtenAttendance({ region, kind, functions }: Attendance): string {
  return `${region} ${ATTENDANCE_CHOICE[kind]} ${functions.replace(/\s+/gu, ' ')}`.trim();
}

type Columns = {
  readonly items: readonly Line[];
  readonly notes: ReadonlyMap<RowKey, string>;
  readonly outcomes: ReadonlyMap<RowKey, string>;
};

/** Items with their texts. A text whose item a hand took away from the agenda stays, as an item without a heading. */
export function agendaOf({ items, notes, outcomes }: Columns): readonly AgendaItem[] {
  const agenda = items.map((line): AgendaItem => {
    return { ...line, note: notes.get(line.key) ?? '', outcome: outcomes.get(line.key) ?? '' };
  });
  const known = new Set(items.map(({ key }) => key));
  const left = new Set([...notes.keys(), ...outcomes.keys()].filter((key) => !known.has(key)));
  const orphans = [...left].map((key): AgendaItem => {
    const [note, outcome] = [notes.get(key) ?? '', outcomes.get(key) ?? ''];
    return { key, subject: { kind: 'free' }, title: '', minutes: 0, note, outcome };
  });
  return [...agenda, ...orphans.filter(({ note, outcome }) => note !== '' || outcome !== '')];
}

function subjectIn(about: string): AgendaSubject | undefined {
  if (about === NONE) return { kind: 'free' };
  if (about.startsWith(CONSULTATION)) {
    const consultation = rowKey(about.slice(CONSULTATION.length));
    return consultation && { kind: 'consultation', consultation };
  }
  if (about.startsWith(PACKAGE)) {
    const named = rowKey(about.slice(PACKAGE.length));
    return named && { kind: 'package', package: named };
  }
  const criterion = criterionId(about);
  return criterion && { kind: 'criterion', criterion };
}

function writtenSubject(subject: AgendaSubject): string {
  switch (subject.kind) {
    case 'free':
      return NONE;
    case 'criterion':
      return subject.criterion;
    case 'consultation':
      return `${CONSULTATION}${subject.consultation}`;
    case 'package':
      return `${PACKAGE}${subject.package}`;
  }
}
