import { UNLIMITED, type ListLimits, type NamedColumn, type SchemaDrift } from './schemaDrift.ts';

/** The column that holds a row's identity; without it no row can be known again. */
const KEY_COLUMN = 'Nyckel';

/**
 * What to switch off, by ASCII name of the list; lists that are not in it are as they should be. A drift that only
 * changes how something looks limits nothing.
 */
export function limitsOf(drifts: readonly SchemaDrift[]): ReadonlyMap<string, ListLimits> {
  const limits = new Map<string, ListLimits>();
  for (const drift of drifts) {
    const before = limits.get(drift.list) ?? UNLIMITED;
    const after = limited(before, drift);
    if (after !== before) limits.set(drift.list, after);
  }
  return limits;
}

function limited(limits: ListLimits, drift: SchemaDrift): ListLimits {
  switch (drift.kind) {
    case 'listMissing':
      return { ...limits, canCreate: false, canWrite: false };
    case 'columnMissing':
    case 'columnRetyped':
      return withoutColumn(limits, drift.column);
    case 'columnsNotYet':
      return withoutValues(limits, drift.columns);
    case 'readOnlyOn':
      return { ...limits, canCreate: false, notWritable: plus(limits.notWritable, drift.column) };
    case 'requiredAdded':
      return { ...limits, canCreate: false };
    case 'requiredOn':
      return { ...limits, needsValue: plus(limits.needsValue, drift.column) };
    case 'choicesRemoved':
      return withoutChoices(limits, drift.column, drift.choices);
    case 'choicesRenamed':
      return withoutChoices(
        limits,
        drift.column,
        drift.choices.map(({ from }) => from),
      );
    case 'textNarrowed':
    case 'multiLineOff':
      return { ...limits, maxLength: new Map([...limits.maxLength, [drift.column, drift.maxLength]]) };
    case 'indexOff':
      // A create whose answer got lost is looked up by its key, and Graph filters on indexed columns only.
      return drift.isKey ? { ...limits, canCreate: false } : limits;
    case 'uniqueOff':
      // What SharePoint carries out late, or two people number at the same time, would stand twice.
      return { ...limits, canCreate: false };
    case 'columnRenamed':
    case 'choicesAdded':
    case 'ownChoicesOn':
    case 'rangeNarrowed':
    case 'dateFormatChanged':
      return limits;
  }
}

/** A new row names every column, so Graph refuses it; rows that are there can still be written in other columns. */
function withoutColumn(limits: ListLimits, column: string): ListLimits {
  return {
    ...limits,
    canCreate: false,
    canWrite: limits.canWrite && column !== KEY_COLUMN,
    notWritable: plus(limits.notWritable, column),
    notReadable: plus(limits.notReadable, column),
  };
}

/** A new row leaves them empty, which they need not be there for. */
function withoutValues(limits: ListLimits, columns: readonly NamedColumn[]): ListLimits {
  const names = columns.map(({ column }) => column);
  return {
    ...limits,
    notWritable: new Set([...limits.notWritable, ...names]),
    notReadable: new Set([...limits.notReadable, ...names]),
  };
}

function withoutChoices(limits: ListLimits, column: string, choices: readonly string[]): ListLimits {
  const before = limits.withoutChoices.get(column) ?? new Set<string>();
  return {
    ...limits,
    withoutChoices: new Map([...limits.withoutChoices, [column, new Set([...before, ...choices])]]),
  };
}

function plus(names: ReadonlySet<string>, name: string): ReadonlySet<string> {
  return new Set([...names, name]);
}
