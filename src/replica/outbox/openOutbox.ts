import { editsOf, withLater } from './edits.ts';
import { rowWanted, type Entry } from './entry.ts';
import { leaseOr, ownLease } from './lease.ts';
import { outcomeOf } from './outcomes.ts';
import { coreOf, type Outbox, type OutboxCore, type OutboxParts } from './outboxCore.ts';
import { overlayOf } from './overlay.ts';
import { pendingView } from './pendingView.ts';
import { sendingOrder } from './sendingOrder.ts';

export type { Outbox } from './outboxCore.ts';

/** Opens the outbox with what an earlier page left in it; nothing is sent before the lists have been reached. */
export async function openOutbox(given: OutboxParts): Promise<Outbox> {
  const parts = { ...given, lease: leaseOr(given.lease, ownLease()) };
  const core = coreOf(parts);
  await core.queue.reread();
  return outboxOver(parts, core);
}

function outboxOver(parts: OutboxParts, core: OutboxCore): Outbox {
  const { heard, queue, waits, sender, resume } = core;
  const { pace, codecs } = parts;
  const overlay = overlayOf(codecs, parts.signer);
  const laid = activeEntries(core);

  const send = () => {
    // Whoever saves wants it sent: only when Microsoft 365 itself asked for a pause is none of it tried.
    if (!waits.paused()?.isAsked) waits.end();
    void sender.run();
    core.settleWaiting();
  };
  const commit: Outbox['commit'] = async (changes, replaces = []) => {
    const action = pace.newId();
    const since = pace.now();
    const first = Math.max(Date.parse(since), (queue.entries().at(-1)?.order ?? 0) + 1);
    const entries = changes.map((change, at): Entry => {
      const stamp = { id: pace.newId(), action, order: first + at, since };
      return { ...stamp, ...rowWanted(codecs, change), state: { kind: 'waiting' } };
    });
    // In one step with what takes its place: whatever happens, one of the two is kept.
    const replaced = queue
      .entries()
      .flatMap((entry) => (replaces.includes(entry.id) ? withLater(queue.entries(), entry) : []));
    sender.withhold(replaced);
    const settled = entries.map(({ id }) => heard.of(id));
    for (const { id } of entries) sender.isNew(id);
    const giveUp = core.giveUpOn(entries.map(({ id }) => id));
    void queue.takeBack(replaced, entries).then(send);
    for (const id of replaced) heard.settle(id, { kind: 'takenBack' });
    const all = await Promise.all(settled);
    giveUp();
    return changes.flatMap((change, at) => {
      const settlement = all[at];
      return settlement ? [outcomeOf(change, settlement)] : [];
    });
  };
  return {
    commit,
    laidOver: (workspace) => overlay(workspace, laid()),
    pending: pendingView({ codecs, queue, patience: waits, isSending: sender.isSending }),
    ...editsOf(parts, core),
    reached: () => {
      waits.worked();
      if (!waits.paused()?.isAsked) void resume();
    },
  };
}

/** @returns what gives the entries to be shown; the same array until something of them changed */
function activeEntries({ queue, lingering }: OutboxCore): () => readonly Entry[] {
  let last: readonly Entry[] = [];
  return () => {
    const next = [...lingering(), ...sendingOrder(queue.entries()).active];
    const isSame = next.length === last.length && next.every((entry, at) => isShownAs(entry, last[at]));
    return isSame ? last : (last = next);
  };
}

/** That it has been sent is not to be seen. */
function isShownAs(one: Entry, other: Entry | undefined): boolean {
  return one.id === other?.id && one.fields === other.fields && one.base === other.base;
}
