import { describe, expect, it } from 'vitest';
import { at, eachOf, refusal, textAt } from '../tenant.ts';
import { DRIVE, LIBRARY, namesIn, someFiles } from './files.ts';

const CONFLICT = '@microsoft.graph.conflictBehavior';

describe('folders', () => {
  it('are made, listed by name and counted', async () => {
    const { get, folder, put } = await someFiles();
    const a = await folder('Åtgärder');
    await put('Åtgärder/two.txt', '22');
    await put('Åtgärder/One.txt', '1');
    const { body } = await get(`${DRIVE}/items/${a}?$expand=children($select=name,size)`);
    expect(body).toMatchObject({ name: 'Åtgärder', size: 3, folder: { childCount: 2 } });
    expect(at(body, 'children')).toEqual([
      { name: 'One.txt', size: 1 },
      { name: 'two.txt', size: 2 },
    ]);
  });

  it('with a name that is taken are refused, renamed or given back, as the caller says', async () => {
    const { post } = await someFiles();
    const make = (conflict?: string) =>
      post(`${DRIVE}/root/children`, { name: 'New', folder: {}, ...(conflict && { [CONFLICT]: conflict }) });
    const first = await make();
    expect(await make()).toMatchObject({ status: 409, body: refusal('nameAlreadyExists') });
    expect((await make('rename')).body).toMatchObject({ name: 'New 1' });
    expect(at((await make('replace')).body, 'id')).toBe(at(first.body, 'id'));
  });

  it('come page by page, sorted and filtered when asked', async () => {
    const { get, put, folder } = await someFiles({ limits: { defaultPage: 2 } });
    for (const name of ['c.txt', 'a.txt', 'b.png']) await put(name, name);
    await folder('d');
    const first = await get(`${DRIVE}/root/children?$select=name`);
    expect(eachOf(first.body, 'name')).toEqual(['a.txt', 'b.png']);
    const second = await get(textAt(first.body, '@odata.nextLink'));
    expect(eachOf(second.body, 'name')).toEqual(['c.txt', 'd']);
    expect(second.body).not.toHaveProperty('@odata.nextLink');
    expect(eachOf((await get(`${DRIVE}/root/children?$orderby=name desc&$top=1`)).body, 'name')).toEqual(['d']);
    const files = await get(`${DRIVE}/root/children?$filter=file ne null and image eq null`);
    expect(eachOf(files.body, 'name')).toEqual(['a.txt', 'c.txt']);
  });

  it.each(['a/b', 'a:b', 'a*', ' a', 'CON', '~$a', '', 'a.', 'x'.repeat(256)])('cannot be called %j', async (name) => {
    const { post } = await someFiles();
    expect(await post(`${DRIVE}/root/children`, { name, folder: {} })).toMatchObject({
      status: 400,
      body: refusal('invalidRequest'),
    });
  });
});

describe('an item', () => {
  it('shows what was asked for, and refuses what no item has', async () => {
    const { get, put } = await someFiles();
    const id = await put('a.txt');
    const chosen = await get(`${DRIVE}/items/${id}?select=id,@microsoft.graph.downloadUrl`);
    expect(namesIn(chosen.body)).toEqual(['@microsoft.graph.downloadUrl', '@odata.context', 'id']);
    expect((await get(`${DRIVE}/items/${id}?$select=colour`)).status).toBe(400);
    expect(at((await get(`${DRIVE}/items/${id}?$select=publication`)).body, 'publication')).toEqual({
      level: 'published',
      versionId: '1.0',
    });
  });

  it('is renamed and moved, which changes its eTag and not its cTag', async () => {
    const { get, put, folder, patch } = await someFiles();
    const id = await put('a.txt');
    const target = await folder('T');
    const before = (await get(`${DRIVE}/items/${id}`)).body;
    const { status, body } = await patch(`${DRIVE}/items/${id}`, { name: 'b.pdf', parentReference: { id: target } });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id,
      name: 'b.pdf',
      file: { mimeType: 'application/pdf' },
      parentReference: { id: target },
    });
    expect(at(body, 'eTag')).not.toBe(at(before, 'eTag'));
    expect(at(body, 'cTag')).toBe(at(before, 'cTag'));
    expect((await get(`${DRIVE}/root:/T/b.pdf`)).status).toBe(200);
  });

  it('cannot go where its name is taken, into itself, or to another drive', async () => {
    const { put, folder, patch, get } = await someFiles();
    const [id, outer] = [await put('a.txt'), await folder('Outer')];
    await put('b.txt');
    const inner = await folder('Inner', `items/${outer}`);
    const other = textAt((await get(`${LIBRARY}/root`)).body, 'id');
    const library = textAt((await get(LIBRARY)).body, 'id');
    expect((await patch(`${DRIVE}/items/${id}`, { name: 'B.TXT' })).status).toBe(409);
    expect((await patch(`${DRIVE}/items/${outer}`, { parentReference: { id: inner } })).status).toBe(400);
    expect((await patch(`${DRIVE}/items/${id}`, { parentReference: { driveId: library, id: other } })).status).toBe(
      400,
    );
    expect((await patch(`${DRIVE}/items/${id}`, { name: 'A.txt' })).status).toBe(200);
  });

  it('is not written over a state that the caller has not read', async () => {
    const { get, put, patch, remove } = await someFiles();
    const id = await put('a.txt');
    const eTag = textAt((await get(`${DRIVE}/items/${id}`)).body, 'eTag');
    const headers = { 'if-match': eTag };
    expect((await patch(`${DRIVE}/items/${id}`, { name: 'b.txt' }, { headers })).status).toBe(200);
    expect(await patch(`${DRIVE}/items/${id}`, { name: 'c.txt' }, { headers })).toMatchObject({
      status: 412,
      body: refusal('resourceModified'),
    });
    expect((await remove(`${DRIVE}/items/${id}`, { headers })).status).toBe(412);
    expect(at((await get(`${DRIVE}/items/${id}`)).body, 'name')).toBe('b.txt');
  });

  it('goes into the recycle bin with what is below it and comes back with it', async () => {
    const { get, put, remove, request } = await someFiles();
    const file = await put('F/a.txt', 'kept');
    const early = await put('F/early.txt');
    const folder = textAt((await get(`${DRIVE}/root:/F`)).body, 'id');
    await remove(`${DRIVE}/items/${early}`);
    expect((await remove(`${DRIVE}/items/${folder}`)).status).toBe(204);
    expect((await get(`${DRIVE}/items/${file}`)).status).toBe(404);
    expect(at((await get(DRIVE)).body, 'quota', 'deleted')).toBe(8);
    const { status, body } = await request('POST', `${DRIVE}/items/${folder}/restore`, { body: { name: 'G' } });
    expect([status, at(body, 'name')]).toEqual([200, 'G']);
    expect((await get(`${DRIVE}/root:/G/a.txt`)).status).toBe(200);
  });

  it('is gone for good after permanentDelete, and its bytes with it', async () => {
    const { get, put, request } = await someFiles();
    const id = await put('a.txt', '12345');
    await put('a.txt', '123456');
    expect(at((await get(DRIVE)).body, 'quota', 'used')).toBe(6);
    expect((await request('POST', `${DRIVE}/items/${id}/permanentDelete`)).status).toBe(204);
    expect((await request('POST', `${DRIVE}/items/${id}/restore`)).status).toBe(404);
    expect(at((await get(DRIVE)).body, 'quota')).toMatchObject({ used: 0, deleted: 0 });
  });

  it('carries facets of an app', async () => {
    const { put, patch, get } = await someFiles();
    const id = await put('a.txt');
    await patch(`${DRIVE}/items/${id}`, { contoso_oilChange: { mileage: 9523.9 } });
    expect((await get(`${DRIVE}/items/${id}`)).body).toMatchObject({ contoso_oilChange: { mileage: 9523.9 } });
  });

  it('takes other methods inside a POST', async () => {
    const { put, get, request } = await someFiles();
    const id = await put('a.txt');
    const headers = { 'x-http-method-override': 'DELETE' };
    expect((await request('POST', `${DRIVE}/items/${id}`, { headers })).status).toBe(204);
    expect((await get(`${DRIVE}/items/${id}`)).status).toBe(404);
  });
});

describe('copying', () => {
  const COPY = (id: string) => `${DRIVE}/items/${id}/copy`;

  it('takes a folder with all below it to another drive, and tells where it is', async () => {
    const { get, put, request, bare, follow } = await someFiles();
    await put('F/deep/a.txt', 'content');
    const folder = textAt((await get(`${DRIVE}/root:/F`)).body, 'id');
    const library = textAt((await get(LIBRARY)).body, 'id');
    const body = { parentReference: { driveId: library, id: 'root' }, name: 'Copy' };
    const { status, headers } = await request('POST', COPY(folder), { body });
    expect(status).toBe(202);
    const progress = await bare('GET', headers['location'] ?? '');
    expect(progress.body).toMatchObject({ status: 'completed', percentageComplete: 100 });
    const copy = await get(`${LIBRARY}/root:/Copy/deep/a.txt`);
    expect(await follow(await get(`${LIBRARY}/root:/Copy/deep/a.txt:/content`))).toBe('content');
    expect(at(copy.body, 'id')).not.toBe(folder);
    expect((await get(`${LIBRARY}/items/${textAt(progress.body, 'resourceId')}`)).body).toMatchObject({ name: 'Copy' });
  });

  it('onto a taken name fails in its progress, not in its answer, unless it may rename', async () => {
    const { put, request, bare, get } = await someFiles();
    const id = await put('a.txt');
    const failed = await request('POST', COPY(id), { body: {} });
    expect(failed.status).toBe(202);
    expect((await bare('GET', failed.headers['location'] ?? '')).body).toMatchObject({
      status: 'failed',
      error: { code: 'nameAlreadyExists' },
    });
    await request('POST', `${COPY(id)}?${CONFLICT}=rename`, { body: {} });
    expect((await get(`${DRIVE}/root:/a 1.txt`)).status).toBe(200);
  });
});

describe('bundles', () => {
  it('name items that live elsewhere, and let them go without deleting them', async () => {
    const { put, post, get, remove } = await someFiles();
    const [a, b] = [await put('a.txt'), await put('b.txt')];
    const made = await post(`${DRIVE}/bundles`, { name: 'Shared', bundle: {}, children: [{ id: a }] });
    expect(made).toMatchObject({ status: 201, body: { bundle: { childCount: 1 } } });
    const bundle = `${DRIVE}/bundles/${textAt(made.body, 'id')}`;
    await post(`${bundle}/children`, { id: b });
    expect(eachOf((await get(`${bundle}/children`)).body, 'id')).toEqual([a, b]);
    expect(eachOf((await get(`${DRIVE}/bundles?expand=children`)).body, 'children', 0, 'id')).toEqual([a]);
    expect(eachOf((await get(`${DRIVE}/bundles?filter=bundle/album ne null`)).body)).toEqual([]);
    expect((await remove(`${bundle}/children/${a}`)).status).toBe(204);
    expect((await remove(bundle)).status).toBe(204);
    expect((await get(`${DRIVE}/items/${a}`)).status).toBe(200);
  });
});
