import { GraphFailure } from '#graph/errors.ts';
import type { ListsGateway } from '#graph/gateway.ts';
import type { Freshness } from '#replica/replica.ts';

/** People seldom change columns, and each look costs two requests. */
const ROUTINE_MS = 10 * 60_000;
/** A column may have been changed a moment ago; many refusals at once, and looks that fail, are told by one look. */
const AFTER_REFUSAL_MS = 10_000;

type Parts = {
  /** @returns whether the lists could be looked at */
  readonly check: () => Promise<boolean>;
  /** Milliseconds since any moment. */
  readonly now: () => number;
};

export type SchemaChecks = {
  /** The local copy has moved on: time for the first look, or the next one. */
  readonly moved: (freshness: Freshness) => void;
  /** The same lists, with an eye on the writes that SharePoint refuses. */
  readonly watching: (gateway: ListsGateway) => ListsGateway;
};

/**
 * Decides when the lists are compared with what Samsyn needs: when there is content on the page, every ten minutes
 * while it is kept fresh, and when SharePoint refuses something.
 */
export function schemaChecks({ check, now }: Parts): SchemaChecks {
  let triedAt = Number.NEGATIVE_INFINITY;
  let lookedAt = Number.NEGATIVE_INFINITY;
  const look = async (): Promise<void> => {
    triedAt = lookedAt = now();
    if (!(await check())) lookedAt = Number.NEGATIVE_INFINITY;
  };
  const lookUnlessWithin = (milliseconds: number): void => {
    if (now() - lookedAt >= milliseconds && now() - triedAt >= AFTER_REFUSAL_MS) void look();
  };
  const noticing = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (failure) {
      if (isRefusal(failure)) lookUnlessWithin(AFTER_REFUSAL_MS);
      throw failure;
    }
  };

  return {
    moved: (freshness) => {
      if (freshness.kind === 'fresh') lookUnlessWithin(ROUTINE_MS);
      // A column that is gone can make a whole list impossible to read.
      if (freshness.kind === 'failed' && isRefusal(freshness.failure)) lookUnlessWithin(ROUTINE_MS);
    },
    watching: (gateway) => ({
      ...gateway,
      create: (list, fields) => noticing(gateway.create(list, fields)),
      update: (at, fields) => noticing(gateway.update(at, fields)),
    }),
  };
}

function isRefusal(failure: unknown): boolean {
  return failure instanceof GraphFailure && failure.kind === 'refused';
}
