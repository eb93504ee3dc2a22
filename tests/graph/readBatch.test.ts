import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readBatch, type ReadBatchOptions } from '#graph/readBatch.ts';
import { failureOf, governedChain } from './client/chain.ts';
import { json, refusal, type Answer } from './scriptedGraph.ts';

const batchBody = z.object({ requests: z.array(z.object({ id: z.string(), method: z.string(), url: z.string() })) });

type Part = { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown };

/** A batch in which each step is answered by its url; undefined: not at all. */
function parts(answer: (url: string) => Part | undefined): Answer {
  return (received) => {
    const responses = batchBody
      .parse(received.body)
      .requests.map(({ id, url }) => {
        const part = answer(url);
        return part && { id, ...part };
      })
      .filter((part) => part !== undefined);
    return json({ responses: responses.toReversed() })(received);
  };
}

const found = (url: string): Part => ({ status: 200, body: { url } });
const all = parts(found);
const except = (faults: Readonly<Record<string, Part | undefined>>) =>
  parts((url) => (url in faults ? faults[url] : found(url)));

function given(script: readonly Answer[], urls: readonly string[], options: ReadBatchOptions = {}) {
  const { client, clock, received, waits } = governedChain(script);
  const paths = new Map(urls.map((url) => [`key of ${url}`, url]));
  const read = () => clock.until(readBatch(client, paths, { wait: clock.wait, random: () => 1, ...options }));
  const asked = () => received.map(({ body }) => batchBody.parse(body).requests.map(({ url }) => url));
  return { read, asked, waits, received };
}

const urlsUpTo = (count: number) => Array.from({ length: count }, (_, index) => `/${index}`);

describe('steps of a batch of reads', () => {
  it('[G16] [F35] that failed for a while are asked again, and only those', async () => {
    const faults = {
      '/1': { status: 429, headers: { 'Retry-After': '4' } },
      '/2': { status: 503, headers: { 'Retry-After': '9' } },
      '/3': { status: 404, body: { error: { code: 'itemNotFound' } } },
      '/4': { status: 502 },
      '/5': { status: 504 },
    };
    const { read, asked, waits } = given([except(faults), all], urlsUpTo(6));
    const answers = await read();
    expect(asked()).toEqual([urlsUpTo(6), ['/1', '/2', '/4', '/5']]);
    expect(waits).toEqual([9]);
    expect([...answers.values()].map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 200, 404]);
  });

  it('[G16] [F36] are found whatever order they come in', async () => {
    const answers = await given([all], urlsUpTo(3)).read();
    expect([...answers].map(([key, { body }]) => [key, body])).toEqual([
      ['key of /0', { url: '/0' }],
      ['key of /1', { url: '/1' }],
      ['key of /2', { url: '/2' }],
    ]);
  });

  it('[G16] [F37] without an answer are asked again', async () => {
    const { read, asked, waits } = given([except({ '/1': undefined }), all], urlsUpTo(2));
    expect((await read()).size).toBe(2);
    expect(asked()).toEqual([['/0', '/1'], ['/1']]);
    expect(waits).toEqual([0.5]);
  });

  it('[G16] [F37] that never get one are left out after four times', async () => {
    const { read, received } = given([except({ '/1': undefined })], urlsUpTo(2));
    expect([...(await read()).keys()]).toEqual(['key of /0']);
    expect(received).toHaveLength(4);
  });

  it('[G16] [F38] that failed because of another are asked again, all along the chain', async () => {
    const faults = { '/0': { status: 429 }, '/1': { status: 424 }, '/2': { status: 424 } };
    const { read, asked } = given([except(faults), except({ '/1': { status: 424 } }), all], urlsUpTo(3));
    expect([...(await read()).values()].map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(asked()).toEqual([urlsUpTo(3), urlsUpTo(3), ['/1']]);
  });

  it('[G16] [F38] that fail so for ever say so in the end', async () => {
    const { read } = given([except({ '/0': { status: 424 } })], urlsUpTo(2));
    expect((await read()).get('key of /0')).toMatchObject({ status: 424 });
  });
});

describe('a batch as a whole', () => {
  it.each([
    ['429', refusal(429, 'activityLimitReached', { 'retry-after': '3' }), [3]],
    ['500', refusal(500, 'generalException'), [0.5]],
  ])('[G18] [F39] that fails with %s once is sent again as it was', async (_case, fault, pauses) => {
    const { read, asked, waits } = given([fault, all], urlsUpTo(2));
    expect((await read()).size).toBe(2);
    expect(asked()).toEqual([urlsUpTo(2), urlsUpTo(2)]);
    expect(waits).toEqual(pauses);
  });

  it.each([
    ['429', refusal(429, 'activityLimitReached'), 'busy'],
    ['500', refusal(500, 'generalException'), 'unreachable'],
  ])('[G18] [F39] that fails with %s for ever is one failure', async (_case, fault, kind) => {
    expect(await failureOf(given([fault], urlsUpTo(2)).read())).toMatchObject({ kind });
  });

  it('[G18] that cannot be repeated for some steps keeps what the others answered', async () => {
    const { read } = given([except({ '/1': { status: 503 } }), refusal(403, 'accessDenied')], urlsUpTo(2));
    const answers = await read();
    expect(answers.get('key of /0')).toMatchObject({ status: 200 });
    expect(answers.get('key of /1')).toMatchObject({ status: 503 });
  });

  it('[G14] that is answered with something else is unreadable', async () => {
    expect(await failureOf(given([json({ value: [] })], ['/0']).read())).toMatchObject({ kind: 'unreadable' });
  });

  it('[G17] [F40] of 21 steps is two, and what failed in the first goes with the second', async () => {
    const { read, asked } = given([except({ '/7': { status: 503 } }), all], urlsUpTo(21));
    expect((await read()).size).toBe(21);
    expect(asked()).toEqual([urlsUpTo(20), ['/20', '/7']]);
  });

  it('[G17] [F40] has no id twice, not even in another case', async () => {
    const { client, clock, received } = governedChain([all]);
    const paths = new Map([
      ['roller', '/0'],
      ['Roller', '/1'],
    ]);
    const answers = await clock.until(readBatch(client, paths));
    expect(answers.get('roller')?.body).toEqual({ url: '/0' });
    expect(answers.get('Roller')?.body).toEqual({ url: '/1' });
    const ids = batchBody.parse(received[0]?.body).requests.map(({ id }) => id.toLowerCase());
    expect(new Set(ids).size).toBe(2);
  });

  it('[G17] of nothing asks nothing', async () => {
    const { read, received } = given([all], []);
    expect((await read()).size).toBe(0);
    expect(received).toEqual([]);
  });

  it('[G6] can be called off between two attempts', async () => {
    const stop = new AbortController();
    const wait = () => {
      stop.abort(new Error('closed the page'));
      return new Promise<void>(() => undefined);
    };
    const { read, received } = given([except({ '/1': undefined })], urlsUpTo(2), { wait, signal: stop.signal });
    await expect(read()).rejects.toThrow('closed the page');
    expect(received).toHaveLength(1);
  });
});
