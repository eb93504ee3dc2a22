import { describe, expect, it } from 'vitest';
import { openDriver } from '#workbench/graph-service/sql/driver.ts';
import { join } from 'node:path';
import { aFolder, open, send } from './databaseFile.ts';
import { anInventory, aTenant, at, eachOf, ITEMS, refusal, SITE, textAt } from './tenant.ts';

const COLUMNS = `${SITE}/lists/Inventory/columns`;

describe('columns of every kind', () => {
  it.each([
    ['currency', { currency: { locale: 'sv-SE' } }],
    ['calculated', { calculated: { formula: '=[Quantity]*2', outputType: 'number' } }],
    ['geolocation', { geolocation: {} }],
    ['personOrGroup', { personOrGroup: { chooseFromType: 'peopleOnly', allowMultipleSelection: true } }],
    ['choice', { choice: { choices: ['A'], displayAs: 'radioButtons', allowTextEntry: true } }],
    ['dateTime', { dateTime: { format: 'dateTime', displayAs: 'friendly' } }],
  ])('%s is read back as it was made', async (_kind, facet) => {
    const { get, post } = await anInventory();
    expect((await post(COLUMNS, { name: 'X', ...facet })).status).toBe(201);
    expect((await get(`${COLUMNS}/X`)).body).toMatchObject(facet);
  });

  it.each(['hyperlinkOrPicture', 'term', 'thumbnail', 'contentApprovalStatus'])(
    '%s is kept, but a list does not tell of it',
    async (facet) => {
      const { get, patch, post } = await anInventory();
      expect((await post(COLUMNS, { name: 'X', [facet]: {} })).status).toBe(201);
      expect((await get(`${COLUMNS}/X`)).body).not.toHaveProperty(facet);
      expect((await patch(`${COLUMNS}/X`, { text: {} })).status).toBe(400);
    },
  );

  it('passes over settings without a value, as clients of their own make send them', async () => {
    const { post } = await anInventory();
    const number = { minimum: null, maximum: null, decimalPlaces: 'two' };
    expect((await post(COLUMNS, { name: 'X', number })).status).toBe(201);
  });
});

describe('currency', () => {
  it.each([12.5, '12.5'])('takes %j', async (Price) => {
    const { get, post } = await anInventory();
    await post(COLUMNS, { name: 'Price', currency: {} });
    await post(ITEMS, { fields: { Price } });
    expect(at((await get(`${ITEMS}/1?$expand=fields`)).body, 'fields', 'Price')).toBe(12.5);
  });

  it('can be filtered like a number', async () => {
    const { get, post } = await anInventory();
    await post(COLUMNS, { name: 'Price', currency: {}, indexed: true });
    for (const Price of [5, 10, 20]) await post(ITEMS, { fields: { Price } });
    expect(eachOf((await get(`${ITEMS}?$filter=fields/Price ge 10`)).body, 'id')).toEqual(['2', '3']);
  });
});

describe('hyperlinks', () => {
  it.each(['https://books.com/joy', { Url: 'https://books.com/joy', Description: 'Joy' }, null])(
    'cannot be written through Graph: %j',
    async (Website) => {
      const { get, post } = await anInventory();
      await post(COLUMNS, { name: 'Website', hyperlinkOrPicture: {} });
      const answer = await post(ITEMS, { fields: { Title: 'Book', Website } });
      expect(answer.status).toBe(500);
      expect(answer.body).toMatchObject(refusal('generalException', 'General exception while processing'));
      expect((await get(ITEMS)).body).toMatchObject({ value: [] });
    },
  );

  it('that somebody gave in SharePoint are read with address and description, and survive a write', async () => {
    const file = join(aFolder(), 'graph.db');
    const before = await open(file);
    const columns = [{ name: 'Website', hyperlinkOrPicture: {} }];
    await send(before, 'POST', '/lists', { displayName: 'Books', columns });
    await send(before, 'POST', '/lists/Books/items', { fields: { Title: 'Joy' } });
    before.close();
    const website = { Description: 'Joy', Url: 'https://books.com/joy' };
    const sql = await openDriver(file);
    sql
      .prepare("UPDATE item SET fields = json_set(fields, '$.Website', json(?)) WHERE fields LIKE '%Joy%' AND id = 1")
      .run(JSON.stringify(website));
    sql.close();

    const after = await open(file);
    const changed = await send(after, 'PATCH', '/lists/Books/items/1/fields', { Title: 'Joy II' });
    after.close();
    expect(changed.body).toMatchObject({ Title: 'Joy II', Website: website });
  });
});

describe('calculated columns', () => {
  async function calculated(formula: string, outputType: string, fields: object): Promise<unknown> {
    const { get, post } = await anInventory();
    const made = await post(COLUMNS, { name: 'Sum', calculated: { formula, outputType } });
    expect(made.body).toMatchObject({ readOnly: true });
    await post(ITEMS, { fields });
    return at((await get(`${ITEMS}/1?$expand=fields`)).body, 'fields', 'Sum');
  }

  it.each([
    ['=[Quantity]*2+1', 'number', { Quantity: 4 }, 9],
    ['=(1+[Quantity])*2^2', 'number', { Quantity: 1 }, 8],
    ['=[Title]&" ("&[Code]&")"', 'text', { Title: 'Widget', Code: 'a' }, 'Widget (a)'],
    ['=IF([Quantity]>=10,"many","few")', 'text', { Quantity: 10 }, 'many'],
    ['=IF(OR(ISBLANK([Code]),[Sold]=TRUE),"x","y")', 'text', { Code: 'a' }, 'y'],
    ['=UPPER(LEFT(Title,2))', 'text', { Title: 'widget' }, 'WI'],
    ['=ROUND([Quantity]/3,1)', 'number', { Quantity: 10 }, 3.3],
    ['=-[Quantity]', 'number', { Quantity: 3 }, -3],
    ['=[Quantity]=3', 'boolean', { Quantity: 3 }, true],
    ['=CONCATENATE([Code])', 'text', {}, undefined],
  ])('work out %s', async (formula, outputType, fields, value) => {
    expect(await calculated(formula, outputType, fields)).toEqual(value);
  });

  it('find a column by what people call it', async () => {
    const { get, patch, post } = await anInventory();
    await patch(`${COLUMNS}/Quantity`, { displayName: 'Antal i lager' });
    await post(COLUMNS, { name: 'Double', calculated: { formula: '=[Antal i lager]*2', outputType: 'number' } });
    await post(ITEMS, { fields: { Quantity: 2 } });
    expect(at((await get(`${ITEMS}/1?$expand=fields`)).body, 'fields', 'Double')).toBe(4);
  });

  it.each(['=VLOOKUP([Code],A1:B2,2)', '=[Quantity]*', '="open', '=IF([Quantity]'])(
    'are refused by name when this service cannot work them out: %s',
    async (formula) => {
      const { post } = await anInventory();
      const answer = await post(COLUMNS, { name: 'Sum', calculated: { formula } });
      expect(answer.status).toBe(501);
    },
  );

  it('cannot be written', async () => {
    const { post } = await anInventory();
    await post(COLUMNS, { name: 'Sum', calculated: { formula: '=1+1' } });
    expect((await post(ITEMS, { fields: { Sum: 3 } })).body).toMatchObject(
      refusal('invalidRequest', "Field 'Sum' is read-only"),
    );
  });
});

describe('values of kinds that are only defined here', () => {
  it.each(['term', 'geolocation', 'thumbnail'])('are refused by name: %s', async (facet) => {
    const { post } = await anInventory();
    await post(COLUMNS, { name: 'X', [facet]: {} });
    const answer = await post(ITEMS, { fields: { X: 'value' } });
    expect(answer.status).toBe(501);
    expect(answer.body).toMatchObject(refusal('notSupported', expect.stringContaining(facet)));
  });
});

describe('several choices', () => {
  it('are no longer than 255 characters together', async () => {
    const { post } = await anInventory();
    const choices = (length: number) => ({
      'Tags@odata.type': 'Collection(Edm.String)',
      Tags: ['a'.repeat(200), 'b'.repeat(length)],
    });
    expect((await post(ITEMS, { fields: choices(55) })).status).toBe(201);
    expect((await post(ITEMS, { fields: choices(56) })).status).toBe(400);
  });
});

describe('[F60] days in a site with a time zone', () => {
  const SETTINGS = { hostname: 'contoso.sharepoint.com', path: '/sites/inventory', displayName: 'Inventory' };

  it.each([
    ['in winter', '2026-01-15T12:00:00Z', '2026-01-14T23:00:00Z'],
    ['in summer', '2026-07-15T12:00:00Z', '2026-07-14T22:00:00Z'],
    ['when the clocks go forward', '2026-03-29T12:00:00Z', '2026-03-28T23:00:00Z'],
    ['the day after', '2026-03-30T12:00:00Z', '2026-03-29T22:00:00Z'],
    ['when they go back', '2026-10-25T12:00:00Z', '2026-10-24T22:00:00Z'],
    ['just before midnight there', '2026-01-15T22:59:59Z', '2026-01-14T23:00:00Z'],
    ['just after midnight there', '2026-01-15T23:00:00Z', '2026-01-15T23:00:00Z'],
  ])('are kept as the midnight they begin with, %s', async (_when, written, kept) => {
    const { get, post } = await aTenant({ site: { ...SETTINGS, timeZone: 'Europe/Stockholm' } });
    await post(`${SITE}/lists`, {
      displayName: 'Inventory',
      columns: [
        { name: 'Due', dateTime: { format: 'dateOnly' } },
        { name: 'At', dateTime: { format: 'dateTime' } },
      ],
    });
    await post(ITEMS, { fields: { Due: written, At: written } });
    const { body } = await get(`${ITEMS}/1?$expand=fields`);
    expect(textAt(body, 'fields', 'Due')).toBe(kept);
    expect(textAt(body, 'fields', 'At')).toBe(written);
  });
});
