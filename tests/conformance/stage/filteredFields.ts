import type { Example } from '../example.ts';
import type { Json } from '../json.ts';

/** A column in `$filter` or `$orderby`, and a value that the clause lets through when it tells one. */
export type Filtered = { readonly value: Json | undefined; readonly isExact: boolean };

const COMPARISON = /fields\/(\w+)(?:\s+(eq|ne|lt|le|gt|ge)\s+(?:'([^']*)'|(-?\d+(?:\.\d+)?)|(true|false)))?/g;
const BEGINNING = /startswith\(fields\/(\w+),\s*'([^']*)'\)/g;

/** Columns that an example filters or sorts by. */
export function filteredFields({ request }: Example): ReadonlyMap<string, Filtered> {
  const url = decoded(request.url);
  const found = new Map<string, Filtered>();
  for (const [, name = '', operator = '', text, number, truth] of url.matchAll(COMPARISON)) {
    const compared = number !== undefined ? Number(number) : truth !== undefined ? truth === 'true' : text;
    found.set(name, { value: letThrough(operator, compared), isExact: operator === 'eq' });
  }
  for (const [, name = '', start = ''] of url.matchAll(BEGINNING))
    found.set(name, { value: `${start} and on`, isExact: true });
  return found;
}

function letThrough(operator: string, compared: Json | undefined): Json | undefined {
  if (typeof compared === 'number') return compared + ({ gt: 1, ne: 1, lt: -1 }[operator] ?? 0);
  if (typeof compared === 'string' && (operator === 'gt' || operator === 'ne')) return `${compared}z`;
  if (typeof compared === 'boolean' && operator === 'ne') return !compared;
  return compared;
}

/** Texts that are no escape at all are read as they stand. */
export function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
