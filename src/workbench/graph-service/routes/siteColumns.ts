import { titleColumn, type Column } from '../columns/column.ts';
import { changedColumn, newColumn } from '../columns/definition.ts';
import { builtInResource, columnResource, columnsAsked } from '../columns/resource.ts';
import { invalidRequest, nameTaken, notFound } from '../errors.ts';
import { created, GRAPH_ROOT, noContent, ok } from '../message.ts';
import { readOptions } from '../odata/options.ts';
import { refuseUnknownTarget } from './lists.ts';
import { siteOf, type Call, type Route, type World } from './route.ts';

const ALL = 'sites/:site/columns';
const ONE = `${ALL}/:column`;

export const siteColumnRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, need: 'readSite', run: all },
  { method: 'POST', path: ALL, need: 'manageSite', run: create },
  { method: 'GET', path: ONE, need: 'readSite', run: get },
  { method: 'PATCH', path: ONE, need: 'manageSite', run: change },
  { method: 'DELETE', path: ONE, need: 'manageSite', run: remove },
];

/** The columns that content types of a site can take: Title, which all have, and those that were made. */
export function siteColumns({ store }: World, site: string): readonly Column[] {
  const kept = store.kept.siteColumns.all(site);
  return [...(kept.some(({ id }) => id === titleColumn.id) ? [] : [titleColumn]), ...kept];
}

/** A column of a site by its id or internal name. */
export const findSiteColumn = (world: World, site: string, key: string): Column | undefined =>
  siteColumns(world, site).find(({ id, name }) => id === key.toLowerCase() || name === key);

function all(call: Call) {
  const asked = readOptions(call.query, ['select', 'filter', 'top']);
  return ok({
    '@odata.context': context(call),
    value: columnsAsked(siteColumns(call.world, siteOf(call).id), asked),
  });
}

function get(call: Call) {
  const { select } = readOptions(call.query, ['select']);
  const key = call.params['column'] ?? '';
  const found = findSiteColumn(call.world, siteOf(call).id, key);
  const shown = found ? columnResource(found, select) : builtInResource(key, select);
  if (shown === undefined) throw columnNotFound();
  return ok({ '@odata.context': `${context(call)}/$entity`, ...shown });
}

/** On a site a name that is taken is refused; only a list gives a clash another name. */
function create(call: Call) {
  const site = siteOf(call);
  const neighbours = siteColumns(call.world, site.id);
  const column = newColumn(call.body, []);
  if (neighbours.some(({ name, id }) => id !== titleColumn.id && name.toLowerCase() === column.name.toLowerCase())) {
    throw nameTaken();
  }
  refuseUnknownTarget(call, column, neighbours);
  const { kept, transaction } = call.world.store;
  transaction(() => kept.siteColumns.put(site.id, column.id, column));
  return created(`${GRAPH_ROOT}/sites/${site.id}/columns/${column.id}`, {
    '@odata.context': `${context(call)}/$entity`,
    ...columnResource(column),
  });
}

function change(call: Call) {
  const site = siteOf(call);
  const column = changedColumn(call.body, changeable(call));
  const { kept, transaction } = call.world.store;
  transaction(() => kept.siteColumns.put(site.id, column.id, column));
  return ok({ '@odata.context': `${context(call)}/$entity`, ...columnResource(column) });
}

function remove(call: Call) {
  const column = changeable(call);
  if (column.name === 'Title') throw invalidRequest('The field cannot be deleted.');
  const { kept, transaction } = call.world.store;
  transaction(() => kept.siteColumns.remove(siteOf(call).id, column.id));
  return noContent;
}

function changeable(call: Call): Column {
  const key = call.params['column'] ?? '';
  const found = findSiteColumn(call.world, siteOf(call).id, key);
  if (found) return found;
  if (builtInResource(key)) throw invalidRequest(`Field '${key}' is read-only`);
  throw columnNotFound();
}

const columnNotFound = () => notFound('The specified column was not found');

const context = ({ params }: Call): string =>
  `${GRAPH_ROOT}/$metadata#sites('${encodeURIComponent(params['site'] ?? '')}')/columns`;
