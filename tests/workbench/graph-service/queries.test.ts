import { describe, expect, it } from 'vitest';
import { anInventory, at, eachOf, ITEMS, refusal, SITE, textAt, type Tenant } from './tenant.ts';

const PREFER = { headers: { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' } };

async function stocked(tenant: Tenant, rows: readonly object[]): Promise<Tenant> {
  for (const fields of rows) expect((await tenant.post(ITEMS, { fields })).status).toBe(201);
  return tenant;
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ Title: `Item ${at + 1}`, Quantity: at }));

const GOODS = [
  { Title: 'Bandage', Code: 'b1', Color: 'Red', Quantity: 5, Due: '2026-03-01' },
  { Title: 'Gauze', Code: 'g1', Color: 'Blue', Quantity: 10, Sold: true },
  { Title: "O'Neill", Code: 'o1', Color: 'Red', Quantity: 20, Due: '2026-01-01' },
  { Title: 'Empty' },
];

/** Follows the links to the end; gives the ids of every page. */
async function walk({ get }: Pick<Tenant, 'get'>, url: string): Promise<readonly (readonly unknown[])[]> {
  const { body } = await get(url);
  const next = at(body, '@odata.nextLink');
  const page = eachOf(body, 'id');
  return typeof next === 'string' ? [page, ...(await walk({ get }, next))] : [page];
}

describe('paging', () => {
  it('gives 200 items when the request names no $top, and the rest behind the link', async () => {
    const tenant = await stocked(await anInventory(), numbered(201));
    const pages = await walk(tenant, ITEMS);
    expect(pages.map((page) => page.length)).toEqual([200, 1]);
  });

  it('writes the position as SharePoint does', async () => {
    const { get } = await stocked(await anInventory(), numbered(3));
    const link = new URL(textAt((await get(`${ITEMS}?$top=2`)).body, '@odata.nextLink'));
    const token = link.searchParams.get('$skiptoken') ?? '';
    expect(link.origin).toBe('https://graph.microsoft.com');
    expect(Buffer.from(token, 'base64url').toString()).toBe('Paged=TRUE&p_ID=2');
  });

  it('cuts a $top above the greatest page in silence', async () => {
    const tenant = await stocked(await anInventory({ limits: { maxPage: 3 } }), numbered(5));
    expect((await walk(tenant, `${ITEMS}?$top=1000000`)).map((page) => page.length)).toEqual([3, 2]);
  });

  it('gives no link on the last page, also when it is full', async () => {
    const tenant = await stocked(await anInventory(), numbered(4));
    expect(await walk(tenant, `${ITEMS}?$top=2`)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('keeps the other options of the request in the link', async () => {
    const { get } = await stocked(await anInventory(), numbered(3));
    const first = await get(`${ITEMS}?$top=2&$expand=fields($select=Title)`);
    const second = await get(textAt(first.body, '@odata.nextLink'));
    expect(eachOf(second.body, 'fields', 'Title')).toEqual(['Item 3']);
  });

  it('is no snapshot: what is removed during the walk is missed, what is added comes at the end', async () => {
    const { get, post, remove } = await stocked(await anInventory(), numbered(4));
    const first = await get(`${ITEMS}?$top=2`);
    await remove(`${ITEMS}/3`);
    await post(ITEMS, { fields: {} });
    expect(eachOf((await get(textAt(first.body, '@odata.nextLink'))).body, 'id')).toEqual(['4', '5']);
  });

  it.each(['Paged=TRUE&p_ID=2', 'garbage', ''])('refuses the position "%s"', async (token) => {
    const { get } = await stocked(await anInventory(), numbered(1));
    expect((await get(`${ITEMS}?$skiptoken=${encodeURIComponent(token)}`)).status).toBe(400);
  });

  it.each(['0', '-1', 'many'])('refuses $top=%s', async (top) => {
    const { get } = await anInventory();
    expect((await get(`${ITEMS}?$top=${top}`)).status).toBe(400);
  });
});

describe('filters', () => {
  it.each([
    ["fields/Code eq 'g1'", ['2']],
    ["fields/Code eq 'G1'", ['2']],
    ['fields/Quantity gt 5', ['2', '3']],
    ['fields/Quantity ge 5 and fields/Quantity lt 20', ['1', '2']],
    ["fields/Quantity le '5'", ['1']],
    ["fields/Color eq 'Red' or fields/Quantity eq 10", ['1', '2', '3']],
    ["fields/Color eq 'Blue' or fields/Color eq 'Red' and fields/Quantity gt 5", ['2', '3']],
    ["(fields/Color eq 'Blue' or fields/Color eq 'Red') and fields/Quantity gt 5", ['2', '3']],
    ["startswith(fields/Code,'b')", ['1']],
    ["fields/Color ne 'Red'", ['2', '4']],
    ['fields/Quantity eq null', ['4']],
    ["fields/Due lt '2026-02-01T00:00:00Z'", ['3']],
    ['fields/Due ge 2026-02-01T00:00:00Z', ['1']],
  ])('%s', async (filter, ids) => {
    const { get } = await stocked(await anInventory(), GOODS);
    expect(eachOf((await get(`${ITEMS}?$filter=${encodeURIComponent(filter)}`)).body, 'id')).toEqual(ids);
  });

  it('refuses a column without index with the words of SharePoint, also in a small list', async () => {
    const { get } = await stocked(await anInventory(), GOODS);
    for (const query of [
      "$filter=startswith(fields/Title,'ba')",
      '$orderby=fields/Title',
      "$filter=fields/Created ge '2026-01-01'",
    ]) {
      const answer = await get(`${ITEMS}?${query}`);
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject(
        refusal(
          'invalidRequest',
          expect.stringMatching(
            /^Field '\w+' cannot be referenced in filter or orderby as it is not indexed\. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists\.$/,
          ),
        ),
      );
    }
  });

  it.each([
    ["startswith(fields/Title,'ba')", ['1']],
    ["fields/Title eq 'O''Neill'", ['3']],
    ['fields/Sold eq true', ['2']],
    ['fields/ID eq 3', ['3']],
    ["fields/Modified ge '2099-01-01T00:00:00Z'", []],
  ])('filters on a column without index when the caller takes the risk: %s', async (filter, ids) => {
    const { get } = await stocked(await anInventory(), GOODS);
    expect(eachOf((await get(`${ITEMS}?$filter=${encodeURIComponent(filter)}`, PREFER)).body, 'id')).toEqual(ids);
  });

  it.each([
    "Code eq 'g1'",
    'fields/Code eq',
    "fields/Code is 'g1'",
    "fields/Code eq 'g1",
    "fields/Code eq 'g1' fields/Color eq 'Red'",
    "(fields/Code eq 'g1'",
    'fields/Quantity eq many',
    "fields/Quantity eq 'many'",
    '',
  ])('refuses the filter "%s"', async (filter) => {
    const { get } = await anInventory();
    const answer = await get(`${ITEMS}?$filter=${encodeURIComponent(filter)}`);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject(refusal('BadRequest', 'Invalid filter clause'));
  });

  it('refuses a column that does not exist, and one of several lines', async () => {
    const { get } = await anInventory();
    expect((await get(`${ITEMS}?$filter=fields/Nothing eq 1`)).body).toMatchObject(
      refusal('invalidRequest', "Field 'Nothing' is not recognized"),
    );
    expect((await get(`${ITEMS}?$filter=fields/Note eq 'x'`, PREFER)).status).toBe(400);
  });

  it.each(["contains(fields/Code,'g')", "not fields/Code eq 'g1'", "endswith(fields/Code,'1')"])(
    'says that it does not support %s',
    async (filter) => {
      const { get } = await anInventory();
      expect((await get(`${ITEMS}?$filter=${encodeURIComponent(filter)}`)).status).toBe(501);
    },
  );

  it.each(['$count=true', '$skip=5', '$search=x', '$expand=driveItem'])(
    'says that it does not support %s',
    async (option) => {
      const { get } = await anInventory();
      expect((await get(`${ITEMS}?${option}`)).status).toBe(501);
    },
  );
});

describe('sorting', () => {
  it.each([
    ['fields/Quantity', ['4', '1', '2', '3']],
    ['fields/Quantity desc', ['3', '2', '1', '4']],
    ['fields/Color asc', ['4', '2', '1', '3']],
  ])('by %s, empty fields first', async (orderby, ids) => {
    const { get } = await stocked(await anInventory(), GOODS);
    expect(eachOf((await get(`${ITEMS}?$orderby=${orderby}`)).body, 'id')).toEqual(ids);
  });

  it('walks a sorted list page by page', async () => {
    const tenant = await stocked(await anInventory(), GOODS);
    expect(await walk(tenant, `${ITEMS}?$orderby=fields/Color desc&$top=1`)).toEqual([['1'], ['3'], ['2'], ['4']]);
  });

  it('walks a filtered list page by page', async () => {
    const tenant = await stocked(await anInventory(), GOODS);
    expect(await walk(tenant, `${ITEMS}?$filter=fields/Color eq 'Red'&$top=1`)).toEqual([['1'], ['3']]);
  });
});

describe('the list view threshold', () => {
  const big = async () => stocked(await anInventory({ limits: { viewThreshold: 4 } }), numbered(6));

  it('always lets a list be walked by number', async () => {
    expect((await walk(await big(), `${ITEMS}?$top=4`)).flat()).toHaveLength(6);
  });

  it('answers 429 when the first predicate lets too many rows through, however few the second leaves', async () => {
    const { get } = await big();
    const wide = await get(`${ITEMS}?$filter=fields/Quantity ge 0 and fields/Quantity eq 1`);
    expect(wide.status).toBe(429);
    expect(wide.headers).not.toHaveProperty('retry-after');
    const narrow = await get(`${ITEMS}?$filter=fields/Quantity eq 1 and fields/Quantity ge 0`);
    expect(eachOf(narrow.body, 'id')).toEqual(['2']);
    expect(eachOf((await get(`${ITEMS}?$filter=fields/Quantity eq 1 or fields/Quantity eq 4`)).body, 'id')).toEqual([
      '2',
      '5',
    ]);
  });

  it('answers 429 for a filter or a sort on a column without index, the Prefer header notwithstanding', async () => {
    const { get } = await big();
    expect((await get(`${ITEMS}?$filter=fields/Title eq 'x'`, PREFER)).status).toBe(429);
    expect((await get(`${ITEMS}?$orderby=fields/Title`, PREFER)).status).toBe(429);
    expect((await get(`${ITEMS}?$orderby=fields/Quantity desc&$top=1`)).body).toMatchObject({ value: [{ id: '6' }] });
  });
});

describe('expanding a list', () => {
  it('gives columns and items with the list', async () => {
    const { get } = await stocked(await anInventory(), GOODS);
    const { body } = await get(
      `${SITE}/lists/Inventory?select=id,name&expand=columns(select=name),items(expand=fields(select=Code))`,
    );
    expect(at(body, 'items', 1, 'fields', 'Code')).toBe('g1');
    expect(at(body, 'columns', 0)).toEqual({ name: 'Title' });
  });
});
