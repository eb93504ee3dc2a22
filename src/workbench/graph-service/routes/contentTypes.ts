import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { accessDenied, invalidRequest, nameTaken, notFound } from '../errors.ts';
import { created, GRAPH_ROOT, noContent, ok } from '../message.ts';
import type { Expand } from '../odata/expand.ts';
import { equalityFilter, type Readers } from '../odata/equality.ts';
import { readOptions } from '../odata/options.ts';
import type { StoredContentType } from '../store/keeping.ts';
import { contextOf, inBoth, keep, placeOf, typeOf, type TypePlace } from './contentTypePlace.ts';
import { baseOf, contentTypeResource, isBuiltIn, siteTypes } from './contentTypeResource.ts';
import { childTypeId } from './itemPlace.ts';
import { listOf, siteOf, type Call, type Route } from './route.ts';

const ONE = '/:contentType';

export const contentTypeRoutes: readonly Route[] = [
  ...inBoth({ method: 'GET', path: '', need: 'readSite', run: all }),
  ...inBoth({ method: 'POST', path: '', need: 'manageSite', run: create }),
  ...inBoth({ method: 'GET', path: ONE, need: 'readSite', run: get }),
  ...inBoth({ method: 'PATCH', path: ONE, need: 'manageSite', run: change }),
  ...inBoth({ method: 'DELETE', path: ONE, need: 'manageSite', run: remove }),
  { method: 'POST', path: 'sites/:site/lists/:list/contentTypes/addCopy', need: 'manageSite', run: addCopy },
];

function all(call: Call) {
  const place = placeOf(call);
  const { select, expand, filter, top } = readOptions(call.query, ['select', 'expand', 'filter', 'top']);
  const isWanted = equalityFilter(filter, TYPE_READERS);
  return ok({
    '@odata.context': contextOf(place),
    value: place.types
      .map((type, position) => ({ type, order: orderIn(place, position) }))
      .filter(({ type }) => isWanted(type))
      .slice(0, top)
      .map(({ type, order }) => contentTypeResource(type, { select, expand: namesOf(expand), order })),
  });
}

/** What types can be found by. */
const TYPE_READERS: Readers<StoredContentType> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  group: ({ group }) => group,
  hidden: ({ hidden }) => hidden,
};

const namesOf = (expand: readonly Expand[]): readonly string[] => expand.map(({ name }) => name);

function get(call: Call) {
  const { type, ...place } = typeOf(call);
  const { select, expand } = readOptions(call.query, ['select', 'expand']);
  return ok({
    '@odata.context': contextOf(place, '/$entity'),
    ...contentTypeResource(type, { select, expand: namesOf(expand), order: orderIn(place, place.types.indexOf(type)) }),
  });
}

/** A list offers its types in an order; the first is the one that a new row gets. A site has none. */
const orderIn = ({ list }: TypePlace, position: number) =>
  list === undefined ? undefined : { default: position === 0, position };

const reference = z.object({ id: z.string().optional(), name: z.string().optional() });
const typeBody = z.object({
  id: z
    .string()
    .regex(/^0x[0-9A-Fa-f]*$/)
    .optional(),
  name: z.string().min(1).max(255),
  description: z.string().default(''),
  group: z.string().default('Custom Content Types'),
  base: reference,
  hidden: z.boolean().default(false),
});

/** Made from another type of the site: its id is that of the other with a part of its own. */
function create(call: Call) {
  const place = placeOf(call);
  const body = typeBody.safeParse(call.body);
  if (!body.success) throw invalidRequest('A content type must have a name and a base.');
  const { base, id, ...given } = body.data;
  const parent = siteTypes(call.world, place.site.id).find((type) =>
    base.id === undefined ? type.name === base.name : type.id.toLowerCase() === base.id.toLowerCase(),
  );
  if (parent === undefined) throw invalidRequest('The parent content type was not found.');
  if (id !== undefined && !id.startsWith(parent.id)) throw invalidRequest('The id does not belong to the base.');
  if (place.types.some((type) => type.name.toLowerCase() === given.name.toLowerCase() || type.id === id)) {
    throw nameTaken();
  }
  const type = { ...childOf(parent, id ?? childTypeId(parent.id, randomUUID())), ...given };
  keep(call, place, type);
  return created(`${GRAPH_ROOT}${place.path}/${type.id}`, {
    '@odata.context': contextOf(place, '/$entity'),
    ...contentTypeResource(type),
  });
}

/** A type made from another has its columns and names it as its base. */
const childOf = (parent: StoredContentType, id: string): StoredContentType => ({
  ...parent,
  id,
  parentId: parent.id,
  base: baseOf(parent),
  isPublished: false,
  associatedHubsUrls: [],
});

const link = z.object({ id: z.string(), name: z.string().optional() });
const documentSet = z.object({
  shouldPrefixNameToFile: z.boolean().optional(),
  allowedContentTypes: z.array(link).optional(),
  defaultContents: z
    .array(
      z.object({ fileName: z.string().optional(), folderName: z.string().optional(), contentType: link.optional() }),
    )
    .optional(),
  sharedColumns: z.array(link).optional(),
  welcomePageColumns: z.array(link).optional(),
  welcomePageUrl: z.string().optional(),
  propagateWelcomePageChanges: z.boolean().optional(),
});
const changeBody = z.object({
  name: z.string().min(1).max(255).optional(),
  description: z.string().optional(),
  group: z.string().optional(),
  hidden: z.boolean().optional(),
  readOnly: z.boolean().optional(),
  sealed: z.boolean().optional(),
  documentSet: documentSet.optional(),
});

function change(call: Call) {
  const { type, ...place } = typeOf(call);
  const body = changeBody.safeParse(call.body);
  if (!body.success) throw invalidRequest('Invalid request');
  const wished = body.data.name?.toLowerCase();
  if (place.types.some(({ id, name }) => id !== type.id && name.toLowerCase() === wished)) throw nameTaken();
  const { documentSet: set, ...given } = body.data;
  const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const next = { ...type, ...told, ...(set && { documentSet: { ...type.documentSet, ...set } }) };
  keep(call, place, next);
  return ok({ '@odata.context': contextOf(place, '/$entity'), ...contentTypeResource(next) });
}

function remove(call: Call) {
  const { type, scope, types, list } = typeOf(call);
  const isGiven =
    list === undefined ? isBuiltIn(type.id) : call.world.store.kept.contentTypes.find(scope, type.id) === undefined;
  if (isGiven || type.sealed || type.readOnly) throw accessDenied();
  if (types.some(({ parentId }) => parentId === type.id)) throw invalidRequest('The content type is in use.');
  call.world.store.transaction(() => call.world.store.kept.contentTypes.remove(scope, type.id));
  return noContent;
}

const copyBody = z.object({ contentType: z.string().min(1) });

/** Copies a type of the site, named by its address or its id, to a list. */
function addCopy(call: Call) {
  const { site } = listOf(call);
  const place = placeOf(call);
  const body = copyBody.safeParse(call.body);
  if (!body.success) throw invalidRequest('The parameter contentType is missing.');
  const wanted = decodeURIComponent(body.data.contentType.split('/').at(-1) ?? '');
  const original = siteTypes(call.world, siteOf(call).id).find(({ id }) => id === wanted);
  if (original === undefined) throw notFound('The specified content type was not found');
  const copy = copyToList(call, original);
  return created(`${GRAPH_ROOT}${place.path}/${copy.id}`, {
    '@odata.context': `${GRAPH_ROOT}/$metadata#sites('${site.id}')/lists/contentTypes/$entity`,
    ...contentTypeResource(copy),
  });
}

/** The type of a list that is the copy of one of its site. */
export const copyIn = ({ types }: TypePlace, original: StoredContentType): StoredContentType | undefined =>
  types.find(({ parentId, id }) => parentId === original.id && !id.startsWith('0x0120'));

/**
 * Gives a list a type of its site; columns that the list has not come along. One that is there already is kept.
 * @returns the type as the list has it
 */
export function copyToList(call: Call, original: StoredContentType): StoredContentType {
  const { list } = listOf(call);
  const place = placeOf(call);
  const there = copyIn(place, original);
  if (there) return there;
  const copy = { ...childOf(original, childTypeId(original.id, randomUUID())), name: original.name };
  const { store } = call.world;
  store.transaction(() => {
    const missing = original.columns.filter(({ name }) => !list.columns.some((column) => column.name === name));
    if (missing.length > 0) store.lists.update({ ...list, columns: [...list.columns, ...missing] });
    keep(call, place, copy);
  });
  return copy;
}
