import { describe, expect, it } from 'vitest';
import { anInventory, aTenant, at, eachOf, ITEMS, refusal, SITE, textAt } from './tenant.ts';

const COLUMNS = `${SITE}/lists/Inventory/columns`;

describe('columns', () => {
  it('reads back what was made with the list, and the built-in columns beside', async () => {
    const { get } = await anInventory();
    const { body } = await get(COLUMNS);
    expect(eachOf(body, 'name')).toEqual(
      expect.arrayContaining([
        'Title',
        'Code',
        'Quantity',
        'ID',
        'Created',
        'Modified',
        'Author',
        'Editor',
        'ContentType',
      ]),
    );
    expect((await get(`${COLUMNS}/Code`)).body).toMatchObject({
      name: 'Code',
      displayName: 'Code',
      indexed: true,
      enforceUniqueValues: true,
      required: false,
      readOnly: false,
      text: { maxLength: 10, allowMultipleLines: false },
    });
    expect((await get(`${COLUMNS}/Created`)).body).toMatchObject({ readOnly: true, dateTime: { format: 'dateTime' } });
  });

  it('adds, changes and removes a column', async () => {
    const { get, patch, post, remove } = await anInventory();
    const made = await post(COLUMNS, { name: 'Weight', displayName: 'Vikt', number: { decimalPlaces: 'two' } });
    expect(made.status).toBe(201);
    const url = `${COLUMNS}/${textAt(made.body, 'id')}`;
    const changed = await patch(url, { displayName: 'Vikt i kilo', number: { minimum: 0 }, required: true });
    expect(changed.body).toMatchObject({ name: 'Weight', displayName: 'Vikt i kilo', required: true });
    expect(at(changed.body, 'number')).toEqual({ decimalPlaces: 'two', displayAs: 'number', minimum: 0 });
    expect((await remove(url)).status).toBe(204);
    expect((await get(url)).status).toBe(404);
  });

  it('takes the values of a removed column along', async () => {
    const { get, post, remove } = await anInventory();
    await post(ITEMS, { fields: { Note: 'Old' } });
    await remove(`${COLUMNS}/Note`);
    await post(COLUMNS, { name: 'Note', text: {} });
    expect(at((await get(`${ITEMS}/1?$expand=fields`)).body, 'fields')).not.toHaveProperty('Note');
  });

  it.each([
    ['Author', 'Author0'],
    ['code', 'code0'],
    ['Ubicación', 'Ubicaci_x00f3_n'],
    ['My Column', 'My_x0020_Column'],
  ])('gives the column "%s" the internal name %s', async (name, internal) => {
    const { post } = await anInventory();
    expect(at((await post(COLUMNS, { name, text: {} })).body, 'name')).toBe(internal);
  });

  it.each([
    ['without a facet', { name: 'X' }],
    ['with two facets', { name: 'X', text: {}, number: {} }],
    ['without a name', { text: {} }],
    ['with a setting that its facet has not', { name: 'X', text: { colour: 'red' } }],
    ['that is unique but not indexed', { name: 'X', text: {}, enforceUniqueValues: true }],
    ['of several lines with an index', { name: 'X', text: { allowMultipleLines: true }, indexed: true }],
    [
      'of several choices with an index',
      { name: 'X', choice: { choices: ['A'], displayAs: 'checkBoxes' }, indexed: true },
    ],
  ])('refuses a column %s', async (_case, column) => {
    const { post } = await anInventory();
    const answer = await post(COLUMNS, column);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject(refusal('invalidRequest'));
  });

  it('keeps the type and the name of a column for good', async () => {
    const { patch } = await anInventory();
    expect((await patch(`${COLUMNS}/Code`, { number: {} })).status).toBe(400);
    expect((await patch(`${COLUMNS}/Code`, { name: 'Kod' })).status).toBe(400);
    expect((await patch(`${COLUMNS}/Created`, { displayName: 'X' })).status).toBe(400);
  });

  it('never removes Title', async () => {
    const { remove } = await anInventory();
    expect((await remove(`${COLUMNS}/Title`)).status).toBe(400);
  });

  it('has at most 20 indexed columns in a list', async () => {
    const { post } = await aTenant();
    const columns = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ name: `C${at}`, text: {}, indexed: true }));
    expect((await post(`${SITE}/lists`, { displayName: 'Twenty', columns: columns(20) })).status).toBe(201);
    expect((await post(`${SITE}/lists/Twenty/columns`, { name: 'X', text: {}, indexed: true })).status).toBe(400);
    expect((await post(`${SITE}/lists`, { displayName: 'More', columns: columns(21) })).status).toBe(400);
  });

  it('shows hidden columns only to those who ask for `hidden`', async () => {
    const { get, post } = await anInventory();
    await post(COLUMNS, { name: 'Secret', text: {}, hidden: true });
    await post(ITEMS, { fields: { Secret: 's' } });
    expect(eachOf((await get(COLUMNS)).body, 'name')).not.toContain('Secret');
    expect(eachOf((await get(`${COLUMNS}?$select=name,hidden`)).body, 'name')).toContain('Secret');
    expect(at((await get(`${ITEMS}/1?$expand=fields`)).body, 'fields')).not.toHaveProperty('Secret');
    expect(at((await get(`${ITEMS}/1?$expand=fields($select=Secret)`)).body, 'fields', 'Secret')).toBe('s');
  });

  it('indexes the items that are already there', async () => {
    const { get, patch, post } = await anInventory();
    await post(ITEMS, { fields: { Title: 'Widget' } });
    const filter = `${ITEMS}?$filter=fields/Title eq 'Widget'`;
    expect((await get(filter)).status).toBe(400);
    await patch(`${COLUMNS}/Title`, { indexed: true });
    expect(eachOf((await get(filter)).body, 'id')).toEqual(['1']);
    await patch(`${COLUMNS}/Title`, { indexed: false });
    expect((await get(filter)).status).toBe(400);
  });

  it('does not make a column unique that already has duplicates, and leaves it as it was', async () => {
    const { get, patch, post } = await anInventory();
    await post(ITEMS, { fields: { Color: 'Red' } });
    await post(ITEMS, { fields: { Color: 'Red' } });
    expect((await patch(`${COLUMNS}/Color`, { enforceUniqueValues: true })).status).toBe(400);
    expect(at((await get(`${COLUMNS}/Color`)).body, 'enforceUniqueValues')).toBe(false);
  });
});
