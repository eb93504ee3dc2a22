import type { Day, Instant } from './ids.ts';

const SWEDISH_DAY = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Sweden at an instant: closing days end at midnight there, wherever the server stands. */
export function dayOf(at: Instant): Day {
  return SWEDISH_DAY.format(new Date(at)) as Day;
}

/** @param count whole days, may be negative */
export function daysAfter(from: Day, count: number): Day {
  const time = Date.parse(`${from}T00:00:00Z`) + count * 86_400_000;
  return new Date(time).toISOString().slice(0, 10) as Day;
}
