import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openGraphService } from '#workbench/graph-service/index.ts';
import { at, directory, eachOf, refusal, textAt } from '../tenant.ts';
import { DRIVE, someFiles, type Files } from './files.ts';

const ANY_SIZE = { limits: { fragmentUnit: 1 } };
const OPEN = (path: string) => `${DRIVE}/root:/${path}:/createUploadSession`;
const CONFLICT = '@microsoft.graph.conflictBehavior';

async function opened(files: Files, path: string, body?: object): Promise<string> {
  const answer = await files.request('POST', OPEN(path), { ...(body && { body }) });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return textAt(answer.body, 'uploadUrl');
}

const piece = (text: string, from: number, total: number) => ({
  headers: { 'content-range': `bytes ${from}-${from + text.length - 1}/${total}` },
  body: Buffer.from(text),
});

describe('an upload over several requests', () => {
  it('takes pieces in order, tells what is next and makes the file with the last one', async () => {
    const files = await someFiles(ANY_SIZE);
    const url = await opened(files, 'A/large.txt');
    const first = await files.bare('PUT', url, piece('0123', 0, 10));
    expect(first).toMatchObject({ status: 202, body: { nextExpectedRanges: ['4-'] } });
    expect((await files.get(`${DRIVE}/root:/A/large.txt`)).status).toBe(404);
    expect((await files.bare('GET', url)).body).toMatchObject({ nextExpectedRanges: ['4-'] });
    const last = await files.bare('PUT', url, piece('456789', 4, 10));
    expect(last).toMatchObject({ status: 201, body: { name: 'large.txt', size: 10 } });
    expect(await files.follow(await files.get(`${DRIVE}/root:/A/large.txt:/content`))).toBe('0123456789');
    expect((await files.bare('GET', url)).status).toBe(404);
  });

  it('refuses a piece that it has already, and one that is too early', async () => {
    const files = await someFiles(ANY_SIZE);
    const url = await opened(files, 'a.txt');
    await files.bare('PUT', url, piece('0123', 0, 10));
    for (const from of [0, 6])
      expect(await files.bare('PUT', url, piece('xxxx', from, 10))).toMatchObject({
        status: 416,
        body: refusal('invalidRange'),
      });
    expect((await files.bare('PUT', url, piece('4567', 4, 11))).status).toBe(400);
    expect(
      (await files.bare('PUT', url, { headers: { 'content-range': 'bytes 4-9/10' }, body: Buffer.from('x') })).status,
    ).toBe(400);
    expect((await files.bare('GET', url)).body).toMatchObject({ nextExpectedRanges: ['4-'] });
  });

  it('wants pieces of a multiple of 320 KiB below 60 MiB, the last one aside', async () => {
    const files = await someFiles({ limits: { fragmentUnit: 4, fragmentBytes: 9 } });
    const url = await opened(files, 'a.txt');
    expect((await files.bare('PUT', url, piece('012', 0, 30))).status).toBe(400);
    expect((await files.bare('PUT', url, piece('0123456789', 0, 30))).status).toBe(413);
    expect((await files.bare('PUT', url, piece('01234567', 0, 9))).status).toBe(202);
    expect((await files.bare('PUT', url, piece('8', 8, 9))).status).toBe(201);
  });

  it('refuses a token at its address', async () => {
    const files = await someFiles(ANY_SIZE);
    const url = await opened(files, 'a.txt');
    const { headers, body } = piece('0123', 0, 4);
    const answer = await files.bare('PUT', url, { headers: { ...headers, authorization: 'Bearer owner' }, body });
    expect(answer.status).toBe(401);
  });

  it('is cancelled by DELETE and ends by itself after a week without a piece', async () => {
    let now = new Date('2026-01-01T08:00:00Z');
    const files = await someFiles({ ...ANY_SIZE, now: () => now });
    const [cancelled, late] = [await opened(files, 'a.txt'), await opened(files, 'b.txt')];
    expect((await files.bare('DELETE', cancelled)).status).toBe(204);
    expect((await files.bare('GET', cancelled)).status).toBe(404);
    now = new Date('2026-01-08T08:00:01Z');
    expect((await files.bare('PUT', late, piece('0', 0, 1))).status).toBe(404);
  });

  it('goes on after a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'uploads-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const databaseFile = join(folder, 'graph.db');
    const before = await openGraphService({
      ...{ databaseFile, directory, ...ANY_SIZE, now: () => new Date('2026-01-01T08:00:00Z') },
      site: { hostname: 'contoso.sharepoint.com', path: '/sites/inventory', displayName: 'Inventory' },
      verifyToken: () => Promise.resolve({ oid: directory[0].id, scopes: ['Files.ReadWrite.All'], roles: [] }),
    });
    const headers = { authorization: 'Bearer owner' };
    const session = await before.handle({ method: 'POST', url: `/v1.0${OPEN('a.txt')}`, headers });
    const url = textAt(session.body, 'uploadUrl');
    await before.handle({ method: 'PUT', url, ...piece('0123', 0, 8) });
    before.close();
    const after = await someFiles({ ...ANY_SIZE, databaseFile });
    expect((await after.bare('PUT', url, piece('4567', 4, 8))).status).toBe(201);
    expect(await after.follow(await after.get(`${DRIVE}/root:/a.txt:/content`))).toBe('01234567');
  });
});

describe('the name of an upload', () => {
  it('may be taken only if the caller says what then', async () => {
    const files = await someFiles(ANY_SIZE);
    const id = await files.put('a.txt', 'old');
    expect((await files.request('POST', OPEN('a.txt'), { body: { item: { [CONFLICT]: 'fail' } } })).status).toBe(409);
    const replacing = await opened(files, 'a.txt', { item: { [CONFLICT]: 'replace' } });
    expect(await files.bare('PUT', replacing, piece('new', 0, 3))).toMatchObject({ status: 200, body: { id } });
    const renaming = await opened(files, 'a.txt', { item: { [CONFLICT]: 'rename' } });
    expect(await files.bare('PUT', renaming, piece('2nd', 0, 3))).toMatchObject({
      status: 201,
      body: { name: 'a 1.txt' },
    });
    expect(eachOf((await files.get(`${DRIVE}/items/${id}/versions`)).body, 'id')).toEqual(['2.0', '1.0']);
  });

  it('that got taken meanwhile is refused at the end; the upload can be completed under another', async () => {
    const files = await someFiles(ANY_SIZE);
    const url = await opened(files, 'a.txt');
    await files.put('a.txt', 'somebody else');
    expect(await files.bare('PUT', url, piece('mine', 0, 4))).toMatchObject({
      status: 409,
      body: refusal('nameAlreadyExists'),
    });
    const body = { name: 'b.txt', '@microsoft.graph.sourceUrl': url };
    expect(await files.request('PUT', `${DRIVE}/root`, { body })).toMatchObject({
      status: 201,
      body: { name: 'b.txt' },
    });
    expect(await files.follow(await files.get(`${DRIVE}/root:/b.txt:/content`))).toBe('mine');
  });

  it('may stay open until the caller completes the upload', async () => {
    const files = await someFiles(ANY_SIZE);
    const url = await opened(files, 'a.txt', { deferCommit: true });
    expect((await files.bare('POST', url)).status).toBe(400);
    expect((await files.bare('PUT', url, piece('0123', 0, 4))).status).toBe(202);
    expect((await files.get(`${DRIVE}/root:/a.txt`)).status).toBe(404);
    expect(await files.bare('POST', url)).toMatchObject({ status: 201, body: { name: 'a.txt' } });
  });

  it('is not even given when the file cannot fit', async () => {
    const files = await someFiles({ limits: { driveBytes: 10, fragmentUnit: 1 } });
    const refused = await files.request('POST', OPEN('a.txt'), { body: { item: { fileSize: 11 } } });
    expect(refused).toMatchObject({ status: 507, body: refusal('quotaLimitReached') });
    const url = await opened(files, 'b.txt');
    expect((await files.bare('PUT', url, piece('0123', 0, 11))).status).toBe(507);
  });

  it('keeps what the sender says of the file', async () => {
    const files = await someFiles(ANY_SIZE);
    const fileSystemInfo = { createdDateTime: '2020-01-01T00:00:00Z', lastModifiedDateTime: '2021-01-01T00:00:00Z' };
    const url = await opened(files, 'a.txt', { item: { fileSystemInfo, description: 'Export' } });
    const { body } = await files.bare('PUT', url, piece('0', 0, 1));
    expect(body).toMatchObject({ fileSystemInfo, description: 'Export' });
    expect(at(body, 'createdBy', 'user', 'displayName')).toBe('Owner');
  });
});
