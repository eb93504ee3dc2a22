import { randomBytes } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import { z } from 'zod';
import { consentEn, consentSv } from './consentTexts.ts';
import { personByOid, type Person } from './directory.ts';
import type { SignInParts } from './signInParts.ts';

const SESSION = 'workbench-person';
const POLICY = "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

const wish = z.object({
  client_id: z.string(),
  response_type: z.literal('code'),
  response_mode: z.literal('fragment'),
  redirect_uri: z.string(),
  state: z.string().max(200),
  scope: z.string().max(1000),
  prompt: z.enum(['consent', 'none', 'login', 'select_account']).optional(),
});
type Wish = z.infer<typeof wish>;

/**
 * The page where a person says yes to what the app may do. Who sits at the window is told by the host page before it
 * opens: choosing the person is the sign-in of the workbench.
 */
export function authorizeRoutes(parts: SignInParts, origin: () => string): Hono {
  const { directory, consents } = parts;
  const routes = new Hono();
  routes.post('/session', async (c) => {
    const asked = z.object({ person: z.string() }).safeParse(await c.req.json().catch(() => undefined));
    const person = personByOid(directory, asked.data?.person ?? '');
    if (person === undefined) return c.json({ error: 'invalid_request' }, 400);
    setCookie(c, SESSION, person.oid, { path: '/sign-in', httpOnly: true, sameSite: 'Strict' });
    return c.json({ person: person.oid });
  });
  routes.get('/:tenant/oauth2/v2.0/authorize', (c) => {
    const asked = wishIn(c.req.query(), parts, origin());
    const person = personAt(c, parts);
    if (asked === undefined || person === undefined) return c.text(textsFor(c).unknown, 400);
    if (consents.has(person) && asked.prompt !== 'consent') return c.redirect(answered(asked, CODE()), 302);
    return c.html(page(asked, person, textsFor(c)), 200, { 'content-security-policy': POLICY });
  });
  routes.post('/consent', async (c) => {
    const { answer, ...form } = await c.req.parseBody();
    const asked = wishIn(form, parts, origin());
    const person = personAt(c, parts);
    if (asked === undefined || person === undefined) return c.text(textsFor(c).unknown, 400);
    if (answer === 'yes') consents.give(person);
    const said = { error: 'access_denied', error_description: 'AADSTS65004: User declined to consent.' };
    return c.redirect(answered(asked, answer === 'yes' ? CODE() : said), 303);
  });
  return routes;
}

const CODE = () => ({ code: randomBytes(16).toString('base64url') });

function wishIn(given: unknown, { directory }: SignInParts, origin: string): Wish | undefined {
  const asked = wish.safeParse(given).data;
  const isOurs = asked?.client_id === directory.app.clientId && asked.redirect_uri === `${origin}/auth/end`;
  return isOurs ? asked : undefined;
}

function personAt(c: Context, { directory }: SignInParts): Person | undefined {
  return personByOid(directory, getCookie(c, SESSION) ?? '');
}

function answered({ redirect_uri: back, state }: Wish, outcome: Readonly<Record<string, string>>): string {
  return `${back}#${new URLSearchParams({ ...outcome, state }).toString()}`;
}

function textsFor(c: Context): typeof consentSv {
  return c.req.header('accept-language')?.startsWith('en') ? consentEn : consentSv;
}

function page(asked: Wish, person: Person, texts: typeof consentSv) {
  const kept = Object.entries(asked).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
  const scopes = asked.scope.split(' ').filter((scope) => scope !== 'openid');
  return html`<!doctype html>
    <html lang="${texts.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${texts.title}</title>
      </head>
      <body>
        <main>
          <h1>${texts.title}</h1>
          <p>${texts.forWhom(person.displayName)}</p>
          <ul>
            ${scopes.map((scope) => html`<li>${scope}</li>`)}
          </ul>
          <form method="post" action="/sign-in/consent">
            ${kept}
            <button name="answer" value="yes">${texts.allow}</button>
            <button name="answer" value="no">${texts.deny}</button>
          </form>
          <p>${texts.honest}</p>
        </main>
      </body>
    </html>`;
}
