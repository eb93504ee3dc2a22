import { describe, expect, it } from 'vitest';
import { anInventory, at, eachOf, ITEMS, SITE, textAt, type Tenant } from './tenant.ts';

const VERSIONS = `${ITEMS}/1/versions`;

async function changedTwice(): Promise<Tenant> {
  const tenant = await anInventory();
  await tenant.post(ITEMS, { fields: { Title: 'One', Code: 'a' } });
  await tenant.patch(`${ITEMS}/1/fields`, { Title: 'Two' }, { as: 'member' });
  await tenant.patch(`${ITEMS}/1/fields`, { Title: 'Three' });
  return tenant;
}

describe('versions', () => {
  it('keeps one per write, newest first, with writer and time', async () => {
    const { get } = await changedTwice();
    const { body } = await get(VERSIONS);
    expect(eachOf(body, 'id')).toEqual(['3.0', '2.0', '1.0']);
    expect(eachOf(body, 'lastModifiedBy', 'user', 'displayName')).toEqual(['Owner', 'Member', 'Owner']);
    expect(body).not.toHaveProperty('value.0.fields');
  });

  it('shows the values of each', async () => {
    const { get } = await changedTwice();
    expect(eachOf((await get(`${VERSIONS}?$expand=fields`)).body, 'fields', 'Title')).toEqual(['Three', 'Two', 'One']);
    expect(at((await get(`${VERSIONS}/1.0?$expand=fields($select=Title)`)).body, 'fields')).toEqual({ Title: 'One' });
    expect((await get(`${VERSIONS}/2.0/fields`)).body).toMatchObject({ Title: 'Two', Code: 'a' });
    expect((await get(`${VERSIONS}/9.0`)).status).toBe(404);
  });

  it('restores an old version as a new one', async () => {
    const { get, request } = await changedTwice();
    expect((await request('POST', `${VERSIONS}/1.0/restoreVersion`)).status).toBe(204);
    const { body } = await get(`${ITEMS}/1?$expand=fields`);
    expect(textAt(body, 'eTag')).toMatch(/,4"$/);
    expect(at(body, 'fields', 'Title')).toBe('One');
    expect(eachOf((await get(VERSIONS)).body, 'id')).toEqual(['4.0', '3.0', '2.0', '1.0']);
  });

  it('does not restore the present version, nor for a visitor', async () => {
    const { request } = await changedTwice();
    expect((await request('POST', `${VERSIONS}/3.0/restoreVersion`)).status).toBe(400);
    expect((await request('POST', `${VERSIONS}/1.0/restoreVersion`, { as: 'visitor' })).status).toBe(403);
  });

  it('does not restore a value that another item has taken', async () => {
    const { patch, post, request } = await changedTwice();
    await patch(`${ITEMS}/1/fields`, { Code: 'b' });
    await post(ITEMS, { fields: { Code: 'a' } });
    expect((await request('POST', `${VERSIONS}/1.0/restoreVersion`)).status).toBe(400);
  });

  it('leaves a column behind that has been removed since', async () => {
    const { get, remove, request } = await changedTwice();
    await remove(`${SITE}/lists/Inventory/columns/Code`);
    await request('POST', `${VERSIONS}/1.0/restoreVersion`);
    expect(at((await get(`${ITEMS}/1?$expand=fields`)).body, 'fields')).not.toHaveProperty('Code');
  });
});
