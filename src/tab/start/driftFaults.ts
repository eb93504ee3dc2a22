import type { Change, ListName } from '#domain/workspace.ts';
import type { RowFields } from '#graph/gateway.ts';
import type { RowCodecs } from '#graph/rowCodec.ts';
import type { ListLimits } from '#graph/schema/schemaDrift.ts';
import { changedColumns } from '#replica/merge/mergeRows.ts';
import { rowWanted } from '#replica/outbox/entry.ts';

/** Why a list, as people have changed it in SharePoint, does not take what a change writes. */
export type DriftFault = { readonly list: ListName } & (
  | { readonly kind: 'noNewRows' }
  | { readonly kind: 'noWriting' }
  /** Columns by internal name. */
  | { readonly kind: 'notWritable'; readonly column: string }
  | { readonly kind: 'needsValue'; readonly column: string }
  /** In characters. */
  | { readonly kind: 'tooLong'; readonly column: string; readonly limit: number }
  /** As it stands in the list. */
  | { readonly kind: 'choiceGone'; readonly column: string; readonly choice: string }
);

/** Only what the change writes is looked at: a text that is there already and too long by now hinders nothing. */
export function driftFaults(codecs: RowCodecs, limits: ListLimits, change: Change): readonly DriftFault[] {
  const { list, base, fields } = rowWanted(codecs, change);
  if (!limits.canWrite) return [{ kind: 'noWriting', list }];
  if (base === undefined && !limits.canCreate) return [{ kind: 'noNewRows', list }];
  const written: RowFields = base ? changedColumns(base.fields, fields) : fields;
  return Object.entries(written).flatMap(([column, value]) => {
    // What is not there is left out where nothing is lost by that.
    const isLeftOut = codecs[list].mergeOf[column] === 'derived' || (base === undefined && isEmpty(value));
    if (isLeftOut && limits.notReadable.has(column)) return [];
    return faultOf(limits, { list, column }, value) ?? [];
  });
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || value === false;
}

function faultOf(
  { notWritable, needsValue, maxLength, withoutChoices }: ListLimits,
  at: { readonly list: ListName; readonly column: string },
  value: unknown,
): DriftFault | undefined {
  if (notWritable.has(at.column)) return { kind: 'notWritable', ...at };
  if (value === null || value === '') return needsValue.has(at.column) ? { kind: 'needsValue', ...at } : undefined;
  if (typeof value !== 'string') return undefined;
  const limit = maxLength.get(at.column);
  if (limit !== undefined && value.length > limit) return { kind: 'tooLong', ...at, limit };
  return withoutChoices.get(at.column)?.has(value) ? { kind: 'choiceGone', ...at, choice: value } : undefined;
}
