import { randomBytes } from 'node:crypto';
import { LIST_NAMES, type ListName, type Workspace } from '#domain/workspace.ts';
import { isReadByTab } from '#graph/pull/wantedList.ts';
import type { Replica } from '#replica/replica.ts';

export type WatchedLists = {
  /** A name for where the lists stand here: another one as soon as anything in them is another. */
  readonly state: () => string;
  /** The lists that are another since an earlier state of this process; undefined where that is not known any more. */
  readonly since: (state: string) => readonly ListName[] | undefined;
  /** When they were last read with success, milliseconds as `now` tells them. */
  readonly seenAt: () => number;
  readonly stop: () => void;
};

/** What tabs do not read is no news for them. */
const LISTS = LIST_NAMES.filter(isReadByTab);

/**
 * A step from one state to the next; without lists where it is not their rows alone that changed: a list has gone, or
 * rows cannot be read, and then it is not known which.
 */
export type Step = { readonly since: string; readonly lists: readonly ListName[] };

/** Steps that are remembered: a line that broke is mostly back before as many. */
const STEPS_KEPT = 100;

/**
 * Names each state of the copy. The name begins with what is another in every process, so that a reader who comes from
 * another instance, or from before a start, has something to fetch.
 *
 * @param told called with the new name and what has changed since the one before
 */
export function watchLists(
  replica: Pick<Replica, 'workspace' | 'conditions' | 'freshness' | 'subscribe'>,
  { told, now }: { readonly told: (state: string, step: Step) => void; readonly now: () => number },
): WatchedLists {
  const instance = randomBytes(9).toString('base64url');
  let known = replica.workspace();
  let conditions = replica.conditions();
  let step = 0;
  let steps: readonly Step[] = [];
  let seenAt = Number.NEGATIVE_INFINITY;
  const state = () => `${instance}.${step}`;
  const stop = replica.subscribe(() => {
    const { kind } = replica.freshness();
    if (kind === 'fresh') seenAt = now();
    // A pull of many pages is one change to whoever follows.
    if (kind === 'pulling' || kind === 'starting') return;
    const [since, before] = [state(), known];
    // A list that has gone, or is back, changes no row and is to be seen all the same.
    const isOnlyRows = conditions === replica.conditions() && before.problems === replica.workspace().problems;
    known = replica.workspace();
    conditions = replica.conditions();
    const lists = isOnlyRows ? changedIn(before, known) : [];
    if (isOnlyRows && lists.length === 0) return;
    step += 1;
    steps = [...steps.slice(1 - STEPS_KEPT), { since, lists }];
    told(state(), { since, lists });
  });
  const since = (known: string) => {
    const passed = steps.slice(steps.findIndex((each) => each.since === known));
    const isKnown = passed[0]?.since === known && passed.every(({ lists }) => lists.length > 0);
    return isKnown ? [...new Set(passed.flatMap(({ lists }) => lists))] : undefined;
  };
  return { state, since, seenAt: () => seenAt, stop };
}

function changedIn(before: Workspace, now: Workspace): readonly ListName[] {
  return LISTS.filter((list) => before[list] !== now[list]);
}
