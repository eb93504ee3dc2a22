import { GraphBusy, GraphFailure } from '#graph/errors.ts';

/** What follows from a write that failed. */
export type AfterFailure =
  /** Nothing gets through: everything waits. `seconds`: as Microsoft 365 asked. */
  | { readonly kind: 'pause'; readonly seconds: number | undefined }
  /** This one did not get through, others may. `isStrange`: it may never. */
  | { readonly kind: 'later'; readonly isStrange: boolean }
  /** It will not get through by itself. */
  | { readonly kind: 'park' };

/** Gateways between us and SharePoint answer these when the line or the whole service is down. */
const DOWN = new Set([0, 408, 502, 503, 504]);

export function afterFailure(failure: unknown): AfterFailure {
  if (!(failure instanceof GraphFailure)) return { kind: 'park' };
  if (failure instanceof GraphBusy) return { kind: 'pause', seconds: failure.retryAfterSeconds };
  switch (failure.kind) {
    case 'busy':
    case 'signInRequired':
    case 'unreadable':
      return { kind: 'pause', seconds: undefined };
    case 'unreachable':
      return DOWN.has(failure.facts.status)
        ? { kind: 'pause', seconds: undefined }
        : { kind: 'later', isStrange: true };
    // A list that is gone may be made again; a row that is overtaken time after time comes to rest; a lock is let go.
    case 'notFound':
    case 'rowChanged':
    case 'locked':
      return { kind: 'later', isStrange: false };
    default:
      return { kind: 'park' };
  }
}
