import { describe, expect, it } from 'vitest';
import { exampleOf } from './example.ts';
import { replay } from './replay.ts';
import { reportOf } from './report.ts';

const GRAPH = 'https://graph.microsoft.com/v1.0';

/** Examples that are in no collection: the stage is set from what they say. */
const own = [
  {
    id: 'rows by a filter on a number',
    request: {
      method: 'GET',
      url: `${GRAPH}/sites/{my-site}/lists/{the-list}/items?$expand=fields($select=Price)&$filter=fields/Price gt 3`,
      headers: {},
    },
    expected: { status: 200, body: { value: [{ id: '9', fields: { Price: 4 } }] } },
  },
  {
    id: 'a list by a title with a space',
    request: {
      method: 'GET',
      url: `${GRAPH}/sites/fabrikam.sharepoint.com:/teams/sales:/lists/Spare parts`,
      headers: {},
    },
    expected: { status: 200, body: { id: 'x', displayName: 'Spare parts', list: { template: 'genericList' } } },
  },
  {
    id: 'a row that is not there',
    request: { method: 'DELETE', url: `${GRAPH}/sites/{site-id}/lists/{list-id}/items/999999`, headers: {} },
    expected: { status: 404, body: { error: { code: 'itemNotFound', message: '*not found*' } } },
  },
  {
    id: 'a change of two kinds of values',
    request: {
      method: 'PATCH',
      url: `${GRAPH}/sites/{site-id}/lists/{list-id}/items/{item-id}/fields`,
      headers: {},
      body: { Sold: true, Weight: 1.5 },
    },
    expected: { status: 200, body: { Sold: true, Weight: 1.5 } },
  },
  {
    id: 'rows with a lookup, sorted',
    request: {
      method: 'GET',
      url: `${GRAPH}/sites/{site-id}/lists/{list-id}/items?$expand=fields($select=CustomerLookupId,Sold,Price)&$orderby=fields/Price desc`,
      headers: {},
    },
    expected: {
      status: 200,
      body: { value: [{ id: '1', fields: { CustomerLookupId: '175', Sold: false, Price: 2 } }] },
    },
  },
  {
    id: 'a file in a folder by path, in the drive of a site',
    request: { method: 'GET', url: `${GRAPH}/sites/{site-id}/drive/root:/Reports/2026/q1.txt`, headers: {} },
    expected: { status: 200, body: { id: 'x', name: 'q1.txt', file: {}, parentReference: { path: 'x' } } },
  },
].map((example) => exampleOf(example, example.id));

describe('examples that nobody has prepared for', () => {
  it.each(own.map((example) => [example.id, example] as const))('%s is met', async (_id, example) => {
    expect(await replay(example)).toMatchObject({ reasons: [], violations: [] });
  });

  // Of fields the metadata says nothing, so that only the answer tells.
  it.each([
    ['another status', { status: 404 }, 'answered 200, not 404'],
    ['a field that is not there', { status: 200, body: { _Colour: 'red' } }, '._Colour is missing'],
    ['a field of another kind', { status: 200, body: { Title: 5 } }, '.Title is a string, not a number'],
    ['a header that is not there', { status: 200, headers: { 'X-Absent': '1' } }, 'header X-Absent is missing'],
  ])('are not met when they expect %s', async (_case, expected, reason) => {
    const request = {
      method: 'GET',
      url: `${GRAPH}/sites/{site-id}/lists/{list-id}/items/{item-id}/fields`,
      headers: {},
    };
    const { reasons } = await replay(exampleOf({ request, expected }, 'own'));
    expect(reasons[0]).toContain(reason);
  });

  it('fail the run unless they are known with a reason, and are counted in its last line', async () => {
    const request = { method: 'GET', url: `${GRAPH}/me`, headers: {} };
    const met = await replay(exampleOf({ request, expected: { status: 200 } }, 'met'));
    const notMet = await replay(exampleOf({ request, expected: { status: 404 } }, 'not met'));
    expect(reportOf([met]).isGood).toBe(true);
    const { isGood, lines } = reportOf([met, notMet]);
    expect(isGood).toBe(false);
    expect(lines.at(-1)).toBe('{"name":"graph_examples","passed":1,"of":2}');
  });
});
