import type { ListDefinition } from '../listDefinition.ts';
import { cameLater } from './laterColumns.ts';
import type { FoundList, FoundSchema } from './readSchema.ts';
import { schemaColumn, type SchemaColumn } from './schemaColumn.ts';
import type { DriftedColumn, DriftedList, RenamedChoice, SchemaDrift } from './schemaDrift.ts';

/** The column that holds a row's identity. */
const KEY_COLUMN = 'Nyckel';

/**
 * Compares the lists as Samsyn needs them with the lists as they are. Columns are matched by their fixed internal
 * name, so that a column which people call something else is still the same one.
 *
 * @returns every difference that matters, in the order of the definitions; empty when all is well
 */
export function checkSchema(definitions: readonly ListDefinition[], found: FoundSchema): readonly SchemaDrift[] {
  return definitions.flatMap((definition): readonly SchemaDrift[] => {
    const list = found.get(definition.name);
    if (list) return listDrifts(definition, list);
    return [{ kind: 'listMissing', list: definition.name, listName: definition.displayName }];
  });
}

function listDrifts(definition: ListDefinition, list: FoundList): readonly SchemaDrift[] {
  const wanted = definition.columns.map(schemaColumn);
  const at = { list: definition.name, listName: list.displayName };
  const ours = wanted.flatMap((column): readonly SchemaDrift[] => {
    const now = list.columns.find(({ name }) => name === column.name);
    if (now) return columnDrifts({ ...at, column: now.name, columnName: now.displayName }, column, now);
    if (cameLater(list.name, column.name)) return [];
    const { displayName } = column;
    const sameName = list.columns.find((each) => each.displayName === displayName && isTheirs(each, wanted))?.name;
    return [{ kind: 'columnMissing', ...at, column: column.name, columnName: displayName, sameName }];
  });
  const theirs = list.columns
    .filter((column) => column.isRequired && !column.hasDefault && isTheirs(column, wanted))
    .map(({ name, displayName }) => ({
      kind: 'requiredAdded' as const,
      ...{ ...at, column: name, columnName: displayName },
    }));
  return [...ours, ...notYetDrift(at, wanted, list), ...theirs];
}

function notYetDrift(at: DriftedList, wanted: readonly SchemaColumn[], list: FoundList): readonly SchemaDrift[] {
  const columns = wanted
    .filter(({ name }) => cameLater(at.list, name) && list.columns.every((column) => column.name !== name))
    .map(({ name, displayName }) => ({ column: name, columnName: displayName }));
  return when(columns.length > 0, { kind: 'columnsNotYet', ...at, columns });
}

/** Title is filled in with every row; what SharePoint keeps for itself is never left to the writer of a row. */
const BUILT_IN = new Set(['Title', 'LinkTitle', 'LinkTitleNoMenu', 'ContentType', 'FileLeafRef', 'Attachments']);

function isTheirs({ name, isReadOnly, isHidden }: SchemaColumn, wanted: readonly SchemaColumn[]): boolean {
  const isBuiltIn = BUILT_IN.has(name) || name.startsWith('_') || isReadOnly || isHidden;
  return !isBuiltIn && wanted.every((column) => column.name !== name);
}

function columnDrifts(at: DriftedColumn, wanted: SchemaColumn, now: SchemaColumn): readonly SchemaDrift[] {
  return [
    ...nameDrift(at, wanted, now),
    ...typeDrifts(at, wanted, now),
    ...when(now.isReadOnly && !wanted.isReadOnly, { kind: 'readOnlyOn', ...at }),
    ...when(now.isRequired && !wanted.isRequired, { kind: 'requiredOn', ...at }),
    ...when(wanted.isIndexed && !now.isIndexed, { kind: 'indexOff', ...at, isKey: wanted.name === KEY_COLUMN }),
    ...when(wanted.isUnique && !now.isUnique, { kind: 'uniqueOff', ...at }),
  ];
}

function nameDrift(at: DriftedColumn, wanted: SchemaColumn, now: SchemaColumn): readonly SchemaDrift[] {
  const formerName = wanted.displayName;
  return when(now.displayName !== formerName, { kind: 'columnRenamed', ...at, formerName });
}

function typeDrifts(at: DriftedColumn, wanted: SchemaColumn, now: SchemaColumn): readonly SchemaDrift[] {
  const [expected, found] = [wanted.type, now.type];
  if (expected === found) return settingDrifts(at, wanted, now);
  if (expected === 'note' && found === 'text') return [{ kind: 'multiLineOff', ...at, maxLength: now.maxLength }];
  // A text of several lines takes everything that one line takes.
  if (expected === 'text' && found === 'note') return [];
  if (isDay(expected) && isDay(found)) return [{ kind: 'dateFormatChanged', ...at, expected, found }];
  return [{ kind: 'columnRetyped', ...at, expected, found }];
}

function isDay(type: SchemaColumn['type']): type is 'date' | 'dateTime' {
  return type === 'date' || type === 'dateTime';
}

function settingDrifts(at: DriftedColumn, wanted: SchemaColumn, now: SchemaColumn): readonly SchemaDrift[] {
  const { minimum, maximum } = now;
  const isNarrower =
    (minimum ?? Number.NEGATIVE_INFINITY) > (wanted.minimum ?? Number.NEGATIVE_INFINITY) ||
    (maximum ?? Number.POSITIVE_INFINITY) < (wanted.maximum ?? Number.POSITIVE_INFINITY);
  const { maxLength } = now;
  const expected = wanted.maxLength;
  return [
    ...when(maxLength < expected, { kind: 'textNarrowed', ...at, maxLength, expected }),
    ...when(isNarrower, { kind: 'rangeNarrowed', ...at, minimum, maximum }),
    ...when(now.takesOwnChoices && !wanted.takesOwnChoices, { kind: 'ownChoicesOn', ...at }),
    ...choiceDrifts(at, wanted.choices, now.choices),
  ];
}

/** A choice that stands where another one stood, in a list that is as long as before, has been renamed. */
function choiceDrifts(at: DriftedColumn, wanted: readonly string[], now: readonly string[]): readonly SchemaDrift[] {
  const removed = wanted.filter((choice) => !now.includes(choice));
  const added = now.filter((choice) => !wanted.includes(choice));
  const renamed: readonly RenamedChoice[] =
    wanted.length === now.length
      ? wanted.flatMap((from, place) => {
          const to = now[place];
          return to !== undefined && removed.includes(from) && added.includes(to) ? [{ from, to }] : [];
        })
      : [];
  const gone = removed.filter((choice) => renamed.every(({ from }) => from !== choice));
  const fresh = added.filter((choice) => renamed.every(({ to }) => to !== choice));
  return [
    ...when(renamed.length > 0, { kind: 'choicesRenamed', ...at, choices: renamed }),
    ...when(gone.length > 0, { kind: 'choicesRemoved', ...at, choices: gone }),
    ...when(fresh.length > 0, { kind: 'choicesAdded', ...at, choices: fresh }),
  ];
}

function when(holds: boolean, drift: SchemaDrift): readonly SchemaDrift[] {
  return holds ? [drift] : [];
}
