import * as z from 'zod/mini';

/** Where a link leads when it is clicked in Teams. */
export type Destination =
  | { readonly kind: 'channelTab'; readonly subPageId?: string }
  | { readonly kind: 'personalApp'; readonly subPageId?: string }
  /** A list of the embedded site, where the window has a view of its own. */
  | { readonly kind: 'list'; readonly list: string }
  | { readonly kind: 'outside'; readonly url: string }
  | { readonly kind: 'nowhere' };

const linkContext = z.object({ subEntityId: z.optional(z.string()), channelId: z.optional(z.string()) });

/** A link to a place in the app, as Teams writes it: `https://teams.microsoft.com/l/entity/<appId>/<pageId>?…`. */
export function entityLink(
  appId: string,
  pageId: string,
  place: {
    readonly subPageId?: string;
    readonly label?: string;
    readonly webUrl?: string;
    readonly channelId?: string;
  },
): string {
  const url = new URL(`https://teams.microsoft.com/l/entity/${appId}/${encodeURIComponent(pageId)}`);
  if (place.webUrl !== undefined) url.searchParams.set('webUrl', place.webUrl);
  if (place.label !== undefined) url.searchParams.set('label', place.label);
  const context = { subEntityId: place.subPageId, channelId: place.channelId };
  url.searchParams.set('context', JSON.stringify(context));
  return url.toString();
}

/**
 * A link with a channel opens the tab there, one without opens the personal app, a list of the site opens as a list;
 * other web pages open outside.
 *
 * @param at the app and its site, e.g. `"samsyn.sharepoint.com:/sites/kriterier"`
 */
export function destinationOf(link: string, at: { readonly appId: string; readonly site: string }): Destination {
  const url = parsedUrl(link);
  if (!url || !['https:', 'http:', 'mailto:'].includes(url.protocol)) return { kind: 'nowhere' };
  const place = shortPlaceAt(url);
  if (place !== undefined) return { kind: 'personalApp', subPageId: place };
  const list = listAt(url, at.site);
  if (list !== undefined) return { kind: 'list', list };
  if (url.origin !== 'https://teams.microsoft.com') return { kind: 'outside', url: link };
  const [, section, kind, app] = url.pathname.split('/');
  if (section !== 'l' || kind !== 'entity' || app?.toLowerCase() !== at.appId.toLowerCase()) return { kind: 'nowhere' };
  const context = contextOf(url.searchParams.get('context'));
  const page = context.subEntityId === undefined ? {} : { subPageId: context.subEntityId };
  return context.channelId === undefined ? { kind: 'personalApp', ...page } : { kind: 'channelTab', ...page };
}

/** Where one of the app's own short links leads; its server, which is this page's too, would send on to Teams. */
function shortPlaceAt(url: URL): string | undefined {
  const isHere = typeof location !== 'undefined' && url.origin === location.origin;
  return isHere && url.pathname.startsWith('/o/') ? url.pathname.slice('/o/'.length) : undefined;
}

function listAt(url: URL, site: string): string | undefined {
  const lists = `https://${site.replace(':', '')}/Lists/`;
  return url.href.startsWith(lists) ? url.href.slice(lists.length).split('/')[0] : undefined;
}

function parsedUrl(link: string): URL | undefined {
  try {
    return new URL(link);
  } catch {
    // Not an address at all: Teams does nothing when such a link is clicked.
    return undefined;
  }
}

function contextOf(text: string | null): z.infer<typeof linkContext> {
  try {
    const parsed = linkContext.safeParse(JSON.parse(text ?? '{}'));
    return parsed.success ? parsed.data : {};
  } catch {
    // A mangled context still names the app, and Teams opens its first page then.
    return {};
  }
}
