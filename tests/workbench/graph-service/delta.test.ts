import { describe, expect, it } from 'vitest';
import { anInventory, at, eachOf, ITEMS, refusal, SITE, textAt, type Tenant } from './tenant.ts';

const DELTA = `${ITEMS}/delta`;

type Walk = { readonly changes: readonly unknown[]; readonly deltaLink: string; readonly pages: number };

async function walk({ get }: Pick<Tenant, 'get'>, url: string): Promise<Walk> {
  const { body } = await get(url);
  const changes = eachOf(body);
  const next = at(body, '@odata.nextLink');
  if (typeof next !== 'string') return { changes, deltaLink: textAt(body, '@odata.deltaLink'), pages: 1 };
  expect(body).not.toHaveProperty('@odata.deltaLink');
  const rest = await walk({ get }, next);
  return { changes: [...changes, ...rest.changes], deltaLink: rest.deltaLink, pages: rest.pages + 1 };
}

const ids = ({ changes }: Walk) => changes.map((change) => at(change, 'id'));

async function stocked(count: number): Promise<Tenant> {
  const tenant = await anInventory();
  for (let made = 0; made < count; made += 1) await tenant.post(ITEMS, { fields: { Title: `Item ${made + 1}` } });
  return tenant;
}

describe('delta', () => {
  it('gives the whole list without a token, page by page', async () => {
    const first = await walk(await stocked(5), `${DELTA}?$top=2`);
    expect(first.pages).toBe(3);
    expect(ids(first)).toEqual(['1', '2', '3', '4', '5']);
  });

  it('is empty until something changes, then gives each item once in its last state', async () => {
    const tenant = await stocked(3);
    const { deltaLink } = await walk(tenant, `${DELTA}?$expand=fields`);
    expect((await walk(tenant, deltaLink)).changes).toEqual([]);

    await tenant.patch(`${ITEMS}/2/fields`, { Title: 'Two' });
    await tenant.patch(`${ITEMS}/2/fields`, { Title: 'Zwei' });
    await tenant.post(ITEMS, { fields: { Title: 'Four' } });
    const second = await walk(tenant, deltaLink);
    expect(second.changes.map((change) => at(change, 'fields', 'Title'))).toEqual(['Zwei', 'Four']);
    expect((await walk(tenant, second.deltaLink)).changes).toEqual([]);
  });

  it('tells of removed items, and leaves them out of a walk that begins later', async () => {
    const tenant = await stocked(2);
    const { deltaLink } = await walk(tenant, DELTA);
    await tenant.remove(`${ITEMS}/1`);
    expect((await walk(tenant, deltaLink)).changes).toMatchObject([{ id: '1', deleted: { state: 'deleted' } }]);
    expect(ids(await walk(tenant, DELTA))).toEqual(['2']);
  });

  it('tells of an item that came and went since the token', async () => {
    const tenant = await stocked(1);
    const { deltaLink } = await walk(tenant, DELTA);
    await tenant.post(ITEMS, { fields: {} });
    await tenant.remove(`${ITEMS}/2`);
    expect((await walk(tenant, deltaLink)).changes).toMatchObject([{ id: '2', deleted: { state: 'deleted' } }]);
  });

  it('misses nothing that is written during a walk', async () => {
    const tenant = await stocked(4);
    const first = await tenant.get(`${DELTA}?$top=2`);
    await tenant.patch(`${ITEMS}/1/fields`, { Title: 'One' });
    await tenant.remove(`${ITEMS}/2`);
    await tenant.post(ITEMS, { fields: {} });
    const rest = await walk(tenant, textAt(first.body, '@odata.nextLink'));
    const after = await walk(tenant, rest.deltaLink);
    expect(ids(rest)).toEqual(['3', '4', '5']);
    expect(ids(after)).toEqual(['1', '2', '5']);
    expect(at(after.changes[1], 'deleted', 'state')).toBe('deleted');
  });

  it('pages through changes too', async () => {
    const tenant = await stocked(1);
    const { deltaLink } = await walk(tenant, `${DELTA}?$top=2`);
    for (const Quantity of [1, 2, 3, 4, 5]) await tenant.post(ITEMS, { fields: { Quantity } });
    const changes = await walk(tenant, deltaLink);
    expect(changes.pages).toBe(3);
    expect(ids(changes)).toEqual(['2', '3', '4', '5', '6']);
  });

  it('begins at the present with token=latest', async () => {
    const tenant = await stocked(3);
    const latest = await walk(tenant, `${DELTA}?token=latest`);
    expect(latest.changes).toEqual([]);
    await tenant.post(ITEMS, { fields: {} });
    expect(ids(await walk(tenant, latest.deltaLink))).toEqual(['4']);
  });

  it('leaves the mark where it is when a write is refused', async () => {
    const tenant = await stocked(1);
    const { deltaLink } = await walk(tenant, DELTA);
    expect((await tenant.patch(`${ITEMS}/1/fields`, { Nothing: 1 })).status).toBe(400);
    expect(
      (await tenant.patch(`${ITEMS}/1/fields`, { Title: 'x' }, { headers: { 'if-match': '"stale,1"' } })).status,
    ).toBe(412);
    expect((await walk(tenant, deltaLink)).changes).toEqual([]);
  });
});

describe('delta tokens', () => {
  it.each(['garbage', '', 'MTIz'])('refuses the token "%s" as malformed, not as too old', async (token) => {
    const answer = await (await stocked(1)).get(`${DELTA}?token=${token}`);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject(refusal('invalidRequest', 'Provided sync token is malformed'));
  });

  it('refuses the token of another list', async () => {
    const tenant = await stocked(1);
    await tenant.post(`${SITE}/lists`, { displayName: 'Books' });
    const { deltaLink } = await walk(tenant, `${SITE}/lists/Books/items/delta`);
    const token = new URL(deltaLink).searchParams.get('token') ?? '';
    expect((await tenant.get(`${DELTA}?token=${token}`)).status).toBe(400);
  });

  it('answers 410 for a token that is too old, with the address of a fresh walk', async () => {
    const tenant = await stocked(2);
    const { deltaLink } = await walk(tenant, DELTA);
    await tenant.remove(`${ITEMS}/1`);
    tenant.service.expireDeltaTokens();
    const gone = await tenant.get(deltaLink);
    expect(gone.status).toBe(410);
    expect(gone.body).toMatchObject(refusal('resyncChangesApplyDifferences'));
    const fresh = await walk(tenant, gone.headers['location'] ?? '');
    expect(ids(fresh)).toEqual(['2']);
    expect((await walk(tenant, fresh.deltaLink)).changes).toEqual([]);
  });
});
