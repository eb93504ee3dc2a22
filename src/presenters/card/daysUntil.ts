import type { Day } from '#domain/ids.ts';

/** Whole days from one day to another; 0 when it is the day, or over. */
export function daysUntil(last: Day, on: Day): number {
  return Math.max(0, Math.round((Date.parse(last) - Date.parse(on)) / 86_400_000));
}
