import type { Row } from '#graph/gateway.ts';
import type { RowCodecs } from '#graph/rowCodec.ts';
import { mergeRows } from '../merge/mergeRows.ts';
import { heldOf, type Entry } from './entry.ts';
import type { Overtaken } from './pending.ts';
import { threeRows } from './writeEntry.ts';

/** What a person has to see of a collision. @param row as it stands now; `undefined` when it is gone */
export function overtakenBy(
  codecs: RowCodecs,
  entry: Pick<Entry, 'list' | 'base' | 'was' | 'fields'>,
  row: Row | undefined,
): Overtaken {
  if (row === undefined) return { theirs: undefined, isGone: true, by: undefined, collisions: [] };
  const { collisions } = mergeRows(threeRows(codecs, entry, row));
  return { theirs: heldOf(codecs, entry.list, row), isGone: false, by: row.written, collisions };
}
