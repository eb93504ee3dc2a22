import type { ServerConfig } from './config.ts';

/** teams-js reads the list of hosts it trusts from here when it loads, and falls back on its own after 1.5 s. */
export const TEAMS_HOST_LIST = 'https://res.cdn.office.net';

/** Headers of the tab's page: what it may load, whom it may call, and who may show it in a frame. */
export function pageHeaders(config: ServerConfig, nonce: string): Record<string, string> {
  const loginOrigin = new URL(config.authority).origin;
  const policy: Policy = {
    'default-src': ["'none'"],
    'script-src': ["'self'", `'nonce-${nonce}'`],
    'worker-src': ["'self'"],
    'style-src': ["'self'", `'nonce-${nonce}'`],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:', TEAMS_HOST_LIST],
    'connect-src': ["'self'", config.graphOrigin, loginOrigin, TEAMS_HOST_LIST],
    // Entra's page renews a token in a frame that nobody sees, and leads it back to a page of ours.
    'frame-src': [loginOrigin, "'self'"],
    'frame-ancestors': ancestorsOf(config),
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'object-src': ["'none'"],
  };
  return { ...FILE_HEADERS, 'content-security-policy': written(policy), 'cache-control': 'no-store' };
}

/**
 * Headers of the page that Entra leads back to, in a window or in a frame that nobody sees: it runs its one script, and
 * is framed where the tab is.
 */
export function signInDoneHeaders(config: ServerConfig): Record<string, string> {
  return plainPageHeaders({ 'script-src': ["'self'"], 'frame-ancestors': ancestorsOf(config) });
}

/** Headers of the page with the button that opens Entra's: nobody may lay anything over it. */
export function signInBeginHeaders(): Record<string, string> {
  return plainPageHeaders({ 'script-src': ["'self'"], 'style-src': ["'self'"], 'frame-ancestors': ["'none'"] });
}

/** Headers of the settings of the message extension, which Teams shows in a window or in a frame of its own. */
export function settingsHeaders(config: ServerConfig): Record<string, string> {
  return plainPageHeaders({
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'connect-src': [TEAMS_HOST_LIST],
    'frame-ancestors': ancestorsOf(config),
  });
}

type Policy = Readonly<Record<string, readonly string[]>>;

function plainPageHeaders(allowed: Policy): Record<string, string> {
  const policy = { 'default-src': ["'none'"], ...allowed, 'base-uri': ["'none'"], 'form-action': ["'none'"] };
  return { ...FILE_HEADERS, 'content-security-policy': written(policy), 'cache-control': 'no-store' };
}

/** Teams, Microsoft's other hosts of its apps, and of SharePoint only where the site itself lies. */
function ancestorsOf({ frameAncestors, site }: ServerConfig): readonly string[] {
  return ["'self'", ...frameAncestors, `https://${site.slice(0, site.indexOf(':'))}`];
}

function written(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
}

/** Headers of everything that is served. */
export const FILE_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};
