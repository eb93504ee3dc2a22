import { z } from 'zod';
import { TEAMS_SERVICE_ORIGINS } from './hardening/serviceOrigins.ts';

/** Hosts that may show the tab in a frame, beside the server itself. From teams-js `validDomains.json` (2.58). */
const MICROSOFT_HOSTS = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://teams.cloud.microsoft',
  'https://*.cloud.microsoft',
  'https://*.office.com',
  'https://outlook.office365.com',
  'https://*.microsoft365.com',
];

const address = z.url().transform((text) => text.replace(/\/+$/, ''));

const settings = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
    HOST: z.string().default('0.0.0.0'),
    /** Client id of the app registration: of the bot, and of the tab's sign-in. */
    CLIENT_ID: z.guid(),
    CLIENT_SECRET: z.string().min(1),
    /** Directory that holds the site; the only one whose people are let in unless ALLOWED_TENANTS says more. */
    TENANT_ID: z.guid(),
    ALLOWED_TENANTS: z.string().default(''),
    /** Id of the app in the Teams manifest. */
    TEAMS_APP_ID: z.guid(),
    /** The site with the lists, e.g. `contoso.sharepoint.com:/sites/samsyn`. */
    SHAREPOINT_SITE: z.string().regex(/^[\w-]+(\.[\w-]+)+:\/\S+$/),
    GRAPH_ORIGIN: address.default('https://graph.microsoft.com'),
    /** Resource units that Microsoft gives an app in the tenant, for this instance; see infra/README.md. */
    GRAPH_UNITS_PER_MINUTE: z.coerce.number().int().min(250).default(1_250),
    LOGIN_ORIGIN: address.default('https://login.microsoftonline.com'),
    /** `true`: who is signed in and has no access to the site may read in a chat what is in force, and nothing else. */
    OPEN_TO_READERS: z.enum(['true', 'false']).default('false'),
    BOT_OPENID_METADATA: address.default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
    /** Where Microsoft 365 reaches this server from outside; without it changes are asked for, not told. */
    PUBLIC_ORIGIN: z
      .url({ protocol: /^https$/ })
      .transform((text) => new URL(text).origin)
      .optional(),
    CLIENT_FOLDER: z.string().default('build/client/tab'),
    /** How many proxies of one's own write `x-forwarded-for` before a request arrives; 1 on App Service. */
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  })
  .transform((env) => ({
    port: env.PORT,
    host: env.HOST,
    clientSecret: env.CLIENT_SECRET,
    server: {
      clientId: env.CLIENT_ID,
      tenantId: env.TENANT_ID,
      allowedTenants: [env.TENANT_ID, ...env.ALLOWED_TENANTS.split(/[\s,]+/).filter((tenant) => tenant !== '')],
      appId: env.TEAMS_APP_ID,
      site: env.SHAREPOINT_SITE,
      graphOrigin: env.GRAPH_ORIGIN,
      graphUnitsPerMinute: env.GRAPH_UNITS_PER_MINUTE,
      publicOrigin: env.PUBLIC_ORIGIN,
      authority: `${env.LOGIN_ORIGIN}/${env.TENANT_ID}`,
      loginOrigin: env.LOGIN_ORIGIN,
      openToReaders: env.OPEN_TO_READERS === 'true',
      botOpenIdMetadataUrl: env.BOT_OPENID_METADATA,
      clientFolder: env.CLIENT_FOLDER,
      frameAncestors: MICROSOFT_HOSTS,
      serviceOrigins: TEAMS_SERVICE_ORIGINS,
      trustedProxies: env.TRUSTED_PROXIES,
    } satisfies ServerConfig,
  }));
export type Config = z.infer<typeof settings>;

/** What `createServer` is told. Holds nothing secret: tokens come from its dependencies. */
export type ServerConfig = {
  readonly clientId: string;
  readonly tenantId: string;
  readonly allowedTenants: readonly string[];
  readonly appId: string;
  readonly site: string;
  /** Origin to which requests for `https://graph.microsoft.com` are sent, from the server and from the tab. */
  readonly graphOrigin: string;
  /** Resource units that Microsoft gives the app in this tenant; the server asks Graph no more often than they allow. */
  readonly graphUnitsPerMinute: number;
  /** Origin at which Graph can call the server; without it nobody is asked to call. */
  readonly publicOrigin: string | undefined;
  /** Authority of the tab's sign-in, `https://login.microsoftonline.com/<tenantId>`. */
  readonly authority: string;
  /** Origin of Entra, or what stands in for it: tokens, their keys, the page where a person signs in. */
  readonly loginOrigin: string;
  /** Whether people without access to the site may read what is in force. */
  readonly openToReaders: boolean;
  /** Ends in `/openidconfiguration`; the keys that sign activities are read from `/keys` beside it. */
  readonly botOpenIdMetadataUrl: string;
  /** Folder with the built tab: `index.html` and `assets/`. */
  readonly clientFolder: string;
  /** Origins that may frame the tab, beside the server's own and that of the site. */
  readonly frameAncestors: readonly string[];
  /** Where the bot may send its answers; `*.` first stands for any label, `:*` last for any port. */
  readonly serviceOrigins: readonly string[];
  /** Proxies of one's own in front of the server: so far from the right is `x-forwarded-for` believed. */
  readonly trustedProxies: number;
};

/** Reads every setting once, at start. @throws Error with the full list of what is missing or wrong */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const parsed = settings.safeParse(env);
  if (parsed.success) return parsed.data;
  throw new Error(`The configuration is incomplete:\n${z.prettifyError(parsed.error)}`);
}
