import { describe, expect, it } from 'vitest';
import { parseDriveAddress, parseFunction } from '#workbench/graph-service/drives/address.ts';
import { at, directory, eachOf, refusal, textAt } from '../tenant.ts';
import { DRIVE, LIBRARY, someFiles } from './files.ts';

describe('the address of a drive', () => {
  it('is the same drive by whom it belongs to and by its id', async () => {
    const { get } = await someFiles();
    const { body: mine } = await get(DRIVE);
    const id = textAt(mine, 'id');
    for (const address of [`/drives/${id}`, '/drive', `/users/${directory[0].id}/drive`, `/me/drives/${id}`])
      expect(at((await get(address)).body, 'id'), address).toBe(id);
    expect(mine).toMatchObject({ driveType: 'business', owner: { user: { displayName: 'Owner' } } });
  });

  it('leads to the library of a site by the site, its group and the name of the list', async () => {
    const { get } = await someFiles();
    const { body: library } = await get(LIBRARY);
    const id = textAt(library, 'id');
    const group = textAt(library, 'owner', 'group', 'id');
    for (const address of [`/groups/${group}/drive`, LIBRARY.replace('/drive', '/lists/Documents/drive')])
      expect(at((await get(address)).body, 'id'), address).toBe(id);
    expect(eachOf((await get(LIBRARY.replace('/drive', '/drives'))).body, 'id')).toEqual([id]);
    expect(eachOf((await get('/groups', { as: 'owner+Group.Read.All' })).body, 'id')).toEqual([group]);
  });

  it('is not found for nobody, and nobody is at home without a person', async () => {
    const { get } = await someFiles();
    expect((await get('/drives/b!none')).status).toBe(404);
    expect((await get('/users/nobody@contoso.example/drive')).status).toBe(404);
    expect((await get(DRIVE, { as: 'app+Files.Read.All' })).status).toBe(400);
  });

  it('names what is not there: a segment, a method, a part that is left out', async () => {
    const { get, remove } = await someFiles();
    expect(await get(`${DRIVE}/root/nonsense`)).toMatchObject({ status: 400 });
    expect(await get(`${DRIVE}/root/workbook`)).toMatchObject({ status: 501, body: refusal('notSupported') });
    expect((await remove(`${DRIVE}/root/children`)).status).toBe(405);
  });
});

describe('the address of an item', () => {
  it('is a path, with and without what follows it', async () => {
    const { get, put } = await someFiles();
    const id = await put('Folder A/b åäö.txt');
    const folder = textAt((await get(`${DRIVE}/root:/Folder%20A`)).body, 'id');
    for (const address of [
      `root:/Folder A/b åäö.txt`,
      `root:/folder%20a/B%20%C3%A5%C3%A4%C3%B6.txt:`,
      `items/${folder}:/b åäö.txt`,
      `items/${folder}/children/${id}`,
      `root/children/Folder A/children/b åäö.txt`,
      `root/items/${id}`,
      `items/${id}/`,
    ])
      expect(at((await get(`${DRIVE}/${address}`)).body, 'id'), address).toBe(id);
    expect((await get(`${DRIVE}/root:/Folder A/none.txt`)).status).toBe(404);
  });

  it('says where the item is, in a path that can be asked again', async () => {
    const { get, put } = await someFiles();
    const id = await put('A & B/#1 100%/c.txt');
    const { body } = await get(`${DRIVE}/items/${id}`);
    const path = textAt(body, 'parentReference', 'path');
    expect(path).toMatch(/\/root:\/A%20%26%20B\/%231%20100%25$/);
    expect(at((await get(`${path}/c.txt`)).body, 'id')).toBe(id);
  });

  it.each([
    ['root:/a/b.txt:/content', [{ to: 'root' }, { to: 'path', names: ['a', 'b.txt'] }], ['content']],
    [
      'items/01A:/b.txt:/content',
      [
        { to: 'id', id: '01A' },
        { to: 'path', names: ['b.txt'] },
      ],
      ['content'],
    ],
    [
      'special/approot:/b.txt',
      [
        { to: 'special', name: 'approot' },
        { to: 'path', names: ['b.txt'] },
      ],
      [],
    ],
    ['root:/:/children', [{ to: 'root' }, { to: 'path', names: [] }], ['children']],
    ['bundles/01B/children/01C', [{ to: 'id', id: '01B' }], ['members', '01C']],
  ])('%s is taken apart', (path, steps, rest) => {
    expect(parseDriveAddress(['drive', ...path.split('/')])).toMatchObject({ about: 'item', steps, rest });
  });

  it('leaves other addresses alone', () => {
    expect(parseDriveAddress(['sites', 'root', 'lists', 'a', 'items'])).toBeUndefined();
    expect(parseDriveAddress(['me'])).toBeUndefined();
  });

  it('takes two quotes in brackets for one', () => {
    expect(parseFunction("search(q='it''s (here)')")).toEqual({
      name: 'search',
      args: new Map([['q', "it's (here)"]]),
    });
  });
});
