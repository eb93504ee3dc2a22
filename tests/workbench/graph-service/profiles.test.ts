import { describe, expect, it } from 'vitest';
import { aTenant, at, directory, refusal } from './tenant.ts';

const [owner, member] = directory;
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const asPicture = { 'content-type': 'image/jpeg' };

describe('the photo of a person', () => {
  it('is not there until it is given', async () => {
    const { get } = await aTenant();
    expect((await get('/me/photo')).body).toMatchObject(refusal('ImageNotFound'));
    expect((await get('/me/photo/$value')).status).toBe(404);
  });

  it('comes back as it was given, in any size that is asked for', async () => {
    const { get, request } = await aTenant();
    expect((await request('PUT', '/me/photo/$value', { body: JPEG, headers: asPicture })).status).toBe(200);
    const back = await get('/me/photos/48x48/$value');
    expect(back.body).toEqual(JPEG);
    expect(back.headers['content-type']).toBe('image/jpeg');
    expect((await get('/me/photo')).body).toMatchObject({ id: '240x240', '@odata.mediaContentType': 'image/jpeg' });
    expect((await get('/me/photos/48x48')).body).toMatchObject({ id: '48x48', width: 48, height: 48 });
    expect((await get('/me/photos/large')).status).toBe(400);
  });

  it('is removed', async () => {
    const { get, remove, request } = await aTenant();
    await request('PUT', '/me/photo/$value', { body: JPEG, headers: asPicture });
    expect((await remove('/me/photo/$value')).status).toBe(200);
    expect((await get('/me/photo')).status).toBe(404);
  });

  it('is seen by those who may read others, and changed by oneself', async () => {
    const { get, request } = await aTenant();
    await request('PUT', '/me/photo/$value', { body: JPEG, headers: asPicture });
    const url = `/users/${owner.id}/photo`;
    expect((await get(url, { as: 'member' })).status).toBe(403);
    expect((await get(url, { as: 'member+User.ReadBasic.All' })).status).toBe(200);
    const put = { as: 'member+User.ReadBasic.All', body: JPEG, headers: asPicture };
    expect((await request('PUT', `${url}/$value`, put)).status).toBe(403);
  });

  it.each([
    ['text', JPEG, { 'content-type': 'text/plain' }],
    ['JSON', { photo: true }, { 'content-type': 'image/jpeg' }],
  ])('is no %s', async (_kind, body, headers) => {
    const { request } = await aTenant();
    expect((await request('PUT', '/me/photo/$value', { body, headers })).status).toBe(400);
  });
});

describe('what people say of themselves', () => {
  it('is kept', async () => {
    const { get, patch } = await aTenant();
    expect((await patch('/me', { jobTitle: 'Buyer', businessPhones: ['1'] })).status).toBe(204);
    expect((await get('/me')).body).toMatchObject({ jobTitle: 'Buyer', businessPhones: ['1'] });
    expect(at((await get('/me', { as: 'member' })).body, 'jobTitle')).toBeNull();
  });

  it.each([{ displayName: 'King' }, { userPrincipalName: 'x@y.example' }, { nothing: 'x' }, { jobTitle: 4 }])(
    'is not %j',
    async (body) => {
      const { patch } = await aTenant();
      expect((await patch('/me', body)).status).toBe(400);
    },
  );
});

describe('managers', () => {
  const chain = [owner, { ...member, manager: owner.id }, { ...directory[2], manager: member.id }];

  it('are shown one above the other as far as was asked', async () => {
    const { get } = await aTenant({ directory: chain });
    const url = '/me?$select=displayName&$expand=manager($levels=max;$select=displayName)';
    expect((await get(url, { as: 'visitor' })).body).toMatchObject({
      displayName: 'Visitor',
      manager: { displayName: 'Member', manager: { displayName: 'Owner' } },
    });
    const one = (await get('/me?$expand=manager', { as: 'visitor' })).body;
    expect(at(one, 'manager', 'displayName')).toBe('Member');
    expect(at(one, 'manager', 'manager')).toBeUndefined();
  });

  it('can be asked for by themselves, and need not be', async () => {
    const { get } = await aTenant({ directory: chain });
    expect((await get('/me/manager', { as: 'member' })).body).toMatchObject({ displayName: 'Owner' });
    expect((await get('/me/manager', { as: 'owner' })).status).toBe(404);
  });
});
