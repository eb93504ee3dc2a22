import * as z from 'zod/mini';
import { placeOf, subPageIdOf, type Place } from './place.ts';

/** What our own links begin with, behind the server's address: `https://<server>/o/criterion/REG-INK-012`. */
export const SHORT_LINK = '/o/';

/**
 * A link to a place of the tab that any program makes clickable, and that Teams shows as a card. The server sends who
 * follows it on to Teams.
 *
 * @param origin of the server, e.g. `"https://samsyn.example"`
 */
export function shortLinkTo(origin: string, place: Place): string {
  return `${origin}${SHORT_LINK}${subPageIdOf(place)}`;
}

/** Value of the `composeExtension/queryLink` and `composeExtension/anonymousQueryLink` invokes: a link that was pasted. */
export const sharedLinkValue = z.pipe(
  z.object({ url: z.string().check(z.maxLength(2000)) }),
  z.transform(({ url }) => ({ place: placeAt(url) })),
);

/**
 * Where one of our own links leads: `/o/…`, or the address that the tab has in a browser, `/tab/#/…`. Which server it
 * names is not looked at: Teams asks only about the domains of the manifest, and a place shows nothing by itself.
 */
function placeAt(link: string): Place | undefined {
  const [, path = '', fragment = ''] =
    /^https?:\/\/[^/?#\s]+(\/[^?#\s]*)(?:\?[^#\s]*)?(?:#([^?\s]*))?/i.exec(link) ?? [];
  if (path.startsWith(SHORT_LINK)) return placeOf(path.slice(SHORT_LINK.length));
  return path === '/tab/' || path === '/tab' ? placeOf(fragment) : undefined;
}
