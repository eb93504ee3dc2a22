import type { Instant } from '#domain/ids.ts';
import type { Change } from '#domain/workspace.ts';
import type { Clock, ListsGateway } from '#graph/gateway.ts';
import type { RowCodecs } from '#graph/rowCodec.ts';
import { commitChange, type CommitDeps } from './commitChange.ts';
import { localCopy, type LocalCopy } from './localCopy.ts';
import type { CommitOutcome, Connect, Freshness, Replica } from './replica.ts';
import type { ReplicaStore, StoreChange } from './replicaStore.ts';

export type ReplicaOptions = {
  /** Connects to the lists when they are first needed; asked again after it failed. */
  readonly gateway: Connect;
  readonly store: ReplicaStore;
  readonly codecs: RowCodecs;
  /** When given, a failed pull can say since when the content stands still. */
  readonly clock?: Clock;
};

/**
 * Opens the local copy with what the store kept: content is there before the first request.
 * A store that cannot be read or written costs the next start some seconds, nothing else.
 */
export async function openReplica(options: ReplicaOptions): Promise<Replica> {
  const copy = localCopy(options.codecs);
  const store = keeper(options.store);
  copy.take((await store.read()).map((list) => ({ ...list, removed: [], covers: 'everything' })));
  return replicaOver({ options, copy, keep: store.keep, gateway: connectedOnce(options.gateway) });
}

type Parts = {
  readonly options: ReplicaOptions;
  readonly copy: LocalCopy;
  readonly keep: (changes: readonly StoreChange[]) => Promise<void>;
  readonly gateway: Connect;
};

function replicaOver(parts: Parts): Replica {
  const { copy } = parts;
  const listeners = new Set<() => void>();
  const tell = () => [...listeners].forEach((listener) => listener());
  /** Row ids by list that were written since the pull under way began. */
  const written = new Map<string, Set<string>>();
  let freshness: Freshness = { kind: 'starting' };
  let underWay: Promise<void> | undefined;
  /** The last commit of each person. */
  const committing = new WeakMap<Connect, Promise<unknown>>();

  const show = (next: Freshness) => {
    freshness = next;
    tell();
  };
  const pulling: Pulling = { ...parts, written, show, since: undefined };
  const deps: Omit<CommitDeps, 'gateway'> = {
    codecs: parts.options.codecs,
    take: (list, row) => {
      const name = parts.options.codecs[list].list;
      written.set(name, (written.get(name) ?? new Set()).add(row.id));
      const before = copy.workspace();
      void parts.keep(copy.take([{ list: name, rows: [row], removed: [], covers: 'changes', cursor: undefined }]));
      if (copy.workspace() !== before) tell();
      return copy.heldRow(list, row.id);
    },
  };

  return {
    workspace: copy.workspace,
    freshness: () => freshness,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    pull: () => (underWay ??= pullInto(pulling).finally(() => (underWay = undefined))),
    commit: (changes, as = parts.gateway) => {
      // One commit after another: the order in which a person did things is the order in which they are written.
      const before = committing.get(as) ?? Promise.resolve();
      const outcomes = before.then(() => commitInOrder({ ...deps, gateway: as }, changes));
      committing.set(as, outcomes);
      return outcomes;
    },
  };
}

type Pulling = Parts & {
  readonly written: Map<string, Set<string>>;
  readonly show: (freshness: Freshness) => void;
  /** Of the last pull that succeeded. */
  since: Instant | undefined;
};

async function pullInto(pulling: Pulling): Promise<void> {
  const { options, copy, keep, gateway, written, show } = pulling;
  written.clear();
  show({ kind: 'pulling', hasContent: copy.cursors().size > 0 });
  try {
    const lists = await gateway();
    const changes = copy.take(await lists.pull(new Map(copy.cursors())), written);
    pulling.since = options.clock?.now();
    show({ kind: 'fresh' });
    await keep(changes);
  } catch (failure) {
    const { since } = pulling;
    show({ kind: 'failed', failure, hasContent: copy.cursors().size > 0, ...(since ? { since } : {}) });
  }
}

async function commitInOrder(deps: CommitDeps, changes: readonly Change[]): Promise<readonly CommitOutcome[]> {
  const outcomes: CommitOutcome[] = [];
  for (const change of changes) {
    const isStopped = outcomes.some(({ kind }) => kind !== 'written');
    outcomes.push(isStopped ? { kind: 'notTried', change } : await commitChange(deps, change));
  }
  return outcomes;
}

function connectedOnce(connect: Connect): Connect {
  let connected: Promise<ListsGateway> | undefined;
  return () => {
    connected ??= connect().catch((failure: unknown) => {
      connected = undefined;
      throw failure;
    });
    return connected;
  };
}

/**
 * Keeps changes one after another. Once a change could not be kept, later ones are not either: with their cursor
 * the store would claim rows that it never got. The next start then continues from an older, whole copy.
 */
function keeper(store: ReplicaStore): Pick<ReplicaStore, 'read'> & Pick<Parts, 'keep'> {
  let isUsable = true;
  let queue: Promise<void> = Promise.resolve();
  const tried = async <T>(use: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return isUsable ? await use() : otherwise;
    } catch {
      isUsable = false;
      return otherwise;
    }
  };
  const isNews = ({ rows, removed, covers, cursor }: StoreChange) =>
    cursor !== undefined || covers === 'everything' || rows.length + removed.length > 0;
  return {
    read: () => tried(() => store.read(), []),
    keep: (changes) => {
      const news = changes.filter(isNews);
      queue = queue.then(() => tried(() => store.apply(news), undefined));
      return queue;
    },
  };
}
