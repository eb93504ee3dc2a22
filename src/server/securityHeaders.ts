import type { ServerConfig } from './config.ts';

/** teams-js reads the list of hosts it trusts from here when it loads, and falls back on its own after 1.5 s. */
const TEAMS_HOST_LIST = 'https://res.cdn.office.net';

/** Headers of the tab's page: what it may load, whom it may call, and who may show it in a frame. */
export function pageHeaders(config: ServerConfig, nonce: string): Record<string, string> {
  const loginOrigin = new URL(config.authority).origin;
  const policy: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", `'nonce-${nonce}'`],
    'worker-src': ["'self'"],
    'style-src': ["'self'", `'nonce-${nonce}'`],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:', TEAMS_HOST_LIST],
    'connect-src': ["'self'", config.graphOrigin, loginOrigin, TEAMS_HOST_LIST],
    'frame-src': [loginOrigin],
    'frame-ancestors': ["'self'", ...config.frameAncestors],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'object-src': ["'none'"],
  };
  const text = Object.entries(policy).map(([directive, sources]) => `${directive} ${sources.join(' ')}`);
  return { ...FILE_HEADERS, 'content-security-policy': text.join('; '), 'cache-control': 'no-store' };
}

/** Headers of everything that is served. */
export const FILE_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};
