import * as z from 'zod/mini';
import { graphClient } from '#graph/client/graphClient.ts';
import { graphTransport } from '#graph/client/graphTransport.ts';
import type { ListMark, ListPage } from '#graph/gateway.ts';
import { pullLists } from '#graph/pull/pullLists.ts';
import type { WantedList } from '#graph/pull/wantedList.ts';
import { json, scriptedGraph, type Answer } from './scriptedGraph.ts';

export const BASE = 'https://graph.microsoft.com/v1.0';

/** One answer to one path, alone or as a step of a batch. */
export type Part = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

export const item = (id: string, version: number, title = `v${version}`) => ({
  id,
  eTag: `"guid-${id},${version}"`,
  lastModifiedDateTime: '2026-11-22T08:00:00Z',
  lastModifiedBy: { user: { email: 'Kontakt@Region.se', displayName: 'Kontaktperson, Region Skåne', id: 'x' } },
  fields: { '@odata.etag': `"guid-${id},${version}"`, Title: title },
});

/** @param link below `/v1.0` */
export const page = (value: readonly unknown[], link: { readonly next: string } | { readonly end: string }): Part => ({
  body: {
    value,
    ...('next' in link ? { '@odata.nextLink': BASE + link.next } : { '@odata.deltaLink': BASE + link.end }),
  },
});
export const fault = (status: number, code: string, headers: Record<string, string> = {}): Part => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: { error: { code, message: code } },
});

const batchBody = z.object({ requests: z.array(z.object({ id: z.string(), url: z.string() })) });

/**
 * A Graph that answers paths, whether they come alone or in a batch.
 *
 * @param answer gets the path and how often it was asked before; undefined leaves a step of a batch unanswered
 */
export function deltaGraph(answer: (path: string, before: number) => Part | undefined) {
  const asked: string[] = [];
  const requests: (string | readonly string[])[] = [];
  const partFor = (path: string): Part | undefined => {
    const before = asked.filter((each) => each === path).length;
    asked.push(path);
    return answer(path, before);
  };
  const respond: Answer = (received) => {
    if (received.method === 'POST') {
      const steps = batchBody.parse(received.body).requests;
      requests.push(steps.map(({ url }) => url));
      const responses = steps.flatMap(({ id, url }) => {
        const part = partFor(url);
        return part ? [{ id, status: 200, ...part }] : [];
      });
      return json({ responses: responses.toReversed() })(received);
    }
    const path = decodeURI(received.url.slice(BASE.length));
    requests.push(path);
    const { body, status = 200, headers = {} } = partFor(path) ?? fault(404, 'itemNotFound');
    return json(body, { status, headers: { 'content-type': 'application/json', ...headers } })(received);
  };
  const client = graphClient({
    token: () => Promise.resolve('t'),
    transport: graphTransport({ fetch: scriptedGraph(respond).fetch }),
    retry: { wait: () => Promise.resolve() },
  });
  return { client, requests };
}

/** Pulls once. @returns the pages in order, and the names of lists that were begun and that were not found */
export async function pulled(
  graph: Pick<ReturnType<typeof deltaGraph>, 'client'>,
  lists: readonly (WantedList & { readonly items: string })[],
  asked: {
    readonly marks?: ReadonlyMap<string, ListMark>;
    readonly signal?: AbortSignal;
    readonly took?: (page: ListPage) => Promise<void>;
  } = {},
) {
  const pages: ListPage[] = [];
  const begun: string[] = [];
  const failed: { failure?: unknown } = {};
  const gone = await pullLists(
    { client: graph.client, lists },
    {
      marks: asked.marks ?? new Map(),
      begins: (list) => void begun.push(list),
      page: (each) => {
        pages.push(each);
        return asked.took?.(each) ?? Promise.resolve();
      },
      gone: () => undefined,
      ...(asked.signal ? { signal: asked.signal } : {}),
    },
  ).catch((failure: unknown) => {
    failed.failure = failure;
    return [];
  });
  return { pages, begun, gone, ...failed };
}
