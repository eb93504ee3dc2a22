import { describe, expect, it } from 'vitest';
import type { ListMark } from '#graph/gateway.ts';
import { BASE, deltaGraph, fault, item, page, pulled, type Part } from './deltaGraph.ts';

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

describe('[L10] [Y6] a cursor that Graph no longer takes leads to a full walk', () => {
  const FRESH = at('fresh');
  const location = `${BASE}${ITEMS}/delta?token=fresh`;
  it.each<[string, Part, string]>([
    [
      '[F27] 410, apply differences, with Location',
      fault(410, 'resyncChangesApplyDifferences', { Location: location }),
      FRESH,
    ],
    [
      '[F27] 410, upload differences, with Location',
      fault(410, 'resyncChangesUploadDifferences', { Location: location }),
      FRESH,
    ],
    ['[F27] 410, apply differences, without Location', fault(410, 'resyncChangesApplyDifferences'), FIRST],
    ['[F27] 410, upload differences, without Location', fault(410, 'resyncChangesUploadDifferences'), FIRST],
    [
      '[F27] 410, with a Location that is another list',
      fault(410, 'resyncRequired', { Location: `${BASE}${OTHER}/delta` }),
      FIRST,
    ],
    ['[F27] 410, in the older spelling', fault(410, 'syncStateNotFound'), FIRST],
    ['[F28] 400, malformed', fault(400, 'invalidRequest'), FIRST],
  ])('%s', async (_case, refused, again) => {
    const graph = script(refused, end([item('1', 1)]));
    const { pages, begun } = await pulled(graph, [criteria], { marks: AT_7 });
    expect(graph.requests).toEqual([[at('7')], again]);
    expect(begun).toEqual(['Kriterier']);
    expect(pages).toMatchObject([{ covers: 'everything', isFirst: true, isLast: true }]);
  });

  it('[Y2] of that list only', async () => {
    const graph = deltaGraph((path) =>
      path === at('7') ? fault(410, 'resyncRequired') : end([], '9', path.startsWith(OTHER) ? OTHER : ITEMS),
    );
    const marks = new Map([...AT_7, ['Regioner', whole(at('3', OTHER), OTHER)]]);
    const { pages } = await pulled(graph, [criteria, regions], { marks });
    expect(new Map(pages.map(({ list, covers }) => [list, covers]))).toEqual(
      new Map([
        ['Regioner', 'changes'],
        ['Kriterier', 'everything'],
      ]),
    );
  });

  it('[F26] [F27] in the middle of a walk too: it begins again', async () => {
    for (const refused of [fault(400, 'invalidRequest'), fault(410, 'resyncRequired')]) {
      const graph = script(next([item('1', 1)], 'a'), refused, end([item('2', 4)]));
      const { pages } = await pulled(graph, [criteria]);
      expect(graph.requests).toEqual([FIRST, at('a'), FIRST]);
      expect(pages.map(({ isFirst, isLast }) => [isFirst, isLast])).toEqual([
        [true, false],
        [true, true],
      ]);
    }
  });

  it('and is given up when no walk gets anywhere', async () => {
    const graph = deltaGraph((path) => (path === FIRST ? next([item('1', 1)], 'a') : fault(410, 'resyncRequired')));
    const { failure } = await pulled(graph, [criteria]);
    expect(failure).toMatchObject({ facts: { status: 410 } });
    expect(graph.requests.filter((path) => path === FIRST)).toHaveLength(4);
  });

  it('[Y7] [F19] when the walk itself is refused, without naming columns', async () => {
    const plain = FIRST.replace(/\(\$select=Nyckel,Title\)/, '');
    const graph = deltaGraph((path) =>
      path === plain ? page([item('1', 1)], { end: `${ITEMS}/delta?token=9` }) : fault(400, 'invalidRequest'),
    );
    const { pages } = await pulled(graph, [criteria], { marks: AT_7 });
    expect(graph.requests).toEqual([[at('7')], FIRST, plain]);
    expect(pages.at(-1)?.cursor).toMatch(/&\$expand=fields$/);
  });
});

describe('a walk that never ends', () => {
  it('[Y6] [F25] because a link leads back is begun again and then given up', async () => {
    const graph = script(next([item('1', 1)], 'a'));
    const { failure } = await pulled(graph, [criteria]);
    expect(failure).toMatchObject({ kind: 'unreadable' });
    expect(graph.requests.filter((path) => path === FIRST)).toHaveLength(4);
  });

  it('[Y6] [F25] because every link is new and no row is, is given up', async () => {
    let links = 0;
    const graph = deltaGraph(() => next([item('1', 1)], `t${links++}`));
    const { failure } = await pulled(graph, [criteria]);
    expect(failure).toMatchObject({ kind: 'unreadable' });
    expect(links).toBeLessThan(120);
  });
});

describe('a walk through many empty pages', () => {
  it('[Y6] [F22] is gone to its end, once', async () => {
    let links = 0;
    const graph = deltaGraph(() =>
      links < 300 ? next(links % 50 === 0 ? [item(`${links}`, 1)] : [], `t${links++}`) : end([item('last', 1)]),
    );
    const { pages, failure } = await pulled(graph, [criteria]);
    expect(failure).toBeUndefined();
    expect(graph.requests).toHaveLength(301);
    expect(graph.requests.filter((path) => path === FIRST)).toHaveLength(1);
    expect(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual([
      '0',
      '50',
      '100',
      '150',
      '200',
      '250',
      'last',
    ]);
  });

  it('[Y6] [F25] is begun again when a link among them leads back', async () => {
    const graph = deltaGraph((path) => (path.includes('token=a') ? next([], 'b') : next([], 'a')));
    const { failure } = await pulled(graph, [criteria]);
    expect(failure).toMatchObject({ kind: 'unreadable' });
    expect(graph.requests.length).toBeLessThan(20);
  });

  it('[Y6] [F25] is given up after a thousand, in words, and not begun again', async () => {
    let links = 0;
    const graph = deltaGraph(() => next([], `t${links++}`));
    const { failure } = await pulled(graph, [criteria]);
    expect(failure).toMatchObject({ kind: 'unreadable', message: 'The list gave 1000 empty pages in a row.' });
    expect(graph.requests.filter((path) => path === FIRST)).toHaveLength(1);
  });
});

describe('what fails', () => {
  it.each<[string, Part | undefined, string]>([
    ['403', fault(403, 'accessDenied'), 'accessDenied'],
    ['a web page', { body: '<html>' }, 'unreadable'],
    ['a row without its columns', page([{ id: '1' }], { end: at('9') }), 'unreadable'],
    ['a page that leads nowhere', { body: { value: [] } }, 'unreadable'],
  ])('[Y2] in one list is told, and the others are read: %s', async (_case, part, kind) => {
    const graph = deltaGraph((path) => (path.startsWith(ITEMS) ? part : end([item('5', 1)], '4', OTHER)));
    const marks = new Map([...AT_7, ['Regioner', whole(at('3', OTHER), OTHER)]]);
    const { pages, failure } = await pulled(graph, [criteria, regions], { marks });
    expect(failure).toMatchObject({ kind });
    expect(pages.map(({ list }) => list)).toEqual(['Regioner']);
  });

  it('[Y10] with 404 is a list that is not found, at once or in the middle', async () => {
    const atOnce = await pulled(script(fault(404, 'itemNotFound')), [criteria], { marks: AT_7 });
    expect(atOnce).toMatchObject({ pages: [], gone: ['Kriterier'] });
    const later = await pulled(script(next([item('1', 1)], 'a'), fault(404, 'itemNotFound')), [criteria]);
    expect(later.gone).toEqual(['Kriterier']);
    expect(later.pages).toHaveLength(1);
  });

  it('[Y4] a pull that is stopped ends after the page that has arrived', async () => {
    const stopping = new AbortController();
    const graph = script(next([item('1', 1)], 'a'), next([item('2', 1)], 'b'), end([]));
    const { pages, failure } = await pulled(graph, [criteria], {
      signal: stopping.signal,
      took: () => {
        stopping.abort();
        return Promise.resolve();
      },
    });
    expect(pages).toHaveLength(1);
    expect(failure).toBeInstanceOf(Error);
  });
});
