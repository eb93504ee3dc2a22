import { DefaultHeaders, DefaultInit, graphfi } from '@pnp/graph';
import '@pnp/graph/list-item/index.js';
import '@pnp/graph/lists/index.js';
import '@pnp/graph/sites/index.js';
import { DefaultParse, InjectHeaders, type Queryable } from '@pnp/queryable';
import { graphClient } from '#graph/client/graphClient.ts';
import { graphTransport } from '#graph/client/graphTransport.ts';
import { connectLists } from '#graph/connectLists.ts';
import { listsOfTab } from '#graph/pull/wantedList.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import { openReplica } from '#replica/openReplica.ts';
import { coordinator, SITE } from '../fakes/embeddedGraph.ts';
import { startModelledGraph, type ModelledGraph, type Tally } from './modelledGraph.ts';
import { report } from './report.ts';

const CRITERIA = 100_000;
const PAGES = 20;
const DELTA = /\/items\/delta$/;

/**
 * What following a list of 100,000 rows costs, over a Graph that answers after 90 ms and 0.06 ms a row: how many
 * requests, and how much longer than these requests alone; beside it what `@pnp/graph` asks for the same rows.
 */
export async function measureSync(): Promise<void> {
  const graph = await startModelledGraph(CRITERIA);
  try {
    const filled = await firstFill(graph);
    const alone = await requestsAlone(graph, filled.walk);
    report({ name: 'sync.requests_fill_100k', value: filled.walk.length, unit: 'requests', budget: PAGES });
    report({ name: 'sync.fill_100k_s', value: filled.seconds, unit: 's' });
    report({ name: 'sync.requests_alone_s', value: alone, unit: 's' });
    report({ name: 'sync.fill_over_requests', value: filled.seconds / alone, unit: '×', budget: 1.25 });
    report({ name: 'sync.requests_steady', value: await filled.steady(), unit: 'requests', budget: 1 });

    const pnp = await withPnp(graph);
    report({ name: 'sync.pnp_requests_100k', value: pnp.paths.length, unit: 'requests' });
    report({ name: 'sync.pnp_requests_100k_model_s', value: pnp.modelMs / 1000, unit: 's' });
    report({
      name: 'sync.requests_ratio_to_pnp',
      value: filled.walk.length / pnp.paths.length,
      unit: '×',
      budget: 1 / 20,
    });
  } finally {
    graph.close();
  }
}

/** A replica on an empty store, until every row is readable and kept. */
async function firstFill(graph: ModelledGraph) {
  const tally: Tally = { paths: [], modelMs: 0 };
  const urls: string[] = [];
  const counted = graph.fetchFor(tally, true);
  const noting: typeof fetch = (input, init) => {
    urls.push(new Request(input, init).url);
    return counted(input, init);
  };
  const client = graphClient({
    token: () => Promise.resolve(coordinator.id),
    transport: graphTransport({ fetch: noting }),
  });
  const gateway = await connectLists({ client, site: SITE, lists: listsOfTab(rowCodecs) });
  const replica = await openReplica({
    gateway: () => Promise.resolve(gateway),
    store: memoryStore(),
    codecs: rowCodecs,
  });
  urls.length = 0;
  const started = performance.now();
  await replica.pull();
  const seconds = (performance.now() - started) / 1000;
  const { criteria, problems } = replica.workspace();
  if (criteria.all.length !== CRITERIA || problems.length > 0)
    throw new Error('The local copy is not what the list is.');

  const [longest = []] = [...byList(urls).values()].sort((one, other) => other.length - one.length);
  const steady = async () => {
    tally.paths.length = 0;
    await replica.pull();
    return tally.paths.length;
  };
  return { seconds, walk: longest, steady };
}

function byList(urls: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const walks = new Map<string, string[]>();
  for (const url of urls) {
    const { pathname } = new URL(url);
    if (DELTA.test(pathname)) walks.set(pathname, [...(walks.get(pathname) ?? []), url]);
  }
  return walks;
}

/** The same requests one after another, each read to its end and not looked at. @returns seconds */
async function requestsAlone(graph: ModelledGraph, urls: readonly string[]): Promise<number> {
  const paced = graph.fetchFor({ paths: [], modelMs: 0 }, true);
  const started = performance.now();
  for (const url of urls) await (await paced(url)).arrayBuffer();
  return (performance.now() - started) / 1000;
}

/** The iterator that `@pnp/graph` has for list items, as it is shipped. Its requests are counted, not waited for. */
async function withPnp(graph: ModelledGraph): Promise<Tally> {
  const tally: Tally = { paths: [], modelMs: 0 };
  const counted = graph.fetchFor(tally, false);
  const overModel = (instance: Queryable) => {
    instance.on.send.replace((url, init) => counted(url, init));
    return instance;
  };
  const pnp = graphfi().using(
    DefaultInit(),
    DefaultHeaders(),
    overModel,
    DefaultParse(),
    InjectHeaders({ Authorization: `Bearer ${coordinator.id}` }),
  );
  let rows = 0;
  for await (const page of pnp.sites.getById(`${SITE}:`).lists.getById('Kriterier').items.expand('fields'))
    rows += page.length;
  if (rows !== CRITERIA) throw new Error(`@pnp/graph read ${rows} rows.`);
  return tally;
}
