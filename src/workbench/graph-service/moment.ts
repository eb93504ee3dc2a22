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
