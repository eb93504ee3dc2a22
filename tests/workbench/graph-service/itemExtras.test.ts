import { describe, expect, it } from 'vitest';
import { anInventory, at, eachOf, ITEMS, SITE, textAt } from './tenant.ts';

const SNAPSHOTS = `${ITEMS}/1/documentSetVersions`;

async function aRow() {
  const tenant = await anInventory();
  await tenant.post(ITEMS, { fields: { Title: 'One' } });
  return tenant;
}

describe('versions of a document set', () => {
  it('are taken with a comment, numbered, and removed', async () => {
    const { get, post, remove } = await aRow();
    const made = await post(SNAPSHOTS, { comment: 'v1', shouldCaptureMinorVersion: false });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ id: '1', comment: 'v1', items: [{ versionId: '1.0' }] });
    await post(SNAPSHOTS, { comment: 'v2' });
    expect(eachOf((await get(SNAPSHOTS)).body, 'comment')).toEqual(['v1', 'v2']);
    expect((await get(`${SNAPSHOTS}/2`)).body).toMatchObject({ comment: 'v2' });
    expect((await remove(`${SNAPSHOTS}/1`)).status).toBe(204);
    expect((await get(`${SNAPSHOTS}/1`)).status).toBe(404);
  });

  it('bring back what the row held then', async () => {
    const { get, patch, post, request } = await aRow();
    await post(SNAPSHOTS, { comment: 'v1' });
    await patch(`${ITEMS}/1/fields`, { Title: 'Two' });
    expect((await request('POST', `${SNAPSHOTS}/1/restore`)).status).toBe(204);
    expect(at((await get(`${ITEMS}/1?$expand=fields`)).body, 'fields', 'Title')).toBe('One');
  });
});

describe('a link to a row', () => {
  it('is made once for each kind', async () => {
    const { post } = await aRow();
    const url = `${ITEMS}/1/createLink`;
    const made = await post(url, { type: 'view', scope: 'organization' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ roles: ['read'], link: { type: 'view', scope: 'organization' } });
    const again = await post(url, { type: 'view', scope: 'organization' });
    expect(again.status).toBe(200);
    expect(at(again.body, 'link', 'webUrl')).toBe(at(made.body, 'link', 'webUrl'));
    expect((await post(url, { type: 'edit' })).status).toBe(201);
    expect((await post(url, { type: 'king' })).status).toBe(400);
  });
});

describe('what becomes of a list', () => {
  it('takes along what was given on it', async () => {
    const { get, post, remove } = await aRow();
    const as = 'owner+Sites.FullControl.All';
    const grant = { roles: ['read'], grantedTo: { application: { id: 'a' } } };
    await post(`${SITE}/lists/Inventory/permissions`, grant, { as });
    const id = textAt((await get(`${SITE}/lists/Inventory`)).body, 'id');
    await remove(`${SITE}/lists/Inventory`);
    expect((await get(`${SITE}/lists/${id}/permissions`, { as })).status).toBe(404);
  });

  it('[F34] is not undone by a new one of the same title: it has another id', async () => {
    const { get, post, remove } = await aRow();
    const before = textAt((await get(`${SITE}/lists/Inventory`)).body, 'id');
    await remove(`${SITE}/lists/Inventory`);
    const made = await post(`${SITE}/lists`, { displayName: 'Inventory' });
    expect(at(made.body, 'id')).not.toBe(before);
    expect((await get(`${SITE}/lists/${before}/items/delta`)).status).toBe(404);
    expect((await get(ITEMS)).body).toMatchObject({ value: [] });
  });
});
