import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { graphClient } from '#graph/client/graphClient.ts';
import { graphTransport } from '#graph/client/graphTransport.ts';
import { pullLists } from '#graph/pullLists.ts';
import { json, refusal, scriptedGraph, type Answer } from './scriptedGraph.ts';

const BASE = 'https://graph.microsoft.com/v1.0';
const ITEMS = '/sites/s/lists/list-a/items';
const FIRST = `${ITEMS}/delta?$expand=fields&$top=5000`;
const CURSOR = `${ITEMS}/delta?token=7&$expand=fields`;

const item = (id: string, version: number, title = `v${version}`) => ({
  id,
  eTag: `"guid-${id},${version}"`,
  lastModifiedDateTime: '2026-11-22T08:00:00Z',
  lastModifiedBy: { user: { email: 'Kontakt@Region.se', displayName: 'Kontaktperson, Region Skåne', id: 'x' } },
  fields: { '@odata.etag': `"guid-${id},${version}"`, Title: title },
});

type Part = { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: unknown };
const batchBody = z.object({ requests: z.array(z.object({ id: z.string(), url: z.string() })) });
const requestsIn = (body: unknown) => batchBody.parse(body).requests;

const page = (value: readonly unknown[], links: { readonly next?: string; readonly delta?: string }): Part => ({
  body: {
    value,
    ...(links.next === undefined ? {} : { '@odata.nextLink': BASE + links.next }),
    ...(links.delta === undefined ? {} : { '@odata.deltaLink': BASE + links.delta }),
  },
});
const end = (value: readonly unknown[], token = '9') => page(value, { delta: `${ITEMS}/delta?token=${token}` });
const fault = (status: number, code: string, headers: Record<string, string> = {}): Part => ({
  status,
  headers,
  body: { error: { code, message: code } },
});

/** A batch answer with one part per request, or fewer. */
const batch =
  (...parts: readonly Part[]): Answer =>
  (received) => {
    const requests = requestsIn(received.body);
    const responses = parts.map((part, index) => ({ id: requests[index]?.id, status: 200, ...part }));
    return json({ responses: responses.toReversed() })(received);
  };

function given(...script: readonly Answer[]) {
  const graph = scriptedGraph(...script);
  const waits: number[] = [];
  const wait = (milliseconds: number) => {
    waits.push(milliseconds / 1000);
    return Promise.resolve();
  };
  const client = graphClient({
    token: () => Promise.resolve('t'),
    transport: graphTransport({ fetch: graph.fetch }),
    retry: { wait },
  });
  const items = new Map([['Kriterier', ITEMS]]);
  const urls = () => graph.received.map(({ body }) => requestsIn(body).map(({ url }) => url));
  return { source: { client, items, wait }, urls, waits, requestCount: () => graph.received.length };
}

const NO_CURSOR: ReadonlyMap<string, string> = new Map();
const AT_7 = new Map([['Kriterier', CURSOR]]);

describe('what is asked', () => {
  it('a list without cursor is read in full, with columns and large pages', async () => {
    const { source, urls } = given(batch(end([item('1', 1)])));
    const [pull] = await pullLists(source, NO_CURSOR);
    expect(urls()).toEqual([[FIRST]]);
    expect(pull).toMatchObject({ covers: 'everything', cursor: `${ITEMS}/delta?token=9&$expand=fields` });
  });

  it('a cursor is handed back as it came', async () => {
    const { source, urls } = given(batch(end([])));
    await pullLists(source, AT_7);
    expect(urls()).toEqual([[CURSOR]]);
  });

  it('columns are asked for again when a link has lost them', async () => {
    const { source, urls } = given(
      batch(page([item('1', 1)], { next: `${ITEMS}/delta?$skiptoken=a` })),
      batch(end([item('2', 1)])),
    );
    const [pull] = await pullLists(source, new Map([['Kriterier', `${ITEMS}/delta?token=7`]]));
    expect(urls()).toEqual([[CURSOR], [`${ITEMS}/delta?$skiptoken=a&$expand=fields`]]);
    expect(pull?.rows.map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('the cursor of a list that was deleted and made anew is not used', async () => {
    const { source, urls } = given(batch(end([])));
    await pullLists(source, new Map([['Kriterier', '/sites/s/lists/another/items/delta?token=7']]));
    expect(urls()).toEqual([[FIRST]]);
  });

  it('lists go 20 to a batch', async () => {
    const names = Array.from({ length: 21 }, (_, index) => `L${index}`);
    const all = batch(...names.slice(0, 20).map(() => end([])));
    const { source, urls } = given(all, batch(end([])));
    const items = new Map(names.map((name) => [name, `/sites/s/lists/${name}/items`]));
    expect(await pullLists({ ...source, items }, NO_CURSOR)).toHaveLength(21);
    expect(urls().map((each) => each.length)).toEqual([20, 1]);
  });
});

describe('what is understood', () => {
  it('the last occurrence of a row wins, across pages and against a deletion', async () => {
    const { source } = given(
      batch(
        page([item('1', 1), item('2', 1), { id: '3', deleted: { state: 'deleted' } }], {
          next: `${ITEMS}/delta?$skiptoken=a`,
        }),
      ),
      batch(end([item('1', 3), { id: '2', '@removed': { reason: 'deleted' } }, item('3', 5)])),
    );
    const [pull] = await pullLists(source, AT_7);
    expect(pull?.rows.map(({ id, eTag }) => [id, eTag])).toEqual([
      ['1', '"guid-1,3"'],
      ['3', '"guid-3,5"'],
    ]);
    expect(pull).toMatchObject({ removed: ['2'], covers: 'changes' });
  });

  it('an empty page with a link goes on', async () => {
    const { source } = given(batch(page([], { next: `${ITEMS}/delta?$skiptoken=a` })), batch(end([item('1', 1)])));
    expect((await pullLists(source, NO_CURSOR))[0]?.rows).toHaveLength(1);
  });

  it('[L9] the signature comes from Graph, not from columns', async () => {
    const forged = { ...item('1', 1), fields: { Title: 'x', Editor: 'forged', lastModifiedBy: 'forged' } };
    const { source } = given(batch(end([forged])));
    expect((await pullLists(source, NO_CURSOR))[0]?.rows[0]?.written).toEqual({
      email: 'kontakt@region.se',
      name: 'Kontaktperson, Region Skåne',
      at: '2026-11-22T08:00:00.000Z',
    });
  });

  it('a row written by a program has no address', async () => {
    const lastModifiedBy = { application: { displayName: 'Samsyn', id: 'x' } };
    const { source } = given(batch(end([{ ...item('1', 1), lastModifiedBy }])));
    expect((await pullLists(source, NO_CURSOR))[0]?.rows[0]?.written).toMatchObject({
      email: undefined,
      name: 'Samsyn',
    });
  });
});

describe('[L10] a cursor that Graph no longer takes leads to a full read', () => {
  it.each<[string, Part]>([
    ['410, apply differences', fault(410, 'resyncChangesApplyDifferences', { Location: `${BASE}${FIRST}&token=x` })],
    ['410, upload differences, without Location', fault(410, 'resyncChangesUploadDifferences')],
    ['410, in the older spelling', fault(410, 'resyncRequired')],
    ['400, malformed', fault(400, 'invalidRequest')],
  ])('%s', async (_case, refused) => {
    const { source, urls } = given(batch(refused), batch(end([item('1', 1)])));
    const [pull] = await pullLists(source, AT_7);
    expect(urls()).toEqual([[CURSOR], [FIRST]]);
    expect(pull).toMatchObject({ covers: 'everything', removed: [] });
  });

  it('of that list only', async () => {
    const { source, urls } = given(batch(fault(410, 'resyncRequired'), end([])), batch(end([])));
    const other = '/sites/s/lists/list-b/items';
    const items = new Map([...source.items, ['Regioner', other]]);
    const cursors = new Map([...AT_7, ['Regioner', `${other}/delta?token=3&$expand=fields`]]);
    const pulls = await pullLists({ ...source, items }, cursors);
    expect(urls()[1]).toEqual([FIRST]);
    expect(pulls.map(({ covers }) => covers)).toEqual(['everything', 'changes']);
  });

  it('and drops pages that came before', async () => {
    const { source } = given(
      batch(page([item('1', 1), item('2', 1)], { next: `${ITEMS}/delta?$skiptoken=a` })),
      batch(fault(410, 'resyncRequired')),
      batch(end([item('2', 4)])),
    );
    expect((await pullLists(source, AT_7))[0]?.rows.map(({ id }) => id)).toEqual(['2']);
  });
});

describe('a fault inside the batch', () => {
  it('that passes is asked again for that list, after the time it says', async () => {
    const { source, waits, urls } = given(
      batch(fault(429, 'activityLimitReached', { 'Retry-After': '4' })),
      batch(end([])),
    );
    await pullLists(source, AT_7);
    expect(waits).toEqual([4]);
    expect(urls()).toEqual([[CURSOR], [CURSOR]]);
  });

  it('an answer that is missing is asked for again', async () => {
    const { source, requestCount } = given(batch(), batch(end([])));
    await pullLists(source, AT_7);
    expect(requestCount()).toBe(2);
  });

  it('that does not pass ends the pull with its kind', async () => {
    for (const [part, kind] of [
      [fault(403, 'accessDenied'), 'accessDenied'],
      [fault(404, 'itemNotFound'), 'notFound'],
      [fault(429, 'activityLimitReached'), 'busy'],
      [{ body: '<html>' }, 'unreadable'],
      [{ body: { value: [{ id: '1' }], '@odata.deltaLink': `${BASE}${CURSOR}` } }, 'unreadable'],
      [{ body: { value: [] } }, 'unreadable'],
    ] as const)
      await expect(pullLists(given(batch(part)).source, AT_7)).rejects.toMatchObject({ kind });
  });

  it('in the batch as a whole ends the pull', async () => {
    const { source } = given(refusal(403, 'accessDenied'));
    await expect(pullLists(source, AT_7)).rejects.toMatchObject({ kind: 'accessDenied' });
  });

  it('a link that leads round in a circle ends the pull', async () => {
    const { source } = given(batch(page([], { next: `${ITEMS}/delta?$skiptoken=a` })));
    await expect(pullLists(source, AT_7)).rejects.toMatchObject({ kind: 'unreadable' });
  });
});
