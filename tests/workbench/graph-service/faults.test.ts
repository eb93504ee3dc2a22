import { describe, expect, it } from 'vitest';
import type { GraphService } from '#workbench/graph-service/index.ts';
import { anInventory, ITEMS, refusal, type Tenant } from './tenant.ts';

const disturbed = () => anInventory({ allowFaultHeader: true, wait: () => Promise.resolve() });
const meeting = (fault: string) => ({ headers: { 'x-samsyn-fault': fault } });

const send = ({ service }: Tenant, method: string, fault: string, body?: unknown) =>
  service.fetch(
    new Request(`http://127.0.0.1/v1.0${ITEMS}`, {
      method,
      headers: { authorization: 'Bearer owner', 'content-type': 'application/json', 'x-samsyn-fault': fault },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  );
const rows = async (tenant: Tenant): Promise<number> => {
  const { body } = await tenant.get(ITEMS);
  return JSON.stringify(body).split('"id":').length - 1 - JSON.stringify(body).split('parentReference').length + 1;
};
const SOME_TEXT: unknown = expect.any(String);
const NEW = { fields: { Title: 'New' } };

describe('a fault that a request asks for', () => {
  it.each([
    ['429', 429, 'activityLimitReached'],
    ['500', 500, 'generalException'],
    ['503', 503, 'serviceNotAvailable'],
  ])('%s is an answer of Graph, without the effect', async (fault, status, code) => {
    const tenant = await disturbed();
    const answer = await tenant.post(ITEMS, NEW, meeting(fault));
    expect(answer).toMatchObject({ status, body: refusal(code), headers: { 'request-id': SOME_TEXT } });
    expect((await tenant.get(`${ITEMS}/1`)).status).toBe(404);
  });

  it('429 and 503 say when to come back', async () => {
    const tenant = await disturbed();
    tenant.service.faults.set({ retryAfterSeconds: 7 });
    for (const fault of ['429', '503'])
      expect((await tenant.get(ITEMS, meeting(fault))).headers['retry-after']).toBe('7');
  });

  it.each(['502', '504'])('[F10] %s is the page of a gateway', async (fault) => {
    const answer = await send(await disturbed(), 'GET', fault);
    expect(answer.status).toBe(Number(fault));
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await answer.text()).toMatch(/^<!DOCTYPE html>/);
  });

  it('[F4] html is a page with status 200, without the effect', async () => {
    const tenant = await disturbed();
    const answer = await send(tenant, 'POST', 'html', NEW);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Sign in');
    expect((await tenant.get(`${ITEMS}/1`)).status).toBe(404);
  });

  it('[F2] drop-after loses the answer and not the effect, drop-before loses both', async () => {
    const tenant = await disturbed();
    await expect(send(tenant, 'POST', 'drop-before', NEW)).rejects.toThrow(TypeError);
    expect((await tenant.get(`${ITEMS}/1`)).status).toBe(404);
    await expect(send(tenant, 'POST', 'drop-after', NEW)).rejects.toThrow('fetch failed');
    expect((await tenant.get(`${ITEMS}/1`)).status).toBe(200);
  });

  it('in the core a lost answer is an outcome with a name', async () => {
    const tenant = await disturbed();
    const { service } = tenant;
    const headers = { authorization: 'Bearer owner', 'x-samsyn-fault': 'drop-after' };
    const outcome = await service.handle({ method: 'GET', url: `/v1.0${ITEMS}`, headers });
    expect(outcome).toEqual({ status: 0, headers: {}, disturbance: { kind: 'dropped' } });
  });

  it('[F3] truncate gives half an answer for a whole one', async () => {
    const whole = await (await send(await disturbed(), 'GET', 'none')).text();
    const answer = await send(await disturbed(), 'GET', 'truncate');
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(text.length).toBe(Math.floor(whole.length / 2));
    expect(() => {
      JSON.parse(text);
    }).toThrow(SyntaxError);
  });

  it('[F6] stall gives half an answer and then nothing, after the effect', async () => {
    const tenant = await disturbed();
    const answer = await send(tenant, 'POST', 'stall', NEW);
    expect(answer.status).toBe(201);
    const reader = answer.body?.getReader();
    expect((await reader?.read())?.value?.byteLength).toBeGreaterThan(100);
    const next = await Promise.race([reader?.read(), new Promise((resolve) => setTimeout(resolve, 20, 'nothing'))]);
    expect(next).toBe('nothing');
    await reader?.cancel();
    expect((await tenant.get(`${ITEMS}/1`)).status).toBe(200);
  });

  it('delay answers in full, later', async () => {
    const waited: number[] = [];
    const wait = (milliseconds: number) => Promise.resolve(void waited.push(milliseconds));
    const tenant = await anInventory({ allowFaultHeader: true, wait });
    tenant.service.faults.set({ delayMilliseconds: 90 });
    expect((await tenant.post(ITEMS, NEW, meeting('delay'))).status).toBe(201);
    expect(waited).toEqual([90]);
  });

  it('[F35] in a step of a batch concerns that step only', async () => {
    const tenant = await disturbed();
    const step = (id: string, headers: Record<string, string>) => ({ id, method: 'GET', url: '/me', headers });
    const { body } = await tenant.post('/$batch', {
      requests: [step('1', {}), step('2', { 'x-samsyn-fault': '503' }), step('3', { 'X-Samsyn-Fault': '429' })],
    });
    expect(body).toMatchObject({
      responses: [
        { id: '3', status: 429 },
        { id: '2', status: 503 },
        { id: '1', status: 200 },
      ],
    });
  });

  it('is passed over by a service that was not opened for it', async () => {
    const tenant = await anInventory();
    expect((await tenant.get(ITEMS, meeting('500'))).status).toBe(200);
  });
});

describe('a plan', () => {
  const ALL = { '429': 0.1, '503': 0.1, 'drop-before': 0.1, 'drop-after': 0.1, html: 0.1, truncate: 0.1 } as const;

  const statusesUnder = async (seed: number) => {
    const tenant = await disturbed();
    tenant.service.faults.set({ seed, rates: ALL });
    const outcomes: string[] = [];
    for (let request = 0; request < 200; request += 1) {
      const answer = await handled(tenant.service, 'POST');
      outcomes.push(`${answer.status} ${answer.disturbance?.kind ?? ''}`);
    }
    tenant.service.faults.set(undefined);
    return { outcomes, made: await rows(tenant) };
  };
  const handled = (service: GraphService, method: string) =>
    service.handle({ method, url: `/v1.0${ITEMS}`, headers: { authorization: 'Bearer owner' }, body: NEW });

  it('disturbs the same requests in the same way, every time', async () => {
    const first = await statusesUnder(7);
    expect(await statusesUnder(7)).toEqual(first);
    expect((await statusesUnder(8)).outcomes).not.toEqual(first.outcomes);
  });

  it('keeps about to its rates and counts what struck', async () => {
    const tenant = await disturbed();
    tenant.service.faults.set({ seed: 3, rates: ALL });
    for (let request = 0; request < 400; request += 1) await handled(tenant.service, 'POST');
    const struck = tenant.service.faults.struck();
    expect(Object.keys(struck).toSorted()).toEqual(Object.keys(ALL).toSorted());
    for (const count of Object.values(struck)) expect(Math.abs(count - 40)).toBeLessThan(20);
  });

  it('has other rates for some methods', async () => {
    const tenant = await disturbed();
    tenant.service.faults.set({ rates: { '500': 1 }, byMethod: { GET: {} } });
    expect((await tenant.get(ITEMS)).status).toBe(200);
    expect((await tenant.post(ITEMS, NEW)).status).toBe(500);
  });

  it('[F39] strikes whole batches by its rates and steps by theirs', async () => {
    const tenant = await disturbed();
    const requests = Array.from({ length: 20 }, (_, at) => ({ id: String(at), method: 'GET', url: '/me' }));
    tenant.service.faults.set({ rates: { '500': 1 } });
    expect((await tenant.post('/$batch', { requests })).status).toBe(500);
    tenant.service.faults.set({ seed: 5, steps: { '429': 0.5 } });
    const { body } = await tenant.post('/$batch', { requests });
    const struck = tenant.service.faults.struck()['429'] ?? 0;
    expect(JSON.stringify(body).split('"status":429').length - 1).toBe(struck);
    expect(struck).toBeGreaterThan(3);
  });

  it('ends when it is taken away', async () => {
    const tenant = await disturbed();
    tenant.service.faults.set({ rates: { '500': 1 } });
    tenant.service.faults.set(undefined);
    expect((await tenant.get(ITEMS)).status).toBe(200);
    expect(tenant.service.faults.struck()).toEqual({});
  });

  it('is refused when its rates are more than all', async () => {
    const { service } = await disturbed();
    expect(() => service.faults.set({ rates: { '500': 0.6, '503': 0.6 } })).toThrow(/cannot be more than 1/);
    expect(service.faults.current()).toBeUndefined();
  });
});
