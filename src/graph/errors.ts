/** What Graph knows about a failed request; the id lets support find it in Microsoft's logs. */
export type FailureFacts = {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** Graph's error code, e.g. `"accessDenied"`; empty when there was none. */
  readonly code: string;
  /** The innermost code, where Graph nests its errors, e.g. `"resourceLocked"` in `"notAllowed"`. */
  readonly innerCode?: string;
  /** Value of the `request-id` header, or of our own `client-request-id`. */
  readonly requestId: string;
};

/**
 * `tooWide`: a query that meets the list view threshold, so that waiting never helps. `locked`: somebody or something
 * holds the row or the site for a while. `full`: the site has no room. `tooLarge`: the request is more than Graph takes.
 */
export type FailureKind =
  | 'unreachable'
  | 'signInRequired'
  | 'accessDenied'
  | 'notFound'
  | 'rowChanged'
  | 'refused'
  | 'busy'
  | 'unreadable'
  | 'tooWide'
  | 'locked'
  | 'full'
  | 'tooLarge';

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
  /** Graph itself said how long; otherwise the seconds are a guess of ours. */
  readonly isTimeNamed: boolean;
  constructor(retryAfterSeconds: number, facts: FailureFacts, isTimeNamed = true) {
    super('busy', `Graph is busy; retry after ${retryAfterSeconds} s.`, { facts });
    this.retryAfterSeconds = retryAfterSeconds;
    this.isTimeNamed = isTimeNamed;
  }
}

/** Entra wants the person to prove more than the token shows (a claims challenge). */
export class ProofRequired extends GraphFailure {
  override readonly name = 'ProofRequired';
  /** JSON text, to be handed to the sign-in as it is. */
  readonly claims: string;
  constructor(claims: string, facts: FailureFacts) {
    super('signInRequired', 'Entra asks for more proof of who is there.', { facts });
    this.claims = claims;
  }
}
