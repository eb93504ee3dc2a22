import type { Instant } from '#domain/ids.ts';
import { dayOf } from '#domain/time.ts';

const HOUR = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', hourCycle: 'h23' });

/** Hour of the day in Sweden, 0–23. */
export function swedishHour(at: Instant): number {
  return Number.parseInt(HOUR.format(new Date(at)), 10);
}

/** Day of the week in Sweden, 1 for Monday to 7 for Sunday. */
export function swedishWeekday(at: Instant): number {
  return new Date(`${dayOf(at)}T00:00:00Z`).getUTCDay() || 7;
}
