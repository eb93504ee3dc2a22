import type { Change } from '#domain/workspace.ts';
import type { RowCodecs } from '#graph/rowCodec.ts';
import { changedColumns } from '#replica/merge/mergeRows.ts';
import { rowWanted } from '#replica/outbox/entry.ts';
import type { ColumnChange } from './session.ts';

/** The columns that a change writes, without the key and what follows from other columns. */
export function columnsIn(codecs: RowCodecs, change: Change): readonly ColumnChange[] {
  const { list, base, fields } = rowWanted(codecs, change);
  const { keyColumn, mergeOf } = codecs[list];
  const written = Object.entries(base ? changedColumns(base.fields, fields) : fields);
  return written
    .filter(([column, value]) => column !== keyColumn && mergeOf[column] !== 'derived' && (base || hasValue(value)))
    .map(([column, after]) => ({ column, after, ...(base ? { before: base.fields[column] } : {}) }));
}

function hasValue(value: unknown): boolean {
  return value !== null && value !== '';
}
