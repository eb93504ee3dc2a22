import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder, open, send } from './databaseFile.ts';
import { INTS, ONE_ROW, orders, ROWS, selected } from './orders.ts';
import { at, directory, eachOf, refusal, SITE, type Tenant } from './tenant.ts';

const PEOPLE = `${SITE}/lists/User Information List/items`;

async function numberOf({ get }: Tenant, mail: string): Promise<number> {
  const { body } = await get(`${PEOPLE}?$expand=fields&$filter=fields/EMail eq '${mail}'`, {
    headers: { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' },
  });
  return Number(at(body, 'value', 0, 'id'));
}

describe('a person', () => {
  it('is a row of the hidden list of people, found by e-mail address', async () => {
    const tenant = await orders();
    const number = await numberOf(tenant, 'member@contoso.example');
    expect(at((await tenant.get(`${PEOPLE}/${number}?$expand=fields`)).body, 'fields')).toMatchObject({
      Title: 'Member',
      EMail: 'member@contoso.example',
      ContentType: 'Person',
    });
    const lists = await tenant.get(`${SITE}/lists`);
    expect(eachOf(lists.body, 'displayName')).not.toContain('User Information List');
    const all = await tenant.get(`${SITE}/lists?$select=displayName,system,list`);
    expect(at(all.body, 'value')).toContainEqual(
      expect.objectContaining({ displayName: 'User Information List', system: {} }),
    );
  });

  it('is among them as soon as access is given, not before', async () => {
    const { get } = await orders();
    const { body } = await get(`${PEOPLE}?$expand=fields`);
    expect(eachOf(body, 'fields', 'Title')).toEqual(expect.arrayContaining(['Owner', 'Member', 'Visitor']));
    expect(eachOf(body, 'fields', 'Title')).not.toContain('Guest');
  });

  it('is written by the number of the row, and shown by name', async () => {
    const tenant = await orders();
    const number = await numberOf(tenant, 'visitor@contoso.example');
    await tenant.post(ROWS, { fields: { EmployeeLookupId: String(number) } });
    expect(at((await tenant.get(`${ONE_ROW}?$expand=fields`)).body, 'fields')).toMatchObject({
      EmployeeLookupId: String(number),
    });
    expect(at((await tenant.get(selected('Employee'))).body, 'fields', 'Employee')).toBe('Visitor');
  });

  it('comes with the e-mail address among several', async () => {
    const tenant = await orders();
    const number = await numberOf(tenant, 'owner@contoso.example');
    await tenant.post(ROWS, { fields: { 'ReadersLookupId@odata.type': INTS, ReadersLookupId: [number] } });
    expect(at((await tenant.get(selected('Readers'))).body, 'fields', 'Readers')).toEqual([
      { LookupId: number, LookupValue: 'Owner', Email: 'owner@contoso.example' },
    ]);
  });

  it('is refused with a number that nobody has', async () => {
    const { post } = await orders();
    expect((await post(ROWS, { fields: { EmployeeLookupId: 4711 } })).body).toMatchObject(
      refusal('invalidRequest', 'The user does not exist or is not unique.'),
    );
  });

  it('has the number that AuthorLookupId tells, whoever reads', async () => {
    const tenant = await orders();
    const made = await tenant.post(ROWS, { fields: {} }, { as: 'member' });
    const number = await numberOf(tenant, 'member@contoso.example');
    expect(at(made.body, 'fields', 'AuthorLookupId')).toBe(String(number));
    expect(at((await tenant.get(selected('Author'), { as: 'visitor' })).body, 'fields', 'Author')).toBe('Member');
  });

  it.each(['POST', 'PATCH', 'DELETE'])('cannot be changed through the list of people with %s', async (method) => {
    const { request } = await orders();
    const url = method === 'POST' ? PEOPLE : `${PEOPLE}/1`;
    expect((await request(method, url, { body: { fields: { Title: 'X' } } })).status).toBe(403);
    expect((await request('DELETE', `${SITE}/lists/User Information List`)).status).toBe(403);
  });
});

describe('[F61] a person who has left', () => {
  it('keeps number and name in the rows that name them', async () => {
    const file = join(aFolder(), 'graph.db');
    const before = await open(file, { directory });
    const columns = [{ name: 'Employee', personOrGroup: {} }];
    await send(before, 'POST', '/lists', { displayName: 'Orders', columns });
    const { body: people } = await send(before, 'GET', '/lists/User Information List/items?$expand=fields');
    const names = eachOf(people, 'fields', 'Title');
    const number = String(eachOf(people, 'id')[names.indexOf('Member')]);
    await send(before, 'POST', '/lists/Orders/items', { fields: { EmployeeLookupId: number } });
    before.close();

    const after = await open(file, { directory: directory.filter(({ displayName }) => displayName !== 'Member') });
    const { body } = await send(
      after,
      'GET',
      '/lists/Orders/items/1?$expand=fields($select=Employee,EmployeeLookupId)',
    );
    after.close();
    expect(at(body, 'fields')).toMatchObject({ Employee: 'Member', EmployeeLookupId: number });
  });
});
