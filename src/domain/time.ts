import type { Day, Instant } from './ids.ts';

const SWEDISH_DAY = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** By hour, for Sweden's time differs from UTC by whole hours: a matrix asks for two hundred thousand days. */
const dayOfHour = new Map<string, Day>();
const HOUR = 'YYYY-MM-DDTHH'.length;

/** The calendar day in Sweden at an instant: closing days end at midnight there, wherever the server stands. */
export function dayOf(at: Instant): Day {
  const hour = at.slice(0, HOUR);
  const known = dayOfHour.get(hour);
  if (known !== undefined) return known;
  const day = SWEDISH_DAY.format(new Date(at)) as Day;
  dayOfHour.set(hour, day);
  return day;
}

/** @param count whole days, may be negative */
export function daysAfter(from: Day, count: number): Day {
  const time = Date.parse(`${from}T00:00:00Z`) + count * 86_400_000;
  return new Date(time).toISOString().slice(0, 10) as Day;
}
