import type { Replica } from '#replica/replica.ts';

const SECOND_MS = 1_000;

/** How long to wait between two pulls, by how long nobody has touched the page. */
export function pullIntervalMs(idleMs: number): number {
  if (idleMs > 300 * SECOND_MS) return 60 * SECOND_MS;
  if (idleMs > 60 * SECOND_MS) return 15 * SECOND_MS;
  return 3 * SECOND_MS;
}

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel'] as const;

/**
 * Keeps the local copy fresh while somebody looks: at once, then every few seconds, slower when nobody touches the
 * page, never while it is hidden, and at once again when it comes back.
 *
 * @returns how to stop
 */
export function keepPulling(replica: Pick<Replica, 'pull'>, page: Document): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let touchedAt = performance.now();
  let isStopped = false;

  const pullNow = (): void => {
    clearTimeout(timer);
    if (isStopped || page.hidden) return;
    void replica.pull().finally(() => {
      clearTimeout(timer);
      if (!isStopped) timer = setTimeout(pullNow, pullIntervalMs(performance.now() - touchedAt));
    });
  };
  const touched = (): void => {
    const wasIdle = pullIntervalMs(performance.now() - touchedAt) > pullIntervalMs(0);
    touchedAt = performance.now();
    if (wasIdle) pullNow();
  };

  const listening = new AbortController();
  const { signal } = listening;
  for (const sign of SIGNS_OF_LIFE) page.addEventListener(sign, touched, { signal, passive: true });
  page.addEventListener('visibilitychange', pullNow, { signal });
  page.defaultView?.addEventListener('focus', pullNow, { signal });
  page.defaultView?.addEventListener('online', pullNow, { signal });
  pullNow();

  return () => {
    isStopped = true;
    clearTimeout(timer);
    listening.abort();
  };
}
