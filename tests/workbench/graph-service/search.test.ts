import { describe, expect, it } from 'vitest';
import { anInventory, at, ITEMS, refusal, SITE, type Tenant } from './tenant.ts';

const find = async (tenant: Tenant, queryString: string, more: Readonly<Record<string, unknown>> = {}) =>
  tenant.post('/search/query', { requests: [{ entityTypes: ['listItem'], query: { queryString }, ...more }] });

const container = (body: unknown) => at(body, 'value', 0, 'hitsContainers', 0);
const hitsOf = (body: unknown): readonly unknown[] => [at(container(body), 'hits')].flat();
const names = async (tenant: Tenant, query: string, more?: Readonly<Record<string, unknown>>) =>
  hitsOf((await find(tenant, query, more)).body).map((hit) => at(hit, 'resource', 'name'));

async function aLibrary(): Promise<Tenant> {
  const tenant = await anInventory();
  const rows = [
    { Title: 'Blå cykel', Note: 'En cykel med korg och lampa', Color: 'Blue', Quantity: 3 },
    { Title: 'Röd cykel', Note: 'Utan lampa', Color: 'Red', Quantity: 12 },
    { Title: 'Cykelkorg', Note: 'Passar en blå cykel', Quantity: 1 },
    { Title: 'Hjälm', Note: 'För barn' },
  ];
  for (const fields of rows) await tenant.post(ITEMS, { fields });
  return tenant;
}

describe('a query', () => {
  it.each([
    ['cykel', ['Blå cykel', 'Röd cykel', 'Cykelkorg']],
    ['CYKEL korg', ['Blå cykel']],
    ['cykel AND korg', ['Blå cykel']],
    ['cykel*', ['Blå cykel', 'Röd cykel', 'Cykelkorg']],
    ['cyk', []],
    ['"blå cykel"', ['Blå cykel', 'Cykelkorg']],
    ['"cykel blå"', []],
    ['hjälm OR korg', ['Blå cykel', 'Hjälm']],
    ['cykel -lampa', ['Cykelkorg']],
    ['cykel NOT lampa', ['Cykelkorg']],
    ['(blå OR röd) lampa', ['Blå cykel', 'Röd cykel']],
    ['title:cykel', ['Blå cykel', 'Röd cykel']],
    ['title="Röd cykel"', ['Röd cykel']],
    ['color:red color:blue', ['Blå cykel', 'Röd cykel']],
    ['cykel color<>red', ['Blå cykel', 'Cykelkorg']],
    ['quantity>=3', ['Blå cykel', 'Röd cykel']],
    ['quantity>1 quantity<12', ['Blå cykel']],
    ['and or', []],
    ['path:"https://contoso.sharepoint.com/sites/inventory" hjälm', ['Hjälm']],
    ['path:"https://contoso.sharepoint.com/sites/other" hjälm', []],
    ['author:owner hjälm', ['Hjälm']],
  ])('%s', async (query, expected) => {
    expect((await names(await aLibrary(), query)).toSorted()).toEqual(expected.toSorted());
  });

  it('for everything finds everything, and a blank one too', async () => {
    const tenant = await aLibrary();
    expect(await names(tenant, '*')).toHaveLength(4);
    expect(await names(tenant, '')).toHaveLength(4);
  });

  it('puts what fits best first', async () => {
    expect((await names(await aLibrary(), 'cykel'))[0]).toBe('Blå cykel');
  });

  it.each(['(cykel', 'cykel)', 'cykel OR', 'NOT'])('that is not whole is refused: %s', async (query) => {
    expect((await find(await aLibrary(), query)).status).toBe(400);
  });
});

const GUID: unknown = expect.stringMatching(/^[0-9a-f-]{36}$/);

describe('a hit', () => {
  it('carries the row, a summary with the words marked, and the terms that were searched', async () => {
    const { body } = await find(await aLibrary(), 'title:röd lampa');
    expect(at(body, 'value', 0, 'searchTerms')).toEqual(['lampa']);
    const [hit, ...others] = hitsOf(body);
    expect(others).toEqual([]);
    expect(hit).toMatchObject({ hitId: GUID, rank: 1, summary: 'Utan <c0>lampa</c0>' });
    expect(at(hit, 'resource')).toMatchObject({
      '@odata.type': '#microsoft.graph.listItem',
      id: '2',
      webUrl: 'https://contoso.sharepoint.com/sites/inventory/Lists/Inventory/DispForm.aspx?ID=2',
      sharepointIds: { listItemId: '2' },
    });
    expect(at(hitsOf(body)[0], 'resource', 'fields')).toBeUndefined();
  });

  it('shows the fields that are asked for', async () => {
    const { body } = await find(await aLibrary(), 'hjälm', { fields: ['Title', 'Note'] });
    expect(at(hitsOf(body)[0], 'resource', 'fields')).toMatchObject({ Title: 'Hjälm', Note: 'För barn' });
  });

  it('comes page by page', async () => {
    const tenant = await aLibrary();
    const page = async (from: number) => container((await find(tenant, 'cykel', { from, size: 2 })).body);
    expect(await page(0)).toMatchObject({ total: 3, moreResultsAvailable: true, hits: [{ rank: 1 }, { rank: 2 }] });
    expect(await page(2)).toMatchObject({ total: 3, moreResultsAvailable: false, hits: [{ rank: 3 }] });
    expect(await page(4)).toMatchObject({ total: 3, moreResultsAvailable: false, hits: [] });
  });

  it('comes in the order that is asked for', async () => {
    const sortProperties = [{ name: 'Quantity', isDescending: true }];
    expect(await names(await aLibrary(), 'cykel', { sortProperties })).toEqual(['Röd cykel', 'Blå cykel', 'Cykelkorg']);
  });

  it('is gone when its row is, and changes when its row does', async () => {
    const tenant = await aLibrary();
    await tenant.remove(`${ITEMS}/4`);
    await tenant.patch(`${ITEMS}/3/fields`, { Title: 'Hjälmar' });
    expect(await names(tenant, 'hjälm*')).toEqual(['Hjälmar']);
  });
});

describe('other things', () => {
  it('are lists, sites and files, together when they are asked for together', async () => {
    const tenant = await aLibrary();
    const types = hitsOf((await find(tenant, 'inventory', { entityTypes: ['site', 'list'] })).body).map((hit) =>
      at(hit, 'resource', '@odata.type'),
    );
    expect(types.toSorted()).toEqual(['#microsoft.graph.list', '#microsoft.graph.site']);
    const put = await tenant.request('PUT', `${SITE}/drive/root:/Rapport 2026.docx:/content`, {
      body: new TextEncoder().encode('x'),
    });
    expect(put.status).toBe(201);
    expect(await names(tenant, 'rapport filetype:docx', { entityTypes: ['driveItem'] })).toEqual(['Rapport 2026.docx']);
  });

  it('are found by nobody who has no access', async () => {
    const body = { requests: [{ entityTypes: ['listItem'], query: { queryString: '*' } }] };
    expect((await (await aLibrary()).post('/search/query', body, { as: 'none' })).status).toBe(403);
  });

  it('that this service does not search are refused by name', async () => {
    const tenant = await aLibrary();
    expect(await find(tenant, 'x', { entityTypes: ['message'] })).toMatchObject({
      status: 501,
      body: refusal('notSupported', "Not supported by this service: search for 'message'"),
    });
    expect((await find(tenant, 'x', { resultTemplateOptions: { enableResultTemplate: true } })).status).toBe(501);
  });

  it('need a request, and exactly one', async () => {
    const tenant = await aLibrary();
    const one = { entityTypes: ['listItem'], query: { queryString: 'x' } };
    for (const requests of [[], [one, one], [{ entityTypes: [] }], [{ ...one, size: -1 }]])
      expect((await tenant.post('/search/query', { requests })).status).toBe(400);
  });

  it('need a region when an app searches without a person', async () => {
    const tenant = await aLibrary();
    const ask = (region?: string) => {
      const requests = [{ entityTypes: ['listItem'], query: { queryString: 'hjälm' }, ...(region && { region }) }];
      return tenant.post('/search/query', { requests }, { as: 'app+Sites.Read.All' });
    };
    expect((await ask()).status).toBe(400);
    expect((await ask('EMEA')).status).toBe(200);
  });
});
