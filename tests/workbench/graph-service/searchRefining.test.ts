import { describe, expect, it } from 'vitest';
import { anInventory, at, ITEMS, type Tenant } from './tenant.ts';

const AS = { as: 'owner+Sites.ReadWrite.All+Files.ReadWrite.All' };
const MINUTES = '2026-01-01T00:00:00Z';

async function someFiles(): Promise<Tenant> {
  const tenant = await anInventory();
  const files = { 'plan a.docx': 'one', 'plan b.docx': 'one', 'plan c.txt': 'a longer text' };
  for (const [name, text] of Object.entries(files))
    await tenant.request('PUT', `/me/drive/root:/${encodeURIComponent(name)}:/content`, {
      ...AS,
      body: new TextEncoder().encode(text),
    });
  return tenant;
}

const search = async (tenant: Tenant, more: Readonly<Record<string, unknown>>, queryString = 'plan') => {
  const request = { entityTypes: ['driveItem'], query: { queryString }, ...more };
  const { status, body } = await tenant.post('/search/query', { requests: [request] }, AS);
  const container = at(body, 'value', 0, 'hitsContainers', 0);
  const hits = [at(container, 'hits')].flat().map((hit) => at(hit, 'resource', 'name'));
  return { status, hits, total: at(container, 'total'), aggregations: at(container, 'aggregations') };
};

describe('aggregations', () => {
  it('count what was found by the values of a property, the most frequent first', async () => {
    const bucketDefinition = { sortBy: 'count', isDescending: 'true', minimumCount: 0 };
    const { aggregations } = await search(await someFiles(), {
      aggregations: [{ field: 'fileType', bucketDefinition }],
    });
    expect(aggregations).toEqual([
      {
        field: 'fileType',
        buckets: [
          { key: 'docx', count: 2, aggregationFilterToken: '"\u01C2\u01C2646f6378"' },
          { key: 'txt', count: 1, aggregationFilterToken: '"\u01C2\u01C2747874"' },
        ],
      },
    ]);
  });

  it.each([
    [
      'Size',
      [{ to: '5' }, { from: '5', to: '50' }, { from: '50' }],
      ['Less than 5', '5 up to 50', '50 and up'],
      [2, 1, 0],
    ],
    ['created', [{ to: MINUTES }, { from: MINUTES }], [`Before ${MINUTES}`, `${MINUTES} or later`], [0, 3]],
  ])('count by ranges of %s, also those that are empty', async (field, ranges, keys, counts) => {
    const { aggregations } = await search(await someFiles(), {
      aggregations: [{ field, bucketDefinition: { ranges } }],
    });
    const buckets = [at(aggregations, 0, 'buckets')].flat();
    expect(buckets.map((bucket) => at(bucket, 'key'))).toEqual(keys);
    expect(buckets.map((bucket) => at(bucket, 'count'))).toEqual(counts);
  });

  it('are of everything that was found, not of the page', async () => {
    const { aggregations, hits } = await search(await someFiles(), { size: 1, aggregations: [{ field: 'fileType' }] });
    expect(hits).toHaveLength(1);
    expect([at(aggregations, 0, 'buckets')].flat()).toHaveLength(2);
  });

  it('show as many buckets as are asked for, and none below the least count', async () => {
    const tenant = await someFiles();
    const few = await search(tenant, { aggregations: [{ field: 'fileType', size: 1 }] });
    expect([at(few.aggregations, 0, 'buckets')].flat()).toHaveLength(1);
    const often = { field: 'fileType', bucketDefinition: { minimumCount: 2 } };
    expect(at((await search(tenant, { aggregations: [often] })).aggregations, 0, 'buckets', 0, 'key')).toBe('docx');
  });

  it.each([
    ['fileType:"\u01C2\u01C2747874"', ['plan c.txt']],
    ['fileType:or("\u01C2\u01C2747874","\u01C2\u01C2646f6378")', ['plan a.docx', 'plan b.docx', 'plan c.txt']],
    ['Size:range(min, 5)', ['plan a.docx', 'plan b.docx']],
    ['Size:range(5, max, to="le")', ['plan c.txt']],
  ])('narrow a later search by their token: %s', async (filter, names) => {
    const { hits } = await search(await someFiles(), { aggregationFilters: [filter] });
    expect(hits.toSorted()).toEqual(names);
  });

  it('refuse a filter that is no token', async () => {
    expect((await search(await someFiles(), { aggregationFilters: ['docx'] })).status).toBe(400);
  });
});

describe('what was found', () => {
  it('is told once for each content when copies are trimmed', async () => {
    expect((await search(await someFiles(), { trimDuplicates: true })).total).toBe(2);
  });

  it('is told so often for each value of a property that is collapsed', async () => {
    const collapseProperties = [{ fields: ['fileType'], limit: 1 }];
    expect((await search(await someFiles(), { collapseProperties })).total).toBe(2);
  });

  it('is what the template makes of the words', async () => {
    const tenant = await someFiles();
    const query = { queryString: 'plan', queryTemplate: '{searchTerms} filetype:txt' };
    expect((await search(tenant, { query })).hits).toEqual(['plan c.txt']);
    expect((await search(tenant, { query: { ...query, queryTemplate: '{searchTerms} CreatedBy:nobody' } })).total).toBe(
      0,
    );
  });

  it('is sorted by a property whatever the spelling of its name', async () => {
    const sortProperties = [{ name: 'CreatedDateTime', isDescending: true }];
    const types = { entityTypes: ['microsoft.graph.driveItem'], sortProperties };
    expect((await search(await someFiles(), types)).hits[0]).toBe('plan c.txt');
  });

  it('has files among the items, since a library is a list; once, when files are asked for, too', async () => {
    const tenant = await someFiles();
    await tenant.post(ITEMS, { fields: { Title: 'plan' } });
    expect((await search(tenant, { entityTypes: ['listItem'] })).total).toBe(4);
    expect((await search(tenant, { entityTypes: ['driveItem', 'listItem'] })).total).toBe(4);
    expect((await search(tenant, { entityTypes: ['listItem'] }, 'contentclass:STS_ListItem_GenericList')).total).toBe(
      1,
    );
  });
});
