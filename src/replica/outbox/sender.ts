import { attemptsOf, type SenderParts } from './attempt.ts';
import type { Entry } from './entry.ts';
import type { IsStillMine } from './lease.ts';
import { nextBatch } from './sendingOrder.ts';

/** Sends what can be sent, one after another. */
export type Sender = {
  /** Goes on until nothing can be sent. Never throws. */
  readonly run: () => Promise<void>;
  readonly isSending: (id: string) => boolean;
  /** This page is at work and has the lease: no other sends anything. */
  readonly hasTurn: () => Promise<boolean>;
  /** The entries are to be taken back: they are not sent any more, whether or not they are still in the queue. */
  readonly withhold: (ids: readonly string[]) => void;
  /** The entry was made by this page and has not been sent: no look-up is needed before its first attempt. */
  readonly isNew: (id: string) => void;
};

export function senderOver(parts: SenderParts): Sender {
  const { queue, patience, lease, tell } = parts;
  let sending: readonly Entry[] = [];
  const withheld = new Set<string>();
  let isStillMine: IsStillMine | undefined;
  let isAskedAgain = false;
  let running: Promise<void> | undefined;

  const attempts = attemptsOf(parts, () => (sending = []));

  const next = () =>
    patience.paused()
      ? []
      : nextBatch(
          queue.entries().filter(({ id }) => !withheld.has(id)),
          {
            start: ({ id }) => patience.deferred(id) === undefined,
            grow: ({ id }) => !attempts.isAlone(id),
          },
        );
  const oneBatch = async (ask: IsStillMine): Promise<void> => {
    isStillMine = ask;
    try {
      await queue.reread();
      const batch = next();
      if (!batch[0]) return;
      sending = batch;
      tell();
      await attempts.attempt(batch, batch[0], ask);
      tell();
      // Only then may another page send.
      await queue.stored();
    } finally {
      isStillMine = undefined;
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
    hasTurn: async () => (await isStillMine?.()) === true,
    withhold: (ids) => {
      for (const id of ids) withheld.add(id);
    },
    isNew: attempts.isNew,
  };
}
