import { invalidRequest, notFound, notSupported } from '../errors.ts';
import { GRAPH_ROOT, noContent, ok } from '../message.ts';
import type { Expand } from '../odata/expand.ts';
import { readOptions } from '../odata/options.ts';
import { pick, type Resource } from '../odata/select.ts';
import type { StoredItem, StoredVersion } from '../store/itemRow.ts';
import type { StoredList } from '../store/lists.ts';
import { valuesOf } from './itemResource.ts';
import { refuseDuplicate } from './items.ts';
import { itemOf, writingOf, type Call, type Route } from './route.ts';

const ALL = 'sites/:site/lists/:list/items/:item/versions';
const KNOWN = ['id', 'lastModifiedBy', 'lastModifiedDateTime', 'publication', 'fields'];

export const versionRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, need: 'readSite', run: all },
  { method: 'GET', path: `${ALL}/:version`, need: 'readSite', run: get },
  { method: 'GET', path: `${ALL}/:version/fields`, need: 'readSite', run: getFields },
  { method: 'POST', path: `${ALL}/:version/restoreVersion`, need: 'writeSite', run: restore },
];

/** Newest first, the present state included. */
function history({ world }: Call, list: StoredList, { id, ...present }: StoredItem): readonly StoredVersion[] {
  return [present, ...world.store.items.versions(list.id, id)];
}

function all(call: Call) {
  const { list, item } = itemOf(call);
  const { select, expand } = readOptions(call.query, ['select', 'expand']);
  return ok({
    '@odata.context': context(call),
    value: history(call, list, item).map((version) => resource(list, version, { select, expand })),
  });
}

function get(call: Call) {
  const { list, version } = versionOf(call);
  const { select, expand } = readOptions(call.query, ['select', 'expand']);
  return ok({ '@odata.context': `${context(call)}/$entity`, ...resource(list, version, { select, expand }) });
}

function getFields(call: Call) {
  const { list, version } = versionOf(call);
  const { select } = readOptions(call.query, ['select']);
  return ok({ '@odata.context': `${context(call)}/fields`, ...chosen(valuesOf(list, version), select) });
}

/** Makes a new version with the values of an old one; columns that are gone by now stay gone. */
function restore(call: Call) {
  const { list, item, version } = versionOf(call);
  if (version.ver === item.ver) throw invalidRequest('The current version cannot be restored.');
  const names = new Set(list.columns.map(({ name }) => name));
  const fields = Object.fromEntries(Object.entries(version.fields).filter(([name]) => names.has(name)));
  const { store } = call.world;
  store.transaction(() => {
    refuseDuplicate(call, list, { fields, except: item });
    store.items.update(list, item, { ...writingOf(call), fields });
  });
  return noContent;
}

function versionOf(call: Call) {
  const { list, item } = itemOf(call);
  const version = history(call, list, item).find(({ ver }) => `${ver}.0` === call.params['version']);
  if (version === undefined) throw notFound('The specified version was not found');
  return { list, item, version };
}

type Shown = { readonly select: readonly string[] | undefined; readonly expand: readonly Expand[] };

function resource(list: StoredList, version: StoredVersion, { select, expand }: Shown): Resource {
  const other = expand.find(({ name }) => name !== 'fields');
  if (other) throw notSupported(`$expand=${other.name} on versions`);
  const plain = pick(
    {
      id: `${version.ver}.0`,
      lastModifiedDateTime: version.modified,
      lastModifiedBy: version.modified_by,
      publication: { level: 'published', versionId: `${version.ver}.0` },
    },
    select,
    { name: 'listItemVersion', known: KNOWN },
  );
  const [fields] = expand;
  return fields ? { ...plain, fields: chosen(valuesOf(list, version), fields.select) } : plain;
}

const chosen = (values: Resource, select: readonly string[] | undefined): Resource =>
  select === undefined ? values : Object.fromEntries(Object.entries(values).filter(([name]) => select.includes(name)));

const context = ({ params }: Call): string =>
  `${GRAPH_ROOT}/$metadata#sites('${encodeURIComponent(params['site'] ?? '')}')/lists('${encodeURIComponent(params['list'] ?? '')}')/items('${params['item'] ?? ''}')/versions`;
