import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Criterion } from '#domain/criterion.ts';
import { LIST_NAMES, type Change, type Held, type ListName } from '#domain/workspace.ts';
import { connectLists } from '#graph/connectLists.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { provisionLists } from '#graph/provision.ts';
import { listsOfTab, wantedLists } from '#graph/pull/wantedList.ts';
import { listsOf, sitePath } from '#graph/siteLists.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryStore } from '#replica/memoryStore.ts';
import { openReplica } from '#replica/openReplica.ts';
import type { Replica } from '#replica/replica.ts';
import type { ReplicaStore } from '#replica/replicaStore.ts';
import { aCriterion, aRegion } from '../factories/entities.ts';
import { aCounty, aKey } from '../factories/values.ts';
import { contact, coordinator, embeddedGraph, SITE, type EmbeddedGraph } from '../fakes/embeddedGraph.ts';
import { arbitraryEntities } from '../graph/rows/arbitraryEntities.ts';

const LISTS = listsOfTab(rowCodecs);

let graph: EmbeddedGraph;
let store: ReplicaStore;
let replica: Replica;
beforeEach(async () => {
  graph = await embeddedGraph();
  await provisionLists({ client: graph.clientOf(coordinator), site: SITE, definitions: listDefinitions });
  store = memoryStore();
  replica = await opened();
  graph.line.requests.length = 0;
});
afterEach(() => {
  graph.close();
});

function opened(person = coordinator, kept = store, lists = LISTS): Promise<Replica> {
  const gateway = () => connectLists({ client: graph.clientOf(person), site: SITE, lists });
  return openReplica({ gateway, store: kept, codecs: rowCodecs });
}

async function pathOf(list: string): Promise<string> {
  const client = graph.clientOf(coordinator);
  const site = await sitePath(client, SITE);
  const held = (await listsOf(client, site)).find(({ name }) => name === list);
  return `${site}/lists/${held?.id ?? ''}`;
}

/** The one criterion of these tests, as a replica shows it. */
function heldCriterion(of: Replica): Held<Criterion> {
  const row = of.workspace().criteria.byKey(aCriterion().key);
  if (!row) throw new Error('The criterion is not there.');
  return row;
}

describe('a replica over Graph', () => {
  it('[L10] finds a list again that was deleted and made anew, for reading and for writing', async () => {
    const region = aRegion();
    await replica.commit([{ kind: 'create', list: 'regions', value: region }]);
    await replica.pull();
    const owner = graph.clientOf(coordinator);
    const remake = async () => {
      await owner.send({ method: 'DELETE', path: await pathOf('Regioner') });
      await provisionLists({ client: owner, site: SITE, definitions: listDefinitions });
    };
    await remake();
    await replica.pull();
    expect(replica.freshness()).toEqual({ kind: 'fresh' });
    expect(replica.workspace().regions.all).toEqual([]);

    await remake();
    expect(await replica.commit([{ kind: 'create', list: 'regions', value: region }])).toMatchObject([
      { kind: 'written' },
    ]);
    await replica.pull();
    expect(replica.workspace().regions.all).toHaveLength(1);
  });

  it('[Y10] tells that a list is gone as long as it is, keeps its rows and goes on with the others', async () => {
    await replica.commit([{ kind: 'create', list: 'regions', value: aRegion() }]);
    await replica.pull();
    await graph.clientOf(coordinator).send({ method: 'DELETE', path: await pathOf('Regioner') });
    await replica.pull();
    await replica.commit([{ kind: 'create', list: 'criteria', value: aCriterion() }]);
    await replica.pull();
    expect(replica.freshness()).toEqual({ kind: 'fresh' });
    expect(replica.conditions().get('regions')).toEqual({ kind: 'gone' });
    expect(replica.conditions().get('criteria')).toEqual({ kind: 'whole' });
    expect(replica.workspace().regions.all.map(({ value }) => value)).toEqual([aRegion()]);
    expect(replica.workspace().criteria.all).toHaveLength(1);

    await provisionLists({ client: graph.clientOf(coordinator), site: SITE, definitions: listDefinitions });
    await replica.pull();
    expect(replica.conditions().get('regions')).toEqual({ kind: 'whole' });
    expect(replica.workspace().regions.all).toEqual([]);
  });

  it('[Y9] [F34] removes nothing of a list that was deleted and made anew under its name until a person says so', async () => {
    const made = Array.from({ length: 30 }, (_, index) =>
      aRegion({ key: aKey(index + 1), code: aCounty(`${index + 10}`) }),
    );
    await replica.commit(made.map((value) => ({ kind: 'create', list: 'regions', value })));
    await replica.pull();
    const owner = graph.clientOf(coordinator);
    await owner.send({ method: 'DELETE', path: await pathOf('Regioner') });
    await provisionLists({ client: owner, site: SITE, definitions: listDefinitions });
    await replica.pull();
    expect(replica.conditions().get('regions')).toEqual({ kind: 'sweepHeld', removes: 30, of: 30 });
    expect(replica.workspace().regions.all).toHaveLength(30);
    await replica.confirmSweep('regions');
    expect(replica.workspace().regions.all).toEqual([]);
  });

  it('[Y1] [Y2] starts cold with a request a list and then asks one at a time for all', async () => {
    await replica.pull();
    expect(graph.line.requests).toHaveLength(2 + LISTS.length);
    await replica.pull();
    await replica.pull();
    expect(graph.line.requests.slice(2 + LISTS.length)).toEqual(Array(2).fill('POST /v1.0/$batch'));
  });

  it('writes a new row with one request, and a change with two', async () => {
    await replica.pull();
    graph.line.requests.length = 0;
    const region = aRegion();
    await replica.commit([{ kind: 'create', list: 'regions', value: region }]);
    expect(graph.line.requests.map((request) => request.split(' ')[0])).toEqual(['POST']);
    const base = replica.workspace().regions.byKey(region.key);
    if (!base) throw new Error('The region is not there.');
    await replica.commit([{ kind: 'update', list: 'regions', base, value: { ...region, name: 'Skåne' } }]);
    expect(graph.line.requests.map((request) => request.split(' ')[0])).toEqual(['POST', 'PATCH', 'GET']);
  });

  it('shows a colleague what was written, with its hand', async () => {
    const theirs = await opened(contact, memoryStore());
    await theirs.pull();
    await replica.commit([{ kind: 'create', list: 'criteria', value: aCriterion() }]);
    await theirs.pull();
    const held = heldCriterion(theirs);
    expect(held).toEqual(heldCriterion(replica));
    expect(held.written).toMatchObject({ email: coordinator.mail, name: coordinator.displayName });
  });

  it('lets the second of two who edit the same row see the first', async () => {
    await replica.commit([{ kind: 'create', list: 'criteria', value: aCriterion() }]);
    const theirs = await opened(contact, memoryStore());
    await theirs.pull();
    const change = (of: Replica, title: string): Change => {
      const base = heldCriterion(of);
      return { kind: 'update', list: 'criteria', base, value: { ...base.value, title } };
    };
    const late = change(theirs, 'Deras');
    await replica.commit([change(replica, 'Min')]);
    const [outcome] = await theirs.commit([late]);
    expect(outcome).toMatchObject({ kind: 'conflict', theirs: { value: { title: 'Min' } } });
    expect(heldCriterion(theirs).value.title).toBe('Min');
  });

  it('reads a list in full again when its cursor is too old, and keeps what did not change', async () => {
    await replica.commit([{ kind: 'create', list: 'criteria', value: aCriterion() }]);
    await replica.pull();
    const before = replica.workspace();
    graph.expireDeltaTokens();
    await replica.pull();
    expect(replica.freshness()).toEqual({ kind: 'fresh' });
    expect(replica.workspace()).toBe(before);
  });

  it('starts warm from the store with what changed since', async () => {
    await replica.commit([{ kind: 'create', list: 'criteria', value: aCriterion() }]);
    await replica.pull();
    const warm = await opened();
    expect(warm.workspace().criteria.all).toEqual(replica.workspace().criteria.all);
    await replica.commit([{ kind: 'create', list: 'regions', value: aRegion() }]);
    await warm.pull();
    expect(warm.workspace().regions.all.map(({ value }) => value)).toEqual([aRegion()]);
  });

  it.each(LIST_NAMES)('gives every row of %s back as it was written', async (list) => {
    const changes = fc.sample(creationOf[list], { numRuns: 12, seed: 7 });
    // Neither side reads all of them.
    const all = wantedLists(rowCodecs);
    const outcomes = await (await opened(coordinator, memoryStore(), all)).commit(changes);
    expect(outcomes.filter(({ kind }) => kind !== 'written').slice(0, 1)).toEqual([]);
    const fresh = await opened(contact, memoryStore(), all);
    await fresh.pull();
    expect(fresh.workspace().problems).toEqual([]);
    expect(fresh.workspace()[list].all.map(({ value }) => value)).toEqual(changes.map(({ value }) => value));
  });
});

/** Written out, because the compiler cannot follow through a table which value belongs to which list. */
const creationOf: { readonly [L in ListName]: fc.Arbitrary<Change> } = {
  regions: arbitraryEntities.regions.map((value) => ({ kind: 'create', list: 'regions', value })),
  roles: arbitraryEntities.roles.map((value) => ({ kind: 'create', list: 'roles', value })),
  productGroups: arbitraryEntities.productGroups.map((value) => ({ kind: 'create', list: 'productGroups', value })),
  criteria: arbitraryEntities.criteria.map((value) => ({ kind: 'create', list: 'criteria', value })),
  editions: arbitraryEntities.editions.map((value) => ({ kind: 'create', list: 'editions', value })),
  packages: arbitraryEntities.packages.map((value) => ({ kind: 'create', list: 'packages', value })),
  consultations: arbitraryEntities.consultations.map((value) => ({ kind: 'create', list: 'consultations', value })),
  positions: arbitraryEntities.positions.map((value) => ({ kind: 'create', list: 'positions', value })),
  regionalRequirements: arbitraryEntities.regionalRequirements.map((value) => ({
    kind: 'create',
    list: 'regionalRequirements',
    value,
  })),
  terms: arbitraryEntities.terms.map((value) => ({ kind: 'create', list: 'terms', value })),
  packageEditions: arbitraryEntities.packageEditions.map((value) => ({
    kind: 'create',
    list: 'packageEditions',
    value,
  })),
  comments: arbitraryEntities.comments.map((value) => ({ kind: 'create', list: 'comments', value })),
  decisions: arbitraryEntities.decisions.map((value) => ({ kind: 'create', list: 'decisions', value })),
  adoptions: arbitraryEntities.adoptions.map((value) => ({ kind: 'create', list: 'adoptions', value })),
  deviations: arbitraryEntities.deviations.map((value) => ({ kind: 'create', list: 'deviations', value })),
  events: arbitraryEntities.events.map((value) => ({ kind: 'create', list: 'events', value })),
  gateSettings: arbitraryEntities.gateSettings.map((value) => ({ kind: 'create', list: 'gateSettings', value })),
  presences: arbitraryEntities.presences.map((value) => ({ kind: 'create', list: 'presences', value })),
  conversations: arbitraryEntities.conversations.map((value) => ({ kind: 'create', list: 'conversations', value })),
  notices: arbitraryEntities.notices.map((value) => ({ kind: 'create', list: 'notices', value })),
  meetings: arbitraryEntities.meetings.map((value) => ({ kind: 'create', list: 'meetings', value })),
};
