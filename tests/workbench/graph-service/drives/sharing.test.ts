import { describe, expect, it } from 'vitest';
import { at, directory, eachOf, refusal, textAt } from '../tenant.ts';
import { DRIVE, LIBRARY, someFiles, type Files } from './files.ts';

const [, member] = directory;

const invite = (files: Files, item: string, roles: readonly string[], more: object = {}) =>
  files.post(`${item}/invite`, { recipients: [{ objectId: member.id }], roles, requireSignIn: true, ...more });

/** The drive of the owner as others reach it. */
const THEIRS = `/users/${directory[0].id}/drive`;

describe('rights on files', () => {
  it('are what the app was granted and the person may do', async () => {
    const { get, put, request } = await someFiles();
    const id = await put('a.txt', 'x', LIBRARY);
    const item = `${LIBRARY}/items/${id}`;
    expect((await get(item, { as: 'visitor' })).status).toBe(200);
    expect((await request('PUT', `${item}/content`, { as: 'visitor', body: Buffer.from('y') })).status).toBe(403);
    expect((await get(item, { as: 'guest' })).status).toBe(401);
    expect((await get(item, { as: 'owner+Files.Read' })).status).toBe(403);
    expect((await get(item, { as: 'app+Sites.Read.All' })).status).toBe(200);
    expect((await request('DELETE', item, { as: 'owner+Files.Read.All' })).status).toBe(403);
  });

  it("reach one's own OneDrive with Files.ReadWrite, and nobody else's", async () => {
    const { get, put, request } = await someFiles();
    await put('a.txt');
    const as = 'owner+Files.ReadWrite';
    expect((await request('PUT', `${DRIVE}/root:/b.txt:/content`, { as, body: Buffer.from('b') })).status).toBe(201);
    expect((await get(`${THEIRS}/root/children`, { as: 'member' })).status).toBe(403);
    expect((await get(`/users/${member.id}/drive/root`, { as })).status).toBe(403);
  });

  it('need no more than what was given to the app on the site', async () => {
    const { post, put, get, request } = await someFiles();
    await put('a.txt', 'x', LIBRARY);
    const as = 'app+Sites.Selected';
    expect((await get(`${LIBRARY}/root`, { as })).status).toBe(403);
    const application = { id: '00000000-0000-4000-8000-0000000000aa', displayName: 'App' };
    const grant = { roles: ['read'], grantedToIdentities: [{ application }] };
    const site = LIBRARY.replace('/drive', '');
    expect((await post(`${site}/permissions`, grant, { as: 'owner+Sites.FullControl.All' })).status).toBe(201);
    expect((await get(`${LIBRARY}/root`, { as })).status).toBe(200);
    expect((await request('DELETE', `${LIBRARY}/root:/a.txt`, { as })).status).toBe(403);
  });
});

describe('an invitation', () => {
  it('opens a folder and what is below it to the people it names', async () => {
    const files = await someFiles();
    const { get, put, folder, request } = files;
    const home = await folder('F');
    const id = await put('F/a.txt');
    const { status, body } = await invite(files, `${DRIVE}/items/${home}`, ['read'], { sendInvitation: true });
    expect(status).toBe(200);
    expect(at(body, 'value', 0)).toMatchObject({
      roles: ['read'],
      grantedToV2: { user: { displayName: 'Member' }, siteUser: { displayName: 'Member' } },
      invitation: { email: member.mail, signInRequired: true },
    });
    expect((await get(`${THEIRS}/items/${id}`, { as: 'member' })).status).toBe(200);
    const write = () => request('PUT', `${THEIRS}/items/${id}/content`, { as: 'member', body: Buffer.from('x') });
    expect((await write()).status).toBe(403);
    await invite(files, `${DRIVE}/items/${id}`, ['write']);
    expect((await write()).status).toBe(200);
    expect((await get(`${THEIRS}/root`, { as: 'member' })).status).toBe(403);
  });

  it('ends at its time', async () => {
    let now = new Date('2026-01-01T08:00:00Z');
    const files = await someFiles({ now: () => now });
    const id = await files.put('a.txt');
    await invite(files, `${DRIVE}/items/${id}`, ['read'], { expirationDateTime: '2026-01-02T00:00:00Z' });
    expect((await files.get(`${THEIRS}/items/${id}`, { as: 'member' })).status).toBe(200);
    now = new Date('2026-01-02T00:00:01Z');
    expect((await files.get(`${THEIRS}/items/${id}`, { as: 'member' })).status).toBe(403);
  });

  it('knows guests by their address, and refuses what leads to nobody', async () => {
    const { put, post } = await someFiles();
    const item = `${DRIVE}/items/${await put('a.txt')}/invite`;
    const guest = await post(item, { recipients: [{ email: 'ryan@external.example' }], roles: ['read'] });
    expect(at(guest.body, 'value', 0, 'grantedTo', 'user')).toMatchObject({ displayName: 'ryan@external.example' });
    expect((await post(item, { recipients: [{ alias: 'nobody' }], roles: ['read'] })).status).toBe(400);
    expect((await post(item, { recipients: [], roles: ['read'] })).status).toBe(400);
  });

  it('shows among what others have shared, and in their search', async () => {
    const files = await someFiles();
    const id = await files.put('Proposal.txt');
    await invite(files, `${DRIVE}/items/${id}`, ['read']);
    const { body } = await files.get(`${DRIVE}/sharedWithMe`, { as: 'member' });
    expect(at(body, 'value', 0)).toMatchObject({
      name: 'Proposal.txt',
      remoteItem: { id, file: { mimeType: 'text/plain' } },
    });
    expect(
      eachOf((await files.get(`${DRIVE}/search(q='proposal')`, { as: 'member' })).body, 'remoteItem', 'id'),
    ).toEqual([id]);
    expect(eachOf((await files.get(`${DRIVE}/shared`)).body, 'id')).toEqual([id]);
  });
});

describe('permissions of an item', () => {
  it('are those of the drive, of the folders above and its own; only its own can be changed', async () => {
    const files = await someFiles();
    const { get, patch, remove, folder, put } = files;
    const home = await folder('F');
    const item = `${DRIVE}/items/${await put('F/a.txt')}`;
    await invite(files, `${DRIVE}/items/${home}`, ['read']);
    const own = textAt((await invite(files, item, ['read'])).body, 'value', 0, 'id');
    const { body } = await get(`${item}/permissions`);
    expect(eachOf(body, 'roles')).toEqual([['read'], ['read'], ['owner']]);
    expect(eachOf(body, 'inheritedFrom', 'id').slice(0, 2)).toEqual([undefined, home]);
    const changed = await patch(`${item}/permissions/${own}`, { roles: ['write'] });
    expect(changed).toMatchObject({ status: 200, body: { id: own, roles: ['write'] } });
    for (const inherited of eachOf(body, 'id').slice(1))
      expect((await remove(`${item}/permissions/${String(inherited)}`)).status).toBe(400);
    expect((await remove(`${item}/permissions/${own}`)).status).toBe(204);
    expect(await get(`${item}/permissions/${own}`)).toMatchObject({ status: 404, body: refusal('itemNotFound') });
  });

  it('can be given to one person without an invitation', async () => {
    const { get, post, put } = await someFiles();
    const id = await put('a.txt');
    const gift = { roles: ['read'], grantedToV2: { user: { id: member.id } } };
    const given = await post(`${DRIVE}/items/${id}/permissions`, gift);
    expect(given).toMatchObject({
      status: 201,
      body: { roles: ['read'], grantedToV2: { user: { displayName: 'Member' } } },
    });
    expect((await get(`${THEIRS}/items/${id}`, { as: 'member' })).status).toBe(200);
    expect((await post(`${DRIVE}/items/${id}/permissions`, { roles: ['read'] })).status).toBe(400);
  });

  it('of a library are those of the groups of its site', async () => {
    const { get, put } = await someFiles();
    const id = await put('a.txt', 'x', LIBRARY);
    const { body } = await get(`${LIBRARY}/items/${id}/permissions`);
    expect(eachOf(body, 'grantedToV2', 'siteGroup', 'displayName')).toEqual([
      'Inventory Owners',
      'Inventory Members',
      'Inventory Visitors',
    ]);
  });
});

describe('a link', () => {
  const LINK = { type: 'view', scope: 'organization' };

  it('is made once for each kind', async () => {
    const { put, post } = await someFiles();
    const item = `${DRIVE}/items/${await put('a.txt')}/createLink`;
    const made = await post(item, LINK);
    expect(made).toMatchObject({ status: 201, body: { roles: ['read'], link: LINK, hasPassword: false } });
    expect(await post(item, LINK)).toMatchObject({ status: 200, body: { id: at(made.body, 'id') } });
    const secret = await post(item, { type: 'edit', scope: 'anonymous', password: 'ThisIsMyPrivatePassword' });
    expect(secret).toMatchObject({ status: 201, body: { roles: ['write'], hasPassword: true } });
    expect((await post(item, { type: 'delete' })).status).toBe(400);
  });

  it('leads to the item at /shares, also somebody who could not see it before', async () => {
    const { put, post, get } = await someFiles();
    const id = await put('F/a.txt');
    const { body: link } = await post(`${DRIVE}/items/${id}/createLink`, LINK);
    const share = textAt(link, 'shareId');
    const as = { as: 'member' };
    expect((await get(`/shares/${share}`, as)).body).toMatchObject({
      name: 'a.txt',
      owner: { user: { displayName: 'Owner' } },
    });
    expect((await get(`/shares/${share}/driveItem`, as)).body).toMatchObject({ id });
    expect((await get(`/shares/${share}/driveItem/content`, as)).status).toBe(302);
    expect((await get('/shares/u!aHR0cHM6Ly9ub3doZXJl/driveItem')).status).toBe(404);
  });

  it('of named people is followed by those alone, and by more when it is granted to them', async () => {
    const { put, post, get } = await someFiles();
    const id = await put('a.txt');
    const { body: link } = await post(`${DRIVE}/items/${id}/createLink`, { type: 'view', scope: 'users' });
    const share = `/shares/${textAt(link, 'shareId')}`;
    expect((await get(`${share}/driveItem`, { as: 'member' })).status).toBe(403);
    const granted = await post(`${share}/permission/grant`, { recipients: [{ email: member.mail }], roles: ['read'] });
    expect(granted.status).toBe(200);
    expect(at(granted.body, 'value', 0)).toMatchObject({ link: { scope: 'users', preventsDownload: false } });
    expect((await get(`${share}/driveItem`, { as: 'member' })).status).toBe(200);
  });

  it("is not needed: an item's own address will do for who may see it", async () => {
    const { put, get } = await someFiles();
    const id = await put('Å & B/a.txt', 'x', LIBRARY);
    const address = textAt((await get(`${LIBRARY}/items/${id}`)).body, 'webUrl');
    const share = `u!${Buffer.from(address).toString('base64url')}`;
    expect((await get(`/shares/${share}/driveItem`, { as: 'visitor' })).body).toMatchObject({ id });
  });
});
