import {
  BatchRequestContent,
  BatchResponseContent,
  Client,
  PageIterator,
  type BatchResponseBody,
  type PageCollection,
} from '@microsoft/microsoft-graph-client';
import { describe } from 'vitest';
import { z } from 'zod';
import { at, idsOf, textAt } from '../conformance/json.ts';
import { books, describeListClient, quoted, type ListClient } from './listClient.contract.ts';
import { reachesOnlyGraph, SITE_ADDRESS } from './network.ts';

const LISTS = `/sites/${SITE_ADDRESS}/lists`;
const collection = z.custom<PageCollection>((body) => Array.isArray(at(body, 'value')));
const batchBody = z.custom<BatchResponseBody>((body) => Array.isArray(at(body, 'responses')));
const rowOf = (item: unknown) => ({ id: textAt(item, 'id'), code: at(item, 'fields', 'Code') });

function open(): ListClient {
  const graph = Client.init({ authProvider: (done) => done(null, 'owner') });
  return {
    createList: async () => textAt(await graph.api(LISTS).post(books), 'id'),
    createItem: async (list, code) =>
      textAt(await graph.api(`${LISTS}/${list}/items`).post({ fields: { Code: code } }), 'id'),
    // This client sends a query as it is given: what has a meaning in addresses has to be encoded by who calls it.
    filter: async (list, code) =>
      idsOf(
        await graph
          .api(`${LISTS}/${list}/items`)
          .filter(`fields/Code eq ${encodeURIComponent(quoted(code))}`)
          .get(),
      ),
    pages: async (list, size) => {
      const first = collection.parse(await graph.api(`${LISTS}/${list}/items`).expand('fields').top(size).get());
      const rows: unknown[] = [];
      await new PageIterator(graph, first, (item: unknown) => rows.push(item) > 0).iterate();
      return Array.from({ length: Math.ceil(rows.length / size) }, (_, page) =>
        rows.slice(page * size, (page + 1) * size).map(rowOf),
      );
    },
    patch: async (list, id, code) => {
      await graph.api(`${LISTS}/${list}/items/${id}/fields`).patch({ Code: code });
    },
    remove: async (list, id) => {
      await graph.api(`${LISTS}/${list}/items/${id}`).delete();
    },
    batch: async (list, ids) => {
      const root = 'https://graph.microsoft.com';
      const content = new BatchRequestContent(
        ids.map((id) => ({ id, request: new Request(`${root}${LISTS}/${list}/items/${id}?$expand=fields`) })),
      );
      const body = batchBody.parse(await graph.api('/$batch').post(await content.getContent()));
      const answers = new BatchResponseContent(body);
      const rows = ids.map(async (id) => {
        const answer = answers.getResponseById(id);
        return answer.ok ? rowOf(await answer.json()) : undefined;
      });
      return Promise.all(rows);
    },
  };
}

describe('@microsoft/microsoft-graph-client as it is shipped', () => {
  reachesOnlyGraph();
  describeListClient(open);
});
