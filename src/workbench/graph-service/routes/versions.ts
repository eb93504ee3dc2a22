import { invalidRequest, notFound } from '../errors.ts';
import { GRAPH_ROOT, noContent, ok } from '../message.ts';
import { readOptions } from '../odata/options.ts';
import { ownFieldsShape } from './fieldsResource.ts';
import { CONTENT_TYPE_KEY } from './itemPlace.ts';
import { refuseDuplicate } from './items.ts';
import { itemOf, writingOf, type Call, type Route } from './route.ts';
import { history, versionShape } from './versionResource.ts';

const ALL = 'sites/:site/lists/:list/items/:item/versions';

export const versionRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, need: 'readSite', run: all },
  { method: 'GET', path: `${ALL}/:version`, need: 'readSite', run: get },
  { method: 'GET', path: `${ALL}/:version/fields`, need: 'readSite', run: getFields },
  { method: 'POST', path: `${ALL}/:version/restoreVersion`, need: 'writeSite', run: restore },
];

function all(call: Call) {
  const { site, list, item } = itemOf(call);
  const { select, expand, top } = readOptions(call.query, ['select', 'expand', 'top']);
  return ok({
    '@odata.context': context(call),
    value: history(call.world, list, item)
      .slice(0, top)
      .map(versionShape({ world: call.world, site, list }, { select, expand })),
  });
}

function get(call: Call) {
  const { site, list, version } = versionOf(call);
  const { select, expand } = readOptions(call.query, ['select', 'expand']);
  const shown = versionShape({ world: call.world, site, list }, { select, expand })(version);
  return ok({ '@odata.context': `${context(call)}/$entity`, ...shown });
}

function getFields(call: Call) {
  const { site, list, version } = versionOf(call);
  const { select } = readOptions(call.query, ['select']);
  const shown = ownFieldsShape({ world: call.world, site, list }, { select, many: false })(version.fields);
  return ok({ '@odata.context': `${context(call)}/fields`, ...shown });
}

/** Makes a new version with the values of an old one; columns that are gone by now stay gone. */
function restore(call: Call) {
  const { site, list, item, version } = versionOf(call);
  if (version.ver === item.ver) throw invalidRequest('The current version cannot be restored.');
  const names = new Set([...list.columns.map(({ name }) => name), CONTENT_TYPE_KEY]);
  const fields = Object.fromEntries(Object.entries(version.fields).filter(([name]) => names.has(name)));
  const { store } = call.world;
  store.transaction(() => {
    refuseDuplicate(call, list, { fields, except: item });
    store.items.update(list, item, { ...writingOf(call, site), fields });
  });
  return noContent;
}

function versionOf(call: Call) {
  const { site, list, item } = itemOf(call);
  const version = history(call.world, list, item).find(({ ver }) => `${ver}.0` === call.params['version']);
  if (version === undefined) throw notFound('The specified version was not found');
  return { site, list, item, version };
}

const context = ({ params }: Call): string =>
  `${GRAPH_ROOT}/$metadata#sites('${encodeURIComponent(params['site'] ?? '')}')/lists('${encodeURIComponent(params['list'] ?? '')}')/items('${params['item'] ?? ''}')/versions`;
