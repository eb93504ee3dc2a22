import type { Replica } from '#replica/replica.ts';
import { errands } from './errands.ts';
import type { Listener, News, ShownPage } from './live.ts';

const SECOND_MS = 1_000;

/** While somebody tells of changes, what is asked for unasked is only a second thread. */
const STANDING_MS = 120 * SECOND_MS;
/** All who hear of a change ask within this time, not at the same moment. */
const SPREAD_MS = 200;
/** So long a line that broke may take to come back; it then tells whether there is anything to ask for. */
const LINE_BACK_MS = 2.5 * SECOND_MS;
/** A line that breaks again and again is waited for once in this time. */
const PATIENCE_MS = 10 * SECOND_MS;
/** Whether somebody still tells is looked at so often at least: a line may go without a word. */
const RECONSIDER_MS = 5 * SECOND_MS;

/** How long to wait between two pulls, by how long nobody has touched the page. */
export function pullIntervalMs(idleMs: number): number {
  if (idleMs > 300 * SECOND_MS) return 60 * SECOND_MS;
  if (idleMs > 60 * SECOND_MS) return 15 * SECOND_MS;
  return 3 * SECOND_MS;
}

/** For a page that nobody tells anything. */
const NO_NEWS: News = { isStanding: () => false, listen: () => () => undefined };

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel'] as const;

type PulledReplica = Pick<Replica, 'pull' | 'pullLists' | 'freshness' | 'workspace'>;
/** What of a page is looked at here; `document` in a browser. */
type PulledPage = ShownPage & { readonly defaultView: Pick<ShownPage, 'addEventListener'> | null };

/**
 * Keeps the local copy fresh while somebody looks: all lists at once, then those that somebody tells have changed, and
 * all of them now and then; all every few seconds where nobody tells, slower when nobody touches the page; never while
 * it is hidden. What is told during a pull leads to one more after it.
 *
 * @returns how to stop
 */
export function keepPulling(
  replica: PulledReplica,
  page: PulledPage,
  { news = NO_NEWS, random = Math.random }: { readonly news?: News; readonly random?: () => number } = {},
): () => void {
  const now = () => performance.now();
  const told = errands(now);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let touchedAt = now();
  let askedAllAt = Number.NEGATIVE_INFINITY;
  let downAt = Number.NEGATIVE_INFINITY;
  let isStopped = false;
  let isPulling = false;

  // A copy that could not be read is tried as if nobody told anything.
  const isTold = () => news.isStanding() && replica.freshness().kind === 'fresh';
  const allDueAt = (): number => {
    const interval = pullIntervalMs(now() - touchedAt);
    return Math.max(askedAllAt + (isTold() ? Math.max(STANDING_MS, interval) : interval), downAt + LINE_BACK_MS);
  };
  const plan = (): void => {
    clearTimeout(timer);
    if (isStopped || isPulling) return;
    const wait = Math.min(allDueAt(), told.nextAt()) - now();
    if (wait <= 0) void run();
    else timer = setTimeout(() => void run(), Math.min(wait, RECONSIDER_MS));
  };
  const run = async (): Promise<void> => {
    if (isStopped || page.hidden || isPulling) return;
    isPulling = true;
    if (now() >= allDueAt()) {
      askedAllAt = now();
      await replica.pull();
    } else await told.run(replica.pullLists, replica.workspace);
    isPulling = false;
    plan();
  };
  const hear: Listener = (what, where) => {
    if (what === 'changed') told.heard(where, now() + random() * SPREAD_MS);
    else if (now() - downAt > PATIENCE_MS) downAt = now();
    plan();
  };
  const stopLooking = whenSomebodyIsThere(page, {
    touched: () => {
      touchedAt = now();
      plan();
    },
    back: ({ type }) => {
      // Whoever is told has missed nothing; a line that was cut with the network has not noticed it yet.
      if (type === 'online' || !isTold()) askedAllAt = Number.NEGATIVE_INFINITY;
      plan();
    },
  });
  const stopHearing = news.listen(hear);
  plan();

  return () => {
    isStopped = true;
    clearTimeout(timer);
    stopLooking();
    stopHearing();
  };
}

/** @returns how to stop looking */
function whenSomebodyIsThere(
  page: PulledPage,
  told: { readonly touched: () => void; readonly back: (event: { readonly type: string }) => void },
): () => void {
  const looking = new AbortController();
  const { signal } = looking;
  for (const sign of SIGNS_OF_LIFE) page.addEventListener(sign, told.touched, { signal, passive: true });
  page.addEventListener('visibilitychange', told.back, { signal });
  page.defaultView?.addEventListener('focus', told.back, { signal });
  page.defaultView?.addEventListener('online', told.back, { signal });
  return () => looking.abort();
}
