import { createServer, type RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { graphTransport } from '#graph/client/graphTransport.ts';
import type { EnvelopeLimits } from '#graph/client/envelopeCheck.ts';
import { html, json, noAnswer, type Answer } from '../scriptedGraph.ts';
import { CHANGE, CREATE, failureOf, governedChain, READ, REMOVAL } from './chain.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const cutShort: Answer = () => new Response('{"value":[', { headers: JSON_TYPE });

let closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing) close();
  closing = [];
});

/** A server of its own on loopback: what the runtime's fetch does with such answers is part of the question. */
async function served(listener: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  closing.push(close);
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return { asked, origin, close };
}

/** One attempt only: how often is asked again is tested with a scripted Graph. */
function over(origin: string, limits: EnvelopeLimits = {}) {
  const transport = graphTransport({ origin });
  const { client } = governedChain([], { transport, retry: { attempts: 1 }, limits });
  return client;
}

describe('on a real line', () => {
  it('[G14] [F5] a body that cannot be decompressed is no answer', async () => {
    const { origin } = await served((_request, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' });
      response.end(Buffer.from('this is no gzip, whatever the header says'));
    });
    expect(await failureOf(over(origin).send(READ))).toMatchObject({ kind: 'unreachable', facts: { status: 0 } });
  });

  it('[G14] [F5] nor is what is left of one whose compression breaks off', async () => {
    const { origin } = await served((_request, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' });
      response.end(gzipSync(JSON.stringify({ value: Array.from({ length: 99 }, Math.random) })).subarray(0, 60));
    });
    expect(await failureOf(over(origin).send(READ))).toMatchObject({ kind: 'unreadable', facts: { status: 200 } });
  });

  it('[G14] [F7] a redirection is not followed, least of all with a token, and means signing in', async () => {
    const { origin, asked } = await served((_request, response) => {
      response.writeHead(302, { location: '/log-in' });
      response.end();
    });
    const failure = await failureOf(over(origin).send(READ));
    expect(failure).toMatchObject({ kind: 'signInRequired', facts: { status: 302 } });
    expect(asked).toEqual(['GET /v1.0/me']);
  });

  it('[G14] [F6] a body that stalls is given up when the time is up, and the line is closed', async () => {
    let isClosed = () => {};
    const closed = new Promise<void>((resolve) => (isClosed = resolve));
    let isBegun = () => {};
    const begun = new Promise<void>((resolve) => (isBegun = resolve));
    const { origin } = await served((_request, response) => {
      response.on('close', isClosed);
      response.writeHead(200, JSON_TYPE);
      response.write('{"value":[', isBegun);
    });
    const rings: (() => void)[] = [];
    const alarm = (_milliseconds: number, ring: () => void) => {
      rings.push(ring);
      return () => {};
    };
    const failing = failureOf(over(origin, { alarm }).send(READ));
    await begun;
    for (const ring of rings) ring();
    expect(await failing).toMatchObject({ kind: 'unreachable', facts: { status: 0 } });
    await closed;
  });

  it.each([
    ['[F1] nobody listens', CREATE],
    ['[F1] nobody listens to a read', READ],
  ])('[G14] %s', async (_case, request) => {
    const { origin, close } = await served(() => {});
    close();
    expect(await failureOf(over(origin).send(request))).toMatchObject({ kind: 'unreachable', facts: { status: 0 } });
  });

  it('[G10] [F2] a write whose line is cut before the answer is sent once, and its outcome is unknown', async () => {
    for (const request of [CREATE, CHANGE, REMOVAL]) {
      const { origin, asked } = await served((received) => received.socket.destroy());
      const { client } = governedChain([], { transport: graphTransport({ origin }) });
      expect(await failureOf(client.send(request))).toMatchObject({ kind: 'unreachable', facts: { status: 0 } });
      expect(asked).toHaveLength(1);
    }
  });
});

describe('an answer', () => {
  it('[G14] [F6] may take its time up to a limit, counted from sending to the last byte', async () => {
    const set: number[] = [];
    let ringing = 0;
    const alarm = (milliseconds: number) => {
      set.push(milliseconds);
      ringing += 1;
      return () => {
        ringing -= 1;
      };
    };
    const { send } = governedChain([json({ id: '1' })], { limits: { alarm, timeoutSeconds: 30 } });
    await send(READ);
    expect(set).toEqual([30_000]);
    expect(ringing).toBe(0);
  });

  it('[G9] [F6] that stalled is asked for again when it is a read', async () => {
    const stalled: Answer = () => new Response(new ReadableStream(), { headers: JSON_TYPE });
    const alarm = (_milliseconds: number, ring: () => void) => {
      const timer = setImmediate(() => setImmediate(ring));
      return () => clearImmediate(timer);
    };
    const { send, received } = governedChain([stalled, json({ id: '1' })], { limits: { alarm } });
    expect(await send(READ)).toMatchObject({ body: { id: '1' } });
    expect(received).toHaveLength(2);
  });

  it('[G14] that is larger than anything asked for is not read to its end', async () => {
    let pieces = 0;
    const endless = () =>
      new ReadableStream({
        pull: (controller) => {
          pieces += 1;
          controller.enqueue(new Uint8Array(1000).fill(0x20));
        },
      });
    const answer: Answer = () => new Response(endless(), { headers: JSON_TYPE });
    const { send, received } = governedChain([answer], { limits: { maxBytes: 5000 } });
    expect(await failureOf(send(READ))).toMatchObject({ kind: 'unreadable', facts: { status: 200 } });
    expect(pieces).toBeLessThan(10);
    expect(received).toHaveLength(1);
  });

  it('[G14] is whole where a letter lies across two pieces of it', async () => {
    const bytes = new TextEncoder().encode('{"name":"Skåne"}');
    const body = () =>
      new ReadableStream({
        start: (controller) => {
          for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
          controller.close();
        },
      });
    const { send } = governedChain([() => new Response(body(), { headers: JSON_TYPE })]);
    expect((await send(READ)).body).toEqual({ name: 'Skåne' });
  });

  it('[G14] [F7] of which a browser shows only that it leads elsewhere means signing in', async () => {
    const opaque: Answer = () => Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
    const { send, received } = governedChain([opaque]);
    expect(await failureOf(send(READ))).toMatchObject({ kind: 'signInRequired', facts: { status: 302 } });
    expect(received).toHaveLength(1);
  });

  it('[G11] [F4] in HTML with 200 is a failure that is not asked for again', async () => {
    const { send, received } = governedChain([html()]);
    expect(await failureOf(send(READ))).toMatchObject({ kind: 'unreadable', facts: { status: 200 } });
    expect(received).toHaveLength(1);
  });

  it('[G9] [F3] that is cut short is asked for again when it is a read', async () => {
    const { send, received } = governedChain([cutShort, json({ value: [] })]);
    expect(await send(READ)).toMatchObject({ body: { value: [] } });
    expect(received).toHaveLength(2);
  });

  it('[G10] [F3] that is cut short leaves a write unknown, not repeated', async () => {
    const { send, received } = governedChain([cutShort]);
    expect(await failureOf(send(CREATE))).toMatchObject({ kind: 'unreadable' });
    expect(received).toHaveLength(1);
  });

  it('[G9] [F1] that never comes is asked for six times', async () => {
    const { send, received, waits } = governedChain([noAnswer()]);
    expect(await failureOf(send(READ))).toMatchObject({ kind: 'unreachable' });
    expect(received).toHaveLength(6);
    expect(waits).toEqual([0.5, 1, 2, 4, 8]);
  });
});
