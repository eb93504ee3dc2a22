import { GRAPH_AUDIENCE, type Issuer } from './issuer.ts';

/** What a Graph token lets its bearer do: `oid` names the person, or there is none and `appId` names the app. */
export type GraphClaims = {
  readonly oid?: string;
  readonly appId: string;
  readonly scopes: readonly string[];
  readonly roles: readonly string[];
};

/** @returns undefined for a token that is forged, expired or not for Graph */
export type VerifyGraphToken = (token: string) => Promise<GraphClaims | undefined>;

export function graphTokenVerifier(issuer: Issuer): VerifyGraphToken {
  return async (token) => {
    const claims = await issuer.verify(token, GRAPH_AUDIENCE);
    if (!claims) return undefined;
    const { oid, appid: appId, idtyp, scp = '', roles = [] } = claims;
    if (idtyp === 'app') return { appId, scopes: [], roles };
    return { oid, appId, scopes: scp.split(' '), roles: [] };
  };
}
