import type { RowFields } from '#graph/gateway.ts';
import type { MergeKind } from '#graph/rowCodec.ts';
import { mergeEntries } from './mergeEntries.ts';
import { mergeText } from './mergeText.ts';
import { isSameValue } from './sameValue.ts';

/** A column that cannot hold what both sides wrote. Values as the list writes them. */
export type Collision = {
  readonly column: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  /**
   * The column whose change stands against this one, where that is another: a decision is not carried over a row
   * that has changed since, nor a text into a row on which has been decided since.
   */
  readonly over?: string;
};

export type RowMerge = {
  /** What to write over theirs; empty when theirs has everything already. */
  readonly fields: RowFields;
  /** Columns that hold something of theirs which mine did not know. */
  readonly taken: readonly string[];
  /** What a person has to decide. None of it is in `fields`. */
  readonly collisions: readonly Collision[];
};

/** Two edits of one row, and the row as both found it. All columns of `kinds`, as the codec writes them. */
export type ThreeRows = {
  readonly base: RowFields;
  readonly mine: RowFields;
  readonly theirs: RowFields;
  readonly kinds: Readonly<Record<string, MergeKind>>;
};

/** Puts two edits of one row together, column by column. Pure; everything that mine changed is in the answer. */
export function mergeRows(rows: ThreeRows): RowMerge {
  const fields: Record<string, unknown> = {};
  const taken: string[] = [];
  const collisions: Collision[] = [];
  for (const [column, kind] of Object.entries(rows.kinds)) {
    const { base, mine, theirs } = valuesOf(rows, column);
    if (kind === 'derived' || isSameValue(mine, theirs)) continue;
    if (isSameValue(mine, base)) {
      taken.push(column);
      continue;
    }
    const over = decidedOver(rows, column);
    const merged = over === undefined ? mergedValue(kind, { base, mine, theirs }) : undefined;
    if (merged === undefined) {
      collisions.push({ column, base, mine, theirs, ...(over === undefined ? {} : { over }) });
      continue;
    }
    if (!isSameValue(theirs, base)) taken.push(column);
    if (!isSameValue(merged.value, theirs)) fields[column] = merged.value;
  }
  return { fields, taken, collisions };
}

/** The columns that mine changed, with their new values. */
export function changedColumns(base: RowFields, mine: RowFields): RowFields {
  return Object.fromEntries(Object.entries(mine).filter(([column, value]) => !isSameValue(value, base[column])));
}

type Values = { readonly base: unknown; readonly mine: unknown; readonly theirs: unknown };

function valuesOf({ base, mine, theirs }: ThreeRows, column: string): Values {
  return { base: base[column], mine: mine[column], theirs: theirs[column] };
}

function mergedValue(kind: MergeKind, { base, mine, theirs }: Values): { readonly value: unknown } | undefined {
  if (isSameValue(theirs, base)) return { value: mine };
  const value =
    kind === 'commas' || kind === 'lines' || kind === 'wholeLines'
      ? mergeEntries({ base, mine, theirs }, kind)
      : kind === 'text'
        ? mergeText({ base: textOf(base), mine: textOf(mine), theirs: textOf(theirs) })
        : undefined;
  return value === undefined ? undefined : { value };
}

/** A column of theirs that mine did not know and that forbids carrying this change over by itself. */
function decidedOver(rows: ThreeRows, column: string): string | undefined {
  const isDecision = rows.kinds[column] === 'decision';
  return Object.entries(rows.kinds).find(([other, kind]) => {
    if (other === column || kind === 'derived' || (!isDecision && kind !== 'decision')) return false;
    const { base, mine, theirs } = valuesOf(rows, other);
    return !isSameValue(theirs, base) && !isSameValue(theirs, mine);
  })?.[0];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
