import type { RowFields } from '#graph/gateway.ts';
import { changedColumns } from '../merge/mergeRows.ts';
import { isPendingRevision, pendingRevision, rowOfEntry, type Entry } from './entry.ts';

/** What stands before what. */
export type SendingOrder = {
  /** The earlier entry that must be settled before this one is sent. */
  readonly behind: ReadonlyMap<string, Entry>;
  /** Entries that will be sent without a person doing anything: they are shown as if they were written. */
  readonly active: readonly Entry[];
};

/**
 * An entry waits for the earlier ones of its action, and for those of its row. One that is stuck holds up a later
 * change of the row only when that change was made on top of it.
 *
 * @param entries in their order
 */
export function sendingOrder(entries: readonly Entry[]): SendingOrder {
  const ofAction = new Map<string, Entry>();
  const ofRow = new Map<string, Entry>();
  const activeOfRow = new Map<string, Entry>();
  const behind = new Map<string, Entry>();
  const active = new Set<Entry>();
  for (const entry of entries) {
    const row = rowOfEntry(entry);
    const isOnTop = entry.base !== undefined && isPendingRevision(entry.base.revision);
    const before = [ofAction.get(entry.action), (isOnTop ? ofRow : activeOfRow).get(row)].filter(isThere);
    const stuck = before.find((each) => !active.has(each));
    const first = stuck ?? before[0];
    if (first) behind.set(entry.id, first);
    if (entry.state.kind === 'waiting' && stuck === undefined) {
      active.add(entry);
      if (!activeOfRow.has(row)) activeOfRow.set(row, entry);
    }
    if (!ofAction.has(entry.action)) ofAction.set(entry.action, entry);
    if (!ofRow.has(row)) ofRow.set(row, entry);
  }
  return { behind, active: [...active] };
}

function isThere(entry: Entry | undefined): entry is Entry {
  return entry !== undefined;
}

/**
 * What to send next: an entry for which nothing has to wait, with the edits that were made on top of it.
 *
 * @param may.start whether an entry is to be tried now
 * @param may.grow  whether later edits of its row may go with it
 * @returns empty when nothing can be sent now
 */
export function nextBatch(
  entries: readonly Entry[],
  may: { readonly start: (entry: Entry) => boolean; readonly grow: (entry: Entry) => boolean },
): readonly Entry[] {
  const { active, behind } = sendingOrder(entries);
  const head = active.find((entry) => !behind.has(entry.id) && may.start(entry));
  if (head === undefined) return [];
  const batch = [head];
  const isInBatch = (entry: Entry) => batch.some(({ id }) => id === entry.id);
  for (const entry of may.grow(head) ? active : []) {
    if (entry.base?.revision !== pendingRevision(batch.at(-1)?.id ?? '')) continue;
    const others = entries.filter((each) => each.action === entry.action && each.order < entry.order);
    if (others.every(isInBatch)) batch.push(entry);
  }
  return batch;
}

/** How the row is to be after each entry of a batch, in columns; the last is how it is to be in the end. */
export function statesAfter(batch: readonly Entry[]): readonly RowFields[] {
  const states: RowFields[] = [];
  for (const { base, fields } of batch) {
    const before = states.at(-1);
    states.push(before && base ? { ...before, ...changedColumns(base.fields, fields) } : fields);
  }
  return states;
}
