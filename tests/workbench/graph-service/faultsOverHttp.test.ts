import { request } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { cuttingSockets, faultControl } from '#workbench/graph-service/index.ts';
import { anInventory, ITEMS } from './tenant.ts';

/** A tenant behind a socket, routed as the workbench does it. */
async function listening() {
  const { service } = await anInventory({ allowFaultHeader: true });
  const control = faultControl(service.faults);
  const app = new Hono()
    .all('/v1.0/*', (context) => service.fetch(context.req.raw))
    .all('/workbench/faults', (context) => control(context.req.raw))
    .onError((failure) => {
      throw failure;
    });
  const server = createAdaptorServer({ fetch: cuttingSockets(async (incoming) => app.fetch(incoming)) });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return `http://127.0.0.1:${port}`;
}

const over = (origin: string, method: string, fault: string): Promise<number | string | undefined> =>
  new Promise((resolve) => {
    const headers = { authorization: 'Bearer owner', 'content-type': 'application/json', 'x-samsyn-fault': fault };
    request(`${origin}/v1.0${ITEMS}`, { method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', (cause: NodeJS.ErrnoException) => resolve(cause.code))
      .end(method === 'POST' ? '{"fields":{}}' : undefined);
  });

describe('over a socket', () => {
  it('[F2] a dropped answer is a connection that was cut, and the write is there or not', async () => {
    const origin = await listening();
    expect(await over(origin, 'POST', 'drop-before')).toBe('ECONNRESET');
    expect(await over(origin, 'POST', 'drop-after')).toBe('ECONNRESET');
    const answer = await fetch(`${origin}/v1.0${ITEMS}`, { headers: { authorization: 'Bearer owner' } });
    expect(z.object({ value: z.array(z.unknown()) }).parse(await answer.json()).value).toHaveLength(1);
    expect(await over(origin, 'GET', 'none')).toBe(200);
  });

  it('[F6] a stalled answer stays open until the reader gives up', async () => {
    const origin = await listening();
    const giveUp = new AbortController();
    const answer = await fetch(`${origin}/v1.0${ITEMS}`, {
      headers: { authorization: 'Bearer owner', 'x-samsyn-fault': 'stall' },
      signal: giveUp.signal,
    });
    const reading = answer.text();
    giveUp.abort();
    await expect(reading).rejects.toThrow('aborted');
  });
});

const KINDS: unknown = expect.arrayContaining(['drop-after', 'stall', '429']);

describe('the switch', () => {
  const put = (origin: string, body: unknown) =>
    fetch(`${origin}/workbench/faults`, { method: 'PUT', body: JSON.stringify(body) });

  it('tells and takes a plan, and ends it', async () => {
    const origin = await listening();
    const state = async () => z.unknown().parse(await (await fetch(`${origin}/workbench/faults`)).json());
    expect(await state()).toMatchObject({ plan: null, struck: {}, kinds: KINDS });
    expect((await put(origin, { rates: { '503': 1 } })).status).toBe(200);
    expect(await over(origin, 'GET', '')).toBe(503);
    expect(await state()).toMatchObject({ plan: { seed: 1, rates: { '503': 1 } }, struck: { '503': 1 } });
    expect((await put(origin, null)).status).toBe(200);
    expect(await over(origin, 'GET', '')).toBe(200);
  });

  it.each([[{ rates: { '418': 1 } }], [{ rates: { '503': 2 } }], ['x'], [{ speed: 1 }]])(
    'refuses %j and says why',
    async (plan) => {
      const answer = await put(await listening(), plan);
      expect(answer.status).toBe(400);
      expect(z.object({ reason: z.string() }).parse(await answer.json()).reason).not.toBe('');
    },
  );

  it('takes nothing else', async () => {
    const origin = await listening();
    expect((await fetch(`${origin}/workbench/faults`, { method: 'DELETE' })).status).toBe(405);
    expect((await fetch(`${origin}/workbench/faults`, { method: 'PUT', body: '{' })).status).toBe(400);
  });
});
