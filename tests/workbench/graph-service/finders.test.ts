import { describe, expect, it } from 'vitest';
import { anInventory, at, directory, eachOf, ITEMS, SITE, textAt } from './tenant.ts';

const COLUMNS = `${SITE}/lists/Inventory/columns`;
const PEOPLE = { as: 'owner+User.Read.All' };

describe('things that are found by a property', () => {
  it.each([
    [COLUMNS, "name eq 'color'", ['Color']],
    [COLUMNS, "startswith(name,'no')", ['Note']],
    [COLUMNS, "indexed eq true and name ne 'Code'", ['Color', 'Quantity', 'Due']],
    [COLUMNS, "name eq 'Sold' or name eq 'Tags'", ['Sold', 'Tags']],
    [`${SITE}/lists`, "displayName eq 'inventory'", ['Inventory']],
    [`${SITE}/lists`, "list/template eq 'documentLibrary'", []],
    [`${SITE}/contentTypes`, "name eq 'Event' or id eq '0x0106'", ['Event', 'Contact']],
  ])('%s?$filter=%s', async (url, filter, names) => {
    const { get } = await anInventory();
    expect(eachOf((await get(`${url}?$filter=${encodeURIComponent(filter)}`)).body, 'name')).toEqual(names);
  });

  it.each(["nothing eq 'a'", 'name eq', "name gt 'a'", "name eq 'a' and", "startswith(name 'a')"])(
    'are refused for the clause %s',
    async (filter) => {
      const { get } = await anInventory();
      expect((await get(`${COLUMNS}?$filter=${encodeURIComponent(filter)}`)).status).toBe(400);
    },
  );

  it('come as many as are asked for, with what is asked for', async () => {
    const { get } = await anInventory();
    const { body } = await get(`${COLUMNS}?$top=2&$select=name&$format=json`);
    expect(at(body, 'value')).toEqual([{ name: 'Title' }, { name: 'Code' }]);
  });

  it('are people, too', async () => {
    const { get } = await anInventory();
    const filter = encodeURIComponent(`startswith(displayName,'V') or mail eq '${directory[1].mail}'`);
    expect(eachOf((await get(`/users?$filter=${filter}`, PEOPLE)).body, 'displayName')).toEqual(['Member', 'Visitor']);
  });
});

describe('ids of SharePoint', () => {
  it('are told of a list and a row when they are named', async () => {
    const { get, post } = await anInventory();
    await post(ITEMS, { fields: { Title: 'Widget' } });
    const [, siteId, webId] = textAt((await get(SITE.slice(0, -1))).body, 'id').split(',');
    const { body: list } = await get(`${SITE}/lists/Inventory?$select=id,sharepointIds`);
    const listId = at(list, 'id');
    expect(list).toMatchObject({ sharepointIds: { siteId, webId, listId } });
    const { body: row } = await get(`${ITEMS}/1?$select=sharepointIds`);
    expect(row).toMatchObject({ sharepointIds: { siteId, webId, listId, listItemId: '1' } });
    expect((await get(`${ITEMS}/1`)).body).not.toHaveProperty('sharepointIds');
  });
});

describe('content types of a list', () => {
  it('stand in an order, and the first is the one that a new row gets', async () => {
    const { get } = await anInventory();
    expect(eachOf((await get(`${SITE}/lists/Inventory/contentTypes`)).body, 'order')).toEqual([
      { default: true, position: 0 },
      { default: false, position: 1 },
    ]);
    expect(at((await get(`${SITE}/contentTypes`)).body, 'value', 0)).not.toHaveProperty('order');
  });
});
