import type { RowCodecs } from '#graph/rowCodec.ts';
import { changeOf, failureFrom, type Entry } from './entry.ts';
import { overtakenBy } from './overtaken.ts';
import type { Patience } from './patience.ts';
import type { Pending, PendingState } from './pending.ts';
import type { Queue } from './queue.ts';
import { sendingOrder } from './sendingOrder.ts';

type Parts = {
  readonly codecs: RowCodecs;
  readonly queue: Queue;
  readonly patience: Patience;
  readonly isSending: (id: string) => boolean;
};

/** Shows the entries to people: the same array, and the same object for an entry, until something of it changed. */
export function pendingView({ codecs, queue, patience, isSending }: Parts): () => readonly Pending[] {
  let shown: readonly Pending[] = [];
  const known = new WeakMap<Entry, Pending>();

  const stateOf = (entry: Entry, behind: Entry | undefined): PendingState => {
    const { state } = entry;
    if (state.kind === 'parked') return { kind: 'parked', failure: failureFrom(state.failure) };
    if (state.kind === 'collision') return { kind: 'collision', ...overtakenBy(codecs, entry, state.theirs) };
    if (isSending(entry.id)) return { kind: 'sending' };
    if (behind) return { kind: 'behind', id: behind.id };
    const reason = patience.deferred(entry.id) ?? patience.paused();
    return { kind: 'waiting', failure: reason?.failure };
  };
  const pendingOf = (entry: Entry, behind: Entry | undefined): Pending => {
    const before = known.get(entry);
    const isKept = queue.isKept(entry.id);
    // What is parked or collides changes only with its entry.
    if (before?.isKept === isKept && entry.state.kind !== 'waiting') return before;
    const state = stateOf(entry, behind);
    if (before?.isKept === isKept && isSame(before.state, state)) return before;
    const { id, list, key, since, fields } = entry;
    const title = codecs[list].titleOf(fields);
    const pending = { id, list, key, title, since, isKept, state, change: changeOf(codecs, entry) };
    known.set(entry, pending);
    return pending;
  };
  return () => {
    const { behind } = sendingOrder(queue.entries());
    const next = queue.entries().map((entry) => pendingOf(entry, behind.get(entry.id)));
    const isUnchanged = next.length === shown.length && next.every((pending, at) => pending === shown[at]);
    return isUnchanged ? shown : (shown = next);
  };
}

function isSame(one: PendingState, other: PendingState): boolean {
  if (one.kind === 'waiting') return other.kind === 'waiting' && one.failure === other.failure;
  if (one.kind === 'behind') return other.kind === 'behind' && one.id === other.id;
  return one.kind === 'sending' && other.kind === 'sending';
}
