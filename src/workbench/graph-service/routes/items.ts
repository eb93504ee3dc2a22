import { z } from 'zod';
import { comparable } from '../columns/value.ts';
import { writeFields, type Fields } from '../columns/write.ts';
import { invalidRequest, rowChanged } from '../errors.ts';
import { created, GRAPH_ROOT, noContent, ok } from '../message.ts';
import { linkTo } from '../odata/link.ts';
import { readOptions } from '../odata/options.ts';
import { readSkipToken, writeSkipToken } from '../odata/skipToken.ts';
import type { StoredItem } from '../store/itemRow.ts';
import type { StoredList } from '../store/lists.ts';
import { queryItems } from '../store/query.ts';
import { eTagOf, fieldsExpand, fieldsResource, itemResource, itemType } from './itemResource.ts';
import { itemOf, listOf, writingOf, type Call, type Route } from './route.ts';

const ALL = 'sites/:site/lists/:list/items';
const ONE = `${ALL}/:item`;

export const itemRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, need: 'readSite', run: all },
  { method: 'POST', path: ALL, need: 'writeSite', run: create },
  { method: 'GET', path: ONE, need: 'readSite', run: get },
  { method: 'PATCH', path: ONE, need: 'writeSite', run: change },
  { method: 'DELETE', path: ONE, need: 'writeSite', run: remove },
  { method: 'GET', path: `${ONE}/fields`, need: 'readSite', run: getFields },
  { method: 'PATCH', path: `${ONE}/fields`, need: 'writeSite', run: changeFields },
];

const PREFER_ANY_COLUMN = 'honornonindexedquerieswarningmayfailrandomly';
const WITH_FIELDS = { select: undefined, expand: [{ name: 'fields', select: undefined, expand: [] }] };

function all(call: Call) {
  const { site, list } = listOf(call);
  const { world, headers } = call;
  const options = readOptions(call.query, ['select', 'expand', 'filter', 'orderby', 'top', 'skiptoken'], itemType);
  fieldsExpand(options.expand);
  const page = queryItems(world.store, list, {
    filter: options.filter,
    orderby: options.orderby,
    mayUseAnyColumn: (headers['prefer'] ?? '').toLowerCase().includes(PREFER_ANY_COLUMN),
    after: readSkipToken(options.skiptoken),
    most: Math.min(options.top ?? world.limits.defaultPage, world.limits.maxPage),
    threshold: world.limits.viewThreshold,
  });
  return ok({
    '@odata.context': context(call),
    ...(page.next && {
      '@odata.nextLink': linkTo(`/sites/${list.site}/lists/${list.id}/items`, call.query, [
        '$skiptoken',
        writeSkipToken(page.next),
      ]),
    }),
    value: page.items.map((item) => itemResource({ world, site, list }, item, options)),
  });
}

function get(call: Call) {
  const place = itemOf(call);
  const options = readOptions(call.query, ['select', 'expand']);
  return ok({
    '@odata.context': `${context(call)}/$entity`,
    ...itemResource({ ...place, world: call.world }, place.item, options),
  });
}

function getFields(call: Call) {
  const place = itemOf(call);
  const { select } = readOptions(call.query, ['select']);
  return ok({
    '@odata.context': `${context(call)}/fields`,
    ...fieldsResource({ ...place, world: call.world }, place.item, select),
  });
}

const itemBody = z.object({
  fields: z.unknown().optional(),
  contentType: z.object({ id: z.string().optional(), name: z.string().optional() }).optional(),
});

function readBody(body: unknown): unknown {
  const parsed = itemBody.safeParse(body);
  if (!parsed.success) throw invalidRequest('Invalid request');
  const { contentType, fields } = parsed.data;
  const isItem = contentType === undefined || contentType.name === 'Item' || contentType.id?.startsWith('0x01');
  if (!isItem) throw invalidRequest('The content type is not part of this list.');
  return fields;
}

function create(call: Call) {
  const { site, list } = listOf(call);
  const fields = writeFields(readBody(call.body), list.columns);
  const { world } = call;
  const item = world.store.transaction(() => {
    refuseDuplicate(call, list, { fields });
    return world.store.items.insert(list, fields, writingOf(call));
  });
  return created(`${GRAPH_ROOT}/sites/${site.id}/lists/${list.id}/items/${item.id}`, {
    '@odata.context': `${context(call)}/$entity`,
    ...itemResource({ world, site, list }, item, WITH_FIELDS),
  });
}

function change(call: Call) {
  const { site, list, item } = write(call, readBody(call.body));
  return ok({
    '@odata.context': `${context(call)}/$entity`,
    ...itemResource({ world: call.world, site, list }, item, WITH_FIELDS),
  });
}

function changeFields(call: Call) {
  const { site, list, item } = write(call, call.body);
  return ok({
    '@odata.context': `${context(call)}/fields`,
    ...fieldsResource({ world: call.world, site, list }, item),
  });
}

function write(call: Call, input: unknown) {
  const { site, list, item: before } = itemOf(call);
  refuseStale(call, before);
  const fields = writeFields(input, list.columns, before.fields);
  const { store } = call.world;
  const item = store.transaction(() => {
    refuseDuplicate(call, list, { fields, except: before });
    return store.items.update(list, before, { ...writingOf(call), fields });
  });
  return { site, list, item };
}

function remove(call: Call) {
  const { list, item } = itemOf(call);
  refuseStale(call, item);
  const { store } = call.world;
  store.transaction(() => store.items.remove(list, item));
  return noContent;
}

/** @throws Refused 412 when the caller has read an older state than the present one */
function refuseStale({ headers }: Call, item: StoredItem): void {
  const wanted = headers['if-match'];
  if (wanted !== undefined && wanted !== '*' && wanted !== eTagOf(item)) throw rowChanged();
}

/** @throws Refused 400 when another item has the value of a column that has to be unique */
export function refuseDuplicate(
  { world }: Call,
  list: StoredList,
  { fields, except }: { readonly fields: Fields; readonly except?: StoredItem },
): void {
  for (const { name, enforceUniqueValues } of list.columns) {
    const value = comparable(fields[name]);
    if (!enforceUniqueValues || value === null) continue;
    const holders = world.store.indexes.within(list.id, { column: name, operator: 'eq', value }, 2);
    if (holders.some((id) => id !== except?.id)) {
      throw invalidRequest(
        `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${name}].`,
      );
    }
  }
}

const context = ({ params }: Call): string =>
  `${GRAPH_ROOT}/$metadata#sites('${encodeURIComponent(params['site'] ?? '')}')/lists('${encodeURIComponent(params['list'] ?? '')}')/items`;
