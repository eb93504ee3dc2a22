import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectLists } from '#graph/connectLists.ts';
import { RowChanged } from '#graph/errors.ts';
import type { ListPage, ListsGateway, Row } from '#graph/gateway.ts';
import { listDefinitions } from '#graph/listDefinitions.ts';
import { provisionLists } from '#graph/provision.ts';
import {
  contact,
  coordinator,
  embeddedGraph,
  SITE,
  visitor,
  type EmbeddedGraph,
  type Line,
} from '../fakes/embeddedGraph.ts';

const FIELDS = { Nyckel: '01JD0000000000000000000001', Title: 'Region Skåne', Lanskod: '12' };
const regions = listDefinitions.filter(({ name }) => name === 'Regioner');

let graph: EmbeddedGraph;
let gateway: ListsGateway;
let colleague: ListsGateway;
beforeEach(async () => {
  graph = await embeddedGraph();
  await provisionLists({ client: graph.clientOf(coordinator), site: SITE, definitions: regions });
  gateway = await connectLists({ client: graph.clientOf(coordinator), site: SITE, lists: ['Regioner'] });
  colleague = await connectLists({ client: graph.clientOf(contact), site: SITE, lists: ['Regioner'] });
  graph.line.requests.length = 0;
});
afterEach(() => {
  graph.close();
});

const rowsInList = async () => {
  const rows: Row[] = [];
  const page = (next: ListPage) => Promise.resolve(void rows.push(...next.rows));
  await gateway.pull({ marks: new Map(), begins: () => undefined, page, gone: (list) => expect.unreachable(list) });
  return rows;
};
const sent = (method: string) => graph.line.requests.filter((request) => request.startsWith(method));

type Disturbance = NonNullable<Line['disturb']>;

/** The first request with this method meets the fault; later ones do not. */
function once(method: string, fault: Disturbance): Disturbance {
  let isOver = false;
  return (request, answered) => {
    if (isOver || request.method !== method) return answered();
    isOver = true;
    return fault(request, answered);
  };
}

const lostBefore: Disturbance = () => Promise.reject(new TypeError('fetch failed'));
const lostAfter: Disturbance = async (_request, answered) => {
  await answered();
  throw new TypeError('connection reset');
};
const gatewayTimeout: Disturbance = async (_request, answered) => {
  await answered();
  return new Response('<html>', { status: 504, headers: { 'content-type': 'text/html' } });
};
const cutShort: Disturbance = async (_request, answered) => {
  const answer = await answered();
  return new Response((await answer.text()).slice(0, 20), { status: answer.status, headers: answer.headers });
};

describe('a create', () => {
  it.each<[string, Disturbance]>([
    ['whose connection breaks after it', lostAfter],
    ['that a gateway gives up on', gatewayTimeout],
    ['whose answer is cut short', cutShort],
  ])('[L16] [F2] %s is found by its key and sent once', async (_case, fault) => {
    graph.line.disturb = once('POST', fault);
    const row = await gateway.create('Regioner', FIELDS);
    expect(row.fields).toMatchObject(FIELDS);
    expect(sent('POST')).toHaveLength(1);
    expect(await rowsInList()).toEqual([row]);
  });

  it('that never arrived fails, is sent once, and leaves nothing', async () => {
    graph.line.disturb = once('POST', lostBefore);
    await expect(gateway.create('Regioner', FIELDS)).rejects.toMatchObject({ kind: 'unreachable' });
    expect(sent('POST')).toHaveLength(1);
    expect(await rowsInList()).toEqual([]);
  });

  it('[L16] [F20] sent again by hand after all finds the row of the first time', async () => {
    const row = await gateway.create('Regioner', FIELDS);
    expect(await gateway.create('Regioner', FIELDS)).toEqual(row);
    expect(await rowsInList()).toEqual([row]);
  });

  it.each<[string, Disturbance]>([
    ['when the answer was lost', lostAfter],
    ['when Graph says that something is taken', () => Promise.resolve(new Response('{}', { status: 400 }))],
  ])('[O3] [F2] [F20] is not said to have failed for good while the look-up fails too, %s', async (_case, fault) => {
    graph.line.disturb = (request, answered) =>
      request.method === 'POST' ? fault(request, answered) : Promise.reject(new TypeError('fetch failed'));
    await expect(gateway.create('Regioner', FIELDS)).rejects.toMatchObject({ kind: 'unreachable' });
    expect(sent('POST')).toHaveLength(1);
  });

  it('[O3] is found by its key, and only by that', async () => {
    const row = await gateway.create('Regioner', FIELDS);
    expect(await colleague.find('Regioner', FIELDS.Nyckel)).toEqual(row);
    expect(await gateway.find('Regioner', "01JD' or fields/Lanskod eq '12")).toBeUndefined();
    await expect(gateway.find('Saknas', 'x')).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('that Graph does not accept fails with its reason', async () => {
    const wrong = gateway.create('Regioner', { ...FIELDS, Finnsinte: 'x' });
    await expect(wrong).rejects.toMatchObject({ kind: 'refused', facts: { status: 400 } });
  });

  it('by somebody who may only read is refused', async () => {
    const reader = await connectLists({ client: graph.clientOf(visitor), site: SITE, lists: ['Regioner'] });
    const refused = reader.create('Regioner', FIELDS);
    await expect(refused).rejects.toMatchObject({ kind: 'accessDenied' });
  });
});

describe('a change', () => {
  let row: Row;
  let at: Parameters<ListsGateway['update']>[0];
  beforeEach(async () => {
    row = await gateway.create('Regioner', FIELDS);
    at = { list: 'Regioner', id: row.id, eTag: row.eTag };
    graph.line.requests.length = 0;
  });

  it.each<[string, Disturbance]>([
    ['whose connection breaks after it', lostAfter],
    ['that a gateway gives up on', gatewayTimeout],
    ['whose answer is cut short', cutShort],
  ])('[F2] %s is seen in the row and sent once', async (_case, fault) => {
    graph.line.disturb = once('PATCH', fault);
    const after = await gateway.update(at, { Title: 'Skåne\r\nlän', Aktiv: true });
    expect(after.fields).toMatchObject({ Aktiv: true, Lanskod: '12' });
    expect(sent('PATCH')).toHaveLength(1);
    expect(await gateway.versions('Regioner', row.id)).toHaveLength(2);
  });

  it('that never arrived is sent again, because the row shows that nothing was written', async () => {
    graph.line.disturb = once('PATCH', lostBefore);
    expect((await gateway.update(at, { Title: 'Skåne' })).fields).toMatchObject({ Title: 'Skåne' });
    expect(sent('PATCH')).toHaveLength(2);
    expect(await gateway.versions('Regioner', row.id)).toHaveLength(2);
  });

  it('that never arrived and was overtaken tells so', async () => {
    graph.line.disturb = once('PATCH', async () => {
      await colleague.update(at, { Title: 'Theirs' });
      throw new TypeError('fetch failed');
    });
    await expect(gateway.update(at, { Title: 'Mine' })).rejects.toBeInstanceOf(RowChanged);
    expect((await gateway.read('Regioner', row.id)).fields['Title']).toBe('Theirs');
  });

  it('without any network fails with the first failure', async () => {
    graph.line.disturb = lostBefore;
    await expect(gateway.update(at, { Title: 'Mine' })).rejects.toMatchObject({ kind: 'unreachable' });
  });
});
