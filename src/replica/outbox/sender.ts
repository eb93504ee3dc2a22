import type { ListName } from '#domain/workspace.ts';
import type { Row } from '#graph/gateway.ts';
import { keptFailure, pendingRevision, rowOfEntry, type Entry } from './entry.ts';
import type { Lease } from './lease.ts';
import type { Settlement } from './outcomes.ts';
import { overtakenBy } from './overtaken.ts';
import type { Patience } from './patience.ts';
import type { Queue } from './queue.ts';
import { nextBatch, statesAfter } from './sendingOrder.ts';
import { writeEntry, type WriteDeps, type Written } from './writeEntry.ts';

export type SenderParts = WriteDeps & {
  readonly queue: Queue;
  readonly lease: Lease;
  readonly patience: Patience;
  /** Puts a row as Graph answered it into the local copy. */
  readonly take: (list: ListName, row: Row) => void;
  readonly settle: (id: string, settlement: Settlement) => void;
  /** Told after every step. */
  readonly tell: () => void;
};

/** Sends what can be sent, one after another. */
export type Sender = {
  /** Goes on until nothing can be sent. Never throws. */
  readonly run: () => Promise<void>;
  readonly isSending: (id: string) => boolean;
  /** This page has the lease: no other sends anything. */
  readonly isAtWork: () => boolean;
  /** The entries are to be taken back: they are not sent any more, whether or not they are still in the queue. */
  readonly withhold: (ids: readonly string[]) => void;
  /** The entry was made by this page and has not been sent: no look-up is needed before its first attempt. */
  readonly isNew: (id: string) => void;
};

export function senderOver(parts: SenderParts): Sender {
  const { queue, patience, lease, tell } = parts;
  const fresh = new Set<string>();
  /** Entries that were refused together with later edits; perhaps it is the later edit that is not taken. */
  const alone = new Set<string>();
  let sending: readonly Entry[] = [];
  const withheld = new Set<string>();
  let isAtWork = false;
  let isAskedAgain = false;
  let running: Promise<void> | undefined;

  const next = () =>
    patience.paused()
      ? []
      : nextBatch(
          queue.entries().filter(({ id }) => !withheld.has(id)),
          {
            start: ({ id }) => patience.deferred(id) === undefined,
            grow: ({ id }) => !alone.has(id),
          },
        );
  const attempt = async (batch: readonly Entry[], head: Entry): Promise<void> => {
    const states = [...statesAfter(batch)].reverse();
    const [fields = head.fields, ...earlier] = states;
    const mayBeMade = !fresh.delete(head.id);
    try {
      const written = await writeEntry(parts, { ...head, fields, earlier, mayBeMade });
      sending = [];
      patience.worked();
      if (written.kind === 'written') finish(parts, batch, written);
      else if (batch.length > 1) alone.add(head.id);
      else collide(parts, head, written.theirs);
    } catch (failure) {
      sending = [];
      if (!patience.failed(head, failure)) return;
      if (batch.length > 1) alone.add(head.id);
      else park(parts, head, failure);
    }
  };
  const oneBatch = async (): Promise<void> => {
    isAtWork = true;
    try {
      await queue.reread();
      const batch = next();
      if (!batch[0]) return;
      sending = batch;
      tell();
      await attempt(batch, batch[0]);
      tell();
      // Only then may another page send.
      await queue.stored();
    } finally {
      isAtWork = false;
    }
  };
  const runUntilDone = async (): Promise<void> => {
    // Between two batches the lease is let go: whoever wants to take something back in another page gets their turn.
    while (isAskedAgain) {
      isAskedAgain = false;
      while (next().length > 0) await lease.hold(oneBatch);
    }
  };

  return {
    run: () => {
      isAskedAgain = true;
      // A browser that gives no lease is asked again with the next change or pull.
      running ??= runUntilDone()
        .catch(() => undefined)
        .finally(() => (running = undefined));
      return running;
    },
    isSending: (id) => sending.some((entry) => entry.id === id),
    isAtWork: () => isAtWork,
    withhold: (ids) => {
      for (const id of ids) withheld.add(id);
    },
    isNew: (id) => void fresh.add(id),
  };
}

function finish(
  { queue, take, settle }: SenderParts,
  batch: readonly Entry[],
  { row, taken, by, isExact }: Extract<Written, { readonly kind: 'written' }>,
): void {
  const [first] = batch;
  if (row && first) take(first.list, row);
  const ids = batch.map(({ id }) => id);
  void queue.change(rebased(queue.entries(), batch, isExact ? row : undefined), ids);
  for (const id of ids) settle(id, by && taken.length > 0 ? { kind: 'merged', by, taken } : { kind: 'written' });
}

/** Edits made on top of a row that is written now begin from what stands in the list, when that is what they saw. */
function rebased(entries: readonly Entry[], batch: readonly Entry[], row: Row | undefined): readonly Entry[] {
  const [first, last] = [batch[0], batch.at(-1)];
  if (!first || !last) return [];
  const from = row ? { rowId: row.id, revision: row.eTag } : first.base && { rowId: first.base.rowId };
  return entries.flatMap((entry) =>
    entry.base?.revision === pendingRevision(last.id) && rowOfEntry(entry) === rowOfEntry(first)
      ? [{ ...entry, base: { ...entry.base, ...from } }]
      : [],
  );
}

function collide({ queue, take, settle, codecs }: SenderParts, entry: Entry, theirs: Row | undefined): void {
  if (theirs) take(entry.list, theirs);
  void queue.change([{ ...entry, state: { kind: 'collision', ...(theirs ? { theirs } : {}) } }]);
  settle(entry.id, { kind: 'conflict', pending: entry.id, ...overtakenBy(codecs, entry, theirs) });
}

function park({ queue, settle }: SenderParts, entry: Entry, failure: unknown): void {
  void queue.change([{ ...entry, state: { kind: 'parked', failure: keptFailure(failure) } }]);
  settle(entry.id, { kind: 'failed', failure, pending: entry.id });
}
