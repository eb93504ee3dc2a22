import { createGraphServiceClient, GraphRequestAdapter } from '@microsoft/msgraph-sdk';
import '@microsoft/msgraph-sdk-sites';
import { describe } from 'vitest';
import { z } from 'zod';
import { at, elementsOf, textAt } from '../conformance/json.ts';
import { books, describeListClient, quoted, type ListClient, type Row } from './listClient.contract.ts';
import { reachesOnlyGraph, SITE_ADDRESS } from './network.ts';

const rowOf = (item: unknown): Row => ({
  id: textAt(item, 'id'),
  code: at(item, 'fields', 'Code') ?? at(item, 'fields', 'additionalData', 'Code'),
});

function open(): ListClient {
  const adapter = new GraphRequestAdapter({
    authenticateRequest: (request) => {
      request.headers.add('Authorization', 'Bearer owner');
      return Promise.resolve();
    },
  });
  const site = createGraphServiceClient(adapter).sites.bySiteId(SITE_ADDRESS);
  const itemsOf = (list: string) => site.lists.byListId(list).items;
  return {
    createList: async () => textAt(await site.lists.post(books), 'id'),
    createItem: async (list, code) =>
      textAt(await itemsOf(list).post({ fields: { additionalData: { Code: code } } }), 'id'),
    filter: async (list, code) => {
      const queryParameters = { filter: `fields/Code eq ${quoted(code)}` };
      return ((await itemsOf(list).get({ queryParameters }))?.value ?? []).map((item) => textAt(item, 'id'));
    },
    pages: async (list, size) => {
      const pages: Row[][] = [];
      let page = await itemsOf(list).get({ queryParameters: { top: size, expand: ['fields'] } });
      while (page !== undefined) {
        pages.push((page.value ?? []).map(rowOf));
        const next = page.odataNextLink;
        page = typeof next === 'string' ? await itemsOf(list).withUrl(next).get() : undefined;
      }
      return pages;
    },
    patch: async (list, id, code) => {
      await itemsOf(list)
        .byListItemId(id)
        .fields.patch({ additionalData: { Code: code } });
    },
    remove: async (list, id) => {
      await itemsOf(list).byListItemId(id).delete();
    },
    batch: async (list, ids) => {
      const steps = ids.map((id) => {
        const request = itemsOf(list)
          .byListItemId(id)
          .toGetRequestInformation({ queryParameters: { expand: ['fields'] } });
        return { id, method: 'GET', url: request.URL.replace(/^.*\/v1\.0/, '') };
      });
      const post = site.lists.toPostRequestInformation({});
      post.URL = 'https://graph.microsoft.com/v1.0/$batch';
      post.setStreamContent(new TextEncoder().encode(JSON.stringify({ requests: steps })).buffer, 'application/json');
      const body = z.instanceof(ArrayBuffer).parse(await adapter.sendPrimitive(post, 'ArrayBuffer', undefined));
      const answers = elementsOf({ value: at(JSON.parse(new TextDecoder().decode(body)), 'responses') });
      return ids.map((id) => {
        const answer = answers.find((candidate) => candidate['id'] === id);
        return answer?.['status'] === 200 ? rowOf(answer['body']) : undefined;
      });
    },
  };
}

describe('@microsoft/msgraph-sdk as it is shipped', () => {
  reachesOnlyGraph();
  describeListClient(open);
});
