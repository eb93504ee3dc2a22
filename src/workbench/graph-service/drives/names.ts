import { invalidRequest, Refused } from '../errors.ts';

/** What SharePoint does not take in the name of a file or folder; support.microsoft.com, "Restrictions and limitations". */
const FORBIDDEN = /["*:<>?/\\|\u0000-\u001f]/;
const RESERVED = /^(?:\.lock|con|prn|aux|nul|com\d|lpt\d|desktop\.ini)$/i;
const LONGEST_NAME = 255;
/** Decoded characters of a whole path below the site. */
const LONGEST_PATH = 400;

/**
 * Checks a new name.
 * @throws Refused 400
 */
export function checkedName(name: string): string {
  if (name.trim() === '' || name === '.' || name === '..') throw invalidRequest('The name of the item is empty.');
  const isUnusable =
    FORBIDDEN.test(name) || RESERVED.test(name) || name.startsWith('~$') || /_vti_/i.test(name) || name !== name.trim();
  if (isUnusable || name.endsWith('.'))
    throw invalidRequest('The provided name cannot contain or be a reserved name or character.');
  if (name.length > LONGEST_NAME) throw invalidRequest('The name of the item is too long.');
  return name;
}

/** @throws Refused 400 when a path has become longer than SharePoint keeps */
export function refuseLongPath(names: readonly string[]): void {
  if (names.join('/').length <= LONGEST_PATH) return;
  throw new Refused({ status: 400, code: 'pathIsTooLong' }, 'The resulting path is too long.');
}

/** The first of `name 1.ext`, `name 2.ext`, … that is free. */
export function freeName(name: string, isTaken: (candidate: string) => boolean): string {
  if (!isTaken(name)) return name;
  const [, stem = name, ending = ''] = /^(.+?)(\.[^.]+)?$/s.exec(name) ?? [];
  let number = 1;
  while (isTaken(`${stem} ${number}${ending}`)) number += 1;
  return `${stem} ${number}${ending}`;
}
