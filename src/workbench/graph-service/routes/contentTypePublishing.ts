import { z } from 'zod';
import { invalidRequest, notFound } from '../errors.ts';
import { accepted, GRAPH_ROOT, noContent, ok } from '../message.ts';
import { readOptions } from '../odata/options.ts';
import { seconds } from '../moment.ts';
import type { Site } from '../site.ts';
import type { Operation, StoredContentType } from '../store/keeping.ts';
import { copyIn, copyToList } from './contentTypes.ts';
import { contextOf, inBoth, keep, placeOf, typeOf } from './contentTypePlace.ts';
import { contentTypeResource, siteTypes } from './contentTypeResource.ts';
import { listOf, siteOf, type Call, type Route } from './route.ts';

const ONE = '/:contentType';
const APPLICABLE = 'sites/:site/getApplicableContentTypesForList';

export const contentTypePublishingRoutes: readonly Route[] = [
  ...inBoth({ method: 'GET', path: `${ONE}/isPublished`, need: 'readSite', run: isPublished }),
  ...inBoth({ method: 'POST', path: `${ONE}/publish`, need: 'manageSite', body: 'optional', run: publishing(true) }),
  ...inBoth({ method: 'POST', path: `${ONE}/unpublish`, need: 'manageSite', body: 'optional', run: publishing(false) }),
  ...inBoth({ method: 'POST', path: `${ONE}/associateWithHubSites`, need: 'manageSite', run: associate }),
  ...inBoth({ method: 'POST', path: `${ONE}/copyToDefaultContentLocation`, need: 'manageSite', run: copyContent }),
  ...inBoth({ method: 'GET', path: '/getCompatibleHubContentTypes', need: 'readSite', run: compatible }),
  ...inBoth({ method: 'POST', path: '/addCopyFromContentTypeHub', need: 'manageSite', run: addFromHub }),
  { method: 'GET', path: `${APPLICABLE}(:parameters)`, need: 'readSite', run: applicable },
  { method: 'GET', path: 'sites/:site/operations', need: 'readSite', run: operations },
  { method: 'GET', path: 'sites/:site/lists/:list/operations', need: 'readSite', run: operations },
  { method: 'GET', path: 'sites/:site/lists/:list/operations/:operation', need: 'readSite', run: operation },
  { method: 'GET', path: 'sites/:site/operations/:operation', need: 'readSite', run: operation },
];

function isPublished(call: Call) {
  const { type } = typeOf(call);
  return ok({ '@odata.context': `${GRAPH_ROOT}/$metadata#Edm.Boolean`, value: type.isPublished });
}

function publishing(isNowPublished: boolean) {
  return (call: Call) => {
    const { type, ...place } = typeOf(call);
    keep(call, place, { ...type, isPublished: isNowPublished });
    return noContent;
  };
}

const hubsBody = z.object({
  hubSiteUrls: z.array(z.string()).min(1),
  propagateToExistingLists: z.boolean().optional(),
});

function associate(call: Call) {
  const { type, ...place } = typeOf(call);
  const body = hubsBody.safeParse(call.body);
  if (!body.success) throw invalidRequest('The parameter hubSiteUrls is missing.');
  keep(call, place, {
    ...type,
    associatedHubsUrls: [...new Set([...type.associatedHubsUrls, ...body.data.hubSiteUrls])],
  });
  return noContent;
}

const contentBody = z.object({
  sourceFile: z.record(z.string(), z.unknown()),
  destinationFileName: z.string().min(1),
});

/** Notes the file among the contents that a new document set of this type begins with. */
function copyContent(call: Call) {
  const { type, ...place } = typeOf(call);
  const body = contentBody.safeParse(call.body);
  if (!body.success) throw invalidRequest('The parameters sourceFile and destinationFileName are needed.');
  const before = z.array(z.unknown()).catch([]).parse(type.documentSet?.['defaultContents']);
  const content = { fileName: body.data.destinationFileName, contentType: { id: '0x0101', name: 'Document' } };
  keep(call, place, { ...type, documentSet: { ...type.documentSet, defaultContents: [...before, content] } });
  return noContent;
}

/** The root of the tenant is its hub of content types; what it has can be taken over by every site. */
function hubTypes({ world }: Call): readonly StoredContentType[] {
  const [hub] = world.sites;
  return hub === undefined ? [] : siteTypes(world, hub.id);
}

function compatible(call: Call) {
  const place = placeOf(call);
  const { select } = readOptions(call.query, ['select']);
  return ok({
    '@odata.context': contextOf(place),
    value: hubTypes(call).map((type) => ({ ...OF_TYPE, ...contentTypeResource(type, { select }) })),
  });
}

const hubBody = z.object({ contentTypeId: z.string().min(1) });

/** The pages about the hub show the type of what they give, though nothing makes it necessary. */
const OF_TYPE = { '@odata.type': '#microsoft.graph.contentType' };

/**
 * Takes a type over from the hub. One that the site or list has already is answered at once; one that is new to it is
 * copied while an operation tells how far it has come, and the copy here is done at once.
 */
function addFromHub(call: Call) {
  const site = siteOf(call);
  const body = hubBody.safeParse(call.body);
  if (!body.success) throw invalidRequest('The parameter contentTypeId is missing.');
  const { contentTypeId: id } = body.data;
  const known = siteTypes(call.world, site.id).find((type) => type.id === id);
  const original = known ?? hubTypes(call).find((type) => type.id === id);
  if (original === undefined) throw notFound('The specified content type was not found');
  if (known === undefined)
    call.world.store.transaction(() => call.world.store.kept.contentTypes.put(site.id, id, original));
  const isOfList = call.params['list'] !== undefined;
  const there = isOfList ? copyIn(placeOf(call), original) : known;
  const taken = isOfList ? copyToList(call, original) : original;
  const location = note(call, id);
  if (there === undefined) return accepted(location);
  return ok({ '@odata.context': contextOf(placeOf(call), '/$entity'), ...OF_TYPE, ...contentTypeResource(taken) });
}

function note(call: Call, resourceId: string): string {
  const { world } = call;
  const { site, path } = placeOf(call);
  const id = `contentTypeCopy,${resourceId}`;
  const done: Operation = { id, created: seconds(world.now()), resourceId, type: 'contentTypeCopy' };
  world.store.transaction(() => world.store.kept.operations.put(site.id, id, done));
  return `${GRAPH_ROOT}${path.replace(/contentTypes$/, 'operations')}/${id}`;
}

/** Types of the site that a list could take: all but System, which nothing is made from directly. */
function applicable(call: Call) {
  const id = /^listId='(.*)'$/i.exec(call.params['parameters'] ?? '')?.[1] ?? '';
  const { site } = listOf({ ...call, params: { ...call.params, list: id } });
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#Collection(contentType)`,
    value: siteTypes(call.world, site.id).map((type) => contentTypeResource(type)),
  });
}

const shown = (site: Site, { id, created, resourceId, type }: Operation) => ({
  id,
  createdDateTime: created,
  resourceId,
  resourceLocation: `${GRAPH_ROOT}/sites/${site.id}/contentTypes/${resourceId}`,
  percentageComplete: 100,
  status: 'succeeded',
  type,
});

function operations(call: Call) {
  const site = siteOf(call);
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#sites('${site.id}')/operations`,
    value: call.world.store.kept.operations.all(site.id).map((done) => shown(site, done)),
  });
}

function operation(call: Call) {
  const site = siteOf(call);
  const found = call.world.store.kept.operations.find(site.id, call.params['operation'] ?? '');
  if (found === undefined) throw notFound('The specified operation was not found');
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#sites('${site.id}')/operations/$entity`,
    '@odata.type': '#microsoft.graph.richLongRunningOperation',
    ...shown(site, found),
  });
}
