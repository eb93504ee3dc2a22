import { describe, expect, it } from 'vitest';
import { at, eachOf, refusal } from '../tenant.ts';
import { LIBRARY, someFiles } from './files.ts';

const app = 'app+Files.ReadWrite.All';

describe('versions of a file', () => {
  it('are made by contents, not by names; the newest comes first', async () => {
    const { put, get, patch, follow } = await someFiles();
    const id = await put('a.txt', '1', LIBRARY);
    await put('a.txt', '22', LIBRARY);
    await patch(`${LIBRARY}/items/${id}`, { description: 'same content' });
    const versions = `${LIBRARY}/items/${id}/versions`;
    const { body } = await get(versions);
    expect([eachOf(body, 'id'), eachOf(body, 'size')]).toEqual([
      ['2.0', '1.0'],
      [2, 1],
    ]);
    expect(at((await get(`${versions}/current`)).body, 'id')).toBe('2.0');
    expect(await follow(await get(`${versions}/1.0/content`))).toBe('1');
    expect((await get(`${versions}/3.0`)).status).toBe(404);
  });

  it('can be deleted, but for the present one', async () => {
    const { put, get, remove } = await someFiles();
    const versions = `${LIBRARY}/items/${await put('a.txt', 'first', LIBRARY)}/versions`;
    await put('a.txt', 'second', LIBRARY);
    expect((await remove(`${versions}/2.0`)).status).toBe(400);
    expect((await remove(`${versions}/1.0`)).status).toBe(204);
    expect(eachOf((await get(versions)).body, 'id')).toEqual(['2.0']);
  });

  it('are restored as new ones', async () => {
    const { put, get, request, follow } = await someFiles();
    const id = await put('a.txt', 'first', LIBRARY);
    await put('a.txt', 'second', LIBRARY);
    const restore = (version: string) => request('POST', `${LIBRARY}/items/${id}/versions/${version}/restoreVersion`);
    expect((await restore('2.0')).status).toBe(400);
    expect((await restore('1.0')).status).toBe(204);
    expect(await follow(await get(`${LIBRARY}/items/${id}/content`))).toBe('first');
    expect(eachOf((await get(`${LIBRARY}/items/${id}/versions`)).body, 'id')).toEqual(['3.0', '2.0', '1.0']);
  });
});

describe('a file that is checked out', () => {
  async function checkedOut() {
    const files = await someFiles();
    const id = await files.put('a.txt', 'before', LIBRARY);
    expect((await files.request('POST', `${LIBRARY}/items/${id}/checkout`)).status).toBe(204);
    return { ...files, item: `${LIBRARY}/items/${id}` };
  }

  it('is locked for everybody else', async () => {
    const { patch, remove, request, item, get } = await checkedOut();
    const locked = { status: 423, body: refusal('resourceLocked') };
    expect(await patch(item, { name: 'b.txt' }, { as: 'member' })).toMatchObject(locked);
    expect(await remove(item, { as: 'member' })).toMatchObject(locked);
    expect(await request('PUT', `${item}/content`, { as: 'member', body: Buffer.from('x') })).toMatchObject(locked);
    for (const action of ['checkout', 'checkin', 'discardCheckout'])
      expect(await request('POST', `${item}/${action}`, { as: 'member' }), action).toMatchObject(locked);
    expect((await get(item, { as: 'visitor' })).status).toBe(200);
    expect(at((await get(`${item}?$select=publication`)).body, 'publication')).toMatchObject({ level: 'checkout' });
  });

  it('becomes one version when it is checked in, however often it was saved', async () => {
    const { request, item, get, put } = await checkedOut();
    for (const text of ['one', 'two']) await put('a.txt', text, LIBRARY);
    expect((await request('POST', `${item}/checkin`, { body: { comment: 'Done' } })).status).toBe(204);
    expect(eachOf((await get(`${item}/versions`)).body, 'id')).toEqual(['2.0', '1.0']);
    expect((await request('POST', `${item}/checkin`)).status).toBe(400);
  });

  it('gets its content back when the check-out is discarded, which an app may do for anybody', async () => {
    const { request, item, get, put, follow } = await checkedOut();
    await put('a.txt', 'draft', LIBRARY);
    const discarded = await request('POST', `${LIBRARY}/root:/a.txt:/discardCheckout`, { as: 'owner' });
    expect(discarded.status).toBe(204);
    expect(await follow(await get(`${item}/content`))).toBe('before');
    expect(eachOf((await get(`${item}/versions`)).body, 'id')).toEqual(['1.0']);
    await request('POST', `${item}/checkout`, { as: 'member' });
    const byApp = await request('POST', `${item}/discardCheckout`, { as: app });
    expect(byApp.status).toBe(204);
    expect((await request('POST', `${item}/discardCheckout`)).status).toBe(400);
  });
});
