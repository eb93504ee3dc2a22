/** SharePoint keeps instants to the second. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/**
 * Whether two values of a column are the same to a person: SharePoint leaves empty columns out, and browsers and
 * Word bring line ends and no-break spaces of their own.
 */
export function isSameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

/** A text with `\n` between lines and plain spaces. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\u00A0', ' ');
}

function plain(value: unknown): unknown {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.length === 0 ? '' : value.map(plain);
  if (typeof value !== 'string') return value;
  return INSTANT.test(value) ? Math.floor(Date.parse(value) / 1000) : plainText(value);
}
