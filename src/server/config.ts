import { z } from 'zod';

/** Hosts that may show the tab in a frame, beside the server itself. From teams-js `validDomains.json` (2.58). */
const MICROSOFT_HOSTS = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://teams.cloud.microsoft',
  'https://*.cloud.microsoft',
  'https://*.office.com',
  'https://outlook.office365.com',
  'https://*.microsoft365.com',
  'https://*.sharepoint.com',
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
    LOGIN_ORIGIN: address.default('https://login.microsoftonline.com'),
    /** Name of the bot's OAuth connection, for tokens of the people who chat with it. */
    OAUTH_CONNECTION: z.string().default('graph'),
    TOKEN_SERVICE: address.default('https://token.botframework.com'),
    BOT_OPENID_METADATA: address.default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
    /** Where Microsoft 365 reaches this server from outside; without it changes are asked for, not told. */
    PUBLIC_ORIGIN: z
      .url({ protocol: /^https$/ })
      .transform((text) => new URL(text).origin)
      .optional(),
    CLIENT_FOLDER: z.string().default('build/client/tab'),
  })
  .transform((env) => ({
    port: env.PORT,
    host: env.HOST,
    clientSecret: env.CLIENT_SECRET,
    loginOrigin: env.LOGIN_ORIGIN,
    oauthConnection: env.OAUTH_CONNECTION,
    tokenService: env.TOKEN_SERVICE,
    server: {
      clientId: env.CLIENT_ID,
      tenantId: env.TENANT_ID,
      allowedTenants: [env.TENANT_ID, ...env.ALLOWED_TENANTS.split(/[\s,]+/).filter((tenant) => tenant !== '')],
      appId: env.TEAMS_APP_ID,
      site: env.SHAREPOINT_SITE,
      graphOrigin: env.GRAPH_ORIGIN,
      publicOrigin: env.PUBLIC_ORIGIN,
      authority: `${env.LOGIN_ORIGIN}/${env.TENANT_ID}`,
      botOpenIdMetadataUrl: env.BOT_OPENID_METADATA,
      clientFolder: env.CLIENT_FOLDER,
      frameAncestors: MICROSOFT_HOSTS,
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
  /** Origin at which Graph can call the server; without it nobody is asked to call. */
  readonly publicOrigin: string | undefined;
  /** Authority of the tab's sign-in, `https://login.microsoftonline.com/<tenantId>`. */
  readonly authority: string;
  /** Ends in `/openidconfiguration`; the keys that sign activities are read from `/keys` beside it. */
  readonly botOpenIdMetadataUrl: string;
  /** Folder with the built tab: `index.html` and `assets/`. */
  readonly clientFolder: string;
  /** Origins that may frame the tab, beside the server's own. */
  readonly frameAncestors: readonly string[];
};

/** Reads every setting once, at start. @throws Error with the full list of what is missing or wrong */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const parsed = settings.safeParse(env);
  if (parsed.success) return parsed.data;
  throw new Error(`The configuration is incomplete:\n${z.prettifyError(parsed.error)}`);
}
