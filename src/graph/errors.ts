/** What Graph knows about a failed request; the id lets support find it in Microsoft's logs. */
export type FailureFacts = {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** Graph's error code, e.g. `"accessDenied"`; empty when there was none. */
  readonly code: string;
  /** Value of the `request-id` header, or of our own `client-request-id`. */
  readonly requestId: string;
};

export type FailureKind =
  'unreachable' | 'signInRequired' | 'accessDenied' | 'notFound' | 'rowChanged' | 'refused' | 'busy' | 'unreadable';

/** The world failed: Graph could not, would not or did not understandably answer. i18n has a sentence per kind. */
export class GraphFailure extends Error {
  override readonly name: string = 'GraphFailure';
  readonly kind: FailureKind;
  readonly facts: FailureFacts;

  constructor(kind: FailureKind, message: string, detail: { readonly facts: FailureFacts; readonly cause?: unknown }) {
    super(message, { cause: detail.cause });
    this.kind = kind;
    this.facts = detail.facts;
  }
}

/** Somebody else wrote the row since it was read (412, or SharePoint's 409 `resourceModified`). */
export class RowChanged extends GraphFailure {
  override readonly name = 'RowChanged';
  constructor(facts: FailureFacts, cause?: unknown) {
    super('rowChanged', 'The row has been changed since it was read.', { facts, cause });
  }
}

/** Graph asked us to slow down (429 or 503) and the retries are spent. */
export class GraphBusy extends GraphFailure {
  override readonly name = 'GraphBusy';
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number, facts: FailureFacts) {
    super('busy', `Graph is busy; retry after ${retryAfterSeconds} s.`, { facts });
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
