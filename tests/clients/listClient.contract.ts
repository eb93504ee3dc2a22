import { expect, it } from 'vitest';

export type Row = { readonly id: string; readonly code: unknown };

/** What anybody does with a list, in the words of no client in particular. */
export type ListClient = {
  /** Makes the list "Books" with the indexed text column `Code`; gives its id. */
  readonly createList: () => Promise<string>;
  readonly createItem: (list: string, code: string) => Promise<string>;
  /** Ids of the rows whose `Code` is as given. */
  readonly filter: (list: string, code: string) => Promise<readonly string[]>;
  /** Walks all rows, so many at a time. */
  readonly pages: (list: string, size: number) => Promise<readonly (readonly Row[])[]>;
  readonly patch: (list: string, id: string, code: string) => Promise<void>;
  readonly remove: (list: string, id: string) => Promise<void>;
  /** Reads rows in one batch; `undefined` for those that are not there. */
  readonly batch: (list: string, ids: readonly string[]) => Promise<readonly (Row | undefined)[]>;
};

/** The same facts for every client that nobody here has written. */
export function describeListClient(open: () => ListClient): void {
  const withRows = async (...codes: readonly string[]) => {
    const client = open();
    const list = await client.createList();
    const ids: string[] = [];
    for (const code of codes) ids.push(await client.createItem(list, code));
    return { client, list, ids };
  };

  it('makes a list and rows in it', async () => {
    const { ids } = await withRows('A', 'B');
    expect(ids).toEqual(['1', '2']);
  });

  it('filters by an indexed column, quotes and Swedish letters included', async () => {
    const { client, list } = await withRows('A', "Å'ö & co", 'A');
    expect(await client.filter(list, 'A')).toEqual(['1', '3']);
    expect(await client.filter(list, "Å'ö & co")).toEqual(['2']);
  });

  it('walks page by page to the end', async () => {
    const { client, list } = await withRows('A', 'B', 'C', 'D', 'E');
    const pages = await client.pages(list, 2);
    expect(pages.map((page) => page.map(({ code }) => code))).toEqual([['A', 'B'], ['C', 'D'], ['E']]);
  });

  it('changes a row', async () => {
    const { client, list } = await withRows('A');
    await client.patch(list, '1', 'B');
    expect(await client.filter(list, 'B')).toEqual(['1']);
    expect(await client.filter(list, 'A')).toEqual([]);
  });

  it('removes a row, which is then not found', async () => {
    const { client, list } = await withRows('A', 'B');
    await client.remove(list, '1');
    await expect(client.remove(list, '1')).rejects.toThrow();
    expect((await client.pages(list, 10)).flat()).toEqual([{ id: '2', code: 'B' }]);
  });

  it('reads several rows in one batch, each answer with its own request', async () => {
    const { client, list } = await withRows('A', 'B', 'C');
    expect(await client.batch(list, ['3', '99', '1'])).toEqual([
      { id: '3', code: 'C' },
      undefined,
      { id: '1', code: 'A' },
    ]);
  });
}

/** The list that the facts are about. */
export const books = {
  displayName: 'Books',
  list: { template: 'genericList' },
  columns: [{ name: 'Code', text: {}, indexed: true }],
};

/** A text in a filter: a quote is doubled. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
