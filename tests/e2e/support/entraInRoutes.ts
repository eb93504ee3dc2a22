import type { BrowserContext, Route } from 'playwright-core';
import { z } from 'zod';
import directory from '../../../src/workbench/sign-in/directory.json' with { type: 'json' };

/** What Entra's page does with whoever comes to it in a window. */
type Answer =
  | { readonly kind: 'lets in' }
  /** As Entra answers when somebody says no, or may not say yes. */
  | { readonly kind: 'refuses'; readonly error: string; readonly words: string }
  /** A page on which nobody does anything. */
  | { readonly kind: 'stands' };

export type Entra = {
  /** What the window shows from now on. */
  answer: Answer;
  /** Whether Entra remembers the person, so that it lets in without a page. */
  remembers: boolean;
  /** What was asked of it: in windows, in frames that nobody sees, and for tokens. */
  readonly asked: ('window' | 'frame' | 'token')[];
  /** What the windows were to have proved. */
  readonly claims: (string | null)[];
};

const ORIGIN = 'https://login.microsoftonline.com';
const { tenantId, app, persons } = directory;

/**
 * Entra at its own address, as far as MSAL asks it: nothing leaves this machine. Its tokens for Graph are those of the
 * workbench.
 */
export async function entraInRoutes(context: BrowserContext, workbench: string, mail: string): Promise<Entra> {
  const person = persons.find((each) => each.mail === mail);
  if (person === undefined) throw new Error(`${mail} is not in the directory.`);
  const entra: Entra = { answer: { kind: 'lets in' }, remembers: true, asked: [], claims: [] };
  const nonces = new Map<string, string>();

  const authorize = (route: Route, query: URLSearchParams) => {
    const isFrame = query.get('prompt') === 'none';
    entra.asked.push(isFrame ? 'frame' : 'window');
    if (!isFrame) entra.claims.push(query.get('claims'));
    const answer: Answer = isFrame
      ? entra.remembers
        ? { kind: 'lets in' }
        : { kind: 'refuses', error: 'login_required', words: 'AADSTS50058: nobody is signed in.' }
      : entra.answer;
    if (answer.kind === 'stands') return route.fulfill({ contentType: 'text/html', body: '<h1>Entra</h1>' });
    const code = `code-${nonces.size}`;
    nonces.set(code, query.get('nonce') ?? '');
    const said =
      answer.kind === 'lets in'
        ? { code, client_info: base64({ uid: person.oid, utid: tenantId }) }
        : { error: answer.error, error_description: answer.words };
    const back = new URLSearchParams({ ...said, state: query.get('state') ?? '' });
    return route.fulfill({
      status: 302,
      headers: { location: `${query.get('redirect_uri') ?? ''}#${back.toString()}` },
    });
  };

  const token = async (route: Route, form: URLSearchParams) => {
    entra.asked.push('token');
    const scope = form.get('scope') ?? '';
    const answer = await tokenOf(workbench, person.oid, scope);
    const nonce = nonces.get(form.get('code') ?? '');
    const body = {
      ...{ token_type: 'Bearer', expires_in: 3600, ext_expires_in: 3600, scope, refresh_token: 'refresh' },
      ...answer,
      ...{ id_token: idToken(person, nonce), client_info: base64({ uid: person.oid, utid: tenantId }) },
    };
    return route.fulfill({ json: body, headers: { 'access-control-allow-origin': '*' } });
  };

  await context.route(/^https:\/\/login\.microsoftonline\.com\//, (route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    if (pathname.endsWith('/authorize')) return authorize(route, searchParams);
    if (pathname.endsWith('/token')) return token(route, new URLSearchParams(route.request().postData() ?? ''));
    return route.abort();
  });
  return entra;
}

async function tokenOf(workbench: string, person: string, scope: string) {
  const post = async (path: string, body: object): Promise<Record<string, unknown>> => {
    const response = await fetch(`${workbench}/sign-in/${path}`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    });
    return z.record(z.string(), z.unknown()).parse(await response.json());
  };
  // For the server of the tab: the workbench makes such a token only as Teams would bring it.
  if (scope.includes('access_as_user')) return { access_token: (await post('sso', { person }))['token'] };
  return { access_token: (await post('token', { person, scope }))['access_token'] };
}

/** MSAL reads it and leaves its proof to the servers that get tokens. */
function idToken(person: (typeof persons)[number], nonce: string | undefined): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    ...{ iss: `${ORIGIN}/${tenantId}/v2.0`, aud: app.clientId, tid: tenantId, oid: person.oid, sub: person.oid },
    ...{ name: person.displayName, preferred_username: person.mail, ver: '2.0', iat: now, nbf: now, exp: now + 3600 },
    ...(nonce !== undefined && { nonce }),
  };
  return `${base64({ alg: 'RS256', typ: 'JWT' })}.${base64(claims)}.none`;
}

function base64(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
