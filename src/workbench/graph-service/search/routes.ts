import type { Actor } from '../access.ts';
import { badRequest } from '../errors.ts';
import { GRAPH_ROOT, ok } from '../message.ts';
import type { Call, Route, World } from '../routes/route.ts';
import { aggregated, aggregationFilter } from './aggregate.ts';
import { drivesFound, fileRowsFound, filesFound } from './fileThings.ts';
import { parseKql } from './kql.ts';
import { itemsFound, listsFound, sitesFound } from './listThings.ts';
import { readSearch, type SearchRequest } from './request.ts';
import { fit, propertyOf, summaryOf, termsOf, type EntityType, type Searchable } from './searchable.ts';

export const searchRoutes: readonly Route[] = [{ method: 'POST', path: 'search/query', need: 'readSite', run: search }];

function search({ world, actor, body }: Call) {
  const request = readSearch(body);
  if (actor.kind === 'application' && !request.region)
    throw badRequest('SearchRequest Invalid (Region is required when request with application permission.)');
  const query = parseKql(templated(request.query));
  const asked = parseKql(request.query.queryString);
  const terms = asked ? [...new Set(termsOf(asked))] : [];
  const filters = request.aggregationFilters.map(aggregationFilter);
  const found = thingsFor(request, { world, actor })
    .map((thing) => ({ thing, fits: query ? fit(query, thing) : 1 }))
    .filter(({ thing, fits }) => fits > 0 && filters.every((isIn) => isIn(thing)))
    .sort((a, b) => byProperties(request, a.thing, b.thing) || b.fits - a.fits)
    .map(({ thing }) => thing);
  const fitting = thinned(found, request);
  const { from, size, fields, aggregations } = request;
  // Among things of several kinds every hit says that it is one.
  const marked = request.entityTypes.length > 1 ? { '@odata.type': '#microsoft.graph.searchHit' } : {};
  const hits = fitting.slice(from, from + size).map((thing, at) => ({
    ...marked,
    hitId: thing.id,
    rank: from + at + 1,
    summary: summaryOf(thing, terms),
    resource: thing.resource(fields),
  }));
  const container = {
    hits,
    total: fitting.length,
    moreResultsAvailable: from + hits.length < fitting.length,
    ...(aggregations.length > 0 && { aggregations: aggregations.map((wanted) => aggregated(found, wanted)) }),
  };
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#Collection(microsoft.graph.searchResponse)`,
    value: [{ searchTerms: terms, hitsContainers: [container] }],
  });
}

/** The query as the template has it: `{searchTerms} author:"Anna"`. */
const templated = ({ queryString, queryTemplate }: SearchRequest['query']): string =>
  queryTemplate ? queryTemplate.replaceAll('{searchTerms}', queryString) : queryString;

/** Files are items of their library, too; they are told once when both are asked for. */
function thingsFor({ entityTypes }: SearchRequest, { world, actor }: Pick<Call, 'world' | 'actor'>) {
  const things = entityTypes.flatMap((type) => FOUND[type](world, actor));
  const isFilesAsItems = entityTypes.includes('listItem') && !entityTypes.includes('driveItem');
  return isFilesAsItems ? [...things, ...fileRowsFound(world, actor)] : things;
}

/** Without copies, and with at most so many for each value of the properties that are collapsed, if the request says so. */
function thinned(things: readonly Searchable[], { trimDuplicates, collapseProperties }: SearchRequest) {
  const keys = [
    ...(trimDuplicates ? [{ limit: 1, keyOf: ({ content, id }: Searchable) => content ?? id }] : []),
    ...collapseProperties.map(({ fields, limit }) => ({
      limit,
      keyOf: (thing: Searchable) => JSON.stringify(fields.map((field) => propertyOf(thing, field) ?? '')),
    })),
  ];
  return keys.reduce((left, { limit, keyOf }) => {
    const counts = new Map<string, number>();
    return left.filter((thing) => {
      const count = (counts.get(keyOf(thing)) ?? 0) + 1;
      counts.set(keyOf(thing), count);
      return count <= limit;
    });
  }, things);
}

const FOUND = {
  listItem: itemsFound,
  list: listsFound,
  site: sitesFound,
  driveItem: filesFound,
  drive: drivesFound,
} as const satisfies Record<EntityType, (world: World, actor: Actor) => readonly Searchable[]>;

/** Order by managed properties, as far as the request names some. */
function byProperties({ sortProperties }: SearchRequest, a: Searchable, b: Searchable): number {
  for (const { name, isDescending } of sortProperties) {
    const [one, other] = [a, b].map((thing) => propertyOf(thing, name) ?? '');
    const order = (one ?? '').localeCompare(other ?? '', 'sv', { numeric: true });
    if (order !== 0) return isDescending ? -order : order;
  }
  return 0;
}
