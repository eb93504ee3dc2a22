import type { CriterionId, Email, Instant, RowKey } from './ids.ts';

/**
 * Who is editing what just now. A person has one row, which says the last that is known; who it is, SharePoint says in
 * the row's signature. Old rows mean nothing.
 */
export type Presence = {
  readonly key: RowKey;
  readonly email: Email;
  /** Undefined when the person has stopped. */
  readonly editing: CriterionId | undefined;
  readonly seenAt: Instant;
};

/** How long a sign of life counts, in milliseconds: two missed beats of a minute, and a slow pull. */
export const PRESENCE_LASTS_MS = 150_000;
