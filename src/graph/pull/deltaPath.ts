import { pathOf } from '../siteLists.ts';

/** What a row is made of besides its columns; `deleted`, so that a tombstone is still one. */
const PROPERTIES = 'id,eTag,lastModifiedBy,lastModifiedDateTime,deleted';
/** Graph's largest page of list items; a larger number is cut to it in silence. */
const PAGE_ROWS = 5000;

/** @param items path of the list's items below `/v1.0` */
export function wholeListPath(items: string, columns: readonly string[] | undefined): string {
  return withReading(`${items}/delta?$top=${PAGE_ROWS}`, columns);
}

/** Turns a link of Graph into a path. Links sometimes lose `$expand`, and with it every column: it is put back. */
export function linkPath(link: string, columns: readonly string[] | undefined): string {
  return withReading(pathOf(link), columns);
}

function withReading(path: string, columns: readonly string[] | undefined): string {
  const selected = has(path, 'select') ? path : added(path, `$select=${PROPERTIES}`);
  if (has(selected, 'expand')) return selected;
  return added(selected, columns === undefined ? '$expand=fields' : `$expand=fields($select=${columns.join(',')})`);
}

function has(path: string, option: string): boolean {
  return new RegExp(`[?&](\\$|%24)${option}=`, 'i').test(path);
}

function added(path: string, option: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${option}`;
}

/**
 * What a caller keeps: where to go on, and of which list it is. A list that was made anew under its name has another
 * path of items, and the cursor of the old one is worth nothing there.
 */
export function cursorOf(items: string, path: string): string {
  return `${items} ${path}`;
}

/** @returns where to go on, or undefined when the cursor is of another list */
export function pathIn(cursor: string, items: string): string | undefined {
  return cursor.startsWith(`${items} `) ? cursor.slice(items.length + 1) : undefined;
}
