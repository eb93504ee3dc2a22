import type { Instant } from '#domain/ids.ts';
import type { Clock, ListsGateway, PullRequest } from '#graph/gateway.ts';
import { followPulls, type Following } from './followPulls.ts';
import type { LocalCopy } from './localCopy.ts';
import { noSharing, type PullSharing } from './pullSharing.ts';
import type { Connect, Freshness, PickLists } from './replica.ts';
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
  /** Calls that overlap share one pull. Never throws: a failure shows in `freshness`. @param pick all lists without */
  readonly pull: (pick?: PickLists) => Promise<void>;
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
  let stopping = new AbortController();

  const show = (next: Freshness) => {
    freshness = next;
    tell();
  };
  const succeeded = (isWhole: boolean) => {
    if (isWhole) since = clock?.now();
    show({ kind: 'fresh' });
  };
  const followed = followPulls({ copy, read, sharing, took: (isUpToDate) => (isUpToDate ? succeeded(true) : tell()) });
  const shared = { ...parts, sharing, followed };

  const pullInTurn = async ({ pick, signal }: Turn, arrived: (rows: number) => void) => {
    const heard = await followed.pulls();
    // Connected before it is this page's turn: a sign-in that hangs holds up no other page.
    const lists = await unlessStopped(gateway(), signal);
    await sharing.alone(async () => {
      // Another page may have pulled while this one waited for its turn: then everything is here.
      if (pick === undefined && (await followed.pulls()) !== heard && followed.isUpToDate()) return;
      await followed.inTurn(() => pullPages(shared, { lists, pick, signal, arrived }));
      succeeded(pick === undefined);
      sharing.tell({ kind: 'pulled', isWhole: pick === undefined, cursors: cursorsOf(copy) });
    }, signal);
  };
  const pullOnce = async (turn: Turn) => {
    // What was told since that pull it does not bring: some lists are asked for all the same.
    if (turn.pick === undefined && sharing.hasJustPulled() && followed.isUpToDate()) return;
    const before = freshness;
    let rows = 0;
    const arrived = (more: number) => {
      rows += more;
      show({ kind: 'pulling', hasContent: copy.hasContent(), rows });
    };
    arrived(0);
    try {
      await pullInTurn(turn, arrived);
    } catch (failure) {
      if (!turn.signal.aborted)
        show({ kind: 'failed', failure, hasContent: copy.hasContent(), ...(since ? { since } : {}) });
      // Stopping is no failure: what is here is as good as it was before, or better.
      else if (freshness.kind === 'pulling') show(before);
    }
  };

  return {
    pull: oneAtATime((wished) => {
      stopping = new AbortController();
      // Where something failed, the lists that are picked are not all that may be behind.
      const pick = freshness.kind === 'fresh' ? wished : undefined;
      return { work: pullOnce({ pick, signal: stopping.signal }), isWhole: pick === undefined };
    }),
    stop: () => {
      stopping.abort();
    },
    freshness: () => freshness,
  };
}

/** What is asked for, and how long. */
type Turn = { readonly pick: PickLists | undefined; readonly signal: AbortSignal };

/** A pull, and whether it is of all lists. */
type Begun = { readonly work: Promise<void>; readonly isWhole: boolean };
type Waiting = { readonly work: Promise<void>; pick: PickLists | undefined };

/**
 * Whoever asks for all lists while all are pulled shares that. All others wait for the next pull, which is of what they
 * want together: a pull under way may have passed what somebody was just told of.
 */
function oneAtATime(begin: (pick: PickLists | undefined) => Begun): Pull['pull'] {
  let underWay: Begun | undefined;
  let next: Waiting | undefined;
  const start = (pick: PickLists | undefined): Promise<void> => {
    const { work, isWhole } = begin(pick);
    const mine = { work: work.finally(() => underWay === mine && (underWay = undefined)), isWhole };
    underWay = mine;
    return mine.work;
  };
  const follow = (before: Begun, pick: PickLists | undefined): Waiting => ({
    pick,
    work: before.work.then(() => {
      const wanted = next?.pick;
      next = undefined;
      return start(wanted);
    }),
  });
  return (pick) => {
    if (!underWay && !next) return start(pick);
    if (underWay?.isWhole === true && pick === undefined) return underWay.work;
    if (next) next.pick = next.pick && pick && either(next.pick, pick);
    else if (underWay) next = follow(underWay, pick);
    return next?.work ?? Promise.resolve();
  };
}

function either(one: PickLists, other: PickLists): PickLists {
  // Both are asked: each may note which lists are its own.
  return (list) => [one(list), other(list)].includes(true);
}

/** The work itself goes on: whoever asks next may still have it. */
function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const stopped = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('The pull was stopped.')), { once: true });
  });
  return Promise.race([work, stopped]);
}

/** What is none of our lists nobody picks. */
function wantedBy(pick: PickLists, copy: LocalCopy): NonNullable<PullRequest['isWanted']> {
  return ({ list, id }) => {
    const name = copy.named(list);
    return name !== undefined && pick({ name, id });
  };
}

function cursorsOf(copy: LocalCopy): ReadonlyMap<string, string> {
  return new Map([...copy.marks()].map(([list, { cursor }]) => [list, cursor]));
}

type Shared = PullParts & { readonly sharing: PullSharing; readonly followed: Following };
type Asking = Turn & {
  readonly lists: ListsGateway;
  readonly arrived: (rows: number) => void;
};

async function pullPages({ copy, keep, sharing, followed }: Shared, asking: Asking): Promise<void> {
  const { lists, pick, signal, arrived } = asking;
  signal.throwIfAborted();
  const marks = copy.marks();
  const reached = new Map<string, string | undefined>(cursorsOf(copy));
  const doubted = copy.doubted();
  await lists.pull({
    marks,
    isWanted: pick && wantedBy(pick, copy),
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
