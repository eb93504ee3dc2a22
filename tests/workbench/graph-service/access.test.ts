import { describe, expect, it } from 'vitest';
import { aTenant, anInventory, at, ITEMS, refusal, SITE } from './tenant.ts';

describe('who is calling', () => {
  it.each([
    ['no token', null],
    ['a token that does not verify', 'nobody'],
    ['a token of somebody who is not in the directory', 'stranger'],
  ])('refuses %s', async (_case, as) => {
    const { get } = await aTenant();
    const answer = await get('/me', { as });
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject(refusal('InvalidAuthenticationToken'));
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
  });

  it('refuses a token that is not a bearer token', async () => {
    const { get } = await aTenant();
    expect((await get('/me', { as: null, headers: { authorization: 'Basic owner' } })).status).toBe(401);
  });
});

describe('what the caller may do', () => {
  const read = (as: string) => ['GET', ITEMS, as] as const;
  const write = (as: string) => ['POST', ITEMS, as] as const;
  const manage = (as: string) => ['POST', `${SITE}/lists`, as] as const;

  it.each([
    ['an owner reads', ...read('owner'), 200],
    ['a visitor reads', ...read('visitor'), 200],
    ['a guest without access does not read', ...read('none'), 403],
    ['an app without a Sites permission does not read', ...read('owner+User.Read'), 403],
    ['an app with Sites.Selected and no grant does not read', ...read('owner+Sites.Selected'), 403],
    ['a member writes', ...write('member'), 201],
    ['a visitor does not write', ...write('visitor'), 403],
    ['nobody writes through an app that may only read', ...write('owner+Sites.Read.All'), 403],
    ['an owner makes a list', ...manage('owner'), 201],
    ['a member does not make a list', ...manage('member'), 403],
    ['a member makes a list through an app with Sites.Manage.All', ...manage('member+Sites.Manage.All'), 201],
    ['a visitor does not, whatever the app has', ...manage('visitor+Sites.Manage.All'), 403],
    ['an app on its own reads with Sites.Read.All', ...read('app+Sites.Read.All'), 200],
    ['an app on its own does not write with it', ...write('app+Sites.Read.All'), 403],
    ['an app on its own makes a list with Sites.FullControl.All', ...manage('app+Sites.FullControl.All'), 201],
  ])('%s', async (_fact, method, url, as, status) => {
    const { request } = await anInventory();
    const body = method === 'POST' ? { displayName: 'Books', fields: {} } : undefined;
    const answer = await request(method, url, { as, body });
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body).toMatchObject(refusal('accessDenied'));
  });

  it('names the person as writer, and the app when it writes on its own', async () => {
    const { post } = await anInventory();
    const byPerson = await post(ITEMS, { fields: {} }, { as: 'member' });
    expect(at(byPerson.body, 'createdBy', 'user')).toEqual({
      id: '00000000-0000-4000-8000-000000000002',
      displayName: 'Member',
      email: 'member@contoso.example',
    });
    const byApp = await post(ITEMS, { fields: {} }, { as: 'app+Sites.ReadWrite.All' });
    expect(at(byApp.body, 'lastModifiedBy', 'application', 'id')).toBe('00000000-0000-4000-8000-0000000000aa');
  });
});
