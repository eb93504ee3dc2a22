import { describe, expect, it } from 'vitest';
import { anInventory, at, eachOf, ITEMS, refusal, SITE, textAt, type Tenant } from './tenant.ts';

const SITE_TYPES = `${SITE}/contentTypes`;
const LIST_TYPES = `${SITE}/lists/Inventory/contentTypes`;

/** A type "Tender" made from Item, by its id. */
async function aType({ post }: Tenant, given: object = {}): Promise<string> {
  const body = { name: 'Tender', description: 'A tender', group: 'Ours', base: { id: '0x01' }, ...given };
  return textAt((await post(SITE_TYPES, body)).body, 'id');
}

describe('content types of a site', () => {
  it('are there from the beginning, each with what it was made from', async () => {
    const { get } = await anInventory();
    const { body } = await get(SITE_TYPES);
    expect(eachOf(body, 'id')).toEqual(expect.arrayContaining(['0x', '0x01', '0x0101', '0x0120', '0x0120D520']));
    expect((await get(`${SITE_TYPES}/0x0120D520`)).body).toMatchObject({
      name: 'Document Set',
      parentId: '0x0120',
      base: { id: '0x0120', name: 'Folder' },
    });
  });

  it('are made from another, whose id theirs begins with', async () => {
    const tenant = await anInventory();
    const made = await tenant.post(SITE_TYPES, { name: 'Tender', base: { id: '0x0101' } });
    expect(made.status).toBe(201);
    expect(textAt(made.body, 'id')).toMatch(/^0x010100[0-9A-F]{32}$/);
    expect(made.body).toMatchObject({ parentId: '0x0101', base: { name: 'Document' }, group: 'Custom Content Types' });
    expect(made.headers['location']).toContain(textAt(made.body, 'id'));
  });

  it.each([
    ['without a base', { name: 'X' }, 400],
    ['with a base that is not there', { name: 'X', base: { id: '0x99' } }, 400],
    ['with an id that does not fit the base', { name: 'X', base: { id: '0x01' }, id: '0x0201' }, 400],
    ['with a name that is taken', { name: 'document', base: { id: '0x01' } }, 409],
  ])('are not made %s', async (_case, body, status) => {
    const { post } = await anInventory();
    expect((await post(SITE_TYPES, body)).status).toBe(status);
  });

  it('can be found by name, renamed and removed', async () => {
    const tenant = await anInventory();
    const id = await aType(tenant);
    expect(eachOf((await tenant.get(`${SITE_TYPES}?$filter=name eq 'Tender'`)).body, 'id')).toEqual([id]);
    const changed = await tenant.patch(`${SITE_TYPES}/${id}`, { name: 'Offer', description: 'An offer' });
    expect(changed.body).toMatchObject({ id, name: 'Offer', description: 'An offer', group: 'Ours' });
    expect((await tenant.remove(`${SITE_TYPES}/${id}`)).status).toBe(204);
    expect((await tenant.get(`${SITE_TYPES}/${id}`)).status).toBe(404);
  });

  it('keep what they say of a document set', async () => {
    const tenant = await anInventory();
    const id = await aType(tenant, { base: { id: '0x0120D520' } });
    const documentSet = { shouldPrefixNameToFile: true, allowedContentTypes: [{ id: '0x0101', name: 'Document' }] };
    await tenant.patch(`${SITE_TYPES}/${id}`, { documentSet });
    expect((await tenant.get(`${SITE_TYPES}/${id}`)).body).toMatchObject({ documentSet });
  });

  it('that came with the site can be changed, not removed', async () => {
    const { get, patch, remove } = await anInventory();
    await patch(`${SITE_TYPES}/0x0101`, { description: 'Ours' });
    expect((await get(`${SITE_TYPES}/0x0101`)).body).toMatchObject({ description: 'Ours', name: 'Document' });
    expect((await remove(`${SITE_TYPES}/0x0101`)).status).toBe(403);
  });

  it('with types made from them are in use', async () => {
    const tenant = await anInventory();
    const id = await aType(tenant);
    await tenant.post(SITE_TYPES, { name: 'Small tender', base: { id } });
    expect((await tenant.remove(`${SITE_TYPES}/${id}`)).status).toBe(400);
  });

  it('are made by those who manage the site', async () => {
    const { request } = await anInventory();
    const body = { name: 'X', base: { id: '0x01' } };
    expect((await request('POST', SITE_TYPES, { as: 'member', body })).status).toBe(403);
    expect((await request('GET', SITE_TYPES, { as: 'visitor' })).status).toBe(200);
  });
});

describe('columns of a content type', () => {
  async function withColumn() {
    const tenant = await anInventory();
    const type = await aType(tenant);
    const column = textAt((await tenant.post(`${SITE}/columns`, { name: 'Address', text: {} })).body, 'id');
    const columns = `${SITE_TYPES}/${type}/columns`;
    const source = { 'sourceColumn@odata.bind': `https://graph.microsoft.com/v1.0${SITE}/columns/${column}` };
    const site = textAt((await tenant.get(SITE.slice(0, -1))).body, 'id');
    source['sourceColumn@odata.bind'] = `https://graph.microsoft.com/v1.0/sites/${site}/columns/${column}`;
    return { ...tenant, columns, column, added: await tenant.post(columns, source) };
  }

  it('are columns of the site, named by their address', async () => {
    const { added, columns, get } = await withColumn();
    expect(added.status).toBe(200);
    expect(added.body).toMatchObject({ name: 'Address', text: { maxLength: 255 } });
    expect(eachOf((await get(columns)).body, 'name')).toEqual(['Title', 'Address']);
  });

  it('can be made compulsory for the type alone, and taken out', async () => {
    const { column, columns, get, patch, remove } = await withColumn();
    expect((await patch(`${columns}/${column}`, { required: true })).body).toMatchObject({ required: true });
    expect(at((await get(`${SITE}/columns/${column}`)).body, 'required')).toBe(false);
    expect((await remove(`${columns}/${column}`)).status).toBe(204);
    expect((await get(`${columns}/${column}`)).status).toBe(404);
  });

  it('tell facets that columns of a list keep to themselves', async () => {
    const { columns, post } = await withColumn();
    const link = { name: 'Website', hyperlinkOrPicture: { isPicture: false } };
    expect((await post(columns, link)).body).toMatchObject({ hyperlinkOrPicture: { isPicture: false } });
    expect((await post(`${SITE}/lists/Inventory/columns`, link)).body).not.toHaveProperty('hyperlinkOrPicture');
  });

  it('have to be there', async () => {
    const { columns, post } = await withColumn();
    const source = { 'sourceColumn@odata.bind': 'https://graph.microsoft.com/v1.0/sites/root/columns/nothing' };
    expect((await post(columns, source)).status).toBe(404);
  });
});

describe('content types of a list', () => {
  it('are its own Item and the folder, with ids that begin with those of the site', async () => {
    const { get } = await anInventory();
    const { body } = await get(LIST_TYPES);
    expect(eachOf(body, 'name')).toEqual(['Item', 'Folder']);
    expect(textAt(body, 'value', 0, 'id')).toMatch(/^0x0100[0-9A-F]{32}$/);
  });

  it('take a copy of a type of the site along with its columns; again gives the same', async () => {
    const tenant = await anInventory();
    const type = await aType(tenant);
    await tenant.post(`${SITE_TYPES}/${type}/columns`, { name: 'Deadline', dateTime: {} });
    const contentType = `https://graph.microsoft.com/v1.0${SITE_TYPES}/${type}`;
    const copied = await tenant.post(`${LIST_TYPES}/addCopy`, { contentType });
    expect(copied.status).toBe(201);
    expect(copied.body).toMatchObject({ name: 'Tender', parentId: type, base: { id: type, name: 'Tender' } });
    expect((await tenant.get(`${SITE}/lists/Inventory/columns/Deadline`)).status).toBe(200);
    const again = await tenant.post(`${LIST_TYPES}/addCopy`, { contentType });
    expect(at(again.body, 'id')).toBe(at(copied.body, 'id'));
  });

  it('are what a row is of: the usual one, or another of the list', async () => {
    const tenant = await anInventory();
    const type = await aType(tenant);
    const copy = textAt((await tenant.post(`${LIST_TYPES}/addCopy`, { contentType: type })).body, 'id');
    const plain = await tenant.post(ITEMS, { fields: {} });
    expect(plain.body).toMatchObject({ contentType: { name: 'Item' }, fields: { ContentType: 'Item' } });
    for (const contentType of [{ id: copy }, { id: type }, { name: 'Tender' }]) {
      const made = await tenant.post(ITEMS, { contentType, fields: { Title: 'X' } });
      expect(made.body).toMatchObject({ contentType: { id: copy, name: 'Tender' }, fields: { ContentType: 'Tender' } });
    }
    const other = await tenant.post(ITEMS, { contentType: { id: '0x0102' }, fields: {} });
    expect(other.body).toMatchObject(refusal('invalidRequest', 'The content type is not part of this list.'));
  });

  it('are several when the list says so', async () => {
    const { get, patch } = await anInventory();
    expect((await get(`${SITE}/lists/Inventory`)).body).toMatchObject({ list: { contentTypesEnabled: false } });
    await patch(`${SITE}/lists/Inventory`, { list: { contentTypesEnabled: true } });
    expect((await get(`${SITE}/lists/Inventory?$expand=contentTypes`)).body).toMatchObject({
      list: { contentTypesEnabled: true },
      contentTypes: [{ name: 'Item' }, { name: 'Folder' }],
    });
  });
});
