import { z } from 'zod';
import { newColumn } from '../columns/definition.ts';
import { parseFormula } from '../columns/formula.ts';
import { titleColumn, type Column } from '../columns/column.ts';
import { accessDenied, invalidRequest, nameTaken, notSupported } from '../errors.ts';
import { created, GRAPH_ROOT, noContent, ok } from '../message.ts';
import { equalityFilter, type Readers } from '../odata/equality.ts';
import { readOptions } from '../odata/options.ts';
import type { Site } from '../site.ts';
import type { StoredList } from '../store/lists.ts';
import { PEOPLE_TEMPLATE } from '../store/people.ts';
import { listResource, listType } from './listResource.ts';
import { listOf, siteOf, writingOf, type Call, type Route } from './route.ts';

export const listRoutes: readonly Route[] = [
  { method: 'GET', path: 'sites/:site/lists', need: 'readSite', run: all },
  { method: 'POST', path: 'sites/:site/lists', need: 'manageSite', run: create },
  { method: 'GET', path: 'sites/:site/lists/:list', need: 'readSite', run: get },
  { method: 'PATCH', path: 'sites/:site/lists/:list', need: 'manageSite', run: change },
  { method: 'DELETE', path: 'sites/:site/lists/:list', need: 'manageSite', run: remove },
];

/** What lists can be found by. */
const LIST_READERS: Readers<StoredList> = {
  id: ({ id }) => id,
  displayName: ({ title }) => title,
  name: ({ name }) => name,
  'list/template': ({ template }) => template,
  'list/hidden': ({ hidden }) => hidden ?? false,
};

function all(call: Call) {
  const site = siteOf(call);
  const { select, expand, filter, top } = readOptions(call.query, ['select', 'expand', 'filter', 'top'], listType);
  const isWanted = equalityFilter(filter, LIST_READERS);
  // What SharePoint made for itself comes along only for those who ask for the facet that tells so.
  const isShown = ({ hidden }: StoredList) => hidden !== true || (select?.includes('system') ?? false);
  const lists = call.world.store.lists
    .ofSite(site.id)
    .filter((list) => isShown(list) && isWanted(list))
    .slice(0, top);
  return ok({
    '@odata.context': context(site, ''),
    value: lists.map((list) => listResource(call.world, { site, list }, { select, expand })),
  });
}

function get(call: Call) {
  const place = listOf(call);
  const { select, expand } = readOptions(call.query, ['select', 'expand']);
  return ok({
    '@odata.context': context(place.site, '/$entity'),
    ...listResource(call.world, place, { select, expand }),
  });
}

const listBody = z.object({
  displayName: z.string().min(1).max(255),
  description: z.string().default(''),
  columns: z.array(z.unknown()).default([]),
  list: z
    .object({
      template: z.string().default('genericList'),
      contentTypesEnabled: z.boolean().default(false),
      hidden: z.boolean().default(false),
    })
    .default({ template: 'genericList', contentTypesEnabled: false, hidden: false }),
});

function create(call: Call) {
  const site = siteOf(call);
  const body = listBody.safeParse(call.body);
  if (!body.success) throw invalidRequest('A list must have a displayName.');
  const { displayName: title, description, list: info } = body.data;
  if (info.template !== 'genericList') throw notSupported(`list template '${info.template}'`);

  const { lists, transaction } = call.world.store;
  const list = transaction(() => {
    const neighbours = lists.ofSite(site.id);
    if (neighbours.some((other) => other.title.toLowerCase() === title.toLowerCase())) throw nameTaken();
    const { by, at } = writingOf(call, site);
    return lists.insert({
      site: site.id,
      name: freeName(title, neighbours),
      title,
      description,
      template: info.template,
      contentTypesEnabled: info.contentTypesEnabled,
      hidden: info.hidden,
      columns: columnsFrom(call, body.data.columns),
      version: 1,
      ...{ created: at, createdBy: by, modified: at, modifiedBy: by },
    });
  });
  return created(`${GRAPH_ROOT}/sites/${site.id}/lists/${list.id}`, {
    '@odata.context': context(site, '/$entity'),
    ...listResource(call.world, { site, list }, { select: undefined, expand: [] }),
  });
}

function columnsFrom(call: Call, inputs: readonly unknown[]): readonly Column[] {
  const columns = inputs.reduce<readonly Column[]>(
    (made, input) => {
      const column = newColumn(input, made);
      refuseUnknownTarget(call, column, made);
      return [...made, column];
    },
    [titleColumn],
  );
  refuseTooManyIndexes(columns, call.world.limits.indexedColumns);
  return columns;
}

/** @throws Refused 400 when a lookup names a list, or a lookup beside it, that is not there */
export function refuseUnknownTarget({ world }: Call, { facet }: Column, neighbours: readonly Column[]): void {
  if (facet.kind === 'calculated') parseFormula(facet.settings.formula);
  if (facet.kind !== 'lookup') return;
  const { listId, primaryLookupColumnId: primary } = facet.settings;
  if (primary !== undefined) {
    if (neighbours.some(({ id, facet: { kind } }) => id === primary && kind === 'lookup')) return;
    throw invalidRequest('The primary lookup column was not found.');
  }
  if (world.store.lists.byId(listId ?? '') === undefined) throw invalidRequest('List does not exist.');
}

/** @throws Refused 400 */
export function refuseTooManyIndexes(columns: readonly Column[], most: number): void {
  if (columns.filter(({ indexed }) => indexed).length > most) {
    throw invalidRequest(`The maximum number of indexed columns in a list is ${most}.`);
  }
}

/** SharePoint makes the address of a list from the ASCII letters and digits of its first title. */
function freeName(title: string, neighbours: readonly StoredList[]): string {
  const wished = title.replace(/[^A-Za-z0-9]/g, '') || 'List';
  const taken = new Set(neighbours.map(({ name }) => name.toLowerCase()));
  let number = 0;
  while (taken.has(`${wished}${number || ''}`.toLowerCase())) number += 1;
  return `${wished}${number || ''}`;
}

const changeBody = z.object({
  displayName: z.string().min(1).max(255).optional(),
  description: z.string().optional(),
  list: z.object({ contentTypesEnabled: z.boolean().optional() }).optional(),
});

function change(call: Call) {
  const { site, list } = listOf(call);
  refuseOwn(list);
  const body = changeBody.safeParse(call.body);
  if (!body.success) throw invalidRequest('Invalid request');
  const title = body.data.displayName ?? list.title;
  const { lists, transaction } = call.world.store;
  const changed = transaction(() => {
    const isTaken = lists
      .ofSite(site.id)
      .some((other) => other.id !== list.id && other.title.toLowerCase() === title.toLowerCase());
    if (isTaken) throw nameTaken();
    const { by, at } = writingOf(call, site);
    const next = {
      ...list,
      title,
      description: body.data.description ?? list.description,
      contentTypesEnabled: body.data.list?.contentTypesEnabled ?? list.contentTypesEnabled,
      version: list.version + 1,
      modified: at,
      modifiedBy: by,
    };
    lists.update(next);
    return next;
  });
  return ok({
    '@odata.context': context(site, '/$entity'),
    ...listResource(call.world, { site, list: changed }, { select: undefined, expand: [] }),
  });
}

function remove(call: Call) {
  const { list } = listOf(call);
  refuseOwn(list);
  const { lists, transaction } = call.world.store;
  transaction(() => lists.remove(list.id));
  return noContent;
}

/** @throws Refused 403: nobody changes the list of a site's people */
function refuseOwn({ template }: StoredList): void {
  if (template === PEOPLE_TEMPLATE) throw accessDenied();
}

const context = (site: Site, rest: string): string =>
  `${GRAPH_ROOT}/$metadata#sites('${encodeURIComponent(site.id)}')/lists${rest}`;
