import { HOST } from './openStage.ts';

const OWN_SITE = `${HOST}:/sites/inventory`;
const SITE_BY_PATH = /^\/sites\/[^/:]+:\/\/?([^:]*?)(:(?=\/)|:?$)/;

/**
 * The segments of an address. A site by path (`hostname:/path:`) and a file by path (`root:/folder/file:`) are one
 * segment each, and the site is always the stage's own.
 */
export function segmentsOf(address: string): readonly string[] {
  const path = address.replace(/^https?:\/\/[^/]+\/v1\.0(?=\/|$)/, '').replace(/^(?!\/)/, '/');
  const byPath = SITE_BY_PATH.exec(path);
  if (byPath === null) return joined(parts(path));
  const below = path.slice(byPath[0].length);
  return ['sites', `${OWN_SITE}${below === '' ? '' : ':'}`, ...joined(parts(below))];
}

const parts = (path: string): readonly string[] => path.split('/').filter((segment) => segment !== '');

/** Joins what stands between two colons. */
function joined(segments: readonly string[]): readonly string[] {
  const start = segments.findIndex((segment) => segment.endsWith(':'));
  if (start === -1) return segments;
  const length = segments.slice(start + 1).findIndex((segment) => segment.endsWith(':'));
  const end = length === -1 ? segments.length : start + length + 2;
  return [...segments.slice(0, start), segments.slice(start, end).join('/'), ...joined(segments.slice(end))];
}
