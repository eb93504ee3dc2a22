import type { Change, ListName, Workspace } from '#domain/workspace.ts';
import type { Row } from '#graph/gateway.ts';
import type { RowCodecs } from '#graph/rowCodec.ts';
import type { CommitOutcome, Connect } from '../replica.ts';
import { editsOf } from './edits.ts';
import { rowWanted, type Entry } from './entry.ts';
import type { Lease } from './lease.ts';
import { outcomeOf, outcomes } from './outcomes.ts';
import type { OutboxStore } from './outboxStore.ts';
import { overlayOf, type Signer } from './overlay.ts';
import type { Pace } from './pace.ts';
import { patience } from './patience.ts';
import type { Choices, Pending } from './pending.ts';
import { pendingView } from './pendingView.ts';
import { queueOver } from './queue.ts';
import { senderOver } from './sender.ts';
import { sendingOrder } from './sendingOrder.ts';

export type OutboxParts = {
  readonly gateway: Connect;
  readonly codecs: RowCodecs;
  readonly store: OutboxStore;
  readonly lease: Lease;
  readonly pace: Pace;
  /** Who sits there. */
  readonly signer: () => Signer;
  /** Puts a row as Graph answered it into the local copy. */
  readonly take: (list: ListName, row: Row) => void;
  readonly pull: () => Promise<unknown>;
  /** Told whenever something of the outbox changed. */
  readonly tell: () => void;
};

export type Outbox = {
  readonly commit: (changes: readonly Change[]) => Promise<readonly CommitOutcome[]>;
  /** Lays over a workspace what will be written. */
  readonly laidOver: (workspace: Workspace) => Workspace;
  readonly pending: () => readonly Pending[];
  readonly retry: (id?: string) => Promise<void>;
  readonly discard: (id: string) => Promise<void>;
  readonly resolve: (id: string, choices: Choices) => Promise<CommitOutcome | undefined>;
  /** The lists could be read: what waits for them is tried again. */
  readonly reached: () => void;
};

/** So long a person is left waiting for an answer; then the change is said to be queued, and still sent. */
const PATIENCE_MS = 8_000;

/** Opens the outbox with what an earlier page left in it; nothing is sent before the lists have been reached. */
export async function openOutbox(parts: OutboxParts): Promise<Outbox> {
  const core = coreOf(parts);
  await core.queue.reread();
  return outboxOver(parts, core);
}

function coreOf(parts: OutboxParts) {
  const heard = outcomes();
  /** Written by another page; shown until this page's copy has them too. */
  let lingering: readonly Entry[] = [];
  const queue = queueOver(parts.store, {
    changed: parts.tell,
    vanished: (entries) => {
      for (const { id } of entries) heard.settle(id, { kind: 'written' });
      lingering = [...lingering, ...entries];
      void parts.pull().then(() => {
        lingering = lingering.filter((entry) => !entries.includes(entry));
        parts.tell();
      });
    },
  });
  const waits = patience(parts.pace, () => void resume());
  const sender = senderOver({
    ...parts,
    wait: parts.pace.wait,
    random: parts.pace.random,
    queue,
    patience: waits,
    settle: heard.settle,
    tell: () => {
      settleWaiting();
      parts.tell();
    },
  });
  /** Whoever waits for an entry that does not move hears so. */
  const settleWaiting = (): void => {
    const { active, behind } = sendingOrder(queue.entries());
    const isActive = new Set(active.map(({ id }) => id));
    for (const id of heard.awaited()) {
      if (sender.isSending(id)) continue;
      const reason = waits.paused() ?? deferral(id, behind, waits.deferred);
      if (!isActive.has(id)) heard.settle(id, { kind: 'notTried', pending: id });
      else if (reason) heard.settle(id, { kind: 'queued', pending: id, failure: reason.failure });
    }
  };
  const resume = async (): Promise<void> => {
    waits.end();
    await queue.reread();
    await sender.run();
  };
  return { heard, queue, waits, sender, resume, settleWaiting, lingering: () => lingering };
}

function deferral(
  id: string,
  behind: ReadonlyMap<string, Entry>,
  deferred: (id: string) => { readonly failure: unknown } | undefined,
): { readonly failure: unknown } | undefined {
  const before = behind.get(id);
  return deferred(id) ?? (before && deferral(before.id, behind, deferred));
}

export type OutboxCore = ReturnType<typeof coreOf>;

function outboxOver(parts: OutboxParts, core: OutboxCore): Outbox {
  const { heard, queue, waits, sender, resume } = core;
  const { pace, codecs } = parts;
  const overlay = overlayOf(codecs, parts.signer);
  const laid = activeEntries(core);

  const commit = async (changes: readonly Change[]): Promise<readonly CommitOutcome[]> => {
    const action = pace.newId();
    const since = pace.now();
    const first = Math.max(Date.parse(since), (queue.entries().at(-1)?.order ?? 0) + 1);
    const entries = changes.map((change, at): Entry => {
      const stamp = { id: pace.newId(), action, order: first + at, since };
      return { ...stamp, ...rowWanted(codecs, change), state: { kind: 'waiting' } };
    });
    const settled = entries.map(({ id }) => heard.of(id));
    for (const { id } of entries) sender.isNew(id);
    await queue.change(entries);
    const giveUp = pace.after(PATIENCE_MS, () => {
      for (const { id } of entries) heard.settle(id, { kind: 'queued', pending: id, failure: undefined });
    });
    // Whoever saves wants it sent: only when Microsoft 365 itself asked for a pause is none of it tried.
    if (!waits.paused()?.isAsked) waits.end();
    void sender.run();
    core.settleWaiting();
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
    const isSame = next.length === last.length && next.every((entry, at) => entry === last[at]);
    return isSame ? last : (last = next);
  };
}
