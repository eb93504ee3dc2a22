import { DefaultHeaders, DefaultInit, graphfi } from '@pnp/graph';
import '@pnp/graph/batching.js';
import '@pnp/graph/list-item/index.js';
import '@pnp/graph/lists/index.js';
import '@pnp/graph/sites/index.js';
import { BrowserFetch, DefaultParse, InjectHeaders } from '@pnp/queryable';
import { describe } from 'vitest';
import { at, textAt } from '../conformance/json.ts';
import { books, describeListClient, quoted, type ListClient, type Row } from './listClient.contract.ts';
import { reachesOnlyGraph, SITE_ADDRESS } from './network.ts';

const rowOf = (item: unknown): Row => ({ id: textAt(item, 'id'), code: at(item, 'fields', 'Code') });

function open(): ListClient {
  const graph = graphfi().using(
    DefaultInit(),
    DefaultHeaders(),
    BrowserFetch(),
    DefaultParse(),
    InjectHeaders({ Authorization: 'Bearer owner' }),
  );
  const lists = graph.sites.getById(SITE_ADDRESS).lists;
  const itemsOf = (list: string) => graph.sites.getById(SITE_ADDRESS).lists.getById(list).items;
  return {
    createList: async () => textAt(await lists.add(books), 'id'),
    createItem: async (list, code) => textAt(await itemsOf(list).add({ fields: { Code: code } as object }), 'id'),
    filter: async (list, code) =>
      (await itemsOf(list).filter(`fields/Code eq ${quoted(code)}`)()).map((item) => textAt(item, 'id')),
    pages: async (list, size) => {
      const pages: Row[][] = [];
      for await (const page of itemsOf(list).expand('fields').top(size)) pages.push(page.map(rowOf));
      return pages;
    },
    patch: async (list, id, code) => {
      await itemsOf(list)
        .getById(id)
        .update({ fields: { Code: code } as object });
    },
    remove: async (list, id) => {
      await itemsOf(list).getById(id).delete();
    },
    batch: async (list, ids) => {
      const [batched, execute] = graph.batched();
      const items = batched.sites.getById(SITE_ADDRESS).lists.getById(list).items;
      const answers = ids.map((id) =>
        items
          .getById(id)
          .expand('fields')()
          .then(rowOf, () => undefined),
      );
      await execute();
      return Promise.all(answers);
    },
  };
}

describe('@pnp/graph as it is shipped', () => {
  reachesOnlyGraph();
  describeListClient(open);
});
