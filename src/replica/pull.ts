import type { Instant } from '#domain/ids.ts';
import type { Clock } from '#graph/gateway.ts';
import { followPulls } from './followPulls.ts';
import type { LocalCopy } from './localCopy.ts';
import { noSharing, type PullSharing } from './pullSharing.ts';
import type { Connect, Freshness } from './replica.ts';
import type { ReplicaStore, StoreChange } from './replicaStore.ts';

export type PullParts = {
  readonly gateway: Connect;
  readonly copy: LocalCopy;
  /** Settles when the changes are stored, or cannot be. */
  readonly keep: (changes: readonly StoreChange[]) => Promise<void>;
  /** What the store has now. */
  readonly read: ReplicaStore['read'];
  readonly clock: Clock | undefined;
  /** Told whenever the content or its freshness changed. */
  readonly tell: () => void;
  /** With other pages of the same person over the same store; with none when not given. */
  readonly sharing?: PullSharing | undefined;
};

export type Pull = {
  /** Calls that overlap share one pull. Never throws: a failure shows in `freshness`. */
  readonly pull: () => Promise<void>;
  /** Stops the pull under way; what was stored stays, and the next pull goes on from there. */
  readonly stop: () => void;
  readonly freshness: () => Freshness;
};

/** Brings the local copy up to date with the lists. */
export function pullInto(parts: PullParts): Pull {
  const { copy, read, clock, tell, sharing = noSharing } = parts;
  let freshness: Freshness = { kind: 'starting' };
  /** Of the last pull that succeeded. */
  let since: Instant | undefined;
  let underWay: Promise<void> | undefined;
  let stopping = new AbortController();

  const show = (next: Freshness) => {
    freshness = next;
    tell();
  };
  const succeeded = () => {
    since = clock?.now();
    show({ kind: 'fresh' });
  };
  const followed = followPulls({ copy, read, sharing, took: (isUpToDate) => (isUpToDate ? succeeded() : tell()) });

  const pullOnce = async ({ signal }: AbortController) => {
    const before = freshness;
    let rows = 0;
    const showArrived = (more: number) => {
      rows += more;
      show({ kind: 'pulling', hasContent: copy.hasContent(), rows });
    };
    showArrived(0);
    try {
      await followed.catchUp();
      await pullPages({ ...parts, sharing }, { signal, arrived: showArrived });
      succeeded();
      sharing.tell({ kind: 'pulled' });
    } catch (failure) {
      // Stopping is no failure: what is here is as good as it was before, or better.
      if (signal.aborted) show(before);
      else show({ kind: 'failed', failure, hasContent: copy.hasContent(), ...(since ? { since } : {}) });
    }
  };
  const pullInTurn = async () => {
    if (sharing.hasJustPulled()) return;
    const heard = await followed.pulls();
    await sharing.alone(async () => {
      // Another page may have pulled while this one waited for its turn: then everything is here.
      if ((await followed.pulls()) === heard) await pullOnce(stopping);
    });
  };

  return {
    pull: () => {
      if (!underWay) {
        stopping = new AbortController();
        underWay = pullInTurn().finally(() => (underWay = undefined));
      }
      return underWay;
    },
    stop: () => {
      stopping.abort();
    },
    freshness: () => freshness,
  };
}

type Progress = { readonly signal: AbortSignal; readonly arrived: (rows: number) => void };

async function pullPages(parts: PullParts & { readonly sharing: PullSharing }, progress: Progress): Promise<void> {
  const { gateway, copy, keep, sharing } = parts;
  const { signal, arrived } = progress;
  const lists = await gateway();
  signal.throwIfAborted();
  await lists.pull({
    marks: copy.marks(),
    begins: copy.walkBegins,
    page: async (page) => {
      const after = copy.marks().get(page.list)?.cursor;
      const changes = copy.takePage(page);
      const news = page.rows.length + page.removed.length;
      if (news > 0) arrived(page.rows.length);
      // Rows and cursor in one transaction, and only then the next page: killed anywhere, the next start goes on.
      await keep(changes);
      if (news > 0 || page.cursor !== after) sharing.tell({ kind: 'page', page, after });
    },
    gone: (list) => {
      copy.setGone(list);
      sharing.tell({ kind: 'gone', list });
    },
    signal,
  });
}
