import { describe, expect, it } from 'vitest';
import { INTS, ONE_ROW, orders, ROWS, selected } from './orders.ts';
import { at, ITEMS, refusal, SITE, textAt } from './tenant.ts';

const UNTYPED: unknown = expect.stringContaining(
  'A value without a type name was found and no expected type is available',
);

describe('a lookup of one row', () => {
  it.each([
    ['a number', 2],
    ['a text', '2'],
  ])('is written by the number of the row, as %s, and read as a text', async (_kind, number) => {
    const { get, post } = await orders();
    expect((await post(ROWS, { fields: { GoodsLookupId: number } })).status).toBe(201);
    const fields = at((await get(`${ONE_ROW}?$expand=fields`)).body, 'fields');
    expect(fields).toMatchObject({ GoodsLookupId: '2' });
    expect(fields).not.toHaveProperty('Goods');
  });

  it('shows what it points at only when it is named', async () => {
    const { get, post } = await orders();
    await post(ROWS, { fields: { GoodsLookupId: 2 } });
    expect(at((await get(selected('Goods'))).body, 'fields')).toMatchObject({ Goods: 'Plaster' });
    expect(at((await get(selected('Goods'))).body, 'fields')).not.toHaveProperty('GoodsLookupId');
    expect(at((await get(selected('GoodsLookupId'))).body, 'fields')).toMatchObject({ GoodsLookupId: '2' });
  });

  it.each([null, ''])('is cleared with %j', async (empty) => {
    const { get, patch, post } = await orders();
    await post(ROWS, { fields: { GoodsLookupId: 2 } });
    await patch(`${ONE_ROW}/fields`, { GoodsLookupId: empty });
    expect(at((await get(`${ONE_ROW}?$expand=fields`)).body, 'fields')).not.toHaveProperty('GoodsLookupId');
  });

  it.each([
    ['its own name', { Goods: 'Plaster' }, 'read-only'],
    ['a word for the number', { GoodsLookupId: 'Plaster' }, 'Edm.Int32'],
    ['several rows', { 'GoodsLookupId@odata.type': INTS, GoodsLookupId: [1] }, 'Edm.Int32'],
  ])('refuses %s', async (_case, fields, message) => {
    const { post } = await orders();
    expect((await post(ROWS, { fields })).body).toMatchObject(
      refusal('invalidRequest', expect.stringContaining(message)),
    );
  });

  it('[F61] shows nothing when its row was deleted, and the rest of the row stays readable', async () => {
    const { get, post, remove } = await orders();
    await post(ROWS, { fields: { Title: 'Order', GoodsLookupId: 2 } });
    await remove(`${ITEMS}/2`);
    const fields = at((await get(`${ONE_ROW}?$expand=fields`)).body, 'fields');
    expect(fields).toMatchObject({ Title: 'Order' });
    expect(fields).not.toHaveProperty('GoodsLookupId');
    expect(at((await get(selected('Goods'))).body, 'fields')).not.toHaveProperty('Goods');
  });

  it('takes a row that is not there, and shows nothing of it', async () => {
    const { get, post } = await orders();
    expect((await post(ROWS, { fields: { GoodsLookupId: 99 } })).status).toBe(201);
    expect(at((await get(`${ONE_ROW}?$expand=fields`)).body, 'fields')).not.toHaveProperty('GoodsLookupId');
  });

  it('shows another column of the same row through a second lookup, which nobody can write', async () => {
    const { get, patch, post } = await orders();
    const primary = textAt((await get(`${SITE}/lists/Orders/columns/Goods`)).body, 'id');
    const lookup = { primaryLookupColumnId: primary, columnName: 'Code' };
    const second = await post(`${SITE}/lists/Orders/columns`, { name: 'GoodsCode', lookup });
    expect(second.body).toMatchObject({ readOnly: true, lookup: { primaryLookupColumnId: primary } });
    await post(ROWS, { fields: { GoodsLookupId: 3 } });
    expect(at((await get(selected('Goods', 'GoodsCode'))).body, 'fields')).toMatchObject({
      Goods: 'Splint',
      GoodsCode: 'Spl',
    });
    expect((await patch(`${ONE_ROW}/fields`, { GoodsCodeLookupId: 1 })).status).toBe(400);
  });

  it.each([
    ['without a list', {}],
    ['of a list that is not there', { listId: '00000000-0000-4000-8000-000000000000' }],
    ['beside a lookup that is not there', { primaryLookupColumnId: 'nothing' }],
  ])('refuses a column %s', async (_case, lookup) => {
    const { post } = await orders();
    expect((await post(`${SITE}/lists/Orders/columns`, { name: 'Other', lookup })).status).toBe(400);
  });
});

describe('a lookup of several rows', () => {
  it.each([
    ['numbers', INTS, [3, 1]],
    ['texts', 'Collection(Edm.String)', ['3', '1']],
  ])('is written as %s with their type', async (_kind, type, PartsLookupId) => {
    const { get, patch, post } = await orders();
    await post(ROWS, { fields: {} });
    const answer = await patch(`${ONE_ROW}/fields`, { 'PartsLookupId@odata.type': type, PartsLookupId });
    expect(answer.status).toBe(200);
    expect(at((await get(selected('Parts'))).body, 'fields', 'Parts')).toEqual([
      { LookupId: 3, LookupValue: 'Splint' },
      { LookupId: 1, LookupValue: 'Bandage' },
    ]);
  });

  it('is not there unless it is named', async () => {
    const { get, post } = await orders();
    await post(ROWS, { fields: { 'PartsLookupId@odata.type': INTS, PartsLookupId: [1] } });
    expect(Object.keys(at((await get(`${ONE_ROW}?$expand=fields`)).body, 'fields') ?? {}).join()).not.toMatch(/Parts/);
  });

  it('is cleared with no rows', async () => {
    const { get, patch, post } = await orders();
    await post(ROWS, { fields: { 'PartsLookupId@odata.type': INTS, PartsLookupId: [1] } });
    await patch(`${ONE_ROW}/fields`, { 'PartsLookupId@odata.type': INTS, PartsLookupId: [] });
    expect(at((await get(selected('Parts'))).body, 'fields')).not.toHaveProperty('Parts');
  });

  it.each([
    ['numbers without their type', { PartsLookupId: [1] }, UNTYPED],
    ['what a read gave', { Parts: [{ LookupId: 1, LookupValue: 'Bandage' }] }, UNTYPED],
    ['the same for a column that is not there', { Fields: [{ LookupId: 1 }] }, UNTYPED],
    [
      'texts as numbers',
      { 'PartsLookupId@odata.type': INTS, PartsLookupId: ['1'] },
      expect.stringContaining('Edm.Int32'),
    ],
    [
      'one number',
      { 'PartsLookupId@odata.type': INTS, PartsLookupId: 1 },
      expect.stringContaining('Collection(Edm.Int32)'),
    ],
  ])('refuses %s', async (_case, fields, message) => {
    const { post } = await orders();
    const answer = await post(ROWS, { fields });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject(refusal('invalidRequest', message));
  });

  it('[F61] shows only the rows that are still there', async () => {
    const { get, post, remove } = await orders();
    await post(ROWS, { fields: { 'PartsLookupId@odata.type': INTS, PartsLookupId: [1, 2] } });
    await remove(`${ITEMS}/1`);
    expect(at((await get(selected('Parts'))).body, 'fields', 'Parts')).toEqual([
      { LookupId: 2, LookupValue: 'Plaster' },
    ]);
  });
});

describe('a column X beside a column XId', () => {
  const withNamesake = () => orders([{ name: 'EmployeeId', text: {} }]);

  it('gets what was meant for the person, and the person stays away', async () => {
    const { get, post } = await withNamesake();
    expect((await post(ROWS, { fields: { EmployeeLookupId: '1' } })).status).toBe(201);
    const fields = at((await get(`${ONE_ROW}?$expand=fields`)).body, 'fields');
    expect(fields).toMatchObject({ EmployeeId: '1' });
    expect(fields).not.toHaveProperty('EmployeeLookupId');
  });

  it('makes a number a failure', async () => {
    const { post } = await withNamesake();
    const answer = await post(ROWS, { fields: { EmployeeLookupId: 1 } });
    expect(answer.status).toBe(500);
    expect(answer.body).toMatchObject(refusal('generalException', 'General exception while processing'));
  });
});
