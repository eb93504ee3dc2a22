import { describe, expect, it } from 'vitest';
import { at, eachOf, textAt } from '../tenant.ts';
import { DRIVE, LIBRARY, namesIn, pngOf, someFiles, textOf } from './files.ts';

describe('search', () => {
  it('finds names and what is written in a text, every word from its beginning', async () => {
    const { put, folder, get } = await someFiles();
    await put('Contoso Project.txt', 'plan');
    await put('other.txt', 'about the PROJECT of Contoso');
    await put('Contosoans.txt', 'none');
    await folder('Contoso project 2016');
    const names = async (words: string) =>
      eachOf((await get(`${DRIVE}/root/search(q='${words}')`)).body, 'name').toSorted();
    expect(await names('contoso project')).toEqual(['Contoso Project.txt', 'Contoso project 2016', 'other.txt']);
    expect(await names('proj')).toHaveLength(3);
    expect(await names('nothing')).toEqual([]);
  });

  it('stays below a folder, pages and filters', async () => {
    const { put, get, request } = await someFiles();
    for (const name of ['F/a plan.txt', 'F/b plan.txt', 'c plan.txt']) await put(name);
    await request('PUT', `${DRIVE}/root:/F/plan.png:/content`, { body: pngOf(4, 3) });
    const below = `${DRIVE}/root:/F:/search(q='plan')`;
    const first = await get(`${below}?$top=2`);
    const second = await get(textAt(first.body, '@odata.nextLink'));
    expect([...eachOf(first.body, 'name'), ...eachOf(second.body, 'name')]).toEqual([
      'a plan.txt',
      'b plan.txt',
      'plan.png',
    ]);
    expect(eachOf((await get(`${below}?filter=image%20ne%20null%20and%20file%20ne%20null`)).body, 'name')).toEqual([
      'plan.png',
    ]);
    expect(at(first.body, 'value', 0, 'searchResult')).toHaveProperty('onClickTelemetryUrl');
  });
});

describe('following', () => {
  it('keeps what a person follows, wherever it is, until they stop', async () => {
    const { put, get, request } = await someFiles();
    const [mine, ours] = [await put('mine.txt'), await put('ours.txt', 'x', LIBRARY)];
    await request('POST', `${DRIVE}/items/${mine}/follow`);
    expect(await request('POST', `${LIBRARY}/items/${ours}/follow`)).toMatchObject({ status: 200, body: { id: ours } });
    expect(eachOf((await get(`${DRIVE}/following`)).body, 'id').toSorted()).toEqual([mine, ours].toSorted());
    expect((await request('POST', `${DRIVE}/items/${mine}/unfollow`)).status).toBe(204);
    expect(eachOf((await get(`${DRIVE}/following`)).body, 'id')).toEqual([ours]);
    expect(eachOf((await get(`${DRIVE}/following`, { as: 'member' })).body)).toEqual([]);
  });
});

describe('recent files', () => {
  it('come by their last change, the newest first', async () => {
    let day = 1;
    const { put, get } = await someFiles({ now: () => new Date(Date.UTC(2026, 0, day)) });
    await put('a.txt');
    day = 2;
    await put('b.txt');
    day = 3;
    await put('a.txt', 'again');
    const { body } = await get(`${DRIVE}/recent`);
    expect(eachOf(body, 'name')).toEqual(['a.txt', 'b.txt']);
    expect(eachOf(body, 'fileSystemInfo', 'lastAccessedDateTime')).toEqual([
      '2026-01-03T00:00:00Z',
      '2026-01-02T00:00:00Z',
    ]);
  });
});

describe('special folders', () => {
  it('are there when they are asked for', async () => {
    const { get, put } = await someFiles();
    const { body } = await get(`${DRIVE}/special/documents`);
    expect(body).toMatchObject({ name: 'Documents', specialFolder: { name: 'documents' } });
    await put('Documents/a.txt');
    expect(eachOf((await get(`${DRIVE}/special/Documents/children`)).body, 'name')).toEqual(['a.txt']);
    expect((await get(`${DRIVE}/special/approot`)).status).toBe(200);
    expect((await get(`${DRIVE}/special/elsewhere`)).status).toBe(404);
  });
});

describe('thumbnails', () => {
  it('are drawn for a file at the size that they promise', async () => {
    const { request, get, bare } = await someFiles();
    const { body: file } = await request('PUT', `${DRIVE}/root:/a.png:/content`, { body: pngOf(1600, 800) });
    const sets = `${DRIVE}/items/${textAt(file, 'id')}/thumbnails`;
    const { body } = await get(sets);
    expect(at(body, 'value', 0)).toMatchObject({
      id: '0',
      small: { width: 96, height: 48 },
      medium: { width: 176, height: 88 },
      large: { width: 800, height: 400 },
    });
    const drawn = await bare('GET', textAt(body, 'value', 0, 'small', 'url'));
    expect(drawn.headers['content-type']).toBe('image/svg+xml');
    expect(textOf(drawn.body)).toMatch(/^<svg [^>]*width="96" height="48"/);
    expect((await get(`${sets}/0/small`)).body).toMatchObject({ width: 96, height: 48 });
    expect((await get(`${sets}/0/small/content`)).status).toBe(302);
    expect((await get(`${sets}/1/small`)).status).toBe(404);
  });

  it('come in sizes of one`s own', async () => {
    const { put, get } = await someFiles();
    const id = await put('a.docx');
    const { body } = await get(`${DRIVE}/items/${id}/thumbnails?select=c300x400_crop,c100x100`);
    expect(at(body, 'value', 0)).toMatchObject({
      c300x400_crop: { width: 300, height: 400 },
      c100x100: { width: 75, height: 100 },
    });
    const expanded = await get(`${DRIVE}/items/${id}/?expand=thumbnails(select=id,large,source)`);
    expect(namesIn(at(expanded.body, 'thumbnails', 0))).toEqual(['id', 'large', 'source']);
  });

  it('are none for a folder', async () => {
    const { get } = await someFiles();
    expect(eachOf((await get(`${DRIVE}/root/thumbnails`)).body)).toEqual([]);
  });
});

describe('labels', () => {
  it('of retention are set, lock a record and are taken away', async () => {
    const { put, get, patch, remove } = await someFiles();
    const item = `${DRIVE}/items/${await put('a.txt')}`;
    expect((await get(`${item}/retentionLabel`)).status).toBe(404);
    await patch(`${item}/retentionLabel`, { name: 'Contracts' });
    await patch(`${item}/retentionLabel`, { retentionSettings: { isRecordLocked: true } });
    expect((await get(`${item}/retentionLabel`)).body).toMatchObject({
      name: 'Contracts',
      retentionSettings: { isRecordLocked: true, isDeleteAllowed: false },
    });
    expect((await remove(item)).status).toBe(423);
    expect((await remove(`${item}/retentionLabel`)).status).toBe(204);
    expect((await remove(item)).status).toBe(204);
  });

  it('of sensitivity are assigned and read', async () => {
    const { put, request, bare } = await someFiles();
    const item = `${DRIVE}/items/${await put('a.txt')}`;
    const body = { sensitivityLabelId: '5feba255-812e-446a-ac59-a7044ef827b5', assignmentMethod: 'standard' };
    const assigned = await request('POST', `${item}/assignSensitivityLabel`, { body });
    expect(assigned.status).toBe(202);
    expect((await bare('GET', assigned.headers['location'] ?? '')).body).toMatchObject({ status: 'completed' });
    const { body: labels } = await request('POST', `${item}/extractSensitivityLabels`);
    expect(at(labels, 'labels', 0)).toMatchObject({ sensitivityLabelId: body.sensitivityLabelId });
  });
});

describe('the row behind a file', () => {
  it('shows and takes values, with the rights and locks of the file', async () => {
    const { put, get, patch } = await someFiles();
    const row = `${LIBRARY}/items/${await put('a.txt', 'x', LIBRARY)}/listItem`;
    expect((await patch(`${row}/fields`, { Color: 'Fuchsia' })).body).toMatchObject({ Color: 'Fuchsia' });
    const { body } = await get(`${row}?$expand=fields`);
    expect(body).toMatchObject({
      contentType: { name: 'Document' },
      fields: { FileLeafRef: 'a.txt', Color: 'Fuchsia' },
    });
    expect((await patch(`${row}/fields`, { Modified: '2020-01-01' })).status).toBe(400);
    expect((await patch(`${row}/fields`, { Color: 'x' }, { as: 'visitor' })).status).toBe(403);
  });
});
