import type { ListDefinition } from '#graph/listDefinition.ts';
import { camlQuery } from './caml.ts';
import { fieldXml } from './fieldXml.ts';
import { chipFormatter, passedFormatter } from './formatters.ts';
import type { ListLook } from './listLook.ts';

const SCHEMA = 'https://developer.microsoft.com/json-schemas/sp/site-design-script-actions.schema.json';
/** Template of a plain list. */
const GENERIC_LIST = 100;
/** Rows of a page of a view. */
const ROW_LIMIT = 100;

type Subaction = { readonly verb: string } & Readonly<Record<string, unknown>>;

/** One list of the script. `listName` is ASCII, since SharePoint makes the list's address of it. */
export type ListAction = {
  readonly verb: 'createSPList';
  readonly listName: string;
  readonly templateType: number;
  readonly subactions: readonly Subaction[];
};

/** SharePoint carries out at most so many actions of one script, each list and each of its steps counted. */
const ACTIONS_AT_ONCE = 300;

export type SiteScript = { readonly $schema: string; readonly actions: readonly ListAction[] };

/**
 * The lists as SharePoint site scripts, to be applied one after the other: columns with their validations, views, column
 * formatting. Running them again changes what is there and makes nothing twice.
 *
 * @param looks at most one per list
 * @returns as few as SharePoint carries out whole
 */
export function siteScriptsOf(
  definitions: readonly ListDefinition[],
  looks: readonly ListLook[],
): readonly SiteScript[] {
  const actions = definitions.map((definition): ListAction => {
    const look = looks.find(({ list }) => list === definition.name);
    return {
      verb: 'createSPList',
      listName: definition.name,
      templateType: GENERIC_LIST,
      subactions: [...listActions(definition, look), ...(look ? lookActions(definition, look) : [])],
    };
  });
  const parts: ListAction[][] = [];
  let room = 0;
  for (const action of actions) {
    const size = 1 + action.subactions.length;
    if (size > room) {
      parts.push([]);
      room = ACTIONS_AT_ONCE;
    }
    parts.at(-1)?.push(action);
    room -= size;
  }
  return parts.map((part) => ({ $schema: SCHEMA, actions: part }));
}

function listActions(definition: ListDefinition, look: ListLook | undefined): readonly Subaction[] {
  const { name: list, displayName, description, columns } = definition;
  return [
    { verb: 'setDescription', description },
    ...columns.map((column) => ({
      verb: 'addSPFieldXml',
      schemaXml: fieldXml({ list, column, validation: look?.validations[column.name] }),
    })),
    ...(displayName === list ? [] : [{ verb: 'setTitle', title: displayName }]),
  ];
}

function lookActions(definition: ListDefinition, { views, chips, passed }: ListLook): readonly Subaction[] {
  const formatters = [
    ...Object.entries(chips).map(([column, colours]) => [column, chipFormatter(colours)] as const),
    ...Object.entries(passed).map(([column, word]) => [column, passedFormatter(word)] as const),
  ];
  return [
    ...views.map((view) => ({
      verb: 'addSPView',
      name: view.name,
      viewFields: view.columns,
      query: camlQuery(view, definition),
      rowLimit: ROW_LIMIT,
      isPaged: true,
      makeDefault: view.isDefault ?? false,
      // What people see is what the source says, also when the script runs again.
      replaceViewFields: true,
    })),
    ...formatters.map(([column, formatterJSON]) => ({
      verb: 'setSPFieldCustomFormatter',
      fieldDisplayName: definition.columns.find(({ name }) => name === column)?.displayName ?? column,
      formatterJSON,
    })),
  ];
}
