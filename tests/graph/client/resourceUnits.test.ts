import { describe, expect, it } from 'vitest';
import { resourceUnitsOf } from '#graph/client/resourceUnits.ts';

const step = (url: string) => ({ id: url, method: 'GET', url });

describe('the price of a request', () => {
  it.each([
    ['GET', '/sites/s/lists/l/items/3?$expand=fields', 1],
    ['GET', '/sites/s/lists/l/items?$expand=fields&$top=5000', 2],
    ['GET', '/sites/s/lists/l/items/delta?$expand=fields', 2],
    ['GET', '/sites/s/lists/l/items/delta?token=abc&$expand=fields', 1],
    ['GET', '/sites/s/lists/l/items/delta?$expand=fields&%24deltatoken=abc', 1],
    ['GET', "/sites/s/lists/l/items/delta(token='abc')", 1],
    ['GET', '/sites/s/lists/l/items/delta?$skiptoken=abc', 2],
    ['GET', '/sites/s/lists/l/items/3/versions?$expand=fields', 2],
    ['GET', '/sites/s/lists?$select=id', 2],
    ['GET', '/sites/contoso.sharepoint.com:/sites/samsyn?$select=id', 1],
    ['GET', '/me', 1],
    ['POST', '/sites/s/lists/l/items', 2],
    ['PATCH', '/sites/s/lists/l/items/3/fields', 2],
    ['DELETE', '/sites/s/lists/l/items/3', 2],
    ['GET', '/sites/s/permissions', 5],
    ['POST', '/sites/s/permissions', 5],
    ['GET', '/sites/s/drive/items/1?$expand=permissions', 5],
  ])('[G2] %s %s is %i', (method, path, units) => {
    expect(resourceUnitsOf({ method, path })).toBe(units);
  });

  it('[G2] of a batch is the sum of its steps, with and without the first slash', () => {
    const requests = [step('/sites/s/lists/l/items/delta?token=1'), step('sites/s/lists/l/items'), step('/me')];
    expect(resourceUnitsOf({ method: 'POST', path: '/$batch', body: { requests } })).toBe(4);
  });
});
