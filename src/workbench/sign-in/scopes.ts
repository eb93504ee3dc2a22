import { GRAPH_AUDIENCE } from './issuer.ts';

const OPENID = new Set(['openid', 'profile', 'offline_access', 'email']);

/** What a request for permissions comes to. */
export type ScopeDecision =
  | { readonly kind: 'granted'; readonly scopes: readonly string[] }
  /** Nobody has consented to these for the app (Entra: AADSTS65001). */
  | { readonly kind: 'consentMissing'; readonly scopes: readonly string[] }
  /** A permission of some other API; only Graph's can be had here (Entra: AADSTS500011). */
  | { readonly kind: 'unknownResource'; readonly scope: string };

/**
 * Reads a scope string as MSAL sends it: short names are Graph's, OpenID's own are not permissions.
 *
 * @param requested separated by blanks, e.g. `"https://graph.microsoft.com/Sites.ReadWrite.All openid"`
 * @param consented short names that the administrator has consented to
 */
export function decideScopes(requested: string, consented: readonly string[]): ScopeDecision {
  const short: string[] = [];
  for (const scope of requested.split(/\s+/).filter((part) => part !== '' && !OPENID.has(part))) {
    const name = scope.startsWith(`${GRAPH_AUDIENCE}/`) ? scope.slice(GRAPH_AUDIENCE.length + 1) : scope;
    if (/[:/]/.test(name)) return { kind: 'unknownResource', scope };
    short.push(name);
  }
  if (short.length === 0 || short.includes('.default')) return { kind: 'granted', scopes: consented };
  const missing = short.filter((name) => !has(consented, name));
  if (missing.length > 0) return { kind: 'consentMissing', scopes: missing };
  return { kind: 'granted', scopes: consented.filter((name) => has(short, name)) };
}

// Entra compares scope names without regard to case.
function has(names: readonly string[], wanted: string): boolean {
  return names.some((name) => name.toLowerCase() === wanted.toLowerCase());
}
