import { describe, expect, it } from 'vitest';
import { hours, minutes } from './manualTime.ts';
import { aSubscriber, HOOK, idOf, LIFECYCLE, LIST, subscribe } from './subscriber.ts';
import { at, ITEMS } from './tenant.ts';

const GUID: unknown = expect.stringMatching(/^[0-9a-f-]{36}$/);
const FULL = new Response(null, { status: 503 });

describe('a change', () => {
  it('is told within a second, once for many, without saying what changed', async () => {
    const { tenant, time, endpoint } = await aSubscriber();
    const subscriptionId = idOf(await subscribe(tenant, time.now()));
    for (const Title of ['a', 'b', 'c']) await tenant.post(ITEMS, { fields: { Title } });
    await tenant.patch(`${ITEMS}/1/fields`, { Title: 'd' });
    await tenant.remove(`${ITEMS}/2`);
    await time.advance(999);
    expect(endpoint.heard).toHaveLength(1);
    expect(endpoint.heard[0]?.url).toBe(HOOK);
    expect(at(endpoint.heard[0]?.body, 'value')).toEqual([
      {
        subscriptionId,
        subscriptionExpirationDateTime: '2026-01-02T08:00:00.000Z',
        expirationDateTime: '2026-01-02T08:00:00.000Z',
        clientState: 'secret',
        resource: LIST,
        tenantId: GUID,
        changeType: 'updated',
      },
    ]);
  });

  it('inside a batch is told too', async () => {
    const { tenant, time, endpoint } = await aSubscriber();
    await subscribe(tenant, time.now());
    const headers = { 'Content-Type': 'application/json' };
    await tenant.post('/$batch', {
      requests: [{ id: '1', method: 'POST', url: ITEMS, headers, body: { fields: {} } }],
    });
    await time.advance(999);
    expect(endpoint.heard).toHaveLength(1);
  });

  it('is told to each subscriber, those at one address together', async () => {
    const { tenant, time, endpoint } = await aSubscriber();
    for (const notificationUrl of [HOOK, HOOK, `${HOOK}/other`])
      await subscribe(tenant, time.now(), { notificationUrl });
    await tenant.post(ITEMS, { fields: {} });
    await time.advance(999);
    expect(endpoint.heard.map(({ url, body }) => [url, [at(body, 'value')].flat().length])).toEqual(
      expect.arrayContaining([
        [HOOK, 2],
        [`${HOOK}/other`, 1],
      ]),
    );
    expect(endpoint.heard).toHaveLength(2);
  });

  it('of another list, a refused write and a reading are told to nobody', async () => {
    const { tenant, time, endpoint } = await aSubscriber();
    await subscribe(tenant, time.now());
    await tenant.post(ITEMS.replace('/items', '/items'), { fields: { Nothing: 1 } });
    await tenant.get(ITEMS);
    const lists = ITEMS.replace('/Inventory/items', '');
    await tenant.post(lists, { displayName: 'Other' });
    await tenant.post(`${lists}/Other/items`, { fields: {} });
    await time.advance(5_000);
    expect(endpoint.heard).toEqual([]);
  });

  it('is told again, ever more seldom, until somebody takes it', async () => {
    const { tenant, time, endpoint } = await aSubscriber();
    await subscribe(tenant, time.now());
    endpoint.answer = () => Promise.resolve(FULL);
    await tenant.post(ITEMS, { fields: {} });
    const after = async (milliseconds: number) => {
      await time.advance(milliseconds);
      return endpoint.heard.length;
    };
    expect(await after(999)).toBe(1);
    expect(await after(1_000)).toBe(2);
    expect(await after(2_000)).toBe(3);
    endpoint.answer = () => Promise.resolve(new Response(null, { status: 202 }));
    expect(await after(4_000)).toBe(4);
    expect(await after(minutes(30))).toBe(4);
  });

  it('is given up after four hours', async () => {
    const { tenant, time, endpoint } = await aSubscriber();
    await subscribe(tenant, time.now());
    endpoint.answer = () => Promise.reject(new TypeError('fetch failed'));
    await tenant.post(ITEMS, { fields: {} });
    await time.advance(hours(4));
    const told = endpoint.heard.length;
    await time.advance(hours(4));
    expect(told).toBeGreaterThan(10);
    expect(endpoint.heard).toHaveLength(told);
  });

  it('counts as untold when the answer takes longer than three seconds', async () => {
    const { tenant, time, endpoint } = await aSubscriber();
    await subscribe(tenant, time.now());
    endpoint.answer = () => new Promise(() => undefined);
    await tenant.post(ITEMS, { fields: {} });
    await time.advance(999);
    endpoint.answer = () => Promise.resolve(new Response(null, { status: 202 }));
    await time.advance(5_000);
    expect(endpoint.heard).toHaveLength(2);
  });

  it('is not told to a subscription that has ended meanwhile', async () => {
    const { tenant, time, endpoint } = await aSubscriber();
    const id = idOf(await subscribe(tenant, time.now()));
    await tenant.post(ITEMS, { fields: {} });
    await tenant.remove(`/subscriptions/${id}`);
    await time.advance(5_000);
    expect(endpoint.heard).toEqual([]);
  });
});

describe('an endpoint that is often slow', () => {
  it('gets its notices later, and then none until it has recovered', async () => {
    const { tenant, time, endpoint } = await aSubscriber();
    await subscribe(tenant, time.now());
    const change = async (takes: number) => {
      endpoint.answer = () => time.wait(takes).then(() => new Response(null, { status: 202 }));
      await tenant.post(ITEMS, { fields: {} });
      await time.advance(999);
      return endpoint.heard.length;
    };
    for (let told = 1; told <= 16; told += 1) expect(await change(0)).toBe(told);
    for (const told of [17, 18]) expect(await change(2_950)).toBe(told);
    // Two of eighteen are more than a tenth: the next comes after ten seconds more.
    expect(await change(2_950)).toBe(18);
    await time.advance(10_000);
    expect(endpoint.heard).toHaveLength(19);
    // Three of nineteen are more than 15 %.
    await change(0);
    await time.advance(60_000);
    expect(endpoint.heard).toHaveLength(19);
    await time.advance(minutes(10));
    expect(await change(0)).toBe(20);
  });
});

describe('the lifecycle', () => {
  it('[F49] asks once for a new authorisation before the end, and again after that was given', async () => {
    const { tenant, time, endpoint } = await aSubscriber();
    const id = idOf(await subscribe(tenant, time.now(), { lifecycleNotificationUrl: LIFECYCLE }));
    const asked = () => endpoint.heard.filter(({ url }) => url === LIFECYCLE);
    await time.advance(hours(11));
    expect(asked()).toEqual([]);
    await time.advance(hours(2));
    expect(asked()).toHaveLength(1);
    expect(at(asked()[0]?.body, 'value', 0)).toMatchObject({
      subscriptionId: id,
      clientState: 'secret',
      lifecycleEvent: 'reauthorizationRequired',
    });
    expect((await tenant.post(`/subscriptions/${id}/reauthorize`, undefined)).status).toBe(204);
    await time.advance(hours(5));
    expect(asked()).toHaveLength(1);
    await time.advance(hours(1));
    expect(asked()).toHaveLength(2);
  });

  it('asks nobody who gave no address for it', async () => {
    const { tenant, time, endpoint } = await aSubscriber();
    await subscribe(tenant, time.now());
    await time.advance(hours(25));
    expect(endpoint.heard).toEqual([]);
  });
});
