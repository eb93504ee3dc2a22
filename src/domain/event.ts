import type { Instant, RowKey } from './ids.ts';

/** Choices that leave no trace in a row of their own, and so are logged. */
export const EVENT_KINDS = [
  'carriedForward',
  'askedAgain',
  'reminded',
  'consultationClosed',
  'consultationExtended',
  'moved',
  'published',
  'revised',
  'gateChanged',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** A line of the log (händelse). Append-only; who and when is in the row's signature. */
export type Event = {
  readonly key: RowKey;
  readonly kind: EventKind;
  /** What it was done to: the id of a criterion, or the key of a consultation, package or setting. */
  readonly subject: string;
  /** Hashes or states before and after; empty where there is none. */
  readonly before: string;
  readonly after: string;
  /** Whom or what else it was about, in the person's own words or as county codes. */
  readonly note: string;
  readonly at: Instant;
};
