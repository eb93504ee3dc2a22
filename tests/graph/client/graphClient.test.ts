import { describe, expect, it } from 'vitest';
import type { TokenProvider } from '#graph/client/authentication.ts';
import { graphClient, type GraphRequest } from '#graph/client/graphClient.ts';
import { graphTransport } from '#graph/client/graphTransport.ts';
import { GraphBusy, GraphFailure, RowChanged } from '#graph/errors.ts';
import { CHANGE, CREATE, failureOf, READ, REMOVAL } from './chain.ts';
import { html, json, noAnswer, refusal, scriptedGraph, type Answer } from '../scriptedGraph.ts';

function given(script: readonly Answer[], token: TokenProvider = () => Promise.resolve('token')) {
  const graph = scriptedGraph(...script);
  const waits: number[] = [];
  const wait = (milliseconds: number) => {
    waits.push(milliseconds / 1000);
    return Promise.resolve();
  };
  const transport = graphTransport({ origin: 'http://localhost:3978', fetch: graph.fetch });
  const client = graphClient({ token, transport, retry: { wait, random: () => 1 } });
  return { client, received: graph.received, waits };
}

describe('a request', () => {
  it('goes to the configured origin with token, id and JSON', async () => {
    const { client, received } = given([
      json({ id: '1' }, { status: 201, headers: { 'content-type': 'application/json; odata.metadata=minimal' } }),
    ]);
    const answer = await client.send({ ...CREATE, headers: { 'If-Match': '"a,1"' } });
    expect(answer).toMatchObject({ status: 201, body: { id: '1' } });
    const [request] = received;
    expect(request?.url).toBe('http://localhost:3978/v1.0/sites/s/lists/l/items');
    expect(request?.headers.get('authorization')).toBe('Bearer token');
    expect(request?.headers.get('content-type')).toBe('application/json');
    expect(request?.headers.get('if-match')).toBe('"a,1"');
    expect(request?.headers.get('client-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('goes to Microsoft when no origin is configured', async () => {
    const graph = scriptedGraph(json({}));
    const client = graphClient({
      token: () => Promise.resolve('t'),
      transport: graphTransport({ fetch: graph.fetch }),
    });
    await client.send({ method: 'GET', path: "/sites/s/lists?$select=id,name&$filter=name%20eq%20'a%26b'" });
    expect(graph.received[0]?.url).toBe(
      'https://graph.microsoft.com/v1.0/sites/s/lists?$select=id,name&$filter=name%20eq%20%27a%26b%27',
    );
  });

  it('without content in the answer has none', async () => {
    const { client } = given([() => new Response(null, { status: 204 })]);
    expect(await client.send({ method: 'DELETE', path: '/x' })).toMatchObject({ status: 204, body: undefined });
  });
});

describe('the token', () => {
  it('that cannot be had means signing in, and keeps the cause', async () => {
    const cause = new Error('interaction_required');
    const { client, received } = given([json({})], () => Promise.reject(cause));
    expect(await failureOf(client.send(READ))).toMatchObject({ kind: 'signInRequired', cause });
    expect(received).toEqual([]);
  });

  it('whose provider knows better is believed', async () => {
    const offline = new GraphFailure('unreachable', 'offline', { facts: { status: 0, code: '', requestId: '' } });
    const { client } = given([json({})], () => Promise.reject(offline));
    expect(await failureOf(client.send(READ))).toBe(offline);
  });
});

describe('a failure has its kind and the id that support asks for', () => {
  it.each<[string, Answer, string, number]>([
    ['no access', refusal(403, 'accessDenied'), 'accessDenied', 403],
    ['not there', refusal(404, 'itemNotFound'), 'notFound', 404],
    ['changed', refusal(412, 'resourceModified'), 'rowChanged', 412],
    ['changed, in the other spelling of SharePoint', refusal(409, 'resourceModified'), 'rowChanged', 409],
    ['a name that is taken', refusal(409, 'nameAlreadyExists'), 'refused', 409],
    ['not accepted', refusal(400, 'invalidRequest'), 'refused', 400],
    ['throttled', refusal(429, 'activityLimitReached'), 'busy', 429],
    ['broken', refusal(500, 'generalException'), 'unreachable', 500],
    ['a gateway in HTML', html(504), 'unreachable', 504],
    ['a log-in page with 200', html(), 'unreadable', 200],
    ['JSON that is no object', json([1]), 'unreadable', 200],
    [
      'JSON cut short',
      () => new Response('{"value":[', { headers: { 'content-type': 'application/json' } }),
      'unreadable',
      200,
    ],
    ['an empty 200', () => new Response(''), 'unreadable', 200],
  ])('%s', async (...[, answer, kind, status]) => {
    const failure = await failureOf(given([answer]).client.send(CREATE));
    expect(failure).toMatchObject({ kind, facts: { status } });
    expect(failure.facts.requestId).toMatch(/^(from-graph|[0-9a-f-]{36})$/);
  });

  it('no answer at all', async () => {
    const failure = await failureOf(given([noAnswer()]).client.send(CREATE));
    expect(failure).toMatchObject({ kind: 'unreachable', facts: { status: 0 } });
    expect(failure.cause).toBeInstanceOf(TypeError);
  });

  it('a body that breaks off', async () => {
    const body = () => new ReadableStream({ start: (controller) => controller.error(new TypeError('terminated')) });
    const answer = () => new Response(body(), { headers: { 'content-type': 'application/json' } });
    expect(await failureOf(given([answer]).client.send(CREATE))).toMatchObject({ kind: 'unreachable' });
  });

  it('is of its own class where there is more to know', async () => {
    expect(await failureOf(given([refusal(412, '')]).client.send(CHANGE))).toBeInstanceOf(RowChanged);
    const busy = await failureOf(given([refusal(429, '', { 'retry-after': '3600' })]).client.send(READ));
    expect(busy).toBeInstanceOf(GraphBusy);
    expect(busy).toMatchObject({ retryAfterSeconds: 3600 });
  });
});

describe('a read is repeated', () => {
  it.each<[string, Answer]>([
    ['after no answer', noAnswer()],
    ['after 500', refusal(500, '')],
    ['after 502 in HTML', html(502)],
    ['after 504', refusal(504, '')],
    ['after JSON cut short', () => new Response('{', { headers: { 'content-type': 'application/json' } })],
  ])('%s', async (_case, fault) => {
    const { client, received, waits } = given([fault, fault, json({ id: '1' })]);
    expect(await client.send(READ)).toMatchObject({ body: { id: '1' } });
    expect(received).toHaveLength(3);
    expect(waits).toEqual([0.5, 1]);
  });

  it('after as many seconds as Graph says', async () => {
    const { client, waits } = given([refusal(429, '', { 'retry-after': '7' }), refusal(503, ''), json({})]);
    await client.send(READ);
    expect(waits).toEqual([7, 1]);
  });

  it.each([
    ['six', 429, 6],
    ['six', 504, 6],
    ['three', 500, 3],
  ])('[G9] %s times at most after %i', async (_times, status, count) => {
    const { client, received } = given([refusal(status, '')]);
    await failureOf(client.send(READ));
    expect(received).toHaveLength(count);
  });

  it('not when the wait would be longer than a person waits who sees no reason for it', async () => {
    const { client, received } = given([refusal(429, '', { 'retry-after': '120' })]);
    expect(await failureOf(client.send(READ))).toMatchObject({ kind: 'busy', retryAfterSeconds: 120 });
    expect(received).toHaveLength(1);
  });

  it('not when the answer would be the same', async () => {
    for (const fault of [refusal(403, ''), refusal(404, ''), refusal(400, ''), html()]) {
      const { client, received } = given([fault]);
      await failureOf(client.send(READ));
      expect(received).toHaveLength(1);
    }
  });

  it('also when it is a batch of reads', async () => {
    const { client, received } = given([refusal(504, ''), json({ responses: [] })]);
    await client.send({ method: 'POST', path: '/$batch', body: { requests: [] }, isReadOnly: true });
    expect(received).toHaveLength(2);
  });
});

describe('a write is sent once', () => {
  it.each<[string, GraphRequest, Answer]>([
    ['[G10] [F2] a create after 504', CREATE, refusal(504, '')],
    ['[G10] [F2] a create after no answer', CREATE, noAnswer()],
    ['[G10] [F2] a change after 504', CHANGE, refusal(504, '')],
    ['[G10] [F2] a change after no answer', CHANGE, noAnswer()],
    ['[G10] [F2] a deletion after no answer', REMOVAL, noAnswer()],
    ['[G10] [F10] a change after 503, which may come too late', CHANGE, refusal(503, '')],
  ])('%s', async (...[, request, fault]) => {
    const { client, received } = given([fault, json({})]);
    await failureOf(client.send(request));
    expect(received).toHaveLength(1);
  });

  it.each([CHANGE, CREATE, REMOVAL])(
    '[G10] [F9] unless Graph says that it was not carried out: $method',
    async (write) => {
      const { client, received } = given([refusal(429, '', { 'retry-after': '1' }), json({})]);
      await client.send(write);
      expect(received).toHaveLength(2);
    },
  );
});
