import { describe, expect, it } from 'vitest';
import { imageSizeOf } from '#workbench/graph-service/drives/mediaType.ts';
import { quickXorHash } from '#workbench/graph-service/drives/quickXorHash.ts';
import { at, eachOf, refusal, textAt } from '../tenant.ts';
import { bytesOf, DRIVE, LIBRARY, pngOf, someFiles, textOf } from './files.ts';

const CONTENT = (path: string) => `${DRIVE}/root:/${path}:/content`;

describe('a file in one request', () => {
  it('is made with the folders on its way, and given a new content the next time', async () => {
    const { request, get, follow } = await someFiles();
    const made = await request('PUT', CONTENT('A/B/a.txt'), { body: Buffer.from('first') });
    expect(made).toMatchObject({ status: 201, body: { name: 'a.txt', size: 5, file: { mimeType: 'text/plain' } } });
    const again = await request('PUT', CONTENT('A/B/a.txt'), { body: Buffer.from('second') });
    expect(again).toMatchObject({ status: 200, body: { id: at(made.body, 'id'), size: 6 } });
    expect(at(again.body, 'cTag')).not.toBe(at(made.body, 'cTag'));
    expect(await follow(await get(CONTENT('A/B/a.txt')))).toBe('second');
  });

  it('may be refused or renamed when its name is taken', async () => {
    const { request, put } = await someFiles();
    await put('a.txt');
    const send = (conflict: string) =>
      request('PUT', `${CONTENT('a.txt')}?@microsoft.graph.conflictBehavior=${conflict}`, { body: Buffer.from('x') });
    expect((await send('fail')).status).toBe(409);
    expect(await send('rename')).toMatchObject({ status: 201, body: { name: 'a 1.txt' } });
  });

  it('keeps the content when the caller has read another state', async () => {
    const { request, put, get, follow } = await someFiles();
    const id = await put('a.txt', 'first');
    const cTag = textAt((await get(`${DRIVE}/items/${id}`)).body, 'cTag');
    await put('a.txt', 'second');
    const headers = { 'if-match': cTag };
    const late = await request('PUT', `${DRIVE}/items/${id}/content`, { headers, body: Buffer.from('third') });
    expect(late).toMatchObject({ status: 412, body: refusal('resourceModified') });
    expect(await follow(await get(`${DRIVE}/items/${id}/content`))).toBe('second');
  });

  it('is refused above the limits of a request and of the drive, and nothing is kept', async () => {
    const { request, get, put } = await someFiles({ limits: { simpleUploadBytes: 10, driveBytes: 15 } });
    expect((await request('PUT', CONTENT('a.bin'), { body: new Uint8Array(11) })).status).toBe(413);
    await put('b.bin', '1234567890');
    expect(await request('PUT', CONTENT('c.bin'), { body: new Uint8Array(6) })).toMatchObject({
      status: 507,
      body: refusal('quotaLimitReached'),
    });
    expect(eachOf((await get(`${DRIVE}/root/children`)).body, 'name')).toEqual(['b.bin']);
    expect(at((await get(DRIVE)).body, 'quota')).toMatchObject({ total: 15, used: 10, remaining: 5 });
  });

  it('may come with its metadata as multipart/related', async () => {
    const { request, get, follow } = await someFiles();
    const body = Buffer.from(
      [
        ...['--A100x', 'Content-ID: <metadata>', 'Content-Type: application/json', ''],
        ...['{ "name": "ö.txt", "file": {}, "@microsoft.graph.sourceUrl": "cid:content" }', ''],
        ...['--A100x', 'Content-ID: <content>', 'Content-Type: text/plain', '', 'Två\r\nrader', '', '--A100x--'],
      ].join('\r\n'),
    );
    const headers = { 'content-type': 'multipart/related; boundary="A100x"' };
    expect(await request('POST', `${DRIVE}/root/children`, { headers, body })).toMatchObject({
      status: 201,
      body: { name: 'ö.txt' },
    });
    expect(await follow(await get(CONTENT('ö.txt')))).toBe('Två\r\nrader\r\n');
  });

  it('is not fetched from elsewhere: the progress of the job says so', async () => {
    const { post, bare } = await someFiles();
    const child = { '@microsoft.graph.sourceUrl': 'http://contoso.example/a.jpg', name: 'a.jpg', file: {} };
    const { status, headers } = await post(`${DRIVE}/root/children`, child);
    expect(status).toBe(202);
    expect((await bare('GET', headers['location'] ?? '')).body).toMatchObject({ status: 'failed' });
  });
});

describe('the content of a file', () => {
  it('is behind an address that needs no token, for a time', async () => {
    let now = new Date('2026-01-01T08:00:00Z');
    const { put, get, bare } = await someFiles({ now: () => now });
    const id = await put('å.txt', 'innehåll');
    const { status, headers } = await get(`${DRIVE}/items/${id}/content`);
    const location = headers['location'] ?? '';
    expect(status).toBe(302);
    const answer = await bare('GET', location);
    expect(textOf(answer.body)).toBe('innehåll');
    expect(answer.headers).toMatchObject({ 'content-type': 'text/plain' });
    expect((await bare('GET', `${location}x`)).status).toBe(401);
    now = new Date('2026-01-01T09:00:01Z');
    expect((await bare('GET', location)).status).toBe(401);
  });

  it('can be had in parts', async () => {
    const { put, get, bare } = await someFiles();
    await put('a.txt', '0123456789');
    const location = textAt((await get(`${DRIVE}/root:/a.txt`)).body, '@microsoft.graph.downloadUrl');
    const part = (range: string) => bare('GET', location, { headers: { range } });
    const middle = await part('bytes=2-4');
    expect([middle.status, textOf(middle.body), middle.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10']);
    expect(textOf((await part('bytes=7-')).body)).toBe('789');
    expect(textOf((await part('bytes=-2')).body)).toBe('89');
    expect((await part('bytes=10-')).status).toBe(416);
  });

  it('is put together again over pieces of the table', async () => {
    const { request, get, bare } = await someFiles();
    const bytes = Uint8Array.from({ length: 2_500_000 }, (_, at) => (at * 7919) % 251);
    await request('PUT', CONTENT('large.bin'), { body: bytes });
    const { body } = await get(`${DRIVE}/root:/large.bin`);
    expect(at(body, 'file', 'hashes', 'quickXorHash')).toBe(quickXorHash([bytes]));
    const address = textAt(body, '@microsoft.graph.downloadUrl');
    expect(Buffer.compare(bytesOf((await bare('GET', address)).body), bytes)).toBe(0);
    const range = { headers: { range: 'bytes=1048570-1048583' } };
    expect([...bytesOf((await bare('GET', address, range)).body)]).toEqual([...bytes.subarray(1_048_570, 1_048_584)]);
  });

  it('is given as another format only when it has that already', async () => {
    const { put, get, bare } = await someFiles();
    const [doc, pdf] = [await put('a.docx'), await put('a.pdf', 'pdf')];
    const turned = await get(`${DRIVE}/items/${doc}/content?format=pdf`);
    expect(turned.status).toBe(302);
    expect((await bare('GET', turned.headers['location'] ?? '')).status).toBe(501);
    const same = await get(`${DRIVE}/items/${pdf}/content?format=pdf`);
    expect(textOf((await bare('GET', same.headers['location'] ?? '')).body)).toBe('pdf');
    expect((await get(`${DRIVE}/items/${doc}/content?format=exe`)).status).toBe(406);
  });

  it('is not there for a folder', async () => {
    const { get } = await someFiles();
    expect((await get(`${LIBRARY}/root/content`)).status).toBe(400);
  });
});

describe('what is read from the content', () => {
  // From the tests of rclone, which compares with OneDrive itself.
  it.each([
    ['', 'AAAAAAAAAAAAAAAAAAAAAAAAAAA='],
    ['Sg==', 'SgAAAAAAAAAAAAAAAQAAAAAAAAA='],
    ['tbQ=', 'taAFAAAAAAAAAAAAAgAAAAAAAAA='],
    ['0pZP', '0rDEEwAAAAAAAAAAAwAAAAAAAAA='],
  ])('quickXorHash of %j is %s', (content, hash) => {
    expect(quickXorHash([Buffer.from(content, 'base64')])).toBe(hash);
  });

  it('quickXorHash is the same in one piece and in many', () => {
    const bytes = Uint8Array.from({ length: 1000 }, (_, at) => at % 256);
    expect(quickXorHash([bytes.subarray(0, 7), bytes.subarray(7, 500), bytes.subarray(500)])).toBe(
      quickXorHash([bytes]),
    );
  });

  it('the size of a picture', async () => {
    const { request } = await someFiles();
    const { body } = await request('PUT', CONTENT('a.png'), { body: pngOf(1920, 1080) });
    expect(at(body, 'image')).toEqual({ width: 1920, height: 1080 });
    const gif = Uint8Array.from([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0x40, 0x01, 0xf0, 0x00]);
    expect(imageSizeOf(gif)).toEqual({ width: 320, height: 240 });
    const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 100, 0, 200, 3]);
    expect(imageSizeOf(jpeg)).toEqual({ width: 200, height: 100 });
    expect(imageSizeOf(new Uint8Array())).toBeUndefined();
  });
});
