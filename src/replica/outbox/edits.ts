import type { RowFields } from '#graph/gateway.ts';
import type { CommitOutcome, TakenBack } from '../replica.ts';
import { mergeRows } from '../merge/mergeRows.ts';
import { changeOf, rowOfEntry, type Entry, type KeptFailure } from './entry.ts';
import type { Outbox, OutboxCore, OutboxParts } from './outboxCore.ts';
import { outcomeOf } from './outcomes.ts';
import { overtakenBy } from './overtaken.ts';
import type { Choices } from './pending.ts';
import { threeRows, withDerived } from './writeEntry.ts';

/** What a person does with entries. While one page does, no page sends. */
export function editsOf(
  parts: Pick<OutboxParts, 'codecs' | 'lease'>,
  core: OutboxCore,
): Pick<Outbox, 'retry' | 'discard' | 'resolve'> {
  const { queue, heard, resume, sender } = core;
  const { codecs } = parts;
  const { found, edit } = editing(parts, core);

  const resolve: Outbox['resolve'] = async (id, choices) => {
    let outcome: Promise<CommitOutcome | undefined> = Promise.resolve(undefined);
    await edit(id, async (entry) => {
      const change = changeOf(codecs, entry);
      if (entry.state.kind !== 'collision' || !change) return;
      const settled = resolved(parts, entry, choices);
      if (settled) {
        const giveUp = core.giveUpOn([id]);
        outcome = heard.of(id).then((settlement) => {
          giveUp();
          return outcomeOf(change, settlement);
        });
        await queue.change([settled]);
      } else {
        const overtaken = overtakenBy(codecs, entry, entry.state.theirs);
        outcome = Promise.resolve({ kind: 'conflict', change, pending: id, ...overtaken });
      }
    });
    core.waits.end();
    void sender.run();
    core.settleWaiting();
    return outcome;
  };
  return {
    retry: async (id) => {
      if (id !== undefined)
        await edit(id, async (entry) => {
          if (entry.state.kind === 'parked') await queue.change([{ ...entry, state: { kind: 'waiting' } }]);
        });
      await resume();
    },
    discard: async (id) => {
      const known = found(id);
      if (known) sender.withhold(withLater(queue.entries(), known));
      let answer: TakenBack | undefined;
      await edit(id, async (entry) => {
        const gone = withLater(queue.entries(), entry);
        answer = mayBeWritten(queue.entries(), entry) ? 'perhapsWritten' : 'takenBack';
        await queue.takeBack(gone);
        for (const each of gone) heard.settle(each, { kind: 'takenBack' });
      });
      // What stood behind it may go now; that may take long, and who takes something back need not wait for it.
      void sender.run();
      return answer ?? (queue.isTakenBack(id) ? 'takenBack' : 'written');
    },
    resolve,
  };
}

/** An attempt of the entry, or of a later one that had it in it, went out and nobody knows what came of it. */
function mayBeWritten(entries: readonly Entry[], { order, state, ...entry }: Entry): boolean {
  const isRefused = state.kind === 'collision' || (state.kind === 'parked' && isAnswer(state.failure));
  if (isRefused) return false;
  return entries.some((each) => each.isSent && each.order >= order && rowOfEntry(each) === rowOfEntry(entry));
}

/** SharePoint said no, and did nothing. */
function isAnswer({ facts: { status } }: KeptFailure): boolean {
  return status >= 400 && status < 500;
}

/** How an entry is found, and changed while nobody sends it. */
function editing({ lease }: Pick<OutboxParts, 'lease'>, { queue, sender }: OutboxCore) {
  const found = (id: string) => queue.entries().find((each) => each.id === id);
  const edit = async (id: string, change: (entry: Entry) => Promise<void>): Promise<void> => {
    await queue.reread();
    const entry = found(id);
    if (!entry) return;
    // What is stuck nobody sends, and while this page sends something else no other page sends anything.
    const isFree = entry.state.kind !== 'waiting' || (!sender.isSending(id) && (await sender.hasTurn()));
    if (isFree && !sender.isSending(id)) return change(entry);
    await lease.hold(async () => {
      await queue.reread();
      const left = found(id);
      if (left) await change(left);
    });
  };
  return { found, edit };
}

/** The ids of an entry and of those that cannot stand without it. */
export function withLater(entries: readonly Entry[], entry: Entry): readonly string[] {
  return [entry, ...entries.filter((other) => goesWith(other, entry))].map(({ id }) => id);
}

/** Later changes of the same action were decided on top of it; edits of a row that is never made have no row. */
function goesWith(other: Entry, entry: Entry): boolean {
  if (other.order <= entry.order) return false;
  return other.action === entry.action || (entry.base === undefined && rowOfEntry(other) === rowOfEntry(entry));
}

/**
 * The entry after a person has chosen: it begins from what stands there now.
 *
 * @returns undefined when a column has no choice
 */
function resolved({ codecs }: Pick<OutboxParts, 'codecs'>, entry: Entry, choices: Choices): Entry | undefined {
  const theirs = entry.state.kind === 'collision' ? entry.state.theirs : undefined;
  if (theirs === undefined) {
    const { id, action, order, list, key, since, base, fields } = entry;
    return {
      id,
      action,
      order,
      list,
      key,
      since,
      fields,
      ...(base ? { was: base.fields } : {}),
      state: { kind: 'waiting' },
    };
  }
  const rows = threeRows(codecs, entry, theirs);
  const { fields, collisions } = mergeRows(rows);
  const chosen: Record<string, unknown> = {};
  for (const { column, mine } of collisions) {
    const choice = choices[column];
    if (choice === undefined) return undefined;
    if (choice !== 'theirs') chosen[column] = choice === 'mine' ? mine : choice.text;
  }
  const wanted: RowFields = withDerived(codecs, entry, { theirs: rows.theirs, fields: { ...fields, ...chosen } });
  const { id, action, order, list, key, since } = entry;
  return {
    ...{ id, action, order, list, key, since },
    base: { rowId: theirs.id, revision: theirs.eTag, written: theirs.written, fields: rows.theirs },
    fields: { ...rows.theirs, ...wanted },
    state: { kind: 'waiting' },
  };
}
