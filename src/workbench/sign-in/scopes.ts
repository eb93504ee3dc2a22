import { GRAPH_AUDIENCE } from './issuer.ts';

const OPENID = new Set(['openid', 'profile', 'offline_access', 'email']);

/** What a request for permissions comes to. */
export type ScopeDecision =
  | { readonly kind: 'granted'; readonly scopes: readonly string[] }
  /** The person has to be asked for these (Entra: AADSTS65001, with interaction_required). */
  | { readonly kind: 'askFirst'; readonly scopes: readonly string[] }
  /** Nobody has consented to these for the app (Entra: AADSTS65001). */
  | { readonly kind: 'consentMissing'; readonly scopes: readonly string[] }
  /** A permission of some other API; only Graph's can be had here (Entra: AADSTS500011). */
  | { readonly kind: 'unknownResource'; readonly scope: string };

/**
 * Reads a scope string as MSAL sends it: short names are Graph's, OpenID's own are not permissions.
 *
 * @param requested separated by blanks, e.g. `"https://graph.microsoft.com/Sites.ReadWrite.All openid"`
 * @param app      short names of what the administrator has consented to, and of what a person may consent to
 * @param hasAsked whether the person was asked just now and said yes
 */
export function decideScopes(
  requested: string,
  app: { readonly delegatedScopes: readonly string[]; readonly askedScopes: readonly string[] },
  hasAsked = false,
): ScopeDecision {
  const consented = hasAsked ? [...app.delegatedScopes, ...app.askedScopes] : app.delegatedScopes;
  const short: string[] = [];
  for (const scope of requested.split(/\s+/).filter((part) => part !== '' && !OPENID.has(part))) {
    const name = scope.startsWith(`${GRAPH_AUDIENCE}/`) ? scope.slice(GRAPH_AUDIENCE.length + 1) : scope;
    if (/[:/]/.test(name)) return { kind: 'unknownResource', scope };
    short.push(name);
  }
  if (short.length === 0 || short.includes('.default')) return { kind: 'granted', scopes: app.delegatedScopes };
  const missing = short.filter((name) => !has(consented, name));
  if (missing.length > 0) {
    const canBeAsked = missing.every((name) => has(app.askedScopes, name));
    return { kind: canBeAsked ? 'askFirst' : 'consentMissing', scopes: missing };
  }
  return { kind: 'granted', scopes: consented.filter((name) => has(short, name)) };
}

// Entra compares scope names without regard to case.
function has(names: readonly string[], wanted: string): boolean {
  return names.some((name) => name.toLowerCase() === wanted.toLowerCase());
}
