import type { Actor } from '../access.ts';
import { badRequest } from '../errors.ts';
import { GRAPH_ROOT, ok } from '../message.ts';
import type { Call, Route, World } from '../routes/route.ts';
import { drivesFound, filesFound } from './fileThings.ts';
import { parseKql } from './kql.ts';
import { itemsFound, listsFound, sitesFound } from './listThings.ts';
import { readSearch, type SearchRequest } from './request.ts';
import { fit, summaryOf, termsOf, type EntityType, type Searchable } from './searchable.ts';

export const searchRoutes: readonly Route[] = [{ method: 'POST', path: 'search/query', need: 'readSite', run: search }];

function search({ world, actor, body }: Call) {
  const request = readSearch(body);
  if (actor.kind === 'application' && !request.region)
    throw badRequest('SearchRequest Invalid (Region is required when request with application permission.)');
  const query = parseKql(request.query.queryString);
  const terms = query ? [...new Set(termsOf(query))] : [];
  const things = request.entityTypes.flatMap((type) => FOUND[type](world, actor));
  const fitting = things
    .map((thing) => ({ thing, fits: query ? fit(query, thing) : 1 }))
    .filter(({ fits }) => fits > 0)
    .sort((a, b) => byProperties(request, a.thing, b.thing) || b.fits - a.fits);
  const { from, size, fields } = request;
  // Among things of several kinds every hit says that it is one.
  const marked = request.entityTypes.length > 1 ? { '@odata.type': '#microsoft.graph.searchHit' } : {};
  const hits = fitting.slice(from, from + size).map(({ thing }, at) => ({
    ...marked,
    hitId: thing.id,
    rank: from + at + 1,
    summary: summaryOf(thing, terms),
    resource: thing.resource(fields),
  }));
  const container = { hits, total: fitting.length, moreResultsAvailable: from + hits.length < fitting.length };
  return ok({
    '@odata.context': `${GRAPH_ROOT}/$metadata#Collection(microsoft.graph.searchResponse)`,
    value: [{ searchTerms: terms, hitsContainers: [container] }],
  });
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
    const [one, other] = [a, b].map(({ properties }) => properties.get(name.toLowerCase()) ?? '');
    const order = (one ?? '').localeCompare(other ?? '', 'sv', { numeric: true });
    if (order !== 0) return isDescending ? -order : order;
  }
  return 0;
}
