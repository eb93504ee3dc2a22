import type { Instant } from '#domain/ids.ts';
import type { Clock, ListsGateway } from '#graph/gateway.ts';
import { followPulls, type Following } from './followPulls.ts';
import type { LocalCopy } from './localCopy.ts';
import { noSharing, type PullSharing } from './pullSharing.ts';
import type { Connect, Freshness } from './replica.ts';
import type { ReplicaStore, StoreChange } from './replicaStore.ts';

export type PullParts = {
  readonly gateway: Connect;
  readonly copy: LocalCopy;
  /** Settles when the changes are stored, or cannot be. @returns whether they are */
  readonly keep: (changes: readonly StoreChange[]) => Promise<boolean>;
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
  const { gateway, copy, read, clock, tell, sharing = noSharing } = parts;
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
  const shared = { ...parts, sharing, followed };

  const pullInTurn = async ({ signal }: AbortController, arrived: (rows: number) => void) => {
    const heard = await followed.pulls();
    // Connected before it is this page's turn: a sign-in that hangs holds up no other page.
    const lists = await unlessStopped(gateway(), signal);
    await sharing.alone(async () => {
      // Another page may have pulled while this one waited for its turn: then everything is here.
      if ((await followed.pulls()) !== heard && followed.isUpToDate()) return;
      await followed.inTurn(() => pullPages(shared, { lists, signal, arrived }));
      succeeded();
      sharing.tell({ kind: 'pulled', cursors: cursorsOf(copy) });
    }, signal);
  };
  const pullOnce = async (stopping: AbortController) => {
    if (sharing.hasJustPulled() && followed.isUpToDate()) return;
    const before = freshness;
    let rows = 0;
    const arrived = (more: number) => {
      rows += more;
      show({ kind: 'pulling', hasContent: copy.hasContent(), rows });
    };
    arrived(0);
    try {
      await pullInTurn(stopping, arrived);
    } catch (failure) {
      if (!stopping.signal.aborted)
        show({ kind: 'failed', failure, hasContent: copy.hasContent(), ...(since ? { since } : {}) });
      // Stopping is no failure: what is here is as good as it was before, or better.
      else if (freshness.kind === 'pulling') show(before);
    }
  };

  return {
    pull: () => {
      if (!underWay) {
        stopping = new AbortController();
        underWay = pullOnce(stopping).finally(() => (underWay = undefined));
      }
      return underWay;
    },
    stop: () => {
      stopping.abort();
    },
    freshness: () => freshness,
  };
}

/** The work itself goes on: whoever asks next may still have it. */
function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const stopped = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('The pull was stopped.')), { once: true });
  });
  return Promise.race([work, stopped]);
}

function cursorsOf(copy: LocalCopy): ReadonlyMap<string, string> {
  return new Map([...copy.marks()].map(([list, { cursor }]) => [list, cursor]));
}

type Shared = PullParts & { readonly sharing: PullSharing; readonly followed: Following };
type Asking = {
  readonly lists: ListsGateway;
  readonly signal: AbortSignal;
  readonly arrived: (rows: number) => void;
};

async function pullPages({ copy, keep, sharing, followed }: Shared, { lists, signal, arrived }: Asking): Promise<void> {
  signal.throwIfAborted();
  const marks = copy.marks();
  const reached = new Map<string, string | undefined>(cursorsOf(copy));
  const doubted = copy.doubted();
  await lists.pull({
    marks,
    begins: copy.walkBegins,
    page: async (page) => {
      const after = reached.get(page.list);
      // A person has asked to read it anew meanwhile: that is left to the next pull.
      if (copy.marks().get(page.list)?.cursor !== after) return;
      reached.set(page.list, page.cursor);
      const changes = copy.takePage(page, doubted);
      // With rows that went although no page told it: pages that hear this one cannot know.
      const removed = changes.flatMap((change) => change.removed);
      const news = page.rows.length + removed.length;
      if (news > 0) arrived(page.rows.length);
      // Rows and cursor in one transaction, and only then the next page: killed anywhere, the next start goes on.
      if (!(await keep(changes))) followed.missed();
      if (news > 0 || page.cursor !== after) sharing.tell({ kind: 'page', page: { ...page, removed }, after });
    },
    gone: (list) => {
      copy.setGone(list);
      sharing.tell({ kind: 'gone', list });
    },
    signal,
  });
}
