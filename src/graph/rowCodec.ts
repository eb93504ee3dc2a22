import type { Result } from '#domain/result.ts';
import type { EntityOf, ListName } from '#domain/workspace.ts';
import type { RowFields } from './gateway.ts';

/**
 * How a column is put together when two people changed the same row:
 * `value` as a whole; `commas` and `lines` entry by entry (an entry of `lines` is known by its first word), `wholeLines`
 * the same where the entry is all of the line; `text` line by line;
 * `decision` never by itself, and no other column beside it; `derived` not at all, because it follows from the others.
 */
export type MergeKind = 'value' | 'commas' | 'lines' | 'wholeLines' | 'text' | 'decision' | 'derived';

/** Turns the rows of one list into domain values and back. The only place that knows the list's columns. */
export type RowCodec<T> = {
  /** ASCII name of the list, as in manifest/sharepoint. */
  readonly list: string;
  /** The column that holds the row's key; what is wrong when two rows share one. */
  readonly keyColumn: string;
  /** On failure the names of the columns that cannot be read. */
  readonly read: (fields: RowFields) => Result<T, readonly string[]>;
  /** Every column that the value has, in Graph's spelling for writing. */
  readonly write: (value: T) => RowFields;
  /** Every column that `write` gives. */
  readonly mergeOf: Readonly<Record<string, MergeKind>>;
  /** The column with the id that people know a row by, in lists that have one. */
  readonly idColumn?: string;
  /** The seal of a row as it is stored, in lists whose rows carry one. @returns undefined where there is none */
  readonly sealIn?: (fields: RowFields) => string | undefined;
  /** What a person calls the row, readable or not. */
  readonly titleOf: (fields: RowFields) => string;
};

export type RowCodecs = { readonly [L in ListName]: RowCodec<EntityOf[L]> };
