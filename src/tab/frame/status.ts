import type { Instant } from '#domain/ids.ts';
import { LATER_LISTS, type ListName } from '#domain/workspace.ts';
import type { GovernorState } from '#graph/client/governor.ts';
import { GraphFailure } from '#graph/errors.ts';
import type { SchemaDrift } from '#graph/schema/schemaDrift.ts';
import type { Freshness, ListCondition, Pending } from '#replica/replica.ts';

/** What the header says of the local copy. */
export type Status =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'reading'; readonly rows: number }
  | { readonly kind: 'unreached'; readonly since: Instant | undefined }
  | { readonly kind: 'signIn' }
  /** The site answers, and has no such lists. */
  | { readonly kind: 'notFound' }
  /** `until` in milliseconds since 1970. */
  | { readonly kind: 'paused'; readonly until: number };

/**
 * @param freshness as it stood when the last pull ended: one that runs over content which is there already is not
 *   worth a word
 */
export function statusOf(freshness: Freshness, pace: GovernorState): Status {
  if (pace.kind === 'paused') return { kind: 'paused', until: pace.until };
  switch (freshness.kind) {
    case 'fresh':
      return { kind: 'fresh' };
    case 'starting':
      return { kind: 'starting' };
    case 'pulling':
      if (freshness.hasContent) return { kind: 'fresh' };
      return freshness.rows === 0 ? { kind: 'starting' } : { kind: 'reading', rows: freshness.rows };
    case 'failed': {
      const { failure, since } = freshness;
      const kind = failure instanceof GraphFailure ? failure.kind : undefined;
      if (kind === 'signInRequired') return { kind: 'signIn' };
      return kind === 'notFound' ? { kind } : { kind: 'unreached', since };
    }
  }
}

/** Whether the change waits for its person and not for Microsoft 365. */
export function isStuck({ state }: Pending): boolean {
  return state.kind === 'parked' || state.kind === 'collision';
}

type ToSortOut = {
  /** Rows that cannot be read. */
  readonly unreadable: number;
  /** Rows against the rules that concern the person. */
  readonly broken: number;
  readonly outbox: readonly Pending[];
  readonly conditions: ReadonlyMap<ListName, ListCondition>;
  readonly drifts: readonly SchemaDrift[];
  /** Whether the person may make lists. */
  readonly mayMakeLists: boolean;
};

/** What of the site is missing. */
export type MissingLists = {
  /** Everybody has to know: what was in them is old, or was never read. */
  readonly gone: readonly ListName[];
  /** They came later than the site, and concern only those who can make them. */
  readonly toMake: readonly ListName[];
};

export function missingLists(conditions: ReadonlyMap<ListName, ListCondition>): MissingLists {
  const isToMake = ([list, { kind }]: readonly [ListName, ListCondition]) => kind === 'absent' && LATER_LISTS.has(list);
  const missing = [...conditions].filter(([, { kind }]) => kind === 'absent' || kind === 'gone');
  return {
    gone: missing.filter((each) => !isToMake(each)).map(([list]) => list),
    toMake: missing.filter(isToMake).map(([list]) => list),
  };
}

/** A list that is missing is told as that, with what there is left of it, and not as a drift as well. */
export function driftsBeside({ gone, toMake }: MissingLists, drifts: readonly SchemaDrift[]): readonly SchemaDrift[] {
  return gone.length + toMake.length > 0 ? drifts.filter(({ kind }) => kind !== 'listMissing') : drifts;
}

/** How many things a person could do something about. */
export function countToSortOut({ unreadable, broken, outbox, conditions, drifts, mayMakeLists }: ToSortOut): number {
  const missing = missingLists(conditions);
  const lists = missing.gone.length + (mayMakeLists ? missing.toMake.length : 0);
  const held = [...conditions.values()].filter(({ kind }) => kind === 'sweepHeld').length;
  const rows = unreadable + broken;
  return rows + outbox.filter(isStuck).length + lists + held + driftsBeside(missing, drifts).filter(hasEffect).length;
}

/** A column that is only called something else is worth telling, not doing anything about. */
function hasEffect({ kind }: SchemaDrift): boolean {
  return kind !== 'columnRenamed';
}
