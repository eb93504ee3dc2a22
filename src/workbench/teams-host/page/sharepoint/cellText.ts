import type { ColumnKind, ListRow } from './listShapes.ts';

const SWEDEN = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});
const SWEDISH_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

/** A field as a person reads and edits it: decimal comma, ÅÅÅÅ-MM-DD, Ja/Nej. What is not of its kind is shown as it is. */
export function cellText(value: unknown, kind: ColumnKind): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nej';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value !== 'string') return JSON.stringify(value);
  if (kind === 'day' || kind === 'moment') return momentText(value, kind);
  return value;
}

/** ISO 8601 as local time in Sweden; anything else unchanged. */
export function momentText(instant: string, kind: 'day' | 'moment'): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return instant;
  return (kind === 'day' ? SWEDISH_DAY : SWEDEN).format(time);
}

/**
 * What is written to Graph for what a person typed. Nothing is refused here: what does not fit the column goes out as
 * typed, and SharePoint says what it thinks of it.
 */
export function fieldValueOf(text: string, kind: ColumnKind): unknown {
  if (text.trim() === '') return null;
  switch (kind) {
    case 'number': {
      const number = Number(text.trim().replace(',', '.'));
      return Number.isNaN(number) ? text : number;
    }
    case 'boolean':
      return { ja: true, nej: false }[text.trim().toLowerCase()] ?? text;
    // Noon in UTC is the same day in Sweden, summer and winter.
    case 'day':
      return /^\d{4}-\d{2}-\d{2}$/.test(text.trim()) ? `${text.trim()}T12:00:00Z` : text;
    case 'moment': {
      const time = Date.parse(text);
      return Number.isNaN(time) ? text : new Date(time).toISOString();
    }
    case 'text':
    case 'note':
    case 'choice':
      return text;
  }
}

/** Rows in which some field holds the text, in any case. */
export function rowsWith(rows: readonly ListRow[], text: string): readonly ListRow[] {
  const wanted = text.trim().toLocaleLowerCase('sv-SE');
  if (wanted === '') return rows;
  const holds = (value: unknown) => typeof value === 'string' && value.toLocaleLowerCase('sv-SE').includes(wanted);
  return rows.filter((row) => Object.values(row.fields).some(holds) || holds(row.changedBy));
}
