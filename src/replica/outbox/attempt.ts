import type { ListName } from '#domain/workspace.ts';
import type { Row } from '#graph/gateway.ts';
import { keptFailure, pendingRevision, rowOfEntry, type Entry } from './entry.ts';
import { inTurn, TurnLost } from './inTurn.ts';
import type { IsStillMine, Lease } from './lease.ts';
import type { Settlement } from './outcomes.ts';
import { overtakenBy } from './overtaken.ts';
import type { Patience } from './patience.ts';
import type { Queue } from './queue.ts';
import { statesAfter } from './sendingOrder.ts';
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

/** Sends batches, and knows of those it has sent before. */
export type Attempts = {
  /** Sends a batch, as long as it is this page's turn, and puts what became of it into the queue. Never throws. */
  readonly attempt: (batch: readonly Entry[], head: Entry, isStillMine: IsStillMine) => Promise<void>;
  /** The entry was refused together with later edits; perhaps it is the later edit that is not taken. */
  readonly isAlone: (id: string) => boolean;
  readonly isNew: (id: string) => void;
};

/** @param answered told when nothing is under way any more, before anybody hears what became of it */
export function attemptsOf(parts: SenderParts, answered: () => void): Attempts {
  const { queue, patience } = parts;
  const fresh = new Set<string>();
  const alone = new Set<string>();

  /** A page that dies now leaves word that the lists may have it. @returns the batch as it is kept */
  const marked = async (batch: readonly Entry[], last: Entry): Promise<readonly Entry[]> => {
    if (last.isSent) return batch;
    const sent: Entry = { ...last, isSent: true };
    await queue.change([sent]);
    // What a person has taken back just before in another page, that page has told them.
    await queue.reread();
    return [...batch.slice(0, -1), sent];
  };
  const attempt: Attempts['attempt'] = async (before, first, isStillMine) => {
    // What another page may have sent and removed meanwhile is not put back by a mark.
    if (!(await isStillMine())) {
      answered();
      return;
    }
    const states = statesAfter(before);
    const fields = states.at(-1) ?? first.fields;
    // Whether a row that is to be made was made is asked by its key, whatever was sent.
    const isToBeMade = first.base === undefined;
    const earlier = states.filter((_state, at) => (isToBeMade ? at < states.length - 1 : before[at]?.isSent)).reverse();
    const wasSent = queue.entries().some((entry) => entry.isSent && rowOfEntry(entry) === rowOfEntry(first));
    const mayBeMade = !fresh.delete(first.id) || wasSent;
    const batch = await marked(before, before.at(-1) ?? first);
    if (batch.some(({ id }) => queue.isTakenBack(id))) {
      answered();
      return;
    }
    const head = batch[0] ?? first;
    try {
      const gateway = inTurn(parts.gateway, isStillMine);
      const written = await writeEntry({ ...parts, gateway }, { ...head, fields, earlier, mayBeMade });
      answered();
      patience.worked();
      if (written.kind === 'written') finish(parts, batch, written);
      else if (batch.length > 1) alone.add(head.id);
      else collide(parts, head, written.theirs);
    } catch (failure) {
      answered();
      if (failure instanceof TurnLost || !patience.failed(head, failure)) return;
      if (batch.length > 1) alone.add(head.id);
      else park(parts, head, failure);
    }
  };
  return { attempt, isAlone: (id) => alone.has(id), isNew: (id) => void fresh.add(id) };
}

function finish(
  { queue, take, settle }: SenderParts,
  batch: readonly Entry[],
  { row, taken, by, isExact, isTheirs }: Extract<Written, { readonly kind: 'written' }>,
): void {
  const [first] = batch;
  if (row && first) take(first.list, row);
  const ids = batch.map(({ id }) => id);
  const later = isTheirs
    ? undecided(queue.entries(), batch)
    : rebased(queue.entries(), batch, isExact ? row : undefined);
  void queue.change(later, ids);
  for (const id of ids) settle(id, by && taken.length > 0 ? { kind: 'merged', by, taken } : { kind: 'written' });
}

/** Edits made on top of a row that is written now begin from what stands in the list, when that is what they saw. */
function rebased(entries: readonly Entry[], batch: readonly Entry[], row: Row | undefined): readonly Entry[] {
  const [first, last] = [batch[0], batch.at(-1)];
  if (!first || !last) return [];
  const from = row
    ? { rowId: row.id, revision: row.eTag, written: row.written }
    : first.base && { rowId: first.base.rowId };
  return entries.flatMap((entry) =>
    entry.base?.revision === pendingRevision(last.id) && rowOfEntry(entry) === rowOfEntry(first)
      ? [{ ...entry, base: { ...entry.base, ...from } }]
      : [],
  );
}

/** What was done on top of a change that somebody else has made as well begins from where that change began. */
function undecided(entries: readonly Entry[], batch: readonly Entry[]): readonly Entry[] {
  const base = batch[0]?.base;
  return entries.flatMap((entry) =>
    base && entry.base?.revision === pendingRevision(batch.at(-1)?.id ?? '')
      ? [{ ...entry, base: { ...base, revision: entry.base.revision } }]
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
