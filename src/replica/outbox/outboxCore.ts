import type { Change, ListName, Workspace } from '#domain/workspace.ts';
import type { Row } from '#graph/gateway.ts';
import type { RowCodecs } from '#graph/rowCodec.ts';
import type { CommitOutcome, Connect, TakenBack } from '../replica.ts';
import type { Entry } from './entry.ts';
import type { Lease } from './lease.ts';
import { outcomes } from './outcomes.ts';
import type { OutboxStore } from './outboxStore.ts';
import type { Signer } from './overlay.ts';
import type { Pace } from './pace.ts';
import { patience } from './patience.ts';
import type { Choices, Pending } from './pending.ts';
import { promptStore } from './promptStore.ts';
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
  /** @param replaces entries that are taken back in the same step */
  readonly commit: (changes: readonly Change[], replaces?: readonly string[]) => Promise<readonly CommitOutcome[]>;
  /** Lays over a workspace what will be written. */
  readonly laidOver: (workspace: Workspace) => Workspace;
  readonly pending: () => readonly Pending[];
  readonly retry: (id?: string) => Promise<void>;
  readonly discard: (id: string) => Promise<TakenBack>;
  readonly resolve: (id: string, choices: Choices) => Promise<CommitOutcome | undefined>;
  /** The lists could be read: what waits for them is tried again. */
  readonly reached: () => void;
};

/** So long a person is left waiting for an answer; then the change is said to be queued, and still sent. */
const PATIENCE_MS = 8_000;

/** The parts of an outbox, put together: what is kept, what is sent, who waits to hear of it. */
export function coreOf(parts: OutboxParts) {
  const heard = outcomes();
  /** Written by another page; shown until this page's copy has them too. */
  let lingering: readonly Entry[] = [];
  const woke = (): void => void queue.reread().then(parts.tell);
  const queue = queueOver(promptStore(parts.store, parts.pace.after, woke), {
    changed: parts.tell,
    now: parts.pace.now,
    takenBack: (entries) => {
      for (const { id } of entries) heard.settle(id, { kind: 'takenBack' });
    },
    written: (entries) => {
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
    isOwn: ({ email }) => {
      const signer = parts.signer().email;
      return signer === undefined ? undefined : signer === email;
    },
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
  const giveUpOn = (ids: readonly string[]): (() => void) =>
    parts.pace.after(PATIENCE_MS, () => {
      for (const id of ids) heard.settle(id, { kind: 'queued', pending: id, failure: undefined });
    });
  const resume = async (): Promise<void> => {
    waits.end();
    await queue.reread();
    await sender.run();
  };
  return { heard, queue, waits, sender, resume, settleWaiting, giveUpOn, lingering: () => lingering };
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
