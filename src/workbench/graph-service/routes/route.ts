import type { Actor, DirectoryUser, Need } from '../access.ts';
import { notFound } from '../errors.ts';
import { identityOf, type Identity } from '../identity.ts';
import type { Limits } from '../limits.ts';
import type { GraphResponse } from '../message.ts';
import { seconds } from '../moment.ts';
import { findSite, type Site } from '../site.ts';
import type { StoredItem } from '../store/itemRow.ts';
import type { Writing } from '../store/items.ts';
import type { StoredList } from '../store/lists.ts';
import type { Store } from '../store/store.ts';
import type { SubscriptionDesk } from '../subscriptions/desk.ts';
import type { ChangeTarget } from '../subscriptions/target.ts';

/** What every route works on. */
export type World = {
  readonly store: Store;
  readonly sites: readonly Site[];
  readonly directory: readonly DirectoryUser[];
  readonly limits: Limits;
  readonly now: () => Date;
  /** Beginning of the addresses that need no token, without slash at the end. */
  readonly contentOrigin: () => string;
  /** Tells subscribers that something in a list or a drive has changed, when it is on the disk. */
  readonly changed: (target: ChangeTarget) => void;
  readonly subscriptions: SubscriptionDesk;
  /** Answers a GET as the service would give it to this caller. */
  readonly look: (actor: Actor, look: Look) => Promise<GraphResponse>;
};

/** An address to look at; `need` when the caller has to be allowed more there than to read. */
export type Look = { readonly url: string; readonly need?: Need };

/** One request on its way through a route. */
export type Call = {
  readonly world: World;
  readonly actor: Actor;
  /** Values of the `:placeholders` of the route. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
};

export type Route = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Segments after the version; `:name` stands for any one. */
  readonly path: string;
  readonly need: Need;
  /** A POST or PATCH must carry a JSON object unless this says that it may do without. */
  readonly body?: 'optional';
  /** Most answer at once; one that waits for somebody else writes last, so that what it wrote is on the disk when it answers. */
  readonly run: (call: Call) => GraphResponse | Promise<GraphResponse>;
};

/** @throws Refused 404 */
export function siteOf({ world, params }: Call): Site {
  const site = findSite(world.sites, params['site'] ?? '');
  if (site === undefined) throw notFound('Requested site could not be found');
  return site;
}

/** @throws Refused 404 */
export function listOf(call: Call): { readonly site: Site; readonly list: StoredList } {
  const site = siteOf(call);
  const list = call.world.store.lists.find(site.id, call.params['list'] ?? '');
  if (list === undefined) throw notFound('The specified list was not found');
  return { site, list };
}

/** @throws Refused 404, also for an item that is deleted */
export function itemOf(call: Call): { readonly site: Site; readonly list: StoredList; readonly item: StoredItem } {
  const { site, list } = listOf(call);
  const key = call.params['item'] ?? '';
  const item = /^\d{1,15}$/.test(key) ? call.world.store.items.find(list.id, Number(key)) : undefined;
  if (item === undefined) throw notFound('The specified item was not found');
  return { site, list, item };
}

/** Who writes and when; the writer is among the people of the site from then on. */
export function writingOf({ world, actor }: Call, site: Site): Writing {
  const by: Identity = identityOf(actor);
  world.store.people.numberOf(site.id, by);
  return { by, at: seconds(world.now()) };
}
