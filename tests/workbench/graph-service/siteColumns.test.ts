import { describe, expect, it } from 'vitest';
import { aTenant, at, eachOf, refusal, SITE, textAt } from './tenant.ts';

const COLUMNS = `${SITE}/columns`;

describe('columns of a site', () => {
  it('are Title, what was made, and what every site has', async () => {
    const { get, post } = await aTenant();
    const made = await post(COLUMNS, { name: 'Address', description: 'Street', text: {} });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ name: 'Address', description: 'Street', text: { maxLength: 255 } });
    expect(eachOf((await get(COLUMNS)).body, 'name').slice(0, 2)).toEqual(['Title', 'Address']);
    expect((await get(`${COLUMNS}/Created`)).body).toMatchObject({ readOnly: true });
  });

  it('are changed and removed', async () => {
    const { get, patch, post, remove } = await aTenant();
    const url = `${COLUMNS}/${textAt((await post(COLUMNS, { name: 'Address', text: {} })).body, 'id')}`;
    expect((await patch(url, { required: true })).body).toMatchObject({ required: true, name: 'Address' });
    expect((await remove(url)).status).toBe(204);
    expect((await get(url)).status).toBe(404);
  });

  it('have names of their own', async () => {
    const { post } = await aTenant();
    await post(COLUMNS, { name: 'Address', text: {} });
    const again = await post(COLUMNS, { name: 'address', text: {} });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject(refusal('nameAlreadyExists'));
  });

  it('cannot be changed where they came with the site', async () => {
    const { get, patch, remove } = await aTenant();
    const title = textAt((await get(`${COLUMNS}/Title`)).body, 'id');
    expect((await remove(`${COLUMNS}/${title}`)).status).toBe(400);
    expect((await patch(`${COLUMNS}/Created`, { hidden: true })).status).toBe(400);
  });

  it('are those of one site', async () => {
    const { get, post } = await aTenant();
    await post(COLUMNS, { name: 'Address', text: {} });
    expect(at((await get('/sites/root/columns/Address')).body, 'error', 'code')).toBe('itemNotFound');
  });
});
