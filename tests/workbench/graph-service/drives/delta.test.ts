import { describe, expect, it } from 'vitest';
import { at, eachOf, refusal, textAt, type Answer } from '../tenant.ts';
import { DRIVE, someFiles, type Files } from './files.ts';

const DELTA = `${DRIVE}/root/delta`;

/** Follows the links of a walk to its end. */
async function walked(
  get: Files['get'],
  from: string,
): Promise<{ readonly names: readonly unknown[]; readonly last: Answer }> {
  const answer = await get(from);
  const names = eachOf(answer.body, 'name');
  const next = at(answer.body, '@odata.nextLink');
  if (typeof next !== 'string') return { names, last: answer };
  const rest = await walked(get, next);
  return { names: [...names, ...rest.names], last: rest.last };
}

const linkOf = ({ body }: Answer) => textAt(body, '@odata.deltaLink');

describe('the changes of a drive', () => {
  it('begin with everything, page by page, an empty last page included', async () => {
    const { get, put } = await someFiles({ limits: { defaultPage: 2 } });
    for (const name of ['a.txt', 'b.txt', 'c.txt']) await put(name);
    const first = await get(DELTA);
    expect(eachOf(first.body, 'name')).toEqual(['root', 'a.txt']);
    expect((await walked(get, DELTA)).names).toEqual(['root', 'a.txt', 'b.txt', 'c.txt']);
    expect(eachOf((await walked(get, DELTA)).last.body)).toEqual([]);
  });

  it('go on from a token: latest state, tombstones with their kind', async () => {
    const { get, put, remove, folder } = await someFiles();
    const file = await put('F/a.txt');
    const home = textAt((await get(`${DRIVE}/root:/F`)).body, 'id');
    const link = linkOf(await get(DELTA));
    await put('F/a.txt', 'again');
    await put('F/a.txt', 'and again');
    await folder('New');
    await remove(`${DRIVE}/items/${home}`);
    const { body } = await get(link);
    expect(eachOf(body, 'name').toSorted()).toEqual(['F', 'New', 'a.txt']);
    expect(at(body, 'value')).toContainEqual(
      expect.objectContaining({ id: home, folder: { childCount: 0 }, deleted: { state: 'deleted' } }),
    );
    expect(at(body, 'value')).toContainEqual(expect.objectContaining({ id: file, deleted: { state: 'deleted' } }));
    expect(eachOf((await get(linkOf({ ...(await get(link)) }))).body)).toEqual([]);
  });

  it('begin now with token=latest, and at a moment with its date', async () => {
    let now = new Date('2026-01-01T08:00:00Z');
    const { get, put } = await someFiles({ now: () => now });
    await put('early.txt');
    const latest = await get(`${DELTA}?token=latest`);
    expect(eachOf(latest.body)).toEqual([]);
    now = new Date('2026-01-02T08:00:00Z');
    await put('late.txt');
    expect(eachOf((await get(linkOf(latest))).body, 'name')).toEqual(['late.txt']);
    expect(eachOf((await get(`${DELTA}?token=2026-01-02T00:00:00Z`)).body, 'name')).toEqual(['late.txt']);
    expect(eachOf((await get(`${DELTA}(token='latest')`)).body)).toEqual([]);
  });

  it('can be asked of one folder', async () => {
    const { get, put } = await someFiles();
    await put('F/in.txt');
    await put('out.txt');
    expect((await walked(get, `${DRIVE}/root:/F:/delta`)).names).toEqual(['F', 'in.txt']);
  });

  it('refuse a token that is not theirs with 400, one that is too old with 410 and a fresh start', async () => {
    const { get, put, service } = await someFiles();
    await put('a.txt');
    expect(await get(`${DELTA}?token=garbage`)).toMatchObject({
      status: 400,
      body: refusal('invalidRequest', 'Provided sync token is malformed'),
    });
    const link = linkOf(await get(DELTA));
    service.expireDeltaTokens();
    const old = await get(link);
    expect(old).toMatchObject({ status: 410, body: refusal('resyncChangesApplyDifferences') });
    expect(eachOf((await get(old.headers['location'] ?? '')).body, 'name')).toEqual(['root', 'a.txt']);
  });

  it('tell of an item that comes back from the recycle bin', async () => {
    const { get, put, remove, request } = await someFiles();
    const id = await put('a.txt');
    await remove(`${DRIVE}/items/${id}`);
    const link = linkOf(await get(DELTA));
    await request('POST', `${DRIVE}/items/${id}/restore`);
    const { body } = await get(link);
    expect(eachOf(body, 'id')).toEqual([id]);
    expect(at(body, 'value', 0)).not.toHaveProperty('deleted');
  });
});
