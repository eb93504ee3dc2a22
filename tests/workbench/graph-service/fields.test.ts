import { describe, expect, it } from 'vitest';
import { anInventory, at, ITEMS, refusal, SITE } from './tenant.ts';

describe('values that are kept', () => {
  it.each([
    ['text', { Title: 'Å' }, { Title: 'Å' }],
    ['text of 255 characters', { Title: 'x'.repeat(255) }, { Title: 'x'.repeat(255) }],
    ['a note of 63,999 characters', { Note: 'x'.repeat(63_999) }, { Note: 'x'.repeat(63_999) }],
    ['line breaks and signs', { Note: 'a\r\n<b>"\' 🌱 שלום' }, { Note: 'a\r\n<b>"\' 🌱 שלום' }],
    ['a number', { Quantity: 1.5 }, { Quantity: 1.5 }],
    ['a number as text', { Quantity: '12' }, { Quantity: 12 }],
    ['true', { Sold: true }, { Sold: true }],
    ['false', { Sold: false }, { Sold: false }],
    ['an instant', { Due: '2026-01-01T12:00:00Z' }, { Due: '2026-01-01T12:00:00Z' }],
    ['an instant with an offset, in UTC', { Due: '2026-01-01T12:00:00.250+01:00' }, { Due: '2026-01-01T11:00:00Z' }],
    ['a date, as an instant', { Due: '2026-01-01' }, { Due: '2026-01-01T00:00:00Z' }],
    ['a choice', { Color: 'Red' }, { Color: 'Red' }],
    ['a choice that the column does not offer', { Color: 'Mauve' }, { Color: 'Mauve' }],
    ['several choices', { Tags: ['A', 'B'], 'Tags@odata.type': 'Collection(Edm.String)' }, { Tags: ['A', 'B'] }],
  ])('keeps %s', async (_kind, fields, kept) => {
    const { get, post } = await anInventory();
    expect((await post(ITEMS, { fields })).status).toBe(201);
    expect(at((await get(`${ITEMS}/1?$expand=fields`)).body, 'fields')).toMatchObject(kept);
  });

  it.each([null, ''])('clears a field with %j', async (empty) => {
    const { get, patch, post } = await anInventory();
    await post(ITEMS, { fields: { Title: 'Widget', Quantity: 3 } });
    await patch(`${ITEMS}/1/fields`, { Title: empty, Quantity: empty });
    const fields = at((await get(`${ITEMS}/1?$expand=fields`)).body, 'fields');
    expect(fields).not.toHaveProperty('Title');
    expect(fields).not.toHaveProperty('Quantity');
  });

  it('leaves the other fields alone', async () => {
    const { patch, post } = await anInventory();
    await post(ITEMS, { fields: { Title: 'Widget', Quantity: 3 } });
    expect((await patch(`${ITEMS}/1/fields`, { Quantity: 4 })).body).toMatchObject({ Title: 'Widget', Quantity: 4 });
  });

  it('gives a new item the defaults of its columns', async () => {
    const { post } = await anInventory();
    await post(`${SITE}/lists/Inventory/columns`, {
      name: 'State',
      choice: { choices: ['New'] },
      defaultValue: { value: 'New' },
    });
    await post(`${SITE}/lists/Inventory/columns`, { name: 'Open', boolean: {}, defaultValue: { value: '1' } });
    const { body } = await post(ITEMS, { fields: {} });
    expect(at(body, 'fields')).toMatchObject({ State: 'New', Open: true });
    expect(at((await post(ITEMS, { fields: { State: null } })).body, 'fields')).not.toHaveProperty('State');
  });
});

describe('values that are refused', () => {
  it.each([
    ['an unknown column', { Colour: 'Red' }, "Field 'Colour' is not recognized"],
    ['a column in another case', { code: 'a' }, "Field 'code' is not recognized"],
    ['a built-in column', { Created: '2026-01-01T00:00:00Z' }, "Field 'Created' is read-only"],
    ['a number in a text column', { Title: 5 }, expect.stringContaining('Edm.String')],
    ['text longer than its column', { Code: 'x'.repeat(11) }, expect.stringContaining('Invalid text value')],
    ['text longer than 255', { Title: 'x'.repeat(256) }, expect.stringContaining('Invalid text value')],
    ['a note longer than 63,999', { Note: 'x'.repeat(64_000) }, expect.stringContaining('Invalid text value')],
    ['a decimal comma', { Quantity: '1,5' }, expect.stringContaining('Edm.Double')],
    ['a number below the least', { Quantity: -1 }, expect.stringContaining("Field 'Quantity'")],
    ['a number above the greatest', { Quantity: 10_001 }, expect.stringContaining("Field 'Quantity'")],
    ['a word in a boolean column', { Sold: 'yes' }, expect.stringContaining('Edm.Boolean')],
    ['no date', { Due: 'tomorrow' }, expect.stringContaining('Edm.DateTimeOffset')],
    ['a day that does not exist', { Due: '2026-13-40' }, expect.stringContaining('Edm.DateTimeOffset')],
    ['several choices without their type', { Tags: ['A'] }, expect.stringContaining('A value without a type name')],
  ])('refuses %s', async (_case, fields, message) => {
    const { get, post } = await anInventory();
    const answer = await post(ITEMS, { fields });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject(refusal('invalidRequest', message));
    expect((await get(ITEMS)).body).toMatchObject({ value: [] });
  });

  it('refuses to leave a required column empty, at creation and afterwards', async () => {
    const { patch, post } = await anInventory();
    await patch(`${SITE}/lists/Inventory/columns/Note`, { required: true });
    expect((await post(ITEMS, { fields: { Title: 'x' } })).body).toMatchObject(
      refusal('invalidRequest', "Field 'Note' is required"),
    );
    await post(ITEMS, { fields: { Note: 'x' } });
    expect((await patch(`${ITEMS}/1/fields`, { Note: '' })).status).toBe(400);
    expect((await patch(`${ITEMS}/1/fields`, { Title: 'y' })).status).toBe(200);
  });

  it('refuses a second item with the value of a unique column, whatever its case', async () => {
    const { patch, post } = await anInventory();
    await post(ITEMS, { fields: { Code: 'a' } });
    const second = await post(ITEMS, { fields: { Code: 'A' } });
    expect(second.status).toBe(400);
    expect(second.body).toMatchObject(refusal('invalidRequest', expect.stringContaining('duplicate values')));
    await post(ITEMS, { fields: { Code: 'b' } });
    expect((await patch(`${ITEMS}/2/fields`, { Code: 'a' })).status).toBe(400);
    expect((await patch(`${ITEMS}/1/fields`, { Code: 'a' })).status).toBe(200);
  });

  it('lets several items leave a unique column empty, and frees a value with its item', async () => {
    const { post, remove } = await anInventory();
    for (const Quantity of [1, 2]) expect((await post(ITEMS, { fields: { Quantity } })).status).toBe(201);
    await post(ITEMS, { fields: { Code: 'a' } });
    await remove(`${ITEMS}/3`);
    expect((await post(ITEMS, { fields: { Code: 'a' } })).status).toBe(201);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty'])('takes the name "%s" for nothing but a name', async (name) => {
    const { get, post } = await anInventory();
    const body: unknown = JSON.parse(`{"fields":{"${name}":"x"}}`);
    expect((await post(ITEMS, body)).status).toBe(400);
    await post(ITEMS, { fields: {} });
    expect((await get(`${ITEMS}?$filter=fields/${name} eq 'x'`)).status).toBe(400);
    const { body: item } = await get(`${ITEMS}/1?$expand=fields($select=${name})`);
    expect(Object.keys(at(item, 'fields') ?? {})).toEqual(['@odata.etag']);
  });
});
