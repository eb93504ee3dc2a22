import { changedColumn, newColumn } from '../columns/definition.ts';
import { builtInResource, columnResource, columnsAsked } from '../columns/resource.ts';
import type { Column } from '../columns/column.ts';
import { invalidRequest, notFound } from '../errors.ts';
import { created, GRAPH_ROOT, noContent, ok } from '../message.ts';
import { readOptions } from '../odata/options.ts';
import type { StoredList } from '../store/lists.ts';
import { refuseTooManyIndexes, refuseUnknownTarget } from './lists.ts';
import { listOf, siteOf, writingOf, type Call, type Route } from './route.ts';

const ALL = 'sites/:site/lists/:list/columns';
const ONE = `${ALL}/:column`;

export const columnRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, need: 'readSite', run: all },
  { method: 'POST', path: ALL, need: 'manageSite', run: create },
  { method: 'GET', path: ONE, need: 'readSite', run: get },
  { method: 'PATCH', path: ONE, need: 'manageSite', run: change },
  { method: 'DELETE', path: ONE, need: 'manageSite', run: remove },
];

function all(call: Call) {
  const { list } = listOf(call);
  const asked = readOptions(call.query, ['select', 'filter', 'top']);
  return ok({ '@odata.context': context(call), value: columnsAsked(list.columns, asked) });
}

function get(call: Call) {
  const { list } = listOf(call);
  const { select } = readOptions(call.query, ['select']);
  const found = custom(call, list);
  const shown = found ? columnResource(found, select) : builtInResource(key(call), select);
  if (shown === undefined) throw notFound('The specified column was not found');
  return ok({ '@odata.context': `${context(call)}/$entity`, ...shown });
}

function create(call: Call) {
  const { list } = listOf(call);
  const column = newColumn(call.body, list.columns);
  refuseUnknownTarget(call, column, list.columns);
  save(call, list, [...list.columns, column]);
  return created(`${GRAPH_ROOT}/sites/${list.site}/lists/${list.id}/columns/${column.id}`, {
    '@odata.context': `${context(call)}/$entity`,
    ...columnResource(column),
  });
}

function change(call: Call) {
  const { list } = listOf(call);
  const current = changeable(call, list);
  const column = changedColumn(call.body, current);
  save(
    call,
    list,
    list.columns.map((other) => (other.id === current.id ? column : other)),
  );
  return ok({ '@odata.context': `${context(call)}/$entity`, ...columnResource(column) });
}

function remove(call: Call) {
  const { list } = listOf(call);
  const column = changeable(call, list);
  if (column.name === 'Title') throw invalidRequest('The field cannot be deleted.');
  save(
    call,
    list,
    list.columns.filter((other) => other.id !== column.id),
  );
  return noContent;
}

const key = (call: Call): string => call.params['column'] ?? '';

const custom = (call: Call, { columns }: StoredList): Column | undefined =>
  columns.find(({ id, name }) => id === key(call).toLowerCase() || name === key(call));

function changeable(call: Call, list: StoredList): Column {
  const found = custom(call, list);
  if (found) return found;
  if (builtInResource(key(call))) throw invalidRequest(`Field '${key(call)}' is read-only`);
  throw notFound('The specified column was not found');
}

/** Stores the columns and makes the indexes and values follow, all or nothing. */
function save(call: Call, list: StoredList, columns: readonly Column[]): void {
  refuseTooManyIndexes(columns, call.world.limits.indexedColumns);
  const { lists, indexes, transaction } = call.world.store;
  transaction(() => {
    const { by, at } = writingOf(call, siteOf(call));
    lists.update({ ...list, columns, version: list.version + 1, modified: at, modifiedBy: by });
    for (const before of list.columns) {
      const after = columns.find(({ id }) => id === before.id);
      if (before.indexed && !after?.indexed) indexes.drop(list.id, before.name);
      if (after === undefined) indexes.erase(list.id, before.name);
    }
    for (const after of columns) {
      const before = list.columns.find(({ id }) => id === after.id);
      if (after.indexed && !before?.indexed) indexes.build(list.id, after.name);
      if (after.enforceUniqueValues && indexes.hasDuplicates(list.id, after.name)) {
        throw invalidRequest(`Field '${after.name}' contains duplicate values and cannot enforce unique values.`);
      }
    }
  });
}

const context = ({ params }: Call): string =>
  `${GRAPH_ROOT}/$metadata#sites('${encodeURIComponent(params['site'] ?? '')}')/lists('${encodeURIComponent(params['list'] ?? '')}')/columns`;
