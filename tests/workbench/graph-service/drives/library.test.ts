import { describe, expect, it } from 'vitest';
import { at, eachOf, textAt } from '../tenant.ts';
import { DRIVE, LIBRARY, someFiles } from './files.ts';

const ME = { as: 'owner+Sites.ReadWrite.All+Files.ReadWrite.All' };

describe('a library', () => {
  it('is a list, and its files are the rows of it, a page at a time', async () => {
    const { get, put } = await someFiles();
    const id = textAt((await get(LIBRARY)).body, 'id');
    for (const name of ['a.txt', 'b.txt']) await put(name, 'x', LIBRARY);
    const { body: list } = await get(`/drives/${id}/list`);
    expect(list).toMatchObject({ displayName: 'Documents', list: { template: 'documentLibrary' } });
    const first = await get(`/drives/${id}/list/items?$top=1&$expand=fields`);
    expect(eachOf(first.body, 'fields', 'FileLeafRef')).toEqual(['a.txt']);
    const second = await get(textAt(first.body, '@odata.nextLink'));
    expect(eachOf(second.body, 'fields', 'FileLeafRef')).toEqual(['b.txt']);
    const { body: file } = await get(`${LIBRARY}/root:/a.txt?$select=sharepointIds`);
    expect(at(file, 'sharepointIds', 'listId')).toBe(at(list, 'id'));
  });

  it('and its site are found from what is shared in it', async () => {
    const { get, post, put } = await someFiles();
    const id = await put('a.txt', 'x', LIBRARY);
    const { body } = await post(`${LIBRARY}/items/${id}/createLink`, { type: 'view', scope: 'organization' });
    const share = `/shares/${textAt(body, 'shareId')}`;
    expect((await get(`${share}/list`)).body).toMatchObject({ displayName: 'Documents' });
    expect((await get(`${share}/site`)).body).toMatchObject({ displayName: 'Inventory' });
  });
});

describe('what is shared', () => {
  it('tells whose it is, who shares it and since when', async () => {
    const { get, post, put } = await someFiles();
    const id = await put('a.txt');
    await post(`${DRIVE}/items/${id}/createLink`, { type: 'view', scope: 'organization' });
    expect((await get(`${DRIVE}/items/${id}`)).body).toMatchObject({
      shared: {
        scope: 'organization',
        owner: { user: { displayName: 'Owner' } },
        sharedBy: { user: { displayName: 'Owner' } },
        sharedDateTime: '2026-01-01T08:00:00Z',
      },
    });
  });

  it('with some can be taken back from one of them', async () => {
    const { post, put } = await someFiles();
    const item = `${DRIVE}/items/${await put('a.txt')}`;
    const { body: made } = await post(`${item}/createLink`, { type: 'view', scope: 'users' });
    const recipients = [{ email: 'anna@example.org' }, { email: 'bo@example.org' }];
    await post(`/shares/${textAt(made, 'shareId')}/permission/grant`, { recipients, roles: ['read'] });
    const link = `${item}/permissions/${textAt(made, 'id')}`;
    const { body } = await post(`${link}/revokeGrants`, { grantees: [{ email: 'anna@example.org' }] });
    const [, left] = [at(body, 'grantedToIdentitiesV2', 1), at(body, 'grantedToIdentitiesV2', 0, 'user', 'email')];
    expect([left, at(body, 'grantedToIdentitiesV2', 1)]).toEqual(['bo@example.org', undefined]);
    expect((await post(`${link}/revokeGrants`, {})).status).toBe(400);
  });
});

describe('a copy', () => {
  it('of what is in a folder leaves the folder behind', async () => {
    const { get, post, put, folder } = await someFiles();
    const [from, to] = [await folder('from'), await folder('to')];
    await put('from/a.txt');
    const answer = await post(`${DRIVE}/items/${from}/copy`, { parentReference: { id: to }, childrenOnly: true });
    expect(answer.status).toBe(202);
    expect(eachOf((await get(`${DRIVE}/items/${to}/children`)).body, 'name')).toEqual(['a.txt']);
  });

  it('takes the versions along when that is asked for', async () => {
    const { get, post, put } = await someFiles();
    await put('a.txt', 'one');
    const id = await put('a.txt', 'two');
    await post(`${DRIVE}/items/${id}/copy`, { name: 'plain.txt' });
    await post(`${DRIVE}/items/${id}/copy`, { name: 'whole.txt', includeAllVersionHistory: true });
    expect(eachOf((await get(`${DRIVE}/root:/plain.txt:/versions`)).body, 'id')).toEqual(['1.0']);
    expect(eachOf((await get(`${DRIVE}/root:/whole.txt:/versions`)).body, 'id')).toEqual(['2.0', '1.0']);
  });

  it('of the root, and of what is in a file, is refused', async () => {
    const { post, put, folder } = await someFiles();
    const parentReference = { id: await folder('to') };
    expect((await post(`${DRIVE}/items/root/copy`, { parentReference }, ME)).status).toBe(400);
    const file = `${DRIVE}/items/${await put('a.txt')}`;
    expect((await post(`${file}/copy`, { parentReference, childrenOnly: true })).status).toBe(400);
  });
});
