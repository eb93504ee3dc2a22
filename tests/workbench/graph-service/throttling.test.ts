import { describe, expect, it } from 'vitest';
import { microsoftThrottling } from '#workbench/graph-service/index.ts';
import { manualTime, minutes } from './manualTime.ts';
import { anInventory, at, directory, ITEMS, refusal, SITE, type Tenant } from './tenant.ts';

const GENEROUS = { resourceUnitsPerMinute: 1_000, requestsPerPerson: 1_000 };

/** The token "other" belongs to an app of its own; any other is the person with that role, in one app. */
const claimsOf = (token: string) => {
  if (token === 'other') return { appId: 'other', scopes: [], roles: ['Sites.Read.All'] };
  const { id = '' } = directory.find(({ siteRole }) => siteRole === token) ?? {};
  return { oid: id, appId: 'one', scopes: ['Sites.FullControl.All', 'User.Read'], roles: [] };
};

/** A tenant with an untouched minute before it. */
async function throttledAt(limits: Partial<typeof GENEROUS>) {
  const time = manualTime();
  const tenant = await anInventory({
    now: time.now,
    throttling: { ...GENEROUS, ...limits },
    verifyToken: (token) => Promise.resolve(claimsOf(token)),
  });
  await time.advance(minutes(5));
  return { time, tenant };
}

const repeat = async (times: number, request: () => Promise<unknown>) => {
  for (let time = 0; time < times; time += 1) await request();
};

describe('resource units', () => {
  it.each([
    ['one item', 1, (t: Tenant) => t.get(`${ITEMS}/1`)],
    ['its fields', 1, (t: Tenant) => t.get(`${ITEMS}/1/fields`)],
    ['many items', 2, (t: Tenant) => t.get(ITEMS)],
    ['a write', 2, (t: Tenant) => t.post(ITEMS, { fields: {} })],
    ['a refused write', 2, (t: Tenant) => t.patch(`${ITEMS}/99/fields`, { Title: 'x' })],
    ['a delta of all', 2, (t: Tenant) => t.get(`${ITEMS}/delta`)],
    ['a delta with a token', 1, (t: Tenant) => t.get(`${ITEMS}/delta?token=latest`)],
    ['permissions', 5, (t: Tenant) => t.get(`${SITE}/permissions`)],
  ])('of %s are %d', async (_what, units, request) => {
    // Of 20 units a warning comes from 16 on and tells what is left.
    const { tenant } = await throttledAt({ resourceUnitsPerMinute: 20 });
    await repeat(8, () => tenant.get(`${SITE}/lists`));
    const { headers } = await request(tenant);
    expect(headers['ratelimit-remaining'] ?? '429').toBe(units > 4 ? '0' : String(20 - 16 - units));
  });

  it('are told about from 80 % on, and above the limit the answer is 429 until the minute is over', async () => {
    const { tenant, time } = await throttledAt({ resourceUnitsPerMinute: 10 });
    const read = () => tenant.get(ITEMS.replace('/items', ''));
    await time.advance(20_000);
    await repeat(7, read);
    expect((await tenant.get('/me')).headers).toMatchObject({ 'ratelimit-limit': '10', 'ratelimit-remaining': '2' });
    await repeat(2, read);
    expect(await read()).toMatchObject({
      status: 429,
      headers: { 'retry-after': '40', 'ratelimit-remaining': '0', 'ratelimit-reset': '40' },
      body: refusal('activityLimitReached'),
    });
    await time.advance(40_000);
    const fresh = await read();
    expect(fresh.status).toBe(200);
    expect(fresh.headers['ratelimit-limit']).toBeUndefined();
  });

  it('are counted by app: another one goes on', async () => {
    const { tenant } = await throttledAt({ resourceUnitsPerMinute: 4 });
    await repeat(3, () => tenant.get(ITEMS));
    expect((await tenant.get(ITEMS)).status).toBe(429);
    expect((await tenant.get(ITEMS, { as: 'member' })).status).toBe(429);
    const headers = { authorization: 'Bearer other' };
    const other = await tenant.service.handle({ method: 'GET', url: `/v1.0${ITEMS}`, headers });
    expect(other.status).toBe(200);
  });

  it('are counted for requests that are refused for them, too', async () => {
    const { tenant, time } = await throttledAt({ resourceUnitsPerMinute: 4 });
    await repeat(5, () => tenant.get(ITEMS));
    await time.advance(minutes(1) - 1);
    expect((await tenant.get(ITEMS)).headers['retry-after']).toBe('1');
  });
});

describe('a person', () => {
  it('has so many requests in five minutes, and others go on', async () => {
    const { tenant, time } = await throttledAt({ requestsPerPerson: 3 });
    await repeat(3, () => tenant.get('/me'));
    expect(await tenant.get('/me')).toMatchObject({ status: 429, headers: { 'retry-after': '300' } });
    expect((await tenant.get('/me', { as: 'member' })).status).toBe(200);
    await time.advance(minutes(5));
    expect((await tenant.get('/me')).status).toBe(200);
  });
});

describe('a batch', () => {
  it('[F35] is not counted itself; its steps are, and each is told by itself', async () => {
    const { tenant } = await throttledAt({ resourceUnitsPerMinute: 4 });
    const requests = ['1', '2', '3'].map((id) => ({ id, method: 'GET', url: ITEMS }));
    const { status, body } = await tenant.post('/$batch', { requests });
    expect(status).toBe(200);
    const answers = [at(body, 'responses')].flat();
    expect(answers.map((answer) => at(answer, 'status')).toSorted()).toEqual([200, 200, 429]);
    const refused = answers.find((answer) => at(answer, 'status') === 429);
    expect(at(refused, 'headers', 'Retry-After')).toMatch(/^\d+$/);
  });
});

it('nobody is held back unless it is asked for', async () => {
  const tenant = await anInventory();
  await repeat(50, () => tenant.get('/me'));
  expect((await tenant.get('/me')).headers['ratelimit-limit']).toBeUndefined();
  expect(microsoftThrottling).toEqual({ resourceUnitsPerMinute: 6_250, requestsPerPerson: 3_000 });
});
