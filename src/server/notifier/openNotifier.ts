import { ChatFailure } from '#bot/botDeps.ts';
import type { Workspace } from '#domain/workspace.ts';
import { instantAt, type Instant, type RowKey } from '#domain/ids.ts';
import { GraphFailure } from '#graph/errors.ts';
import { noticesDue, type DueNotice } from '#usecases/noticesDue.ts';
import type { Log } from '../log.ts';
import type { Connector, Sending } from './connector.ts';
import { mayBeTakenOver, type Claim, type NoticeLedger } from './noticeLedger.ts';
import type { SendPace } from './sendPace.ts';

export type NotifierParts = {
  readonly ledger: NoticeLedger;
  readonly connector: Pick<Connector, 'send'>;
  readonly pace: SendPace;
  readonly workspace: () => Workspace;
  /** When the lists were read last, milliseconds since 1970; undefined when they never were. */
  readonly readAt: () => number | undefined;
  /** The message as Teams takes it. */
  readonly activityOf: (notice: DueNotice, workspace: Workspace) => object;
  /** The bot was blocked or removed there. */
  readonly forget: (notice: DueNotice, at: Instant) => Promise<void>;
  readonly now: () => number;
  readonly log: Log;
};

export type Notifier = {
  /** Sends what is due now; settles when all of it has been tried. */
  readonly turn: () => Promise<void>;
  readonly start: () => void;
  /** Begins no other message; settles when what became of the one under way is written down. */
  readonly stop: () => Promise<void>;
};

const EVERY_MS = 10_000;
/** Of older lists nobody is told anything: a region that has answered since would be reminded. */
const LISTS_LAST_MS = 10 * 60_000;
/** How long a server that may not write does not try again. */
const NOT_ALLOWED_MS = 3_600_000;

/** What is due of some lists in some minute: working it out again for the same would hold up answers. */
type Due = {
  readonly workspace: Workspace;
  readonly minute: number;
  readonly byKey: ReadonlyMap<RowKey, DueNotice>;
};
/** What is to be sent as the lists have it this moment; undefined when nothing may be sent any more. */
type DueNow = () => Due | undefined;

/** Sends what is due, each notice once over all servers. Rules BN12–BN16 in docs/spec/chat-notices.md. */
export function openNotifier(parts: NotifierParts): Notifier {
  const { now, log } = parts;
  /** What this server is done with; the lists tell a while later. */
  const handled = new Set<string>();
  let silentUntil = 0;
  let isStopped = false;
  const due = dueOf(parts);
  let underWay: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const dueNow: DueNow = () => {
    const readAt = parts.readAt();
    if (isStopped || now() < silentUntil || readAt === undefined || now() - readAt > LISTS_LAST_MS) return undefined;
    return due();
  };
  const isOpen = ({ workspace }: Due, key: RowKey): boolean => {
    const standing = workspace.notices.byKey(key)?.value;
    return standing === undefined ? !handled.has(key) : mayBeTakenOver(standing, instantAt(now()));
  };
  const turnOnce = async () => {
    for (const key of dueNow()?.byKey.keys() ?? []) {
      // A turn may take minutes, in which people answer.
      const current = dueNow();
      if (current === undefined) return;
      const notice = current.byKey.get(key);
      if (notice === undefined || !isOpen(current, key)) continue;
      const isOver = await deliver(parts, notice, dueNow).catch((failure: unknown) => failed(failure));
      if (isOver) handled.add(key);
    }
  };
  /** @returns whether there is no sense in trying again soon */
  const failed = (failure: unknown): boolean => {
    // What became of the message stands; only that the bot is gone could not be written.
    if (failure instanceof ChatFailure) {
      log({ event: 'noticeNotKept', level: 'warn', reason: failure.kind });
      return true;
    }
    if (!(failure instanceof GraphFailure)) throw failure;
    log({ event: 'noticeNotKept', level: 'warn', reason: failure.kind, reference: failure.facts.requestId });
    if (failure.kind === 'accessDenied' || failure.kind === 'notFound') silentUntil = now() + NOT_ALLOWED_MS;
    return false;
  };
  const turn = () =>
    (underWay ??= turnOnce()
      .catch((failure: unknown) => {
        log({ event: 'noticesFailed', level: 'error', reason: failure instanceof Error ? failure.name : 'unknown' });
      })
      .finally(() => (underWay = undefined)));
  return {
    turn,
    start: () => {
      timer ??= setInterval(() => void turn(), EVERY_MS);
      timer.unref();
    },
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await underWay;
    },
  };
}

function dueOf({ workspace: current, now }: NotifierParts): () => Due {
  let due: Due | undefined;
  return () => {
    const workspace = current();
    const minute = Math.floor(now() / 60_000);
    if (due?.workspace === workspace && due.minute === minute) return due;
    const notices = noticesDue(workspace, instantAt(now()));
    due = { workspace, minute, byKey: new Map(notices.map((notice) => [notice.key, notice])) };
    return due;
  };
}

/**
 * Takes a notice on, says that it is about to leave, sends it, and says what became of it. From the second step on it is
 * never sent again: when the server stops between the second and the last, the message may be missing but never comes
 * twice. What is no longer due when its turn to leave comes stays taken on and is not sent.
 *
 * @returns true when there is nothing more to do
 */
async function deliver(parts: NotifierParts, { key, kind, to, subject, print }: DueNotice, dueNow: DueNow) {
  const { ledger, connector, pace, log } = parts;
  const claim = await ledger.claim({ key, kind, conversation: to.key, subject, print });
  if (claim === undefined) return true;
  await pace.turn(to.reach.conversationId);
  const current = dueNow();
  const notice = current?.byKey.get(key);
  if (current === undefined || notice === undefined) return false;
  const leaving = await ledger.mark(withPrint(claim, notice), 'sending');
  if (leaving === undefined) return true;

  const sending = await connector.send(notice.to.reach, parts.activityOf(notice, current.workspace));
  await settle(parts, leaving, sending);
  log({ event: 'noticeSent', level: sending.kind === 'sent' ? 'info' : 'warn', kind, outcome: sending.kind });
  if (sending.kind === 'gone') await parts.forget(notice, instantAt(parts.now()));
  return true;
}

/** The digest of the next day is compared with what left, not with what was due when it was taken on. */
function withPrint(claim: Claim, { print }: DueNotice): Claim {
  return { ...claim, notice: { ...claim.notice, print } };
}

/** That a message was not taken is known for certain when Teams was busy: then it may be tried once more, later. */
function settle({ ledger }: NotifierParts, claim: Claim, sending: Sending) {
  switch (sending.kind) {
    case 'sent':
    case 'unclear':
      return ledger.mark(claim, sending.kind);
    case 'busy':
      return claim.notice.attempt === 1 ? ledger.mark(claim, 'claimed') : ledger.mark(claim, 'failed', 'busy');
    case 'gone':
      return ledger.mark(claim, 'failed', 'gone');
    case 'refused':
      return ledger.mark(claim, 'failed', String(sending.status));
  }
}
