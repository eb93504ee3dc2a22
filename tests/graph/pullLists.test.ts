import { describe, expect, it } from 'vitest';
import type { ListMark } from '#graph/gateway.ts';
import { listsOfServer, listsOfTab, wantedLists } from '#graph/pull/wantedList.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { deltaGraph, item, page, pulled, type Part } from './deltaGraph.ts';

const ITEMS = '/sites/s/lists/list-a/items';
const OTHER = '/sites/s/lists/list-b/items';
const READING = '$select=id,eTag,lastModifiedBy,lastModifiedDateTime,deleted&$expand=fields($select=Nyckel,Title)';
const FIRST = `${ITEMS}/delta?$top=5000&${READING}`;
/** As the client puts it: OData's own options first. */
const at = (token: string, items = ITEMS) => `${items}/delta?${READING}&token=${token}`;
const end = (value: readonly unknown[], token = '9', items = ITEMS) => page(value, { end: at(token, items) });
const next = (value: readonly unknown[], token: string) => page(value, { next: at(token) });

const columns = ['Nyckel', 'Title'];
const criteria = { list: 'Kriterier', columns, items: ITEMS };
const regions = { list: 'Regioner', columns, items: OTHER };
const whole = (path: string, items = ITEMS): ListMark => ({ cursor: `${items} ${path}`, isWhole: true });
const AT_7: ReadonlyMap<string, ListMark> = new Map([['Kriterier', whole(at('7'))]]);

/** Answers given in turn, whatever is asked. */
const script = (...parts: readonly Part[]) => {
  let count = 0;
  return deltaGraph(() => parts[Math.min(count++, parts.length - 1)]);
};

describe('what is asked', () => {
  it('asks what changed in one request, in the tab and on the server', () => {
    // As many as a batch takes: https://learn.microsoft.com/graph/json-batching
    expect([listsOfTab(rowCodecs).length, listsOfServer(rowCodecs).length].every((lists) => lists <= 20)).toBe(true);
  });

  it('[Y1] a list without a mark is read alone, in large pages with the columns that are wanted', async () => {
    const graph = script(next([item('1', 1)], 'a'), end([item('2', 1)]));
    const { pages, begun } = await pulled(graph, [criteria]);
    expect(graph.requests).toEqual([FIRST, at('a')]);
    expect(begun).toEqual(['Kriterier']);
    expect(pages).toMatchObject([
      { rows: [{ id: '1' }], cursor: `${ITEMS} ${at('a')}`, covers: 'everything', isFirst: true, isLast: false },
      { rows: [{ id: '2' }], cursor: `${ITEMS} ${at('9')}`, covers: 'everything', isFirst: false, isLast: true },
    ]);
  });

  it('[Y1] the next page is on its way while one is taken in', async () => {
    const graph = script(next([item('1', 1)], 'a'), next([item('2', 1)], 'b'), end([]));
    const seen: number[] = [];
    const took = async () => {
      // The page is held on to until the request that runs ahead, if there is one, has reached Graph.
      await new Promise((resolve) => setTimeout(resolve, 20));
      seen.push(graph.requests.length);
    };
    await pulled(graph, [criteria], { took });
    expect(seen).toEqual([2, 3, 3]);
  });

  it('[Y1] names every column that a codec reads, and no codec reads another', () => {
    for (const codec of Object.values(rowCodecs)) {
      const wanted = wantedLists(rowCodecs).find(({ list }) => list === codec.list)?.columns ?? [];
      const read = new Set<string>();
      const fields = new Proxy({}, { get: (_target, name) => void read.add(String(name)), has: () => true });
      codec.read(fields);
      codec.titleOf(fields);
      read.delete('id');
      expect([...read].filter((name) => !wanted.includes(name))).toEqual([]);
    }
  });

  it('[Y2] lists that were read before are asked in one batch, and their cursors handed back as they came', async () => {
    const graph = deltaGraph((path) => end([], '9', path.startsWith(OTHER) ? OTHER : ITEMS));
    const marks = new Map([...AT_7, ['Regioner', whole(at('3', OTHER), OTHER)]]);
    const { pages, begun } = await pulled(graph, [criteria, regions], { marks });
    expect(graph.requests).toEqual([[at('7'), at('3', OTHER)]]);
    expect(begun).toEqual([]);
    expect(pages.map(({ list, covers, isLast }) => [list, covers, isLast])).toEqual([
      ['Kriterier', 'changes', true],
      ['Regioner', 'changes', true],
    ]);
  });

  it('[Y2] a list with more changes than one page goes on alone', async () => {
    const graph = script(next([item('1', 2)], 'a'), end([item('2', 2)]));
    const { pages } = await pulled(graph, [criteria], { marks: AT_7 });
    expect(graph.requests).toEqual([[at('7')], at('a')]);
    expect(pages.map(({ covers, isFirst, isLast }) => [covers, isFirst, isLast])).toEqual([
      ['changes', true, false],
      ['changes', false, true],
    ]);
  });

  it('[Y3] [F32] a reading that was interrupted goes on at its next page', async () => {
    const graph = script(end([item('3', 1)]));
    const marks = new Map([['Kriterier', { cursor: `${ITEMS} ${at('b')}`, isWhole: false }]]);
    const { pages, begun } = await pulled(graph, [criteria], { marks });
    expect(graph.requests).toEqual([at('b')]);
    expect(begun).toEqual([]);
    expect(pages).toMatchObject([{ covers: 'everything', isFirst: false, isLast: true }]);
  });

  it('[F31] columns and properties are asked for again when a link has lost them', async () => {
    const bare = (token: string) => `${ITEMS}/delta?token=${token}`;
    const graph = script(page([item('1', 1)], { next: bare('a') }), page([item('2', 1)], { end: bare('9') }));
    const { pages } = await pulled(graph, [criteria]);
    expect(graph.requests).toEqual([FIRST, at('a')]);
    expect(pages.at(-1)?.cursor).toBe(`${ITEMS} ${bare('9')}&${READING}`);
  });

  it('[Y10] [F34] the cursor of a list that was deleted and made anew is not used', async () => {
    const graph = script(end([]));
    const marks = new Map([['Kriterier', whole(at('7', OTHER), OTHER)]]);
    const { pages } = await pulled(graph, [criteria], { marks });
    expect(graph.requests).toEqual([FIRST]);
    expect(pages).toMatchObject([{ covers: 'everything', isFirst: true }]);
  });
});

describe('what is understood', () => {
  it('[F29] deletions in either spelling, of rows known or not; the last state of a row on a page stands', async () => {
    const deleted = { id: '3', deleted: { state: 'deleted' } };
    const removed = { id: '2', '@removed': { reason: 'deleted' } };
    const graph = script(end([item('1', 1), item('2', 1), deleted, item('1', 3), removed, item('4', 1)]));
    const { pages } = await pulled(graph, [criteria], { marks: AT_7 });
    expect(pages[0]?.rows.map(({ id, eTag }) => [id, eTag])).toEqual([
      ['1', '"guid-1,3"'],
      ['4', '"guid-4,1"'],
    ]);
    expect(pages[0]?.removed.toSorted()).toEqual(['2', '3']);
  });

  it('[F22] a page without rows that leads on is followed', async () => {
    const graph = script(next([], 'a'), end([item('1', 1)]));
    const { pages } = await pulled(graph, [criteria]);
    expect(pages.map(({ rows }) => rows.length)).toEqual([0, 1]);
  });

  it('[L9] the signature comes from Graph, not from columns', async () => {
    const forged = { ...item('1', 1), fields: { Title: 'x', Editor: 'forged', lastModifiedBy: 'forged' } };
    const { pages } = await pulled(script(end([forged])), [criteria]);
    expect(pages[0]?.rows[0]?.written).toEqual({
      email: 'kontakt@region.se',
      name: 'Kontaktperson, Region Skåne',
      at: '2026-11-22T08:00:00.000Z',
    });
  });

  it('a row written by a program has no address', async () => {
    const lastModifiedBy = { application: { displayName: 'Samsyn', id: 'x' } };
    const { pages } = await pulled(script(end([{ ...item('1', 1), lastModifiedBy }])), [criteria]);
    expect(pages[0]?.rows[0]?.written).toMatchObject({ email: undefined, name: 'Samsyn' });
  });

  it('[L18] the number of a row stands among its columns, whatever was selected', async () => {
    const { pages } = await pulled(script(end([item('17', 1)])), [criteria]);
    expect(pages[0]?.rows[0]?.fields).toEqual({ id: '17', Title: 'v1' });
  });
});
