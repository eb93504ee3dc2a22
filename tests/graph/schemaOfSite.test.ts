import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectLists } from '#graph/connectLists.ts';
import { listsOfTab } from '#graph/pull/wantedList.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import type { ListsGateway } from '#graph/gateway.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { provisionLists } from '#graph/provision.ts';
import { limitsOf } from '#graph/schema/limitsOf.ts';
import { siteDrifts } from '#graph/schema/siteDrifts.ts';
import { listsOf, sitePath } from '#graph/siteLists.ts';
import { contact, coordinator, embeddedGraph, SITE, type EmbeddedGraph } from '../fakes/embeddedGraph.ts';

let graph: EmbeddedGraph;
let lists: ListsGateway;
const names = listsOfTab(rowCodecs).map(({ list }) => list);

beforeEach(async () => {
  graph = await embeddedGraph();
  await provisionLists({ client: graph.clientOf(coordinator), site: SITE, definitions: listDefinitions });
  lists = await connectLists({ client: graph.clientOf(contact), site: SITE, lists: names });
  graph.line.requests.length = 0;
});
afterEach(() => {
  graph.close();
});

/** Does by hand, as the owner of the site, what people do under List settings. */
async function byHand(method: 'POST' | 'PATCH' | 'DELETE', at: `${string}/${string}`, body?: object): Promise<void> {
  const client = graph.clientOf(coordinator);
  const site = await sitePath(client, SITE);
  const [list = '', ...rest] = at.split('/');
  const id = (await listsOf(client, site)).find(({ name }) => name === list)?.id ?? '';
  await client.send({ method, path: [`${site}/lists/${id}`, ...rest.filter((part) => part !== '')].join('/'), body });
}

const remiss = { Nyckel: '01JD0000000000000000000001', Title: 'Bläck', Lage: 'Öppen' };

describe('the lists of a site', () => {
  it('[V1] are compared in two requests, by anybody who may read them', async () => {
    expect(await lists.schema()).toEqual([]);
    expect(graph.line.requests.map((request) => request.split('?')[0]?.replace(/sites\/.*\/lists/, 'lists'))).toEqual([
      'GET /v1.0/lists',
      'POST /v1.0/$batch',
    ]);
  });

  it('[V4] [F19] without a column refuse a write that names it, and the comparison says why', async () => {
    const row = await lists.create('Remisser', remiss);
    await byHand('DELETE', 'Remisser/columns/Stanger');
    const write = lists.update({ list: 'Remisser', ...row }, { Stanger: '2026-12-01T12:00:00Z' });
    await expect(write).rejects.toMatchObject({ kind: 'refused', facts: { status: 400 } });
    const drifts = await lists.schema();
    expect(drifts).toMatchObject([
      { kind: 'columnMissing', list: 'Remisser', column: 'Stanger', columnName: 'Stänger' },
    ]);
    const limits = limitsOf(drifts).get('Remisser');
    expect(limits).toMatchObject({ canCreate: false, canWrite: true, notWritable: new Set(['Stanger']) });
    const written = await lists.update({ list: 'Remisser', ...row }, { Lage: 'Stängd' });
    expect(written.fields).toMatchObject({ Lage: 'Stängd' });
  });

  it('[V2] [F19] with a column that people renamed take writes as before', async () => {
    await byHand('PATCH', 'Remisser/columns/Lage', { displayName: 'Status' });
    expect((await lists.create('Remisser', remiss)).fields).toMatchObject({ Lage: 'Öppen' });
    const drifts = await lists.schema();
    expect(drifts).toMatchObject([{ kind: 'columnRenamed', column: 'Lage', columnName: 'Status', formerName: 'Läge' }]);
    expect(limitsOf(drifts).size).toBe(0);
  });

  it('[V5] [F65] with a required column of somebody else’s take no new rows, and the rows that are there', async () => {
    const row = await lists.create('Remisser', remiss);
    await byHand('POST', 'Remisser/columns', { name: 'Dnr', displayName: 'Diarienummer', required: true, text: {} });
    const another = { ...remiss, Nyckel: '01JD0000000000000000000002' };
    await expect(lists.create('Remisser', another)).rejects.toMatchObject({ kind: 'refused' });
    const drifts = await lists.schema();
    expect(drifts).toMatchObject([{ kind: 'requiredAdded', list: 'Remisser', columnName: 'Diarienummer' }]);
    expect(limitsOf(drifts).get('Remisser')).toMatchObject({ canCreate: false, canWrite: true });
    expect((await lists.update({ list: 'Remisser', ...row }, { Lage: 'Stängd' })).fields).toMatchObject({
      Lage: 'Stängd',
    });
    await byHand('PATCH', 'Remisser/columns/Dnr', { required: false });
    expect(await lists.schema()).toEqual([]);
    await lists.create('Remisser', another);
  });

  it('[V6] [F62] keep a value that is no longer a choice', async () => {
    const row = await lists.create('Remisser', remiss);
    await byHand('PATCH', 'Remisser/columns/Lage', { choice: { choices: ['Stängd'] } });
    expect(await lists.schema()).toMatchObject([{ kind: 'choicesRemoved', column: 'Lage', choices: ['Öppen'] }]);
    expect((await lists.read('Remisser', row.id)).fields).toMatchObject({ Lage: 'Öppen' });
  });

  it('[V8] are named when one of them is gone', async () => {
    await byHand('DELETE', 'Remisser/');
    const client = graph.clientOf(contact);
    const drifts = await siteDrifts(client, await sitePath(client, SITE));
    expect(drifts).toEqual([{ kind: 'listMissing', list: 'Remisser', listName: 'Remisser' }]);
  });

  it('[V1] that cannot be compared say so', async () => {
    graph.line.disturb = () => Promise.reject(new TypeError('fetch failed'));
    await expect(lists.schema()).rejects.toMatchObject({ kind: 'unreachable' });
  });
});
