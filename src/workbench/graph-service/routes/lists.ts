import { z } from 'zod';
import { newColumn } from '../columns/definition.ts';
import { titleColumn, type Column } from '../columns/column.ts';
import { columnResources } from '../columns/resource.ts';
import { badRequest, invalidRequest, nameTaken, notSupported } from '../errors.ts';
import { created, GRAPH_ROOT, noContent, ok } from '../message.ts';
import type { Expand } from '../odata/expand.ts';
import { readOptions } from '../odata/options.ts';
import { pick, type Resource, type ResourceType } from '../odata/select.ts';
import { tokens } from '../odata/tokens.ts';
import type { Site } from '../site.ts';
import type { StoredList } from '../store/lists.ts';
import { itemResource } from './itemResource.ts';
import { listOf, siteOf, writingOf, type Call, type Route } from './route.ts';

const listType: ResourceType = {
  name: 'list',
  known: [
    ...[
      'id',
      'columns',
      'createdBy',
      'createdDateTime',
      'description',
      'displayName',
      'eTag',
      'items',
      'lastModifiedBy',
    ],
    ...['lastModifiedDateTime', 'list', 'name', 'parentReference', 'sharepointIds', 'system', 'webUrl'],
  ],
};

export const listRoutes: readonly Route[] = [
  { method: 'GET', path: 'sites/:site/lists', need: 'readSite', run: all },
  { method: 'POST', path: 'sites/:site/lists', need: 'manageSite', run: create },
  { method: 'GET', path: 'sites/:site/lists/:list', need: 'readSite', run: get },
  { method: 'PATCH', path: 'sites/:site/lists/:list', need: 'manageSite', run: change },
  { method: 'DELETE', path: 'sites/:site/lists/:list', need: 'manageSite', run: remove },
];

function all(call: Call) {
  const site = siteOf(call);
  const { select, expand, filter } = readOptions(call.query, ['select', 'expand', 'filter'], listType);
  const isWanted = filter === undefined ? () => true : nameFilter(filter);
  const lists = call.world.store.lists.ofSite(site.id).filter(isWanted);
  return ok({
    '@odata.context': context(site, ''),
    value: lists.map((list) => resource(call, { site, list }, { select, expand })),
  });
}

/** `displayName eq '…'` or `name eq '…'`, the two that programs use to find a list. */
function nameFilter(filter: string): (list: StoredList) => boolean {
  const [property, operator, value, ...rest] = tokens(filter);
  const isComparison =
    property?.kind === 'word' && operator?.kind === 'word' && operator.text === 'eq' && rest.length === 0;
  if (!isComparison || value?.kind !== 'string') throw badRequest('Invalid filter clause');
  const wanted = value.text.toLowerCase();
  if (property.text === 'displayName') return ({ title }) => title.toLowerCase() === wanted;
  if (property.text === 'name') return ({ name }) => name.toLowerCase() === wanted;
  throw badRequest('Invalid filter clause');
}

function get(call: Call) {
  const place = listOf(call);
  const { select, expand } = readOptions(call.query, ['select', 'expand']);
  return ok({ '@odata.context': context(place.site, '/$entity'), ...resource(call, place, { select, expand }) });
}

const listBody = z.object({
  displayName: z.string().min(1).max(255),
  description: z.string().default(''),
  columns: z.array(z.unknown()).default([]),
  list: z.object({ template: z.string().default('genericList') }).default({ template: 'genericList' }),
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
    const { by, at } = writingOf(call);
    return lists.insert({
      site: site.id,
      name: freeName(title, neighbours),
      title,
      description,
      template: info.template,
      columns: columnsFrom(body.data.columns, call.world.limits.indexedColumns),
      version: 1,
      ...{ created: at, createdBy: by, modified: at, modifiedBy: by },
    });
  });
  return created(`${GRAPH_ROOT}/sites/${site.id}/lists/${list.id}`, {
    '@odata.context': context(site, '/$entity'),
    ...resource(call, { site, list }, { select: undefined, expand: [] }),
  });
}

function columnsFrom(inputs: readonly unknown[], mostIndexed: number): readonly Column[] {
  const columns = inputs.reduce<readonly Column[]>((made, input) => [...made, newColumn(input, made)], [titleColumn]);
  refuseTooManyIndexes(columns, mostIndexed);
  return columns;
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

const changeBody = z.object({ displayName: z.string().min(1).max(255).optional(), description: z.string().optional() });

function change(call: Call) {
  const { site, list } = listOf(call);
  const body = changeBody.safeParse(call.body);
  if (!body.success) throw invalidRequest('Invalid request');
  const title = body.data.displayName ?? list.title;
  const { lists, transaction } = call.world.store;
  const changed = transaction(() => {
    const isTaken = lists
      .ofSite(site.id)
      .some((other) => other.id !== list.id && other.title.toLowerCase() === title.toLowerCase());
    if (isTaken) throw nameTaken();
    const { by, at } = writingOf(call);
    const next = {
      ...list,
      title,
      description: body.data.description ?? list.description,
      version: list.version + 1,
      modified: at,
      modifiedBy: by,
    };
    lists.update(next);
    return next;
  });
  return ok({
    '@odata.context': context(site, '/$entity'),
    ...resource(call, { site, list: changed }, { select: undefined, expand: [] }),
  });
}

function remove(call: Call) {
  const { list } = listOf(call);
  const { lists, transaction } = call.world.store;
  transaction(() => lists.remove(list.id));
  return noContent;
}

const context = (site: Site, rest: string): string =>
  `${GRAPH_ROOT}/$metadata#sites('${encodeURIComponent(site.id)}')/lists${rest}`;

type Placed = { readonly site: Site; readonly list: StoredList };
type Shown = { readonly select: readonly string[] | undefined; readonly expand: readonly Expand[] };

function resource(call: Call, { site, list }: Placed, { select, expand }: Shown): Resource {
  const eTag = `"${list.id},${list.version}"`;
  const plain = pick(
    {
      '@odata.etag': eTag,
      id: list.id,
      eTag,
      name: list.name,
      displayName: list.title,
      description: list.description,
      createdDateTime: list.created,
      createdBy: list.createdBy,
      lastModifiedDateTime: list.modified,
      lastModifiedBy: list.modifiedBy,
      webUrl: `${site.webUrl}/Lists/${list.name}`,
      parentReference: { siteId: site.id },
      list: { contentTypesEnabled: false, hidden: false, template: list.template },
    },
    select,
    listType,
  );
  return expand.reduce<Resource>(
    (shown, navigation) => ({ ...shown, ...expanded(call, { site, list }, navigation) }),
    plain,
  );
}

function expanded({ world }: Call, { site, list }: Placed, navigation: Expand): Resource {
  if (navigation.name === 'columns') return { columns: columnResources(list.columns, navigation.select) };
  if (navigation.name === 'items') {
    const items = world.store.items.after(list.id, 0, world.limits.defaultPage);
    return { items: items.map((item) => itemResource({ world, site, list }, item, navigation)) };
  }
  throw notSupported(`$expand=${navigation.name} on a list`);
}
