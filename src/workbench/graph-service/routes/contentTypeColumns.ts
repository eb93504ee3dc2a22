import { z } from 'zod';
import { changedColumn, newColumn } from '../columns/definition.ts';
import { columnResource } from '../columns/resource.ts';
import type { Column } from '../columns/column.ts';
import { nameTaken, notFound } from '../errors.ts';
import { noContent, ok } from '../message.ts';
import { readOptions } from '../odata/options.ts';
import { findSite } from '../site.ts';
import { contextOf, inBoth, keep, typeOf } from './contentTypePlace.ts';
import { typeColumns } from './contentTypeResource.ts';
import type { Call, Route } from './route.ts';
import { findSiteColumn } from './siteColumns.ts';

const ALL = '/:contentType/columns';
const ONE = `${ALL}/:column`;

export const contentTypeColumnRoutes: readonly Route[] = [
  ...inBoth({ method: 'GET', path: ALL, need: 'readSite', run: all }),
  ...inBoth({ method: 'POST', path: ALL, need: 'manageSite', run: add }),
  ...inBoth({ method: 'GET', path: ONE, need: 'readSite', run: get }),
  ...inBoth({ method: 'PATCH', path: ONE, need: 'manageSite', run: change }),
  ...inBoth({ method: 'DELETE', path: ONE, need: 'manageSite', run: remove }),
];

function all(call: Call) {
  const { type, ...place } = typeOf(call);
  const { select } = readOptions(call.query, ['select']);
  return ok({
    '@odata.context': contextOf(place, `('${type.id}')/columns`),
    value: typeColumns(type.columns, select),
  });
}

function get(call: Call) {
  const { select } = readOptions(call.query, ['select']);
  return answer(call, columnOf(call), select);
}

const bound = z.object({ 'sourceColumn@odata.bind': z.string() });

/** A column of the site, named by its address; the answer is 200, as in Microsoft's example. */
function add(call: Call) {
  const { type, ...place } = typeOf(call);
  const source = bound.safeParse(call.body);
  const column = source.success
    ? sourceOf(call, source.data['sourceColumn@odata.bind'])
    : newColumn(call.body, type.columns);
  const known = type.columns.find(({ id }) => id === column.id);
  if (known) return answer(call, known);
  if (type.columns.some(({ name }) => name === column.name)) throw nameTaken();
  keep(call, place, { ...type, columns: [...type.columns, column] });
  return answer(call, column);
}

/** @throws Refused 404 */
function sourceOf({ world }: Call, address: string): Column {
  const [, siteKey = '', columnKey = ''] = /\/sites\/([^/]+)\/columns\/([^/]+)$/.exec(address) ?? [];
  const site = findSite(world.sites, decodeURIComponent(siteKey));
  const column = site && findSiteColumn(world, site.id, decodeURIComponent(columnKey));
  if (column === undefined) throw columnNotFound();
  return column;
}

function change(call: Call) {
  const { type, ...place } = typeOf(call);
  const current = columnOf(call);
  const column = changedColumn(call.body, current);
  keep(call, place, { ...type, columns: type.columns.map((other) => (other === current ? column : other)) });
  return answer(call, column);
}

function remove(call: Call) {
  const { type, ...place } = typeOf(call);
  const { id } = columnOf(call);
  keep(call, place, { ...type, columns: type.columns.filter((other) => other.id !== id) });
  return noContent;
}

/** @throws Refused 404 */
function columnOf(call: Call): Column {
  const { type } = typeOf(call);
  const key = call.params['column'] ?? '';
  const found = type.columns.find(({ id, name }) => id === key.toLowerCase() || name === key);
  if (found === undefined) throw columnNotFound();
  return found;
}

function answer(call: Call, column: Column, select?: readonly string[]) {
  const { type, ...place } = typeOf(call);
  return ok({
    '@odata.context': contextOf(place, `('${type.id}')/columns/$entity`),
    ...columnResource(column, select, true),
  });
}

const columnNotFound = () => notFound('The specified column was not found');
