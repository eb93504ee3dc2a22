import { describe, expect, it } from 'vitest';
import { anInventory, aTenant, at, ITEMS, refusal, SITE } from './tenant.ts';

describe('the error envelope', () => {
  it('carries date, request id and the id that the client gave', async () => {
    const { get } = await aTenant();
    const answer = await get('/sites/nowhere', { headers: { 'client-request-id': 'mine' } });
    expect(answer.body).toMatchObject({
      error: {
        code: 'itemNotFound',
        innerError: { 'client-request-id': 'mine', 'request-id': answer.headers['request-id'] },
      },
    });
    expect(at(answer.body, 'error', 'innerError', 'date')).toMatch(/^2026-01-01T08:\d\d:00$/);
    expect(answer.headers['client-request-id']).toBe('mine');
  });

  it('gives every answer a request id of its own', async () => {
    const { get } = await aTenant();
    const ids = [await get('/me'), await get('/me')].map(({ headers }) => headers['request-id']);
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(ids[0]).not.toBe(ids[1]);
  });
});

describe('addresses that lead nowhere', () => {
  it.each([
    ['/nothing', 'nothing'],
    ['/sites/root/nothing', 'nothing'],
    [`${SITE}/lists/Inventory/rows`, 'rows'],
    [`${ITEMS}/1/field`, 'field'],
    [`${ITEMS}/1/fields/Title`, 'Title'],
    ['/', ''],
  ])('%s is refused as Graph refuses it', async (url, segment) => {
    const { get } = await anInventory();
    const answer = await get(url);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject(refusal('BadRequest', `Resource not found for the segment '${segment}'.`));
  });

  it.each(['/beta/me', '/me', '/v2.0/me'])('refuses %s for its version', async (path) => {
    const { get } = await aTenant();
    const answer = await get(`https://graph.microsoft.com${path}`);
    expect(answer.status).toBe(400);
    expect(at(answer.body, 'error', 'message')).toMatch(/^Invalid version/);
  });

  it('refuses a broken escape', async () => {
    const { get } = await aTenant();
    expect((await get('/sites/%zz')).status).toBe(400);
  });
});

describe('parts of Graph that are left out', () => {
  it.each([
    ['GET', '/me/messages'],
    ['GET', '/me/calendar/events'],
    ['GET', '/teams'],
    ['GET', `${SITE}/termStore`],
    ['GET', `${SITE}/pages`],
    ['GET', `${SITE}/externalColumns`],
    ['GET', `${ITEMS}/$count`],
    ['GET', '/$metadata'],
    ['GET', `${SITE}/lists/Inventory/createdByUser`],
    ['GET', `${ITEMS}/1/createdByUser`],
    ['GET', '/users/delta'],
    ['POST', '/users'],
    ['PATCH', SITE.slice(0, -1)],
  ])('%s %s is refused by name', async (method, url) => {
    const { request } = await anInventory();
    const answer = await request(method, url, { body: {} });
    expect(answer.status).toBe(501);
    expect(answer.body).toMatchObject(refusal('notSupported', expect.stringContaining(`${method} /`)));
  });

  it('refuses a method that no such address takes', async () => {
    const { request } = await anInventory();
    expect((await request('PUT', ITEMS, { body: {} })).status).toBe(405);
    expect((await request('DELETE', '/me')).status).toBe(405);
    expect((await request('GET', '/$batch')).status).toBe(405);
  });
});

describe('bodies', () => {
  it.each([undefined, [], 'text', null])('refuses %j as the body of a write', async (body) => {
    const { request } = await anInventory();
    const answer = await request('POST', ITEMS, { body });
    expect(answer.status).toBe(400);
    expect(at(answer.body, 'error', 'message')).toMatch(/^Unable to read JSON request payload/);
  });

  it.each(['$select=id&$select=name', '$select=nothing', '$expand=fields(', '$expand=fields($filter=x)'])(
    'refuses the query %s',
    async (query) => {
      const { get } = await anInventory();
      expect((await get(`${ITEMS}?${query}`)).status).toBe(400);
    },
  );
});

describe('expansions', () => {
  it.each([
    [`${ITEMS}?$expand=nothing`, 'listItem'],
    [`${ITEMS}/1/versions?$expand=nothing`, 'listItemVersion'],
    [`${SITE}/lists/Inventory?$expand=nothing`, 'list'],
    [`${SITE.slice(0, -1)}?$expand=nothing`, 'site'],
  ])('%s is refused as Graph refuses what a %s has not', async (url, type) => {
    const { get, post } = await anInventory();
    await post(ITEMS, { fields: { Title: 'Widget' } });
    const { status, body } = await get(url);
    expect(status).toBe(400);
    expect(at(body, 'error', 'message')).toContain(`property named 'nothing' on type 'microsoft.graph.${type}'`);
  });

  it.each(['driveItem', 'permissions'])('of %s are left out by name', async (name) => {
    const { get } = await anInventory();
    expect((await get(`${ITEMS}?$expand=${name}`)).status).toBe(501);
    expect((await get(`${SITE}/lists/Inventory?$expand=columns($filter=x)`)).status).toBe(501);
  });

  it('give so many elements as are asked for', async () => {
    const { get, post } = await anInventory();
    for (const Title of ['a', 'b']) await post(ITEMS, { fields: { Title } });
    const { body } = await get(`${SITE}/lists/Inventory?$expand=items($top=1),columns($top=2)`);
    expect([at(body, 'items')].flat()).toHaveLength(1);
    expect([at(body, 'columns')].flat()).toHaveLength(2);
  });

  it('of a row show its versions with their values', async () => {
    const { get, post, patch } = await anInventory();
    await post(ITEMS, { fields: { Title: 'old' } });
    await patch(`${ITEMS}/1/fields`, { Title: 'new' });
    const { body } = await get(`${ITEMS}/1?$expand=fields,versions($expand=fields($select=Title))`);
    expect(at(body, 'versions')).toMatchObject([
      { id: '2.0', fields: { Title: 'new' } },
      { id: '1.0', fields: { Title: 'old' } },
    ]);
  });

  it('of a site show its columns, types and drive', async () => {
    const { get } = await anInventory();
    const { body } = await get(`${SITE.slice(0, -1)}?$expand=columns,contentTypes,drive`);
    expect([at(body, 'columns')].flat().map((column) => at(column, 'name'))).toContain('Title');
    expect(at(body, 'drive', 'driveType')).toBe('documentLibrary');
    expect([at(body, 'contentTypes')].flat().map((type) => at(type, 'id'))).toContain('0x0101');
  });
});
