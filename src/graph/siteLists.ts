import * as z from 'zod/mini';
import { unreadable } from './client/failureOf.ts';
import type { GraphClient } from './client/graphClient.ts';

/** A list of the site; `name` is fixed and in its address, `displayName` may be changed by anyone. */
export type SiteList = { readonly id: string; readonly name: string; readonly displayName: string };

const site = z.object({ id: z.string() });
const siteList = z.object({ id: z.string(), name: z.string(), displayName: z.string() });
const page = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.optional(z.string()) });

/** More pages than any list of ours has: a nextLink that leads round in a circle ends here. */
const MAX_PAGES = 1000;

/**
 * @param address host name and path, e.g. `"contoso.sharepoint.com:/sites/samsyn"`
 * @returns path of the site below `/v1.0`
 * @throws GraphFailure
 */
export async function sitePath(client: GraphClient, address: string): Promise<string> {
  const answer = await client.send({ method: 'GET', path: `/sites/${encodeURI(address)}?$select=id` });
  return `/sites/${parsed(site, answer.body).id}`;
}

/** @throws GraphFailure */
export async function listsOf(client: GraphClient, path: string): Promise<readonly SiteList[]> {
  const lists = await allPages(client, `${path}/lists?$select=id,name,displayName`);
  return lists.map((list) => parsed(siteList, list));
}

/** Path of a list's items below `/v1.0`. */
export function itemsPath(site: string, listId: string): string {
  return `${site}/lists/${listId}/items`;
}

/** The id of the list whose items have this path. */
export function listIdIn(items: string): string {
  return items.split('/').at(-2) ?? '';
}

/** Everything of a collection, page after page. @throws GraphFailure */
export async function allPages(client: GraphClient, path: string): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  let next: string | undefined = path;
  for (let pages = 0; next !== undefined; pages += 1) {
    if (pages === MAX_PAGES) throw unreadable({ status: 200, code: '', requestId: '' });
    const answer = await client.send({ method: 'GET', path: next });
    const { value, '@odata.nextLink': link } = parsed(page, answer.body);
    found.push(...value);
    next = link === undefined ? undefined : pathOf(link);
  }
  return found;
}

/** Turns a link that Graph gave into a path below `/v1.0`, so that it always goes through our own transport. */
export function pathOf(link: string): string {
  return link.replace(/^https?:\/\/[^/]+\/v1\.0/, '');
}

/** @throws GraphFailure `unreadable` when the body has another shape */
export function parsed<S extends z.ZodMiniType>(schema: S, body: unknown): z.output<S> {
  const result = schema.safeParse(body);
  if (!result.success) throw unreadable({ status: 200, code: '', requestId: '' }, result.error);
  return result.data;
}
