import { describe, expect, it } from 'vitest';
import { anInventory, at, eachOf, ITEMS, refusal, textAt } from './tenant.ts';

describe('items', () => {
  it('numbers items from 1 and never uses a number again', async () => {
    const { post, remove } = await anInventory();
    for (const id of ['1', '2']) expect(at((await post(ITEMS, { fields: {} })).body, 'id')).toBe(id);
    await remove(`${ITEMS}/2`);
    expect(at((await post(ITEMS, { fields: {} })).body, 'id')).toBe('3');
  });

  it('answers a new item with its fields, its writer and its address', async () => {
    const { post } = await anInventory();
    const { status, body, headers } = await post(ITEMS, { fields: { Title: 'Widget' } }, { as: 'member' });
    expect(status).toBe(201);
    expect(headers['location']).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/sites\/.*\/items\/1$/);
    expect(body).toMatchObject({
      id: '1',
      createdBy: { user: { displayName: 'Member' } },
      webUrl: 'https://contoso.sharepoint.com/sites/inventory/Lists/Inventory/1_.000',
      contentType: { name: 'Item' },
      fields: { Title: 'Widget', LinkTitle: 'Widget', id: '1', ContentType: 'Item', _UIVersionString: '1.0' },
    });
    expect(textAt(body, 'eTag')).toMatch(/^"[0-9a-f-]{36},1"$/);
    expect(textAt(body, 'createdDateTime')).toMatch(/^2026-01-01T08:\d\d:00Z$/);
    expect(at(body, '@odata.etag')).toBe(at(body, 'eTag'));
    expect(textAt(body, 'parentReference', 'siteId')).toMatch(/^contoso\.sharepoint\.com,/);
  });

  it('gives the writer the same number in every field of the site', async () => {
    const { post } = await anInventory();
    await post(ITEMS, { fields: {} }, { as: 'member' });
    const { body } = await post(ITEMS, { fields: {} }, { as: 'member' });
    expect(textAt(body, 'fields', 'AuthorLookupId')).toMatch(/^\d+$/);
    expect(at(body, 'fields', 'AuthorLookupId')).toBe(at(body, 'fields', 'EditorLookupId'));
  });

  it('shows no field values unless they are expanded', async () => {
    const { get, post } = await anInventory();
    await post(ITEMS, { fields: { Title: 'Widget', Quantity: 3 } });
    expect((await get(`${ITEMS}/1`)).body).not.toHaveProperty('fields');
    expect(at((await get(`${ITEMS}/1?$expand=fields($select=Quantity,Nothing)`)).body, 'fields')).toEqual({
      '@odata.etag': textAt((await get(`${ITEMS}/1`)).body, 'eTag'),
      Quantity: 3,
    });
    expect(at((await get(`${ITEMS}/1?expand=fields(select=Quantity)`)).body, 'fields', 'Quantity')).toBe(3);
    expect((await get(`${ITEMS}/1/fields?$select=Title`)).body).toMatchObject({ Title: 'Widget' });
  });

  it('selects properties of an item', async () => {
    const { get, post } = await anInventory();
    await post(ITEMS, { fields: { Title: 'Widget' } });
    const { body } = await get(`${ITEMS}?$select=id,webUrl&$expand=fields($select=Title)`);
    expect(Object.keys(at(body, 'value', 0) ?? {})).toEqual(['@odata.etag', 'id', 'webUrl', 'fields']);
    expect((await get(`${ITEMS}?$select=Title`)).status).toBe(400);
  });

  it('changes an item through its fields or as a whole', async () => {
    const { patch, post } = await anInventory();
    await post(ITEMS, { fields: { Title: 'Widget' } });
    const fields = await patch(`${ITEMS}/1/fields`, { Quantity: 1 });
    expect(fields.body).toMatchObject({ Title: 'Widget', Quantity: 1, _UIVersionString: '2.0' });
    const whole = await patch(`${ITEMS}/1`, { fields: { Quantity: 2 } }, { as: 'member' });
    expect(whole.body).toMatchObject({
      id: '1',
      lastModifiedBy: { user: { displayName: 'Member' } },
      createdBy: { user: { displayName: 'Owner' } },
      fields: { Title: 'Widget', Quantity: 2 },
    });
  });

  it('removes an item', async () => {
    const { get, post, remove } = await anInventory();
    await post(ITEMS, { fields: {} });
    expect((await remove(`${ITEMS}/1`)).status).toBe(204);
    for (const url of [`${ITEMS}/1`, `${ITEMS}/99`, `${ITEMS}/one`]) {
      const answer = await get(url);
      expect(answer.status).toBe(404);
      expect(answer.body).toMatchObject(refusal('itemNotFound', 'The specified item was not found'));
    }
    expect(eachOf((await get(ITEMS)).body, 'id')).toEqual([]);
  });

  it('refuses a content type that the list has not', async () => {
    const { post } = await anInventory();
    expect((await post(ITEMS, { contentType: { name: 'Document' }, fields: {} })).status).toBe(400);
    expect((await post(ITEMS, { contentType: { id: '0x01' }, fields: {} })).status).toBe(201);
  });
});

describe('eTags', () => {
  it('changes with every write, and keeps its first half', async () => {
    const { patch, post } = await anInventory();
    const first = textAt((await post(ITEMS, { fields: {} })).body, 'eTag');
    const second = textAt((await patch(`${ITEMS}/1`, { fields: { Title: 'x' } })).body, 'eTag');
    expect(second).toBe(first.replace(/,1"$/, ',2"'));
  });

  it.each([
    ['PATCH', `${ITEMS}/1/fields`, { Title: 'mine' }],
    ['PATCH', `${ITEMS}/1`, { fields: { Title: 'mine' } }],
    ['DELETE', `${ITEMS}/1`, undefined],
  ])('refuses %s %s against an older state and leaves the item alone', async (method, url, body) => {
    const { get, patch, post, request } = await anInventory();
    const stale = textAt((await post(ITEMS, { fields: { Title: 'first' } })).body, 'eTag');
    await patch(`${ITEMS}/1/fields`, { Title: 'theirs' });
    const refused = await request(method, url, { body, headers: { 'if-match': stale } });
    expect(refused.status).toBe(412);
    const present = await get(`${ITEMS}/1?$expand=fields`);
    expect(at(present.body, 'fields', 'Title')).toBe('theirs');
    const current = textAt(present.body, 'eTag');
    expect((await request(method, url, { body, headers: { 'if-match': current } })).status).toBeLessThan(300);
  });

  it('takes any state when If-Match is an asterisk or absent', async () => {
    const { patch, post } = await anInventory();
    await post(ITEMS, { fields: {} });
    expect((await patch(`${ITEMS}/1/fields`, { Title: 'a' }, { headers: { 'if-match': '*' } })).status).toBe(200);
    expect((await patch(`${ITEMS}/1/fields`, { Title: 'b' })).status).toBe(200);
  });
});
