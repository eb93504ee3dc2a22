import { decodeJwt } from 'jose';
import type { ServerConfig } from '../config.ts';
import { ssoResource } from '../signIn/openSignIn.ts';
import { entraKeys, ssoTokenReader, TEAMS_CLIENTS } from '../signIn/ssoToken.ts';
import type { Admit } from './liveRoutes.ts';

/**
 * Lets in whoever shows a token that Teams got for them, or the tab itself outside Teams, for this app. It is looked at and forgotten: nothing is asked
 * of Graph with it.
 */
export function admitPeople(config: ServerConfig, now: () => number): Admit {
  const read = ssoTokenReader({
    clientId: config.clientId,
    resource: ssoResource(config),
    tenants: new Set(config.allowedTenants.map((tenant) => tenant.toLowerCase())),
    clients: [...TEAMS_CLIENTS, config.clientId.toLowerCase()],
    keysOf: entraKeys(config.loginOrigin),
    now,
  });
  return async (token) => {
    const reading = await read(token);
    if (reading.kind !== 'person') return undefined;
    return { person: reading.person.oid, until: (decodeJwt(token).exp ?? 0) * 1000 };
  };
}
