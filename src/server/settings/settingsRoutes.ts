import { Hono } from 'hono';
import {
  SETTINGS_LANGUAGE,
  SETTINGS_MUTED,
  SETTINGS_PAGE,
  SETTINGS_REACHED,
  topicsAmong,
} from '#contracts/extensionSettings.ts';
import type { Topic } from '#domain/conversation.ts';
import { chatCatalogueFor } from '#i18n/chatCatalogue.ts';
import type { ServerConfig } from '../config.ts';
import { FILE_HEADERS, settingsHeaders } from '../securityHeaders.ts';
import { settingsPage, SETTINGS_SCRIPT, SETTINGS_STYLE } from './settingsPage.ts';

type Standing = { readonly muted: readonly Topic[] | undefined; readonly language: string };

/** Address of the page for one person: what is muted, and nothing of who it is. */
export function settingsLink(origin: string, { muted, language }: Standing): string {
  const query = new URLSearchParams({ [SETTINGS_LANGUAGE]: language });
  if (muted !== undefined) {
    query.set(SETTINGS_REACHED, 'yes');
    query.set(SETTINGS_MUTED, muted.join(','));
  }
  return `${origin}${SETTINGS_PAGE}?${query.toString()}`;
}

/** The settings of the message extension. Rule BN19 in docs/spec/chat-notices.md. */
export function settingsRoutes(config: ServerConfig): Hono {
  const routes = new Hono();
  routes.get(SETTINGS_PAGE, (c) => {
    const isReached = c.req.query(SETTINGS_REACHED) === 'yes';
    const muted = isReached ? topicsAmong((c.req.query(SETTINGS_MUTED) ?? '').split(',')) : undefined;
    const t = chatCatalogueFor(c.req.query(SETTINGS_LANGUAGE));
    return c.html(settingsPage(t, muted), 200, settingsHeaders(config));
  });
  routes.get(`${SETTINGS_PAGE}/page.js`, (c) =>
    c.body(SETTINGS_SCRIPT, 200, { ...FILE_HEADERS, 'content-type': 'text/javascript; charset=utf-8' }),
  );
  routes.get(`${SETTINGS_PAGE}/page.css`, (c) =>
    c.body(SETTINGS_STYLE, 200, { ...FILE_HEADERS, 'content-type': 'text/css; charset=utf-8' }),
  );
  return routes;
}
