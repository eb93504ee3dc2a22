import { describe, expect, it } from 'vitest';
import { anInventory, aTenant, at, eachOf, ITEMS, refusal, SITE, textAt } from './tenant.ts';

const LISTS = `${SITE}/lists`;

describe('lists', () => {
  it('makes a list and finds it by id, by title and by name', async () => {
    const { get, post } = await aTenant();
    const made = await post(LISTS, { displayName: 'Ny lista', description: 'Mera', list: { template: 'genericList' } });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ displayName: 'Ny lista', name: 'Nylista', description: 'Mera' });
    const id = textAt(made.body, 'id');
    for (const key of [id, 'Ny%20lista', 'ny lista', 'Nylista']) {
      expect(at((await get(`${LISTS}/${key}`)).body, 'id')).toBe(id);
    }
  });

  it.each([
    ['Ståndpunkter', 'Stndpunkter'],
    ['ÅÄÖ', 'List'],
    ['A/B-test 2', 'ABtest2'],
  ])('makes the address of "%s" from its ASCII letters and digits: %s', async (displayName, name) => {
    const { post } = await aTenant();
    expect(at((await post(LISTS, { displayName })).body, 'name')).toBe(name);
  });

  it('numbers an address that is taken', async () => {
    const { post } = await aTenant();
    await post(LISTS, { displayName: 'A b' });
    expect(at((await post(LISTS, { displayName: 'Ab' })).body, 'name')).toBe('Ab1');
  });

  it('keeps the address when the title changes', async () => {
    const { get, patch } = await anInventory();
    const changed = await patch(`${LISTS}/Inventory`, { displayName: 'Lager', description: 'Nytt' });
    expect(changed.body).toMatchObject({ displayName: 'Lager', name: 'Inventory', description: 'Nytt' });
    expect((await get(`${LISTS}/Lager`)).status).toBe(200);
    expect((await get(ITEMS)).status).toBe(200);
  });

  it('refuses a title that another list has', async () => {
    const { patch, post } = await anInventory();
    const second = await post(LISTS, { displayName: 'inventory' });
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject(refusal('nameAlreadyExists'));
    await post(LISTS, { displayName: 'Books' });
    expect((await patch(`${LISTS}/Books`, { displayName: 'Inventory' })).status).toBe(409);
  });

  it('lists what is there, and finds by a filter on displayName or name', async () => {
    const { get, post } = await anInventory();
    await post(LISTS, { displayName: 'Ny lista' });
    expect(eachOf((await get(LISTS)).body, 'displayName')).toEqual(['Inventory', 'Ny lista']);
    expect(eachOf((await get(`${LISTS}?$filter=displayName eq 'Ny lista'&$select=id,name`)).body, 'name')).toEqual([
      'Nylista',
    ]);
    expect(eachOf((await get(`${LISTS}?$filter=name eq 'Inventory'`)).body, 'name')).toEqual(['Inventory']);
    expect((await get(`${LISTS}?$filter=webUrl eq 'x'`)).status).toBe(400);
  });

  it('removes a list with its items; one made again under the same title is another list', async () => {
    const { get, post, remove } = await anInventory();
    const before = textAt((await get(`${LISTS}/Inventory`)).body, 'id');
    await post(ITEMS, { fields: { Title: 'Widget' } });
    expect((await remove(`${LISTS}/Inventory`)).status).toBe(204);
    const gone = await get(ITEMS);
    expect(gone.status).toBe(404);
    expect(gone.body).toMatchObject(refusal('itemNotFound', 'The specified list was not found'));
    await post(LISTS, { displayName: 'Inventory' });
    expect(eachOf((await get(ITEMS)).body, 'id')).toEqual([]);
    expect(at((await get(`${LISTS}/Inventory`)).body, 'id')).not.toBe(before);
  });

  it.each([
    ['without a title', {}, 400],
    ['of a template other than genericList', { displayName: 'X', list: { template: 'documentLibrary' } }, 501],
  ])('refuses a list %s', async (_case, body, status) => {
    const { post } = await aTenant();
    expect((await post(LISTS, body)).status).toBe(status);
  });

  it('makes no list when one of its columns is refused', async () => {
    const { get, post } = await aTenant();
    expect((await post(LISTS, { displayName: 'X', columns: [{ name: 'L', lookup: {} }] })).status).toBe(400);
    expect(eachOf((await get(LISTS)).body)).toEqual([]);
  });
});
