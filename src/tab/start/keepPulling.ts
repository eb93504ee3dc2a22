import { hintOf } from '#contracts/liveNews.ts';
import type { PickLists, Replica } from '#replica/replica.ts';
import type { Listener, News, ShownPage, Where } from './live.ts';

const SECOND_MS = 1_000;

/** While somebody tells of changes, what is asked for unasked is only a second thread. */
const STANDING_MS = 120 * SECOND_MS;
/** All who hear of a change ask within this time, not at the same moment. */
const SPREAD_MS = 200;
/** SharePoint may tell one of a change before another: who was told of one and found none asks again, so long after. */
const LOOK_AGAIN_MS: readonly number[] = [2 * SECOND_MS, 10 * SECOND_MS];

/** How long to wait between two pulls, by how long nobody has touched the page. */
export function pullIntervalMs(idleMs: number): number {
  if (idleMs > 300 * SECOND_MS) return 60 * SECOND_MS;
  if (idleMs > 60 * SECOND_MS) return 15 * SECOND_MS;
  return 3 * SECOND_MS;
}

/** So long a line may take to come back. */
const LINE_BACK_MS = 2.5 * SECOND_MS;

/** For a page that nobody tells anything. */
const NO_NEWS: News = { isStanding: () => false, listen: () => () => undefined };

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel'] as const;

type PulledReplica = Pick<Replica, 'pull' | 'pullLists' | 'freshness' | 'workspace'>;

/** What of a page is looked at here; `document` in a browser. */
type PulledPage = ShownPage & { readonly defaultView: Pick<ShownPage, 'addEventListener'> | null };

/** What is to be fetched: all lists, or those of which it was said that they changed; and how often that was tried. */
type Errand = { readonly where: 'everywhere' | readonly Where[]; readonly looks: number };
const EVERYTHING: Errand = { where: 'everywhere', looks: 0 };
/** Nothing was said to have changed: what is found at the first look is all. */
const FOR_SAFETY: Errand = { where: 'everywhere', looks: LOOK_AGAIN_MS.length };

/** So many pieces of news are looked up in one pull; with more of them all lists are asked for. */
const MOST_NEWS = 20;

/**
 * Keeps the local copy fresh while somebody looks: at once, then whenever somebody tells of a change, and then in the
 * lists that were told; every few seconds where nobody does, slower when nobody touches the page; never while it is
 * hidden, and at once again when it comes back. What is told during a pull leads to one more after it.
 *
 * @returns how to stop
 */
export function keepPulling(
  replica: PulledReplica,
  page: PulledPage,
  { news = NO_NEWS, random = Math.random }: { readonly news?: News; readonly random?: () => number } = {},
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let touchedAt = performance.now();
  let askedAllAt = performance.now();
  let isStopped = false;
  let isPulling = false;
  /** Told, and not yet asked for. */
  let open: Errand | undefined;

  const intervalMs = (): number => {
    const interval = pullIntervalMs(performance.now() - touchedAt);
    // A copy that could not be read is tried as if nobody told anything.
    const isTold = news.isStanding() && replica.freshness().kind === 'fresh';
    return isTold ? Math.max(STANDING_MS, interval) : interval;
  };
  const untilAllMs = (): number => Math.max(0, askedAllAt + intervalMs() - performance.now());
  const runIn = (milliseconds: number): void => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(run, milliseconds);
  };
  const run = (): void => {
    clearTimeout(timer);
    if (isStopped || page.hidden || isPulling) return;
    const errand = open ?? FOR_SAFETY;
    open = undefined;
    isPulling = true;
    if (errand.where === 'everywhere') askedAllAt = performance.now();
    void fetched(replica, errand).then((hasFound) => {
      isPulling = false;
      if (open !== undefined) runIn(random() * SPREAD_MS);
      else {
        const again = hasFound ? undefined : LOOK_AGAIN_MS[errand.looks];
        if (again !== undefined) open = { ...errand, looks: errand.looks + 1 };
        runIn(again ?? untilAllMs());
      }
    });
  };
  const askAll = (): void => {
    // What was told since the pull under way began it may have passed by.
    if (isPulling) return;
    open = undefined;
    run();
  };
  const hear: Listener = (what, where) => {
    open = what === 'down' && open === undefined ? FOR_SAFETY : together(open, where);
    // A line that broke is mostly back within moments, and then tells whether there is anything to ask for.
    if (!isPulling) runIn(what === 'down' ? LINE_BACK_MS : random() * SPREAD_MS);
  };
  const touched = (): void => {
    const wasIdle = pullIntervalMs(performance.now() - touchedAt) > pullIntervalMs(0);
    touchedAt = performance.now();
    if (wasIdle) askAll();
  };

  const stops = [whenSomebodyIsThere(page, { touched, back: askAll }), news.listen(hear)];
  run();

  return () => {
    isStopped = true;
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

/** @returns whether there was something */
async function fetched(replica: PulledReplica, errand: Errand): Promise<boolean> {
  const before = replica.workspace();
  const pick = pickOf(errand);
  await (pick ? replica.pullLists(pick) : replica.pull());
  return replica.workspace() !== before;
}

/** @returns how to stop looking */
function whenSomebodyIsThere(
  page: PulledPage,
  told: { readonly touched: () => void; readonly back: () => void },
): () => void {
  const looking = new AbortController();
  const { signal } = looking;
  for (const sign of SIGNS_OF_LIFE) page.addEventListener(sign, told.touched, { signal, passive: true });
  page.addEventListener('visibilitychange', told.back, { signal });
  page.defaultView?.addEventListener('focus', told.back, { signal });
  page.defaultView?.addEventListener('online', told.back, { signal });
  return () => looking.abort();
}

/** What is looked for a second time goes along with what is new. */
function together(open: Errand | undefined, where: Where | undefined): Errand {
  const before = open?.where ?? [];
  if (where === undefined || before === 'everywhere' || before.length === MOST_NEWS) return EVERYTHING;
  return { where: [...before, where], looks: 0 };
}

function pickOf({ where }: Errand): PickLists | undefined {
  if (where === 'everywhere') return undefined;
  return ({ id }) => where.some(({ state, hints }) => hints.includes(hintOf(id, state)));
}
