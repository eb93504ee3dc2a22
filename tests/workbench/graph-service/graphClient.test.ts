import {
  BatchRequestContent,
  BatchResponseContent,
  Client,
  GraphError,
  PageIterator,
  type BatchResponseBody,
  type Context,
  type Middleware,
  type PageCollection,
} from '@microsoft/microsoft-graph-client';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { GraphService } from '#workbench/graph-service/index.ts';
import { anInventory, at, ITEMS, SITE, textAt } from './tenant.ts';

/** The end of the client's chain: hands the very request that it would send to Microsoft to the service instead. */
function transport(service: GraphService): Middleware {
  return {
    execute: async (context: Context) => {
      const request =
        context.request instanceof Request ? context.request : new Request(context.request, init(context));
      context.response = await service.fetch(request);
    },
  };
}

function init({ options }: Context): RequestInit {
  const headers = new Headers(z.record(z.string(), z.string()).parse(options?.headers ?? {}));
  headers.set('authorization', 'Bearer owner');
  const body = z.string().optional().parse(options?.body);
  return { method: options?.method ?? 'GET', headers, ...(body !== undefined && { body }) };
}

const graph = (service: GraphService): Client => Client.initWithMiddleware({ middleware: transport(service) });

const collection = z.custom<PageCollection>((body) => Array.isArray(at(body, 'value')));
const batchBody = z.custom<BatchResponseBody>((body) => Array.isArray(at(body, 'responses')));

describe("Microsoft's own client", () => {
  it('reads, writes and removes', async () => {
    const client = graph((await anInventory()).service);
    const made: unknown = await client.api(ITEMS).post({ fields: { Title: 'Widget', Quantity: 1 } });
    expect(at(made, 'id')).toBe('1');
    await client.api(`${ITEMS}/1/fields`).header('If-Match', textAt(made, 'eTag')).patch({ Quantity: 2 });
    const read: unknown = await client.api(`${ITEMS}/1`).expand('fields($select=Quantity)').get();
    expect(at(read, 'fields', 'Quantity')).toBe(2);
    await client.api(`${ITEMS}/1`).delete();
    await expect(client.api(`${ITEMS}/1`).get()).rejects.toThrow('The specified item was not found');
  });

  it('gets an error with status, code, request id and headers', async () => {
    const tenant = await anInventory();
    await tenant.post(ITEMS, { fields: {} });
    const client = graph(tenant.service);
    const failure: unknown = await client
      .api(`${ITEMS}/1/fields`)
      .header('If-Match', '"stale,1"')
      .patch({ Title: 'x' })
      .catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(GraphError);
    expect(failure).toMatchObject({ statusCode: 412, code: 'resourceModified' });
    expect(textAt(failure, 'requestId')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('walks 1,000 items with its PageIterator in five requests', async () => {
    const { post, service } = await anInventory();
    for (let made = 0; made < 1_000; made += 1) await post(ITEMS, { fields: { Quantity: made } });
    let requests = 0;
    const counting: GraphService = {
      ...service,
      fetch: (request) => {
        requests += 1;
        return service.fetch(request);
      },
    };
    const client = graph(counting);
    const quantities: unknown[] = [];
    const first = collection.parse(await client.api(ITEMS).expand('fields($select=Quantity)').get());
    await new PageIterator(
      client,
      first,
      (item: unknown) => quantities.push(at(item, 'fields', 'Quantity')) > 0,
    ).iterate();
    expect(quantities).toEqual(Array.from({ length: 1_000 }, (_, at) => at));
    expect(requests).toBe(5);
  });

  it('finds the delta link at the end of a walk', async () => {
    const { post, service } = await anInventory();
    for (const Quantity of [1, 2, 3]) await post(ITEMS, { fields: { Quantity } });
    const client = graph(service);
    const walk = new PageIterator(
      client,
      collection.parse(await client.api(`${ITEMS}/delta`).top(2).get()),
      () => true,
    );
    await walk.iterate();
    const again: unknown = await client.api(walk.getDeltaLink() ?? '').get();
    expect(again).toMatchObject({ value: [] });
  });

  it('sends a batch with a dependency and finds each answer', async () => {
    const client = graph((await anInventory()).service);
    // The client sends what follows the host, so the addresses of the steps are without version.
    const root = 'https://graph.microsoft.com';
    const write = new Request(`${root}${ITEMS}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ fields: { Title: 'Widget' } }),
    });
    const content = new BatchRequestContent([
      { id: 'write', request: write },
      { id: 'read', request: new Request(`${root}${ITEMS}/1`), dependsOn: ['write'] },
      { id: 'missing', request: new Request(`${root}${SITE}/lists/Nothing`), dependsOn: ['write'] },
    ]);
    const answer = new BatchResponseContent(
      batchBody.parse(await client.api('/$batch').post(await content.getContent())),
    );
    const statuses = ['write', 'read', 'missing'].map((id) => answer.getResponseById(id).status);
    expect(statuses).toEqual([201, 200, 404]);
  });
});
