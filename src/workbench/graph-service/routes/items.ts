import { z } from 'zod';
import { comparable, plainText } from '../columns/value.ts';
import { writeFields, type Fields, type Writable } from '../columns/write.ts';
import { accessDenied, invalidRequest, rowChanged } from '../errors.ts';
import { created, GRAPH_ROOT, noContent, ok } from '../message.ts';
import { linkTo } from '../odata/link.ts';
import { readOptions } from '../odata/options.ts';
import { readSkipToken, writeSkipToken } from '../odata/skipToken.ts';
import type { StoredItem } from '../store/itemRow.ts';
import type { StoredList } from '../store/lists.ts';
import { PEOPLE_TEMPLATE } from '../store/people.ts';
import { queryItems } from '../store/query.ts';
import { fieldsShape } from './fieldsResource.ts';
import { CONTENT_TYPE_KEY, eTagOf, usualContentType, type Place } from './itemPlace.ts';
import { itemResource, itemShape, itemType } from './itemResource.ts';
import { itemOf, listOf, writingOf, type Call, type Route, type World } from './route.ts';

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
  const shape = itemShape({ world, site, list }, options);
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
    value: page.items.map(shape),
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
  const shape = fieldsShape({ ...place, world: call.world }, { select, many: false });
  return ok({ '@odata.context': `${context(call)}/fields`, ...shape(place.item) });
}

const itemBody = z.object({
  fields: z.record(z.string(), z.unknown()).nullish(),
  contentType: z.object({ id: z.string().optional(), name: z.string().optional() }).nullish(),
});

/** What a body gives: the values to write, and a content type other than the usual one of the list. */
type Given = { readonly fields: unknown; readonly contentType: Readonly<Record<string, string>> };

function readBody({ world, body }: Call, list: StoredList): Given {
  const parsed = itemBody.safeParse(body);
  if (!parsed.success) throw invalidRequest('Invalid request');
  const { contentType, fields } = parsed.data;
  return { fields: fields ?? {}, contentType: contentType ? chosenType(world, list, contentType) : {} };
}

type Named = { readonly id?: string | undefined; readonly name?: string | undefined };

function chosenType({ store }: World, list: StoredList, { id, name }: Named) {
  const usual = usualContentType(list);
  const fits = (type: { readonly id: string; readonly name: string }) =>
    id === undefined ? type.name === name : type.id === id || type.id.startsWith(`${id}00`);
  if (fits(usual)) return {};
  const found = store.kept.contentTypes.all(list.id).find(fits);
  if (found === undefined) throw invalidRequest('The content type is not part of this list.');
  return { [CONTENT_TYPE_KEY]: found.id };
}

function writable({ world }: Call, { site, list }: Pick<Place, 'site' | 'list'>): Writable {
  refusePeople(list);
  const { people } = world.store;
  const isPerson = (number: number) => people.has(site.id, number);
  return { columns: list.columns, timeZone: site.timeZone, isPerson };
}

/** @throws Refused 403: SharePoint itself keeps the list of a site's people */
function refusePeople({ template }: StoredList): void {
  if (template === PEOPLE_TEMPLATE) throw accessDenied();
}

function create(call: Call) {
  const { site, list } = listOf(call);
  const given = readBody(call, list);
  const fields = { ...writeFields(given.fields, writable(call, { site, list })), ...given.contentType };
  const { world } = call;
  const item = world.store.transaction(() => {
    refuseDuplicate(call, list, { fields });
    return world.store.items.insert(list, fields, writingOf(call, site));
  });
  return created(`${GRAPH_ROOT}/sites/${site.id}/lists/${list.id}/items/${item.id}`, {
    '@odata.context': `${context(call)}/$entity`,
    ...itemResource({ world, site, list }, item, WITH_FIELDS),
  });
}

function change(call: Call) {
  const { list: found } = listOf(call);
  const { site, list, item } = write(call, readBody(call, found));
  return ok({
    '@odata.context': `${context(call)}/$entity`,
    ...itemResource({ world: call.world, site, list }, item, WITH_FIELDS),
  });
}

function changeFields(call: Call) {
  const { site, list, item } = write(call, { fields: call.body, contentType: {} });
  return ok({
    '@odata.context': `${context(call)}/fields`,
    ...fieldsShape({ world: call.world, site, list }, { select: undefined, many: false })(item),
  });
}

function write(call: Call, given: Given) {
  const { site, list, item: before } = itemOf(call);
  refuseStale(call, before);
  const into = { ...writable(call, { site, list }), before: before.fields };
  const fields = { ...writeFields(given.fields, into), ...given.contentType };
  const { store } = call.world;
  const item = store.transaction(() => {
    refuseDuplicate(call, list, { fields, except: before });
    return store.items.update(list, before, { ...writingOf(call, site), fields });
  });
  return { site, list, item };
}

function remove(call: Call) {
  const { site, list, item } = itemOf(call);
  refuseStale(call, item);
  refusePeople(list);
  const { store } = call.world;
  store.transaction(() => {
    store.kept.recycled.put(site.id, item.uid, {
      id: item.uid,
      list: list.id,
      item: item.id,
      name: plainText(item.fields['Title']),
      size: Buffer.byteLength(JSON.stringify(item.fields)),
      deleted: writingOf(call, site).at,
      from: `Lists/${list.name}`,
    });
    store.items.remove(list, item);
  });
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
