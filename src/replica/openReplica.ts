import type { Change } from '#domain/workspace.ts';
import type { Clock, ListsGateway } from '#graph/gateway.ts';
import type { RowCodecs } from '#graph/rowCodec.ts';
import { commitChange, type CommitDeps } from './commitChange.ts';
import { localCopy, type LocalCopy } from './localCopy.ts';
import { keepInStore } from './keepInStore.ts';
import { pullInto } from './pull.ts';
import type { CommitOutcome, Connect, Replica } from './replica.ts';
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
  const store = keepInStore(options.store);
  copy.take((await store.read()).map((list) => ({ ...list, removed: [], covers: 'everything' })));
  return replicaOver({ options, copy, keep: store.keep, gateway: connectedOnce(options.gateway) });
}

type Parts = {
  readonly options: ReplicaOptions;
  readonly copy: LocalCopy;
  readonly keep: (changes: readonly StoreChange[]) => Promise<void>;
  readonly gateway: Connect;
};

function replicaOver({ options, copy, keep, gateway }: Parts): Replica {
  const listeners = new Set<() => void>();
  const tell = () => [...listeners].forEach((listener) => listener());
  const { pull, freshness, wrote } = pullInto({ gateway, copy, keep, clock: options.clock, tell });
  /** The last commit of each person. */
  const committing = new WeakMap<Connect, Promise<unknown>>();

  const deps: Omit<CommitDeps, 'gateway'> = {
    codecs: options.codecs,
    take: (list, row) => {
      const name = options.codecs[list].list;
      wrote(name, row.id);
      const before = copy.workspace();
      void keep(copy.take([{ list: name, rows: [row], removed: [], covers: 'changes', cursor: undefined }]));
      if (copy.workspace() !== before) tell();
      return copy.heldRow(list, row.id);
    },
  };

  return {
    workspace: copy.workspace,
    freshness,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    pull,
    outbox: () => NOTHING,
    retry: () => Promise.resolve(),
    discard: () => Promise.resolve(),
    resolve: () => Promise.resolve(undefined),
    commit: (changes, as = gateway) => {
      // One commit after another: the order in which a person did things is the order in which they are written.
      const before = committing.get(as) ?? Promise.resolve();
      const outcomes = before.then(() => commitInOrder({ ...deps, gateway: as }, changes));
      committing.set(as, outcomes);
      return outcomes;
    },
  };
}

const NOTHING: readonly never[] = [];

async function commitInOrder(deps: CommitDeps, changes: readonly Change[]): Promise<readonly CommitOutcome[]> {
  const outcomes: CommitOutcome[] = [];
  for (const change of changes) {
    const isStopped = outcomes.some(({ kind }) => kind !== 'written');
    outcomes.push(isStopped ? { kind: 'notTried', change, pending: undefined } : await commitChange(deps, change));
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
