import type { ServerConfig } from '../config.ts';
import { logToOutput, type Log } from '../log.ts';
import type { UserTokens } from '../tokens.ts';
import { onBehalfOf } from './onBehalfOf.ts';
import { personalTokens } from './personalTokens.ts';
import { entraKeys, ssoTokenReader } from './ssoToken.ts';
import { tokenVault } from './tokenVault.ts';

export type SignInOptions = {
  readonly clientSecret: string;
  /** For Entra; the runtime's own when not given. */
  readonly fetch?: typeof fetch;
  /** Public keys of a directory; Entra's own when not given. */
  readonly keysOf?: ReturnType<typeof entraKeys>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly log?: Log;
};

/** Signs in the people who chat, through Teams and Entra. */
export function openSignIn(config: ServerConfig, options: SignInOptions): UserTokens {
  const { clientSecret, fetch: send = fetch, now = Date.now, log = logToOutput } = options;
  const { clientId, loginOrigin, publicOrigin } = config;
  const resource = ssoResource(config);
  return personalTokens({
    read: ssoTokenReader({
      clientId,
      resource,
      tenants: new Set(config.allowedTenants.map((tenant) => tenant.toLowerCase())),
      keysOf: options.keysOf ?? entraKeys(loginOrigin),
      now,
    }),
    exchange: onBehalfOf({ clientId, clientSecret, loginOrigin, fetch: send }),
    vault: tokenVault({ now }),
    resource,
    origin: publicOrigin,
    now,
    log,
  });
}

/** What Teams asks a token for, as the app package and the app registration name it: `api://<host>/botid-<client id>`. */
export function ssoResource({
  publicOrigin,
  clientId,
}: Pick<ServerConfig, 'publicOrigin' | 'clientId'>): string | undefined {
  return publicOrigin === undefined ? undefined : `api://${new URL(publicOrigin).host}/botid-${clientId}`;
}
