/**
 * What a column holds, told apart as finely as reading and writing need: Graph's facets, with texts of one line, of
 * several lines and with formatting as kinds of their own. `unknown` is a type that Graph does not show.
 */
export type ColumnType =
  | 'text'
  | 'note'
  | 'richText'
  | 'number'
  | 'currency'
  | 'boolean'
  | 'date'
  | 'dateTime'
  | 'choice'
  | 'multiChoice'
  | 'lookup'
  | 'person'
  | 'calculated'
  | 'unknown';

/** Where a list has drifted: its fixed ASCII name, and what people see. */
export type DriftedList = { readonly list: string; readonly listName: string };

/** Where a column has drifted: its fixed internal name, and what people see. */
export type DriftedColumn = DriftedList & { readonly column: string; readonly columnName: string };

/** A column by its fixed internal name, and as people see it. */
export type NamedColumn = { readonly column: string; readonly columnName: string };

/** A choice that stands in the place of another one since somebody edited the column's choices. */
export type RenamedChoice = { readonly from: string; readonly to: string };

type ListDrift<Kind extends string> = { readonly kind: Kind } & DriftedList;
type ColumnDrift<Kind extends string, Facts = unknown> = { readonly kind: Kind } & DriftedColumn & Readonly<Facts>;

/**
 * One difference between a list as Samsyn needs it (manifest/sharepoint) and as it is on the site. i18n has a text per
 * kind (`schemaSv`), `limitsOf` says what must be switched off.
 */
export type SchemaDrift =
  | ListDrift<'listMissing'>
  /** `sameName`: internal name of another column that now has the name people know this one by. */
  | ColumnDrift<'columnMissing', { sameName: string | undefined }>
  /** The site is older than these columns. */
  | (ListDrift<'columnsNotYet'> & { readonly columns: readonly NamedColumn[] })
  /** Only its shown name, `columnName` now, `formerName` before; nothing depends on it. */
  | ColumnDrift<'columnRenamed', { formerName: string }>
  | ColumnDrift<'columnRetyped', { expected: ColumnType; found: ColumnType }>
  | ColumnDrift<'readOnlyOn'>
  /** A column of somebody else's that must be filled in, and has no default: every new row is refused. */
  | ColumnDrift<'requiredAdded'>
  /** A column of ours that may no longer be left empty. */
  | ColumnDrift<'requiredOn'>
  | ColumnDrift<'choicesAdded', { choices: readonly string[] }>
  | ColumnDrift<'choicesRemoved', { choices: readonly string[] }>
  | ColumnDrift<'choicesRenamed', { choices: readonly RenamedChoice[] }>
  /** People may type what they like instead of choosing. */
  | ColumnDrift<'ownChoicesOn'>
  /** Characters that fit now. */
  | ColumnDrift<'textNarrowed', { maxLength: number; expected: number }>
  /** A long text that holds one line of at most `maxLength` characters now. */
  | ColumnDrift<'multiLineOff', { maxLength: number }>
  | ColumnDrift<'rangeNarrowed', { minimum: number | undefined; maximum: number | undefined }>
  /** Day instead of day and time, or the other way round. */
  | ColumnDrift<'dateFormatChanged', { expected: 'date' | 'dateTime'; found: 'date' | 'dateTime' }>
  | ColumnDrift<'uniqueOff'>
  | ColumnDrift<'indexOff', { isKey: boolean }>;

/** What still works in a list that has drifted, so that a screen switches off only what depends on the drift. */
export type ListLimits = {
  /** False when SharePoint would refuse every new row, or a row could be made twice. */
  readonly canCreate: boolean;
  /** False when no row of the list can be written safely: the list or its key is gone. */
  readonly canWrite: boolean;
  /** Internal names of columns that no value can be written to. */
  readonly notWritable: ReadonlySet<string>;
  /** Internal names of columns whose values are gone or mean something else. */
  readonly notReadable: ReadonlySet<string>;
  /** Columns that SharePoint no longer lets be empty. */
  readonly needsValue: ReadonlySet<string>;
  /** Characters that fit, for columns in which less fits than Samsyn lets people type. */
  readonly maxLength: ReadonlyMap<string, number>;
  /** Choices that can no longer be written, by column. */
  readonly withoutChoices: ReadonlyMap<string, ReadonlySet<string>>;
};

/** No limits: the list is as Samsyn needs it. */
export const UNLIMITED: ListLimits = {
  canCreate: true,
  canWrite: true,
  notWritable: new Set(),
  notReadable: new Set(),
  needsValue: new Set(),
  maxLength: new Map(),
  withoutChoices: new Map(),
};
