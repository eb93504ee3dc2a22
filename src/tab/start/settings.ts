import * as z from 'zod/mini';

/** What the server tells the tab, in the page itself, so that no request comes before the first one that matters. */
const settings = z.object({
  clientId: z.guid(),
  tenantId: z.guid(),
  authority: z.url(),
  graphOrigin: z.url(),
  /** Host name and path of the site, e.g. `"contoso.sharepoint.com:/sites/samsyn"`. */
  site: z.string().check(z.minLength(3)),
  appId: z.guid(),
});
export type Settings = z.infer<typeof settings>;

/** @returns `undefined` when the page carries no settings or such that cannot be read */
export function settingsIn(page: Document): Settings | undefined {
  const text = page.getElementById('samsyn-settings')?.textContent ?? '';
  try {
    const parsed = settings.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    // No JSON at all: the same to a person as settings that are wrong.
    return undefined;
  }
}
