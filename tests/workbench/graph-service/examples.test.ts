import { describe, expect, it } from 'vitest';
import { parseAddress } from '#workbench/graph-service/address.ts';
import type { Limits } from '#workbench/graph-service/limits.ts';
import { match } from '#workbench/graph-service/routes/router.ts';
import { differences, hasExamples, readExamples, type Example } from './examples.ts';
import { aTenant, at, directory, eachOf, SITE, textAt, type Tenant } from './tenant.ts';

/** Examples at addresses that the service answers, and yet not replayed. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'c06-batch-mixed': 'asks for areas beside sites and users',
  'o04-multi-lookup-write': 'needs a lookup column',
  'o05-multi-lookup-write-string': 'needs a lookup column',
  'o06-multi-lookup-untyped': 'needs a lookup column',
  'o07-multi-lookup-clear': 'needs a lookup column',
  'o09-person-single': 'needs a person column',
  'o10-person-Id-suffix-collision': 'needs a person column',
  'o11-hyperlink-write': 'needs a hyperlink column',
  '0208-listitem-update-patch': 'an older page: 201 where the present one says 200',
  '0433-mock-get': 'expands the manager',
};

/** Parts of an example that the service does not give, with what the example calls them. */
const WITHOUT: Readonly<Record<string, readonly string[]>> = {
  // A folder and files of a document library; a row of a list has no path.
  '0464-mock-get': ['.value[].parentReference.path is missing'],
  '0503-mock-get': ['.value[].parentReference.path is missing'],
  // The sample shows properties that its own $select leaves out, and the region of a tenant with several.
  '0417-site-list-get': [
    '.value[].id is missing',
    '.value[].name is missing',
    '.value[].root is missing',
    '.value[].siteCollection.dataLocationCode is missing',
  ],
  '0435-mock-get': [
    '.value[].id is missing',
    '.value[].name is missing',
    '.value[].root is missing',
    '.value[].siteCollection.dataLocationCode is missing',
  ],
  '0592-mock-get': ['.value[].siteCollection.dataLocationCode is missing'],
};

/** Bodies for examples that only tell that there is one. */
const BODIES: readonly (readonly [RegExp, object])[] = [
  [/\/fields$/, { Color: 'Fuchsia', Quantity: 934 }],
  [/\/columns$/, { name: 'Address', description: 'test', text: {} }],
  [/\/lists$/, { displayName: 'Books', list: { template: 'genericList' } }],
];

const LIMITS: Readonly<Record<string, Partial<Limits>>> = {
  '0503-mock-get': { defaultPage: 2 },
  'c01-listitem-delta-first': { defaultPage: 2 },
  'o03-filter-over-threshold': { viewThreshold: 3 },
};

const indexed = { text: {}, indexed: true };
const COLUMNS = [
  ...['Name', 'Column1', 'Column2', 'Address'].map((name) => ({ name, description: `${name} of the item`, text: {} })),
  { name: 'Color', choice: { choices: ['Red', 'Blue'] } },
  { name: 'Quantity', number: {} },
  { name: 'Weight', number: {} },
  { name: 'Tags', choice: { choices: ['A', 'B'], displayAs: 'checkBoxes' } },
  { name: 'Code', ...indexed, enforceUniqueValues: true },
  { name: 'Month', ...indexed },
  { name: 'ProviderLookupId', ...indexed },
];

/** A list as the examples take it for granted: goods, one changed twice, one removed. */
async function stocked(
  example: Example,
): Promise<{ readonly tenant: Tenant; readonly fill: (text: string) => string }> {
  const tenant = await aTenant({ limits: LIMITS[example.id] ?? {} });
  const list = await tenant.post(`${SITE}/lists`, { displayName: 'Inventory', description: 'Goods', columns: COLUMNS });
  const items = `${SITE}/lists/Inventory/items`;
  const { body: begun } = await tenant.get(`${items}/delta`);
  // One more than a page, and one more for the item that is removed.
  const count = (example.expected?.pageSize ?? 4) + 2;
  for (let row = 1; row <= count; row += 1) {
    const fields = {
      Title: `bandage ${row}`,
      Name: 'Widget',
      Color: 'Blue',
      Quantity: row,
      Month: '202010',
      Code: row === 1 ? 'dup' : `C${row}`,
    };
    await tenant.post(items, { fields });
  }
  for (const Quantity of [10, 11]) await tenant.patch(`${items}/1/fields`, { Quantity });
  await tenant.remove(`${items}/3`);
  if (example.id.includes('410')) tenant.service.expireDeltaTokens();
  return {
    tenant,
    fill: filling({ site: textAt(list.body, 'parentReference', 'siteId'), list: textAt(list.body, 'id'), begun }),
  };
}

type Fixture = { readonly site: string; readonly list: string; readonly begun: unknown };

function filling({ site, list, begun }: Fixture): (text: string) => string {
  const token = new URL(textAt(begun, '@odata.deltaLink')).searchParams.get('token') ?? '';
  const values: readonly (readonly [string | RegExp, string])[] = [
    [/\{site-id\}|\{siteId\}|contoso\.sharepoint\.com,2C712604[^/]*/g, site],
    [/\{list-id\}|22e03ef3-6ef4-424d-a1d3-92a337807c30/g, list],
    [/\{list-title\}/g, 'Inventory'],
    [/\{item-id\}/g, '1'],
    [/\{version-id\}/g, '1.0'],
    [/\{column-id\}/g, 'Color'],
    [/\{hostname\}/g, 'contoso.sharepoint.com'],
    [/\{(?:server-)?relative-path\}/g, '/sites/inventory'],
    [/:\/\/sites/g, ':/sites'],
    [/\{query\}/g, 'inventory'],
    [/\{id \| userPrincipalName\}|87d349ed-44d7-43e1-9a83-5f2406dee5bd/g, directory[0].id],
    [/\{token\}|\{expired\}|1230919asd190410jlka/g, token],
  ];
  return (text) => values.reduce((filled, [pattern, value]) => filled.replaceAll(pattern, value), text);
}

/** Whether the service answers at this address at all. */
function isAnswered({ request }: Example): boolean {
  if (request.direction !== undefined) return false;
  const url = request.url.startsWith('/') ? `/v1.0${request.url}` : request.url;
  try {
    const { segments } = parseAddress(
      filling({ site: 'root', list: 'l', begun: { '@odata.deltaLink': 'https://x/?token=t' } })(url),
    );
    return segments[0] === '$batch' || match(request.method, segments).route.method === request.method;
  } catch {
    return false;
  }
}

async function replay(example: Example): Promise<void> {
  const { tenant, fill } = await stocked(example);
  const { method, headers, bodyUnknown } = example.request;
  const url = fill(example.request.url);
  const given: unknown =
    example.request.body === undefined ? undefined : JSON.parse(fill(JSON.stringify(example.request.body)));
  const body = bodyUnknown ? BODIES.find(([path]) => path.test(url))?.[1] : given;
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const as = 'owner+Sites.FullControl.All+User.Read.All';
  const answer = await tenant.request(method, url, { as, headers: lower, ...(body !== undefined && { body }) });

  const { expected } = example;
  // Only the address is documented: what matters is that there is one.
  if (expected === null) {
    expect([404, 405, 501]).not.toContain(answer.status);
    return;
  }
  expect(answer.status, JSON.stringify(answer.body)).toBe(expected.status);
  const found = expected.body === undefined ? [] : differences(expected.body, answer.body);
  expect(found.filter((difference) => !WITHOUT[example.id]?.includes(difference))).toEqual([]);
  for (const name of Object.keys(expected.headers).filter((name) => !/^content-length$/i.test(name)))
    expect(answer.headers, name).toHaveProperty(name.toLowerCase());
  if (expected.pageSize !== undefined) expect(eachOf(answer.body)).toHaveLength(expected.pageSize);
  const responses: unknown = at(expected.body, 'responses');
  if (Array.isArray(responses)) {
    for (const step of responses)
      expect(at(answer.body, 'responses')).toContainEqual(
        expect.objectContaining({ id: at(step, 'id'), status: at(step, 'status') }),
      );
  }
}

describe.skipIf(!hasExamples).each([
  ['documented', 59],
  ['observed', 18],
] as const)('examples that are %s', (kind, count) => {
  const replayed = readExamples(kind).filter((example) => isAnswered(example) && !(example.id in LEFT_OUT));

  it(`are ${count}`, () => {
    expect(replayed.map(({ id }) => id)).toHaveLength(count);
  });

  it.each(
    replayed.map((example) => [`${example.id}: ${example.request.method} ${example.request.url}`, example] as const),
  )('%s', async (_name, example) => {
    await replay(example);
  });
});
