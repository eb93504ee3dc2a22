import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { loadSeed } from '#workbench/seed/loadSeed.ts';
import { SEED_LISTS, rowsOf } from './seedFiles.ts';

const batch = z.object({
  requests: z.array(
    z.object({ id: z.string(), url: z.string(), body: z.object({ fields: z.record(z.string(), z.unknown()) }) }),
  ),
});

type Written = { list: string; by: string; fields: Readonly<Record<string, unknown>> };

/** The little of Graph that loading needs; refuses the row with the given title. */
function openLists({ refused = '' } = {}) {
  const written: Written[] = [];
  const sizes: number[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname === '/v1.0/sites/samsyn.example:/sites/x') return Response.json({ id: 's1' });
    if (pathname === '/v1.0/sites/s1/lists') {
      return Response.json({ value: SEED_LISTS.map((name) => ({ id: `id-${name}`, name })) });
    }
    if (pathname !== '/v1.0/$batch') {
      const list = listIn(pathname);
      return Response.json({ value: written.filter((row) => row.list === list).slice(0, 1) });
    }
    const { requests } = batch.parse(await request.json());
    sizes.push(requests.length);
    const by = request.headers.get('Authorization')?.replace('Bearer ', '') ?? '';
    const responses = requests.map(({ id, url, body }) => {
      if (body.fields['Title'] === refused) return { id, status: 403, body: { error: { code: 'accessDenied' } } };
      written.push({ list: listIn(url), by, fields: body.fields });
      return { id, status: 201, body: {} };
    });
    return Response.json({ responses: responses.toReversed() });
  };
  const site = 'samsyn.example:/sites/x';
  return { written, sizes, loading: { fetch, site, tokenFor: (mail: string) => Promise.resolve(mail) } };
}

const listIn = (path: string): string => /id-(\w+)/.exec(path)?.[1] ?? '';

describe('loading the seed', () => {
  it('writes every row of every list with the token of its writer', async () => {
    const { loading, written } = openLists();
    const rows = SEED_LISTS.flatMap((list) =>
      rowsOf(list).map(({ by, fields }) => `${list} ${by} ${JSON.stringify(fields['Nyckel'])}`),
    );
    expect(await loadSeed(loading)).toEqual({ rows: rows.length });
    expect(written.map(({ list, by, fields }) => `${list} ${by} ${JSON.stringify(fields['Nyckel'])}`)).toEqual(rows);
  });

  it('sends at most twenty rows in a batch', async () => {
    const { loading, sizes } = openLists();
    await loadSeed(loading);
    expect(Math.max(...sizes)).toBe(20);
  });

  it('turns relative days into days around the day of loading', async () => {
    const { loading, written } = openLists();
    await loadSeed({ ...loading, today: new Date('2027-02-27T10:00:00Z') });
    const open = written.find(({ list, fields }) => list === 'Remisser' && fields['Lage'] === 'Öppen');
    expect(open?.fields).toMatchObject({ Oppnar: '2027-02-09T12:00:00Z', Stanger: '2027-03-20T12:00:00Z' });
  });

  it('leaves lists that have rows alone', async () => {
    const { loading, written } = openLists();
    await loadSeed(loading);
    const before = written.length;
    expect(await loadSeed(loading)).toEqual({ rows: 0 });
    expect(written.length).toBe(before);
  });

  it('stops and names list and row when Graph refuses one', async () => {
    const { loading } = openLists({ refused: 'Region Gotland' });
    await expect(loadSeed(loading)).rejects.toThrow(/Regioner.*Region Gotland.*403.*accessDenied/);
  });

  it('says which list is filled', async () => {
    const { loading } = openLists();
    const lists: string[] = [];
    await loadSeed({ ...loading, onProgress: (list) => lists.push(list) });
    expect(lists).toEqual(SEED_LISTS);
  });
});
