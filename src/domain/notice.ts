import type { Instant, RowKey } from './ids.ts';

export const NOTICE_KINDS = ['welcome', 'digest', 'reminder', 'change'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/**
 * `claimed`: a server has taken it on. `sending`: it is about to leave or has left; from here it is never sent again.
 * `unclear`: nobody knows whether Teams took it.
 */
export const NOTICE_STATES = ['claimed', 'sending', 'sent', 'failed', 'unclear'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** One message that the bot sends by itself (utskick). */
export type Notice = {
  /** Derived from kind, conversation and subject, so that two servers cannot both make it. */
  readonly key: RowKey;
  readonly kind: NoticeKind;
  readonly conversation: RowKey;
  /** What it is about: a day, or the key of an event. */
  readonly subject: string;
  readonly state: NoticeState;
  /** Opaque; which server has taken it on. */
  readonly claim: string;
  /** How many servers have taken it on. */
  readonly attempt: number;
  /** SHA-256 of what it says, 64 hex digits; empty where that is of no use. */
  readonly print: string;
  /** Why it was not sent; empty otherwise. */
  readonly why: string;
  /** When the state was set. */
  readonly at: Instant;
};
