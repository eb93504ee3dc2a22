import type { ListName } from '#domain/workspace.ts';
import { askedOnce } from '#graph/askedOnce.ts';
import type { Clock, Row } from '#graph/gateway.ts';
import type { RowCodecs } from '#graph/rowCodec.ts';
import { commitInNameOf } from './commitChange.ts';
import { localCopy, type LocalCopy } from './localCopy.ts';
import { keepInStore } from './keepInStore.ts';
import { pullInto, type Pull } from './pull.ts';
import { newsOfRemoval, type PullSharing } from './pullSharing.ts';
import { ownLease, type Lease } from './outbox/lease.ts';
import { openOutbox, type Outbox } from './outbox/openOutbox.ts';
import { memoryOutboxStore, type OutboxStore } from './outbox/outboxStore.ts';
import type { Signer } from './outbox/overlay.ts';
import { pagePace, type Pace } from './outbox/pace.ts';
import type { Connect, PickLists, Replica } from './replica.ts';
import type { ReplicaStore, StoreChange } from './replicaStore.ts';

export type ReplicaOptions = {
  /** Connects to the lists when they are first needed; asked again after it failed. */
  readonly gateway: Connect;
  readonly store: ReplicaStore;
  readonly codecs: RowCodecs;
  /** When given, a failed pull can say since when the content stands still. */
  readonly clock?: Clock;
  /** With other pages of the same person over the same store. */
  readonly sharing?: PullSharing;
  /** Where changes wait until they are written; as long as this page lasts when not given. */
  readonly outbox?: OutboxStore;
  /** With other pages over the same outbox. */
  readonly lease?: Lease;
  /** Who sits there, so that what waits is shown with their name. */
  readonly signer?: () => Signer;
  /** Time and chance for the outbox; the page's own when not given. */
  readonly pace?: Pace;
};

/**
 * Opens the local copy with what the store kept: content is there before the first request.
 * A store that cannot be read or written costs the next start some seconds, nothing else.
 */
export async function openReplica(options: ReplicaOptions): Promise<Replica> {
  const copy = localCopy(options.codecs);
  const { read, keep } = keepInStore(options.store);
  await copy.restore(read);
  const parts = { options, copy, read, keep, gateway: askedOnce(options.gateway), ...listening() };
  const pulling = pullOf(parts);
  return replicaOver(parts, pulling, await outboxOf(parts, pulling));
}

type Parts = ReturnType<typeof listening> & {
  readonly options: ReplicaOptions;
  readonly copy: LocalCopy;
  readonly keep: (changes: readonly StoreChange[]) => Promise<boolean>;
  readonly read: ReplicaStore['read'];
  readonly gateway: Connect;
};

function listening() {
  const listeners = new Set<() => void>();
  return {
    tell: () => [...listeners].forEach(told),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** One that fails is heard of as any fault of the page is, and stops nothing else. */
function told(listener: () => void): void {
  try {
    listener();
  } catch (failure) {
    queueMicrotask(() => {
      throw failure;
    });
  }
}

function pullOf({ options: { clock, sharing }, gateway, copy, keep, read, tell }: Parts): Pull {
  return pullInto({ gateway, copy, keep, read, clock, tell, sharing });
}

function outboxOf(parts: Parts, { pull }: Pull): Promise<Outbox> {
  const { options, gateway, tell } = parts;
  const { codecs, clock, outbox = memoryOutboxStore(), lease = ownLease(), signer = nobody } = options;
  const pace = options.pace ?? pagePace(clock?.now);
  const take = taking(parts);
  return openOutbox({ gateway, codecs, store: outbox, lease, pace, signer, take, pull, tell });
}

/** Puts a row as Graph answered it into the copy and the store. */
function taking({ copy, keep }: Parts) {
  return (list: ListName, row: Row): void => void keep(copy.takeRow(list, row));
}

/** Until the lists have signed a row, nobody has. */
function nobody(): Signer {
  return { email: undefined, name: '' };
}

function replicaOver(parts: Parts, { pull, stop, freshness }: Pull, outbox: Outbox): Replica {
  const { options, copy, keep, gateway, tell, subscribe } = parts;
  const take = taking(parts);
  const pullAnd = async (pick?: PickLists) => {
    await pull(pick);
    if (freshness().kind === 'fresh') outbox.reached();
  };
  const commitAs = commitInNameOf(options.codecs, (list, row) => {
    take(list, row);
    tell();
  });
  return {
    workspace: () => outbox.laidOver(copy.workspace()),
    freshness,
    subscribe,
    pull: () => pullAnd(),
    pullLists: pullAnd,
    stopPulling: stop,
    conditions: copy.conditions,
    confirmSweep: async (list) => {
      const changes = copy.confirmSweep(list);
      const marks = copy.marks();
      tell();
      await keep(changes);
      for (const change of changes) options.sharing?.tell(newsOfRemoval(change, marks.get(change.list)));
    },
    readAnew: (list) => {
      void keep(copy.readAnew(list));
      tell();
    },
    commit: (changes, as, replaces) =>
      as && as !== gateway ? commitAs(changes, as) : outbox.commit(changes, replaces),
    outbox: outbox.pending,
    retry: outbox.retry,
    discard: outbox.discard,
    resolve: outbox.resolve,
  };
}
