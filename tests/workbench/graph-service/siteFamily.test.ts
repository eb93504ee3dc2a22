import { describe, expect, it } from 'vitest';
import type { GraphServiceOptions } from '#workbench/graph-service/index.ts';
import { anInventory, aTenant, at, eachOf, ITEMS, refusal, SITE, textAt } from './tenant.ts';

const SETTINGS: GraphServiceOptions['site'] = {
  hostname: 'contoso.sharepoint.com',
  path: '/sites/inventory',
  displayName: 'Inventory',
  subsites: [
    { name: 'north', displayName: 'North' },
    { name: 'south', displayName: 'South' },
  ],
};
const APP = { as: 'app+Sites.Read.All' };

describe('sites below a site', () => {
  it('are listed, and found by path', async () => {
    const { get } = await aTenant({ site: SETTINGS });
    expect(eachOf((await get(`${SITE}/sites`)).body, 'displayName')).toEqual(['North', 'South']);
    expect((await get('/sites/contoso.sharepoint.com:/sites/inventory/north')).body).toMatchObject({
      displayName: 'North',
      webUrl: 'https://contoso.sharepoint.com/sites/inventory/north',
    });
    expect((await get(`/sites/root/getByPath(path='/sites/inventory/south')`)).body).toMatchObject({ name: 'south' });
    expect((await get(`/sites/root/getByPath(path='/sites/nowhere')`)).status).toBe(404);
    expect((await get('/sites/root/sites')).body).toMatchObject({ value: [] });
  });

  it('belong to its collection, and only its root web says that it is one', async () => {
    const { get } = await aTenant({ site: SETTINGS });
    const own = (await get(SITE.slice(0, -1))).body;
    const below = (await get('/sites/contoso.sharepoint.com:/sites/inventory/north')).body;
    expect(textAt(below, 'id').split(',')[1]).toBe(textAt(own, 'id').split(',')[1]);
    expect(own).toMatchObject({ root: {}, siteCollection: { hostname: 'contoso.sharepoint.com' } });
    expect(below).not.toHaveProperty('root');
    expect(below).toMatchObject({ parentReference: { siteId: at(own, 'id') } });
    expect(eachOf((await get('/sites?$filter=siteCollection/root ne null')).body, 'displayName')).not.toContain(
      'North',
    );
  });

  it('share the list of people', async () => {
    const { post } = await aTenant({ site: SETTINGS });
    const lists = '/sites/contoso.sharepoint.com:/sites/inventory/north:/lists';
    await post(lists, { displayName: 'Orders', columns: [{ name: 'Employee', personOrGroup: {} }] });
    const made = await post(`${lists}/Orders/items`, { fields: { EmployeeLookupId: 1 } });
    expect(made.body).toMatchObject({ fields: { EmployeeLookupId: '1' } });
  });
});

describe('all sites', () => {
  it('are for an app on its own, a page at a time', async () => {
    const { get } = await aTenant({ site: SETTINGS, limits: { defaultPage: 3 } });
    const first = await get('/sites/getAllSites', APP);
    expect(eachOf(first.body, 'displayName')).toHaveLength(3);
    const second = await get(textAt(first.body, '@odata.nextLink'), APP);
    expect(eachOf(second.body, 'displayName')).toEqual(['South']);
    expect(second.body).not.toHaveProperty('@odata.nextLink');
    expect((await get('/sites/getAllSites')).status).toBe(403);
  });
});

describe('changes of sites', () => {
  it('begin with all of them and go on with those whose lists have changed', async () => {
    const { get, post } = await aTenant({ site: SETTINGS, limits: { defaultPage: 3 } });
    const first = await get('/sites/delta');
    expect(eachOf(first.body, 'displayName')).toHaveLength(3);
    const last = await get(textAt(first.body, '@odata.nextLink'));
    expect(eachOf(last.body, 'displayName')).toEqual(['South']);
    const link = textAt(last.body, '@odata.deltaLink');
    expect((await get(link)).body).toMatchObject({ value: [] });
    await post(`${SITE}/lists`, { displayName: 'Books' });
    expect(eachOf((await get(link)).body, 'displayName')).toEqual(['Inventory']);
  });

  it('can begin with the present, and not with a token of somebody else', async () => {
    const { get } = await aTenant();
    expect((await get('/sites/delta?token=latest')).body).toMatchObject({ value: [] });
    expect((await get('/sites/delta?token=nonsense')).body).toMatchObject(
      refusal('invalidRequest', 'Provided sync token is malformed'),
    );
  });
});

describe('the group of a site', () => {
  it('is a team of those who have access', async () => {
    const { get } = await aTenant();
    const { body } = await get('/me/joinedTeams', { as: 'member' });
    const group = textAt(body, 'value', 0, 'id');
    expect((await get(`/groups/${group}/sites/root`)).body).toMatchObject({ displayName: 'Inventory' });
    expect((await get('/me/joinedTeams', { as: 'none' })).body).toMatchObject({ value: [] });
    expect((await get('/groups/nobody/sites/root')).status).toBe(404);
  });
});

describe('sites that somebody follows', () => {
  it('are their own', async () => {
    const { get, post } = await aTenant();
    const id = textAt((await get(SITE.slice(0, -1))).body, 'id');
    expect((await post('/me/followedSites/add', { value: [{ id }] })).body).toMatchObject({ value: [{ id }] });
    expect(eachOf((await get('/me/followedSites')).body, 'id')).toEqual([id]);
    expect((await get('/me/followedSites', { as: 'member' })).body).toMatchObject({ value: [] });
    expect((await post('/me/followedSites/remove', { value: [{ id }] })).status).toBe(204);
    expect((await get('/me/followedSites')).body).toMatchObject({ value: [] });
  });
});

describe('following several sites', () => {
  it('tells what cannot be followed beside what can', async () => {
    const { get, post } = await aTenant();
    const id = textAt((await get(SITE.slice(0, -1))).body, 'id');
    const answer = await post('/me/followedSites/add', { value: [{ id: 'nowhere' }, { id }] });
    expect(answer.status).toBe(207);
    expect(answer.body).toMatchObject({
      value: [
        { id: 'nowhere', error: { code: 'invalidRequest' } },
        { id, sharepointIds: { siteId: id.split(',')[1] } },
      ],
    });
    expect(eachOf((await get('/me/followedSites')).body, 'id')).toEqual([id]);
    expect((await post('/me/followedSites/remove', { value: [{ id: 'nowhere' }] })).status).toBe(207);
  });
});

describe('the recycle bin of a site', () => {
  it('has the rows that were deleted', async () => {
    const { get, post, remove } = await anInventory();
    await post(ITEMS, { fields: { Title: 'Widget' } });
    await remove(`${ITEMS}/1`);
    expect((await get(`${SITE}/recycleBin/items`)).body).toMatchObject({
      value: [{ name: 'Widget', deletedFromLocation: 'Lists/Inventory' }],
    });
  });
});

describe('a site with what is in it', () => {
  it('shows its lists when they are expanded', async () => {
    const { get } = await anInventory();
    const { body } = await get(`${SITE.slice(0, -1)}?$expand=lists($select=displayName)`);
    expect(at(body, 'lists', 0, 'displayName')).toBe('Inventory');
    expect(at(body, 'lists', 1)).toBeUndefined();
  });
});
