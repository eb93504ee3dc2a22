import type { ListDefinition } from '../listDefinition.ts';
import type { FoundList, FoundSchema } from '../schema/readSchema.ts';
import { schemaColumn, type SchemaColumn } from '../schema/schemaColumn.ts';
import type { ProvisionStep } from './provisionStep.ts';

/**
 * What has to be done to make the lists of a site complete, in the order in which to do it. Only what is missing is
 * added; a list or column that people call something else keeps its name.
 *
 * @returns empty when nothing is missing
 */
export function planProvisioning(definitions: readonly ListDefinition[], found: FoundSchema): readonly ProvisionStep[] {
  return definitions.flatMap((definition): readonly ProvisionStep[] => {
    const list = found.get(definition.name);
    if (list) return planList(definition, list);
    const at = { list: definition.name, listName: definition.displayName };
    return [{ kind: 'createList', ...at, columns: definition.columns.length }, ...naming(definition, definition.name)];
  });
}

/** What one list lacks. */
export function planList(definition: ListDefinition, list: FoundList): readonly ProvisionStep[] {
  const columns = definition.columns.map(schemaColumn).flatMap((wanted) => {
    const now = list.columns.find(({ name }) => name === wanted.name);
    return columnSteps(definition, wanted, now);
  });
  return [...naming(definition, list.displayName), ...columns];
}

/** Graph makes the address of a list from the name it is created with; only then may it be called in Swedish. */
function naming({ name, displayName }: ListDefinition, present: string): readonly ProvisionStep[] {
  return present === name && displayName !== name ? [{ kind: 'nameList', list: name, listName: displayName }] : [];
}

function columnSteps(
  definition: ListDefinition,
  wanted: SchemaColumn,
  now: SchemaColumn | undefined,
): readonly ProvisionStep[] {
  const list = { list: definition.name, listName: definition.displayName };
  const at = { ...list, column: wanted.name, columnName: wanted.displayName };
  if (!now) return [{ kind: 'addColumn', ...at }];
  // A column of another type is for people to put right: what is in it might be lost.
  if (now.type !== wanted.type) return [];
  const choices = wanted.choices.filter((choice) => !now.choices.includes(choice));
  const steps: ProvisionStep[] = choices.length > 0 ? [{ kind: 'addChoices', ...at, choices }] : [];
  if (wanted.isUnique && !now.isUnique) return [...steps, { kind: 'makeUnique', ...at }];
  if (wanted.isIndexed && !now.isIndexed) return [...steps, { kind: 'addIndex', ...at }];
  return steps;
}
