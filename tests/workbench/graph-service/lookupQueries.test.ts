import { describe, expect, it } from 'vitest';
import { anInventory, at, eachOf, ITEMS, SITE, textAt, type Tenant } from './tenant.ts';

const ROWS = `${SITE}/lists/Orders/items`;
const ANY = { headers: { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' } };

/** Two goods, and orders 1 to `count` that point at the first and the second in turn through as many columns as told. */
async function orders(count: number, lookups: number, limits: object = {}): Promise<Tenant> {
  const tenant = await anInventory({ limits });
  for (const Title of ['Bandage', 'Plaster']) await tenant.post(ITEMS, { fields: { Title } });
  const listId = textAt((await tenant.get(`${SITE}/lists/Inventory`)).body, 'id');
  const columns = Array.from({ length: lookups }, (_, index) => ({
    name: `Goods${index + 1}`,
    lookup: { listId },
    indexed: index === 0,
  }));
  await tenant.post(`${SITE}/lists`, { displayName: 'Orders', columns });
  for (let row = 1; row <= count; row += 1) {
    const fields = Object.fromEntries(columns.map(({ name }) => [`${name}LookupId`, 2 - (row % 2)]));
    await tenant.post(ROWS, { fields });
  }
  return tenant;
}

describe('filters on lookups', () => {
  it.each([
    ["fields/Goods1LookupId eq '2'", ['2', '4']],
    ['fields/Goods1LookupId eq 1', ['1', '3']],
    ["fields/Goods1 eq 'Plaster'", ['2', '4']],
    ["startswith(fields/Goods1,'band')", ['1', '3']],
  ])('%s', async (filter, ids) => {
    const { get } = await orders(4, 1);
    expect(eachOf((await get(`${ROWS}?$filter=${filter}`)).body, 'id')).toEqual(ids);
  });

  it('need an index like any other column', async () => {
    const { get } = await orders(2, 2);
    expect((await get(`${ROWS}?$filter=fields/Goods2LookupId eq 1`)).status).toBe(400);
    expect((await get(`${ROWS}?$filter=fields/Goods2LookupId eq 1`, ANY)).status).toBe(200);
  });

  it('sort by what is shown', async () => {
    const { get } = await orders(3, 1);
    expect(eachOf((await get(`${ROWS}?$orderby=fields/Goods1 desc`)).body, 'id')).toEqual(['2', '1', '3']);
  });

  it('are no help above the threshold, although the lookup has an index', async () => {
    const { get } = await orders(4, 1, { viewThreshold: 3 });
    const answer = await get(`${ROWS}?$filter=fields/Goods1LookupId eq 1`);
    expect(answer.status).toBe(429);
    expect(at(answer.body, 'error', 'message')).toMatch(/list view threshold/);
  });

  it('cannot be made on several rows at once', async () => {
    const { get, post } = await orders(1, 1);
    const listId = textAt((await get(`${SITE}/lists/Inventory`)).body, 'id');
    const lookup = { listId, allowMultipleValues: true };
    await post(`${SITE}/lists/Orders/columns`, { name: 'Parts', lookup });
    expect((await get(`${ROWS}?$filter=fields/PartsLookupId eq 1`, ANY)).status).toBe(400);
    expect((await post(`${SITE}/lists/Orders/columns`, { name: 'More', lookup, indexed: true })).status).toBe(400);
  });
});

describe('[F63] more lookups than a query can join', () => {
  const namesIn = (fields: unknown) => Object.keys(fields ?? {}).filter((name) => name.startsWith('Goods'));

  it('are left out of a collection in silence from the eleventh on: Author and Editor are two of twelve', async () => {
    const { get } = await orders(2, 13);
    const { body } = await get(`${ROWS}?$expand=fields`);
    expect(namesIn(at(body, 'value', 0, 'fields'))).toEqual(
      Array.from({ length: 10 }, (_, index) => `Goods${index + 1}LookupId`),
    );
  });

  it('are left out also when they are named, and of a delta', async () => {
    const { get } = await orders(1, 11);
    const named = await get(`${ROWS}?$expand=fields($select=Goods11LookupId,Goods1LookupId)`);
    expect(namesIn(at(named.body, 'value', 0, 'fields'))).toEqual(['Goods1LookupId']);
    const delta = await get(`${ROWS}/delta?$expand=fields`);
    expect(namesIn(at(delta.body, 'value', 0, 'fields'))).toHaveLength(10);
  });

  it('are all there when one row is asked for by itself', async () => {
    const { get } = await orders(1, 13);
    expect(namesIn(at((await get(`${ROWS}/1?$expand=fields`)).body, 'fields'))).toHaveLength(13);
  });

  it('are as many as the limit says', async () => {
    const { get } = await orders(1, 3, { lookupsInQuery: 4 });
    expect(namesIn(at((await get(`${ROWS}?$expand=fields`)).body, 'value', 0, 'fields'))).toHaveLength(2);
  });
});
