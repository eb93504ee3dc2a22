import { describe, expect, it } from 'vitest';
import { aTenant, at, directory, eachOf, refusal, textAt } from './tenant.ts';

describe('sites', () => {
  it.each([
    ['its path', '/sites/contoso.sharepoint.com:/sites/inventory'],
    ['its path with a colon at the end', '/sites/contoso.sharepoint.com:/sites/inventory:'],
    ['its path in capitals', '/sites/CONTOSO.sharepoint.com:/Sites/Inventory'],
  ])('finds a site by %s', async (_by, url) => {
    const { get } = await aTenant();
    expect((await get(url)).body).toMatchObject({
      displayName: 'Inventory',
      name: 'inventory',
      webUrl: 'https://contoso.sharepoint.com/sites/inventory',
    });
  });

  it('gives a site the id hostname, collection, web, and finds it by that id', async () => {
    const { get } = await aTenant();
    const id = textAt((await get('/sites/contoso.sharepoint.com:/sites/inventory')).body, 'id');
    expect(id).toMatch(/^contoso\.sharepoint\.com,[0-9a-f-]{36},[0-9a-f-]{36}$/);
    expect(at((await get(`/sites/${id}`)).body, 'id')).toBe(id);
  });

  it('keeps the id of a site when the database is made anew', async () => {
    const ids = await Promise.all(
      [aTenant(), aTenant()].map(async (tenant) => (await (await tenant).get('/sites/root')).body),
    );
    expect(at(ids[0], 'id')).toBe(at(ids[1], 'id'));
  });

  it('has the root of the tenant beside the site', async () => {
    const { get } = await aTenant();
    expect(at((await get('/sites/root')).body, 'webUrl')).toBe('https://contoso.sharepoint.com');
    expect(at((await get('/sites/contoso.sharepoint.com')).body, 'webUrl')).toBe('https://contoso.sharepoint.com');
    expect((await get('/sites/root/lists')).body).toMatchObject({ value: [] });
  });

  it('searches by name', async () => {
    const { get } = await aTenant();
    expect(eachOf((await get('/sites?search=invent')).body, 'name')).toEqual(['inventory']);
    expect(eachOf((await get('/sites?search=nothing')).body, 'name')).toEqual([]);
  });

  it('refuses a site that is not there', async () => {
    const { get } = await aTenant();
    const answer = await get('/sites/contoso.sharepoint.com:/sites/other');
    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject(refusal('itemNotFound', 'Requested site could not be found'));
  });
});

describe('users', () => {
  it('answers who is signed in', async () => {
    const { get } = await aTenant();
    const { status, body } = await get('/me', { as: 'member' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: directory[1].id, displayName: 'Member', mail: 'member@contoso.example' });
    expect(body).not.toHaveProperty('siteRole');
  });

  it('refuses /me to an app on its own', async () => {
    const { get } = await aTenant();
    expect((await get('/me', { as: 'app+User.Read.All' })).status).toBe(400);
  });

  it('lets anybody read themselves, and others only with a permission for that', async () => {
    const { get } = await aTenant();
    expect((await get(`/users/${directory[0].id}`)).status).toBe(200);
    const refused = await get(`/users/${directory[1].id}`);
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject(refusal('Authorization_RequestDenied'));
    expect((await get(`/users/${directory[1].id}`, { as: 'owner+User.ReadBasic.All' })).status).toBe(200);
    expect((await get('/users')).status).toBe(403);
  });

  it('finds a user by principal name', async () => {
    const { get } = await aTenant();
    expect(at((await get('/users/member@contoso.example', { as: 'member' })).body, 'id')).toBe(directory[1].id);
  });

  it('refuses a user who is not there', async () => {
    const { get } = await aTenant();
    const answer = await get('/users/nobody@contoso.example', { as: 'owner+User.Read.All' });
    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject(refusal('Request_ResourceNotFound'));
  });

  it('pages through the directory', async () => {
    const { get } = await aTenant();
    const as = 'owner+User.Read.All';
    const first = await get('/users?$top=3&$select=displayName', { as });
    expect(eachOf(first.body, 'displayName')).toEqual(['Owner', 'Member', 'Visitor']);
    const second = await get(textAt(first.body, '@odata.nextLink'), { as });
    expect(eachOf(second.body, 'displayName')).toEqual(['Guest']);
    expect(second.body).not.toHaveProperty('@odata.nextLink');
  });
});
