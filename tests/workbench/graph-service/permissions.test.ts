import { describe, expect, it } from 'vitest';
import { anInventory, at, eachOf, ITEMS, refusal, SITE, textAt, type Tenant } from './tenant.ts';

const APP = '00000000-0000-4000-8000-0000000000aa';
const MASTER = { as: 'owner+Sites.FullControl.All' };
const LIST = `${SITE}/lists/Inventory`;
const grant = (roles: readonly string[], id = APP) => ({
  roles,
  grantedToIdentities: [{ application: { id, displayName: 'Samsyn' } }],
});

const give = ({ post }: Tenant, place: string, ...roles: readonly string[]) =>
  post(`${place}/permissions`, grant(roles), MASTER);

describe('what apps are given', () => {
  it.each([
    ['a site', SITE],
    ['a list', LIST],
    ['a row', `${ITEMS}/1`],
  ])('on %s is kept, shown, changed and taken away', async (_place, place) => {
    const { get, patch, post, remove } = await anInventory();
    await post(ITEMS, { fields: {} });
    const made = await post(`${place}/permissions`, grant(['write']), MASTER);
    expect(made.status).toBe(201);
    const to = [{ application: { id: APP, displayName: 'Samsyn' } }];
    expect(made.body).toMatchObject({ roles: ['write'], grantedToIdentities: to, grantedToIdentitiesV2: to });
    const one = `${place}/permissions/${textAt(made.body, 'id')}`;
    expect((await patch(one, { roles: ['read'] }, MASTER)).body).toMatchObject({ roles: ['read'] });
    expect(eachOf((await get(`${place}/permissions`, MASTER)).body, 'roles')).toEqual([['read']]);
    expect((await remove(one, MASTER)).status).toBe(204);
    expect((await get(one, MASTER)).status).toBe(404);
  });

  it.each(['grantedTo', 'grantedToV2', 'grantedToIdentities', 'grantedToIdentitiesV2'])(
    'can name the app under %s, alone or as the first of several',
    async (key) => {
      const { post } = await anInventory();
      const identity = { application: { id: APP } };
      for (const to of [identity, [identity]]) {
        const made = await post(`${SITE}/permissions`, { roles: ['read'], [key]: to }, MASTER);
        expect(at(made.body, 'grantedToV2', 'application', 'id')).toBe(APP);
      }
    },
  );

  it('is one grant per app: a second one replaces the first', async () => {
    const tenant = await anInventory();
    await give(tenant, SITE, 'read');
    await give(tenant, SITE, 'write');
    expect(eachOf((await tenant.get(`${SITE}/permissions`, MASTER)).body, 'roles')).toEqual([['write']]);
  });

  it.each([
    ['no roles', { grantedTo: { application: { id: APP } } }],
    ['an unknown role', grant(['king'])],
    ['nobody', { roles: ['read'] }],
    ['a person', { roles: ['read'], grantedTo: { user: { id: APP } } }],
  ])('is refused with %s', async (_case, body) => {
    const { post } = await anInventory();
    expect((await post(`${SITE}/permissions`, body, MASTER)).status).toBe(400);
  });

  it.each(['owner+Sites.Manage.All', 'member+Sites.FullControl.All', 'app+Sites.ReadWrite.All'])(
    'cannot be given by %s',
    async (as) => {
      const { post } = await anInventory();
      const answer = await post(`${SITE}/permissions`, grant(['read']), { as });
      expect(answer.status).toBe(403);
      expect(answer.body).toMatchObject(refusal('accessDenied'));
    },
  );

  it('is there at the opening when an administrator has seen to it', async () => {
    const { get } = await anInventory({ grants: [{ appId: APP, displayName: 'Samsyn', roles: ['read'] }] });
    expect((await get(ITEMS, { as: 'app+Sites.Selected' })).status).toBe(200);
  });
});

describe('Sites.Selected', () => {
  const write = { fields: {} };
  const make = { displayName: 'Books' };

  it.each([
    ['nothing without a grant', [], [403, 403, 403]],
    ['reading with read', ['read'], [200, 403, 403]],
    ['writing with write', ['write'], [200, 201, 403]],
    ['lists with owner', ['owner'], [200, 201, 201]],
    ['lists with fullcontrol', ['fullcontrol'], [200, 201, 201]],
  ] as const)('gives an app %s', async (_fact, roles, statuses) => {
    const tenant = await anInventory();
    if (roles.length > 0) await give(tenant, SITE, ...roles);
    const as = 'app+Sites.Selected';
    expect((await tenant.get(ITEMS, { as })).status).toBe(statuses[0]);
    expect((await tenant.post(ITEMS, write, { as })).status).toBe(statuses[1]);
    expect((await tenant.post(`${SITE}/lists`, make, { as })).status).toBe(statuses[2]);
  });

  it('holds for the site that was named and no other', async () => {
    const tenant = await anInventory();
    await give(tenant, SITE, 'write');
    expect((await tenant.get('/sites/root/lists', { as: 'app+Sites.Selected' })).status).toBe(403);
    expect((await tenant.get('/sites', { as: 'app+Sites.Selected' })).status).toBe(403);
  });

  it('with a person is what both the app and the person may', async () => {
    const tenant = await anInventory();
    await give(tenant, SITE, 'write');
    expect((await tenant.post(ITEMS, write, { as: 'member+Sites.Selected' })).status).toBe(201);
    expect((await tenant.post(ITEMS, write, { as: 'visitor+Sites.Selected' })).status).toBe(403);
    expect((await tenant.get(ITEMS, { as: 'none+Sites.Selected' })).status).toBe(403);
  });

  it('ends with the grant', async () => {
    const tenant = await anInventory();
    const id = textAt((await give(tenant, SITE, 'read')).body, 'id');
    await tenant.remove(`${SITE}/permissions/${id}`, MASTER);
    expect((await tenant.get(ITEMS, { as: 'app+Sites.Selected' })).status).toBe(403);
  });

  it('counts in the steps of a batch as well', async () => {
    const tenant = await anInventory();
    await give(tenant, SITE, 'read');
    const requests = [
      { id: '1', method: 'GET', url: ITEMS },
      { id: '2', method: 'GET', url: '/sites/root/lists' },
    ];
    const { body } = await tenant.post('/$batch', { requests }, { as: 'app+Sites.Selected' });
    const answers = [0, 1].map((index) => at(body, 'responses', index));
    expect(answers).toContainEqual(expect.objectContaining({ id: '1', status: 200 }));
    expect(answers).toContainEqual(expect.objectContaining({ id: '2', status: 403 }));
  });
});

describe('narrower than a site', () => {
  it('an app is given one list', async () => {
    const tenant = await anInventory();
    await tenant.post(`${SITE}/lists`, { displayName: 'Other' });
    await give(tenant, LIST, 'write');
    const as = 'app+Lists.SelectedOperations.Selected';
    expect((await tenant.post(ITEMS, { fields: {} }, { as })).status).toBe(201);
    expect((await tenant.get(`${SITE}/lists/Other/items`, { as })).status).toBe(403);
    expect((await tenant.get(ITEMS, { as: 'app+Sites.Selected' })).status).toBe(403);
  });

  it('an app is given one row', async () => {
    const tenant = await anInventory();
    for (const Title of ['A', 'B']) await tenant.post(ITEMS, { fields: { Title } });
    await give(tenant, `${ITEMS}/1`, 'write');
    const as = 'app+ListItems.SelectedOperations.Selected';
    expect((await tenant.patch(`${ITEMS}/1/fields`, { Title: 'C' }, { as })).status).toBe(200);
    expect((await tenant.get(`${ITEMS}/2`, { as })).status).toBe(403);
    expect((await tenant.get(ITEMS, { as })).status).toBe(403);
  });
});
