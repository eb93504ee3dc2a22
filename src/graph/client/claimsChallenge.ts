/**
 * The claims that Entra asks for in `WWW-Authenticate: Bearer … error="insufficient_claims", claims="<base64>"`
 * (learn.microsoft.com/entra/identity-platform/claims-challenge).
 *
 * @returns JSON text; undefined when there is no challenge or it cannot be read
 */
export function claimsIn(challenge: string | undefined): string | undefined {
  const encoded = /\bclaims="([^"]+)"/i.exec(challenge ?? '')?.[1];
  if (encoded === undefined) return undefined;
  try {
    const claims = decoded(encoded);
    JSON.parse(claims);
    return claims;
  } catch {
    // A challenge that nobody can read leaves an ordinary refusal, which is told as such.
    return undefined;
  }
}

function decoded(base64: string): string {
  const bytes = atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}
