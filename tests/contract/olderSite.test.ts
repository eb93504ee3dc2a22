import { afterEach, beforeEach, expect, it } from 'vitest';
import { LATER_LISTS, LIST_NAMES } from '#domain/workspace.ts';
import { connectLists } from '#graph/connectLists.ts';
import type { ListsGateway } from '#graph/gateway.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { provisionLists } from '#graph/provision.ts';
import { listsOfTab, wantedLists } from '#graph/pull/wantedList.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import { openReplica } from '#replica/openReplica.ts';
import type { Replica } from '#replica/replica.ts';
import type { ReplicaStore } from '#replica/replicaStore.ts';
import { aCriterion, aRegionalRequirement } from '../factories/entities.ts';
import { coordinator, embeddedGraph, SITE, type EmbeddedGraph } from '../fakes/embeddedGraph.ts';

const later = new Set([...LATER_LISTS].map((list) => rowCodecs[list].list));

let graph: EmbeddedGraph;
let lists: ListsGateway;
let store: ReplicaStore;
let replica: Replica;
beforeEach(async () => {
  graph = await embeddedGraph();
  const definitions = listDefinitions.filter(({ name }) => !later.has(name));
  await provisionLists({ client: graph.clientOf(coordinator), site: SITE, definitions });
  lists = await connectLists({ client: graph.clientOf(coordinator), site: SITE, lists: wantedLists(rowCodecs) });
  store = memoryStore();
  replica = await openReplica({ gateway: () => Promise.resolve(lists), store, codecs: rowCodecs });
  await replica.pull();
});
afterEach(() => {
  graph.close();
});

const makeAll = () => provisionLists({ client: graph.clientOf(coordinator), site: SITE, definitions: listDefinitions });

/** Requests of one pull. */
async function requestsOfAPull(): Promise<number> {
  graph.line.requests.length = 0;
  await replica.pull();
  return graph.line.requests.length;
}

it('[Q15] a site without the later lists is read and written as before, in one request when nothing changed', async () => {
  expect(replica.freshness()).toEqual({ kind: 'fresh' });
  for (const list of LIST_NAMES) {
    expect(replica.conditions().get(list)).toEqual({ kind: LATER_LISTS.has(list) ? 'absent' : 'whole' });
  }
  const outcomes = await replica.commit([{ kind: 'create', list: 'criteria', value: aCriterion() }]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['written']);
  await replica.pull();
  const requests: number[] = [];
  for (let pull = 0; pull < 20; pull += 1) requests.push(await requestsOfAPull());
  expect(requests.toSorted()).toEqual([...Array.from({ length: 19 }, () => 1), 2]);
});

it('[Q15] what was read before is there at the next start, also where SharePoint cannot be reached', async () => {
  await replica.commit([{ kind: 'create', list: 'criteria', value: aCriterion() }]);
  await replica.pull();
  const away = () => Promise.reject(new Error('No network.'));
  const next = await openReplica({ gateway: away, store, codecs: rowCodecs });
  await next.pull();
  expect(next.freshness()).toMatchObject({ kind: 'failed', hasContent: true });
  expect(next.workspace().criteria.all.length).toBe(1);
});

it('[Q15] finds the later lists once they have been made and somebody has looked', async () => {
  await makeAll();
  expect(await lists.schema()).toEqual([]);
  await replica.pull();
  expect(replica.conditions().get('regionalRequirements')).toEqual({ kind: 'whole' });
  const value = aRegionalRequirement();
  const outcomes = await replica.commit([{ kind: 'create', list: 'regionalRequirements', value }]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['written']);
});

it('[Y2] what the tab reads of a site with all lists is asked in one request', async () => {
  await makeAll();
  // As openSession does: a batch has room for twenty.
  const wanted = listsOfTab(rowCodecs);
  lists = await connectLists({ client: graph.clientOf(coordinator), site: SITE, lists: wanted });
  replica = await openReplica({
    gateway: () => Promise.resolve(lists),
    store: memoryStore(),
    codecs: rowCodecs,
  });
  await replica.pull();
  expect(replica.freshness()).toEqual({ kind: 'fresh' });
  expect(await requestsOfAPull()).toBe(1);
});

it('[Q15] finds them within twenty pulls when somebody else has made them', async () => {
  await makeAll();
  for (let pull = 0; pull < 20; pull += 1) await replica.pull();
  expect([...replica.conditions().values()].every(({ kind }) => kind === 'whole')).toBe(true);
});
