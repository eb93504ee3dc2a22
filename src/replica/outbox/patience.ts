import { GraphBusy } from '#graph/errors.ts';
import { afterFailure } from './afterFailure.ts';
import type { Entry } from './entry.ts';
import { pauseAfter, type Pace } from './pace.ts';

/** What the outbox waits for, and for how long. */
export type Patience = {
  /** Why nothing is sent at all just now. `isAsked`: because Microsoft 365 asked for it. */
  readonly paused: () => { readonly failure: unknown; readonly isAsked: boolean } | undefined;
  /** Why this entry is left for later, in an object because a failure may be anything. */
  readonly deferred: (id: string) => { readonly failure: unknown } | undefined;
  /** Takes a failure in. @returns whether the entry is not to be tried again by itself */
  readonly failed: (entry: Entry, failure: unknown) => boolean;
  /** Something got through to the lists: the line is not what stands in the way. */
  readonly worked: () => void;
  /** Everything may be tried again. */
  readonly end: () => void;
};

/** So often SharePoint may fail on one row while it takes others (docs/spec/outbox.md, O6). */
const STRANGE_FAILURES = 5;

/** @param resume called when a pause is over */
export function patience(pace: Pace, resume: () => void): Patience {
  let paused: { readonly failure: unknown; readonly isAsked: boolean } | undefined;
  const deferred = new Map<string, { readonly failure: unknown }>();
  const strange = new Map<string, { readonly count: number; readonly proof: number }>();
  let stop: (() => void) | undefined;
  let attempts = 0;
  /** How often something got through: a failure counts against a row only if others got through since its last. */
  let proof = 0;

  const resumeLater = (asked?: number) => {
    attempts += 1;
    stop?.();
    stop = pace.after(pauseAfter(attempts, pace.random(), asked), resume);
  };
  const isStrangeForEver = ({ id }: Entry) => {
    const before = strange.get(id) ?? { count: 0, proof: -1 };
    const count = proof > before.proof ? before.count + 1 : before.count;
    strange.set(id, { count, proof });
    return count >= STRANGE_FAILURES;
  };
  return {
    paused: () => paused,
    deferred: (id) => deferred.get(id),
    failed: (entry, failure) => {
      const next = afterFailure(failure);
      if (next.kind === 'park' || (next.kind === 'later' && next.isStrange && isStrangeForEver(entry))) {
        strange.delete(entry.id);
        return true;
      }
      if (next.kind === 'later') deferred.set(entry.id, { failure });
      else paused = { failure, isAsked: failure instanceof GraphBusy };
      resumeLater(next.kind === 'pause' ? next.seconds : undefined);
      return false;
    },
    worked: () => {
      proof += 1;
      attempts = 0;
    },
    end: () => {
      stop?.();
      stop = undefined;
      paused = undefined;
      deferred.clear();
    },
  };
}
