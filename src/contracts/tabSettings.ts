import * as z from 'zod/mini';

/** Element of the tab's HTML page that holds the settings as JSON. */
export const TAB_SETTINGS_ELEMENT = 'samsyn-settings';

/** What the tab must be told by the server that serves it. Nothing here is secret. */
export const tabSettings = z.object({
  /** Client id of the app registration in Entra. */
  clientId: z.guid(),
  tenantId: z.guid(),
  /** e.g. `"https://login.microsoftonline.com/<tenantId>"` */
  authority: z.url(),
  /** Origin that answers for Graph, `"https://graph.microsoft.com"` but in a workbench. */
  graphOrigin: z.url(),
  /** The site with the lists, as Graph names it: `"contoso.sharepoint.com:/sites/samsyn"`. */
  site: z.string().check(z.regex(/^[\w-]+(\.[\w-]+)+:\/\S+$/)),
  /** Id of the app in the Teams manifest, for links into the tab. */
  appId: z.guid(),
});
export type TabSettings = z.infer<typeof tabSettings>;
