import type { Row } from '#graph/gateway.ts';

/**
 * Whether one state of a row is later than another, by the version number in the eTag, e.g. `"0f8fad5b-…,3"`. A row
 * that was made anew has another guid and is always later; so is one whose eTag tells nothing.
 */
export function isNewer(row: Pick<Row, 'eTag'>, known: Pick<Row, 'eTag'>): boolean {
  const [guid, version] = row.eTag.split(',');
  const [knownGuid, knownVersion] = known.eTag.split(',');
  if (guid !== knownGuid) return true;
  const [number, knownNumber] = [Number.parseInt(version ?? '', 10), Number.parseInt(knownVersion ?? '', 10)];
  if (Number.isNaN(number) || Number.isNaN(knownNumber)) return row.eTag !== known.eTag;
  return number > knownNumber;
}
