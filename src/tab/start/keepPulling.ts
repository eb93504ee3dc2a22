import type { Replica } from '#replica/replica.ts';
import type { News, ShownPage } from './live.ts';

const SECOND_MS = 1_000;

/** While somebody tells of changes, what is asked for unasked is only a second thread. */
const STANDING_MS = 30 * SECOND_MS;
/** All who hear of a change ask within this time, not at the same moment. */
const SPREAD_MS = 200;
/** SharePoint may tell one of a change before another: who was told of one and found none asks once more. */
const LOOK_AGAIN_MS = 2 * SECOND_MS;

/** How long to wait between two pulls, by how long nobody has touched the page. */
export function pullIntervalMs(idleMs: number): number {
  if (idleMs > 300 * SECOND_MS) return 60 * SECOND_MS;
  if (idleMs > 60 * SECOND_MS) return 15 * SECOND_MS;
  return 3 * SECOND_MS;
}

/** For a page that nobody tells anything. */
const NO_NEWS: News = { isStanding: () => false, listen: () => () => undefined };

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel'] as const;

type PulledReplica = Pick<Replica, 'pull' | 'freshness' | 'workspace'>;

/**
 * Keeps the local copy fresh while somebody looks: at once, then whenever somebody tells of a change; every few seconds
 * where nobody does, slower when nobody touches the page; never while it is hidden, and at once again when it comes
 * back. What is told during a pull leads to one more after it.
 *
 * @returns how to stop
 */
export function keepPulling(
  replica: PulledReplica,
  page: ShownPage & { readonly defaultView: Pick<ShownPage, 'addEventListener'> | null },
  { news = NO_NEWS, random = Math.random }: { readonly news?: News; readonly random?: () => number } = {},
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let touchedAt = performance.now();
  let isStopped = false;
  let isPulling = false;
  /** What was told and has not been fetched for sure. */
  let told: 'nothing' | 'before' | 'during' = 'nothing';

  const intervalMs = (): number => {
    const interval = pullIntervalMs(performance.now() - touchedAt);
    // A copy that could not be read is tried as if nobody told anything.
    const isTold = news.isStanding() && replica.freshness().kind === 'fresh';
    return isTold ? Math.max(STANDING_MS, interval) : interval;
  };
  const pullIn = (milliseconds: number): void => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(pullNow, milliseconds);
  };
  const pullNow = (): void => {
    clearTimeout(timer);
    if (isStopped || page.hidden || isPulling) return;
    isPulling = true;
    const before = replica.workspace();
    void replica.pull().finally(() => {
      isPulling = false;
      if (told === 'during') {
        hear();
        return;
      }
      const hasFoundNothing = told === 'before' && replica.workspace() === before;
      told = 'nothing';
      pullIn(hasFoundNothing ? LOOK_AGAIN_MS : intervalMs());
    });
  };
  const hear = (): void => {
    told = isPulling ? 'during' : 'before';
    if (!isPulling) pullIn(random() * SPREAD_MS);
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
  const stopHearing = news.listen(hear);
  pullNow();

  return () => {
    isStopped = true;
    clearTimeout(timer);
    listening.abort();
    stopHearing();
  };
}
