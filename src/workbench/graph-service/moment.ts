/** SharePoint keeps whole seconds: `2026-01-31T08:15:00Z`. */
export const seconds = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`;

const ISO = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * Reads an instant as SharePoint would write it back.
 *
 * @param text ISO 8601; without an offset it is taken as UTC, because the site here has UTC as its zone
 * @returns `undefined` when it is no instant
 */
export function instant(text: string): string | undefined {
  if (!ISO.test(text)) return undefined;
  const zoned = /T/.test(text) && !/(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? `${text}Z` : text;
  const parsed = new Date(zoned);
  return Number.isNaN(parsed.getTime()) ? undefined : seconds(parsed);
}

/**
 * The midnight at which the day of an instant begins in a zone: how SharePoint keeps a date without a time.
 * @param timeZone IANA name, e.g. `Europe/Stockholm`
 * @param moment   as `seconds` writes it
 */
export function dayIn(timeZone: string, moment: string): string {
  const at = new Date(moment);
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const day = format.format(at);
  // Midnight there is within fourteen hours of midnight in UTC; the hour at which the date turns is searched for.
  const utcMidnight = Date.parse(`${day}T00:00:00Z`);
  const quarters = Array.from({ length: 28 * 4 + 1 }, (_, index) => utcMidnight + (index - 14 * 4) * 15 * 60_000);
  const first = quarters.find((quarter) => format.format(new Date(quarter)) === day);
  return seconds(new Date(first ?? utcMidnight));
}
