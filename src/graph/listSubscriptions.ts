import * as z from 'zod/mini';
import { instant, type Instant } from '#domain/ids.ts';
import { unreadable } from './client/failureOf.ts';
import type { GraphClient } from './client/graphClient.ts';
import { allPages, listsOf, parsed, sitePath } from './siteLists.ts';

/** Graph's promise to call when a list changes. */
export type ListSubscription = {
  readonly id: string;
  /** ASCII name of the list. */
  readonly list: string;
  /** When Graph stops calling. */
  readonly until: Instant;
};

/** Where and how Graph shall call. */
export type Callback = {
  /** Public https address; handed the changes and, separately, what happens to the subscription itself. */
  readonly url: string;
  /** Comes back with every notice, so that nobody else can send one; at most 128 characters. */
  readonly clientState: string;
};

export type ListSubscriptions = {
  /** Lists that the site did not have when it was connected to. */
  readonly missing: readonly string[];
  /** Those that call this address already, of this or another instance of the server. @throws GraphFailure */
  readonly existing: () => Promise<readonly ListSubscription[]>;
  /** @throws GraphFailure, also when the address did not answer the handshake */
  readonly subscribe: (list: string, until: Instant) => Promise<ListSubscription>;
  /** @throws GraphFailure; `notFound` when the subscription is gone */
  readonly renew: (subscription: ListSubscription, until: Instant) => Promise<ListSubscription>;
  /** Confirms that the app may still read the list. @throws GraphFailure */
  readonly reauthorize: (id: string) => Promise<void>;
};

const subscription = z.object({
  id: z.string(),
  resource: z.string(),
  notificationUrl: z.nullish(z.string()),
  expirationDateTime: z.string(),
});

/**
 * Finds the lists of a site and gives access to the subscriptions on them. Lists take `updated` only, which covers new,
 * changed and deleted rows (Graph, *subscription resource type*).
 *
 * @param options.site  e.g. `"contoso.sharepoint.com:/sites/samsyn"`
 * @param options.lists ASCII names
 * @throws GraphFailure
 */
export async function connectSubscriptions(options: {
  readonly client: GraphClient;
  readonly site: string;
  readonly lists: readonly string[];
  readonly callback: Callback;
}): Promise<ListSubscriptions> {
  const { client, callback } = options;
  const site = await sitePath(client, options.site);
  const found = await listsOf(client, site);
  const resources = new Map(
    found
      .filter(({ name }) => options.lists.includes(name))
      .map(({ id, name }) => [`${site.slice(1)}/lists/${id}`, name]),
  );
  const resourceOf = (list: string) => [...resources].find(([, name]) => name === list)?.[0] ?? '';
  const readAs = (body: unknown): ListSubscription => subscriptionOf(body, resources);

  const present = new Set(resources.values());
  return {
    missing: options.lists.filter((list) => !present.has(list)),
    existing: async () => {
      const all = await allPages(client, '/subscriptions');
      return all.flatMap((each) => {
        const { success, data } = subscription.safeParse(each);
        const isOurs =
          success && data.notificationUrl === callback.url && nameOf(data.resource, resources) !== undefined;
        return isOurs ? [readAs(each)] : [];
      });
    },
    subscribe: async (list, until) => {
      const body = {
        changeType: 'updated',
        resource: resourceOf(list),
        notificationUrl: callback.url,
        lifecycleNotificationUrl: callback.url,
        expirationDateTime: until,
        clientState: callback.clientState,
      };
      return readAs((await client.send({ method: 'POST', path: '/subscriptions', body, isBackground: true })).body);
    },
    renew: async ({ id }, until) => {
      const path = `/subscriptions/${encodeURIComponent(id)}`;
      const body = { expirationDateTime: until };
      return readAs((await client.send({ method: 'PATCH', path, body, isBackground: true })).body);
    },
    reauthorize: async (id) => {
      const path = `/subscriptions/${encodeURIComponent(id)}/reauthorize`;
      await client.send({ method: 'POST', path, body: {}, isBackground: true });
    },
  };
}

function subscriptionOf(body: unknown, resources: ReadonlyMap<string, string>): ListSubscription {
  const { id, resource, expirationDateTime } = parsed(subscription, body);
  const list = nameOf(resource, resources);
  const until = instant(expirationDateTime);
  if (list === undefined || until === undefined) throw unreadable({ status: 200, code: '', requestId: '' });
  return { id, list, until };
}

/** Graph gives a resource back with or without a slash in front and in its own case. */
function nameOf(resource: string, resources: ReadonlyMap<string, string>): string | undefined {
  const asked = resource.replace(/^\//, '').toLowerCase();
  return [...resources].find(([path]) => path.toLowerCase() === asked)?.[1];
}
