import { describe, expect, it } from 'vitest';
import { aSubscriber, HOOK, idOf, LIFECYCLE, LIST, subscribe } from './subscriber.ts';
import { minutes } from './manualTime.ts';
import { aTenant, at, eachOf, ITEMS, refusal, SITE } from './tenant.ts';

const NEVER = new Promise<Response>(() => undefined);

describe('a subscription', () => {
  it('is made after a handshake with a token that has to be decoded', async () => {
    const { tenant, time, endpoint } = await aSubscriber();
    const made = await subscribe(tenant, time.now(), { notificationUrl: `${HOOK}?region=12` });
    expect(made.status).toBe(201);
    expect(made.headers['location']).toBe(`https://graph.microsoft.com/v1.0/subscriptions/${idOf(made)}`);
    expect(made.body).toMatchObject({
      resource: LIST,
      changeType: 'updated',
      clientState: 'secret',
      expirationDateTime: '2026-01-02T08:00:00.000Z',
      latestSupportedTlsVersion: 'v1_2',
    });
    expect(endpoint.handshakes).toHaveLength(1);
    expect(endpoint.handshakes[0]).toMatch(/\?region=12&validationToken=Validation%3A\+Testing\+client/);
  });

  it('shakes hands with the address for lifecycle notices too', async () => {
    const { tenant, time, endpoint } = await aSubscriber();
    await subscribe(tenant, time.now(), { lifecycleNotificationUrl: LIFECYCLE });
    expect(endpoint.handshakes.map((url) => url.split('?')[0])).toEqual([HOOK, LIFECYCLE]);
  });

  it.each([
    [
      'another status',
      (token: string) => new Response(token, { status: 202, headers: { 'content-type': 'text/plain' } }),
    ],
    ['another type', (token: string) => Response.json(token)],
    [
      'the token as it was encoded',
      (token: string) => new Response(encodeURIComponent(token), { headers: { 'content-type': 'text/plain' } }),
    ],
    [
      'a token that somebody put HTML around',
      (token: string) => new Response(`<p>${token}</p>`, { headers: { 'content-type': 'text/plain' } }),
    ],
  ])('[F46] is not made when the handshake gets %s', async (_case, answer) => {
    const { tenant, time, endpoint } = await aSubscriber();
    endpoint.shake = (token) => Promise.resolve(answer(token));
    const refused = await subscribe(tenant, time.now());
    expect(refused).toMatchObject({ status: 400, body: refusal('ValidationError') });
    expect(eachOf((await tenant.get('/subscriptions')).body)).toEqual([]);
  });

  it('[F46] is not made when nobody answers within ten seconds', async () => {
    const { tenant, time, endpoint } = await aSubscriber();
    endpoint.shake = () => NEVER;
    const asking = subscribe(tenant, time.now());
    let isAnswered = false;
    void asking.then(() => {
      isAnswered = true;
    });
    await time.advance(9_999);
    expect(isAnswered).toBe(false);
    await time.advance(1);
    expect(await asking).toMatchObject({
      status: 400,
      body: refusal('ValidationError', 'Subscription validation request timed out.'),
    });
  });

  const later = (now: Date, amount: number) => new Date(now.getTime() + minutes(amount)).toISOString();

  it.each([
    ['another kind of change', { changeType: 'created' }, "Invalid 'changeType' attribute: 'created'."],
    ['one kind too many', { changeType: 'updated,deleted' }, "Invalid 'changeType' attribute: 'updated,deleted'."],
    ['no address', { notificationUrl: undefined }, "Invalid or missing 'notificationUrl' attribute."],
    ['a word for an address', { notificationUrl: 'hook' }, "Invalid 'notificationUrl' attribute: 'hook'."],
    [
      'an end in the past',
      { expirationDateTime: '2025-12-31T00:00:00Z' },
      'Subscription expiration must be in the future.',
    ],
    ['a long secret', { clientState: 'x'.repeat(129) }, /clientState.*128/],
    ['data of the resource', { includeResourceData: true }, /resource data/],
  ])('is refused with %s', async (_case, wish, message) => {
    const { tenant, time, endpoint } = await aSubscriber();
    const { status, body } = await subscribe(tenant, time.now(), wish);
    expect(status).toBe(400);
    expect(at(body, 'error', 'code')).toBe('InvalidRequest');
    expect(at(body, 'error', 'message')).toMatch(message);
    expect(endpoint.handshakes).toEqual([]);
  });

  it('lives for 42,300 minutes and no minute more', async () => {
    const { tenant, time } = await aSubscriber();
    const until = (amount: number) => subscribe(tenant, time.now(), { expirationDateTime: later(time.now(), amount) });
    expect((await until(42_300)).status).toBe(201);
    expect(await until(42_301)).toMatchObject({
      body: refusal('InvalidRequest', 'Subscription expiration can only be 42300 minutes in the future.'),
    });
  });

  it('is refused for what cannot be seen, what is not there, and who may not write', async () => {
    const { tenant, time } = await aSubscriber();
    expect((await subscribe(tenant, time.now(), { resource: `${LIST}x` })).status).toBe(404);
    expect((await subscribe(tenant, time.now(), { resource: 'me/messages' })).status).toBe(501);
    const wish = {
      resource: LIST,
      notificationUrl: HOOK,
      changeType: 'updated',
      expirationDateTime: later(time.now(), 60),
    };
    expect((await tenant.post('/subscriptions', wish, { as: 'owner+Sites.Read.All' })).status).toBe(403);
    expect((await tenant.post('/subscriptions', wish, { as: 'none' })).status).toBe(403);
  });

  it('is left out by name for what nothing changes of here', async () => {
    const { tenant, time } = await aSubscriber();
    const answer = await subscribe(tenant, time.now(), { resource: 'me/messages' });
    expect(answer).toMatchObject({ status: 501, body: refusal('notSupported') });
  });

  it('calls nobody outside this computer unless a host is allowed by name', async () => {
    const { tenant, time } = await aSubscriber({ allowedHosts: ['hooks.example'] });
    const to = (notificationUrl: string) => subscribe(tenant, time.now(), { notificationUrl });
    expect((await to('https://hooks.example/x')).status).toBe(201);
    for (const url of [
      'http://hooks.example/x',
      'https://other.example/x',
      'https://localhost.example/',
      'ftp://localhost/',
    ])
      expect((await to(url)).status).toBe(400);
  });
});

describe('a subscription that was made', () => {
  it('is read, listed, renewed and ended by its person and its app, and by nobody else', async () => {
    const { tenant, time } = await aSubscriber();
    const path = `/subscriptions/${idOf(await subscribe(tenant, time.now()))}`;
    expect((await tenant.get(path)).body).toMatchObject({ resource: LIST, includeResourceData: false });
    expect(eachOf((await tenant.get('/subscriptions')).body, 'resource')).toEqual([LIST]);
    expect(eachOf((await tenant.get(`/${LIST}/subscriptions`)).body, 'resource')).toEqual([LIST]);
    expect(eachOf((await tenant.get(`/${LIST}/subscriptions`, { as: 'member' })).body)).toEqual([]);
    expect((await tenant.get(path, { as: 'member' })).status).toBe(404);
    expect(eachOf((await tenant.get('/subscriptions', { as: 'member' })).body)).toEqual([]);
    expect((await tenant.get(path, { as: 'app+Sites.ReadWrite.All' })).status).toBe(200);
    const renewed = await tenant.patch(path, { expirationDateTime: '2026-01-20T08:00:00Z' });
    expect(renewed).toMatchObject({ status: 200, body: { expirationDateTime: '2026-01-20T08:00:00.000Z' } });
    expect((await tenant.remove(path)).status).toBe(204);
    expect(await tenant.get(path)).toMatchObject({ status: 404, body: refusal('ResourceNotFound') });
  });

  it('[F49] is gone when its time is up: renewing it is a 404', async () => {
    const { tenant, time } = await aSubscriber();
    const path = `/subscriptions/${idOf(await subscribe(tenant, time.now()))}`;
    await time.advance(minutes(24 * 60));
    expect((await tenant.patch(path, { expirationDateTime: '2026-01-20T08:00:00Z' })).status).toBe(404);
    expect((await tenant.post(`${path}/reauthorize`, undefined)).status).toBe(404);
    expect(eachOf((await tenant.get('/subscriptions')).body)).toEqual([]);
  });

  it('moves to another address only after shaking hands there', async () => {
    const { tenant, time, endpoint } = await aSubscriber();
    const path = `/subscriptions/${idOf(await subscribe(tenant, time.now()))}`;
    await tenant.patch(path, { notificationUrl: `${HOOK}/new` });
    await tenant.post(ITEMS, { fields: {} });
    await time.advance(1_000);
    expect(endpoint.heard.map(({ url }) => url)).toEqual([`${HOOK}/new`]);
    endpoint.shake = () => Promise.resolve(new Response(null, { status: 500 }));
    expect((await tenant.patch(path, { notificationUrl: `${HOOK}/newer` })).status).toBe(400);
  });

  it('is not there in a tenant that nobody has subscribed in', async () => {
    const { get, request } = await aTenant();
    expect((await get('/subscriptions/00000000-0000-4000-8000-000000000009')).status).toBe(404);
    expect((await request('PUT', `/subscriptions/x`, { body: {} })).status).toBe(405);
    expect((await get(`${SITE}/lists`)).status).toBe(200);
  });
});
