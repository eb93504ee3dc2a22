import { Hono } from 'hono';
import type { LanguageWork } from '#worker/languageWork.ts';

export type Health = {
  /** How the lists stand: `starting`, `pulling`, `fresh`, `failed`. */
  readonly lists: () => string;
  readonly hasContent: () => boolean;
  /** When the lists were last read, in milliseconds since 1970; `undefined` before that. */
  readonly readAt: () => number | undefined;
  readonly changes: () => 'told' | 'asked for';
  readonly language: Pick<LanguageWork, 'search'>;
  readonly isStopping: () => boolean;
  readonly now: () => number;
};

/** As long as whoever asks is worth waiting for. */
const LANGUAGE_PATIENCE_MS = 1_000;

/**
 * `/health`: the process answers. `/ready`: it can answer people, for it has read the lists, has searched once, and is
 * not being stopped. A search that is slow later on makes it no less ready; lists that grow old are told, not refused.
 */
export function healthRoutes(health: Health): Hono {
  const routes = new Hono();
  let hasSearched = false;
  const language = async () => {
    const signal = AbortSignal.timeout(LANGUAGE_PATIENCE_MS);
    const isThere = await health.language.search('', { signal }).then(
      () => true,
      () => false,
    );
    hasSearched ||= isThere;
    return isThere ? 'there' : 'busy';
  };

  routes.get('/health', (c) => c.json({ status: 'ok' }));
  routes.get('/ready', async (c) => {
    const [lists, changes, readAt] = [health.lists(), health.changes(), health.readAt()];
    const age = readAt === undefined ? {} : { secondsOld: Math.max(0, Math.round((health.now() - readAt) / 1000)) };
    // A worker is not started for lists that are not there.
    const told = { lists, ...age, changes, language: health.hasContent() ? await language() : 'busy' };
    const isReady = health.hasContent() && hasSearched && !health.isStopping();
    return c.json(told, isReady ? 200 : 503);
  });
  return routes;
}
