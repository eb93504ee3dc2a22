import { describe, expect, it } from 'vitest';
import type { ListName, Workspace } from '#domain/workspace.ts';
import type { Freshness, ListCondition } from '#replica/replica.ts';
import { watchLists, type Step } from '#server/live/watchLists.ts';
import { aWorkspace } from '../../factories/entities.ts';

/** A copy of the lists that is changed by hand. */
function given() {
  let shown = aWorkspace();
  let freshness: Freshness = { kind: 'fresh' };
  let conditions: ReadonlyMap<ListName, ListCondition> = new Map();
  let moved = () => {};
  const steps: (Step & { readonly state: string })[] = [];
  const watched = watchLists(
    {
      workspace: () => shown,
      conditions: () => conditions,
      freshness: () => freshness,
      subscribe: (listener) => {
        moved = listener;
        return () => undefined;
      },
    },
    { told: (state, step) => steps.push({ state, ...step }), now: () => 0 },
  );
  const change = (part: Partial<Workspace>, kind: 'fresh' | 'pulling' = 'fresh') => {
    shown = { ...shown, ...part };
    freshness = kind === 'fresh' ? { kind } : { kind, hasContent: true, rows: 1 };
    moved();
  };
  const changed = (...lists: readonly ListName[]) =>
    Object.fromEntries(lists.map((list) => [list, { ...shown[list] }])) as Partial<Workspace>;
  const lose = (list: ListName) => {
    conditions = new Map([[list, { kind: 'gone' }]]);
    moved();
  };
  return { watched, steps, change, changed, lose };
}

describe('a step from one state to the next', () => {
  it('[LV16] names the lists that are another since, when a pull is over', () => {
    const { watched, steps, change, changed } = given();
    const first = watched.state();
    change(changed('positions'), 'pulling');
    change(changed('meetings'));
    expect(steps).toEqual([{ state: watched.state(), since: first, lists: ['positions', 'meetings'] }]);
    change(changed('criteria'));
    expect(steps[1]).toMatchObject({ since: steps[0]?.state, lists: ['criteria'] });
  });

  it('[LV5] is remembered, so that a line that comes back hears what it missed', () => {
    const { watched, change, changed } = given();
    const first = watched.state();
    change(changed('positions'));
    const second = watched.state();
    change(changed('meetings'));
    change(changed('positions'));
    expect(watched.since(first)).toEqual(['positions', 'meetings']);
    expect(watched.since(second)).toEqual(['meetings', 'positions']);
    expect(watched.since('of another instance')).toBeUndefined();
    for (let step = 0; step < 100; step += 1) change(changed('criteria'));
    expect(watched.since(second)).toBeUndefined();
    change({ ...changed('positions'), problems: [] });
    expect(watched.since(watched.state())).toBeUndefined();
  });

  it('[LV16] names none where it is rows that cannot be read', () => {
    const { steps, change, changed } = given();
    change({ ...changed('positions'), problems: [] });
    expect(steps.map(({ lists }) => lists)).toEqual([[]]);
  });

  it('[LV16] names none where a list has gone, although no row is another', () => {
    const { steps, lose } = given();
    lose('packages');
    expect(steps.map(({ lists }) => lists)).toEqual([[]]);
  });

  it('[LV16] is none where only what tabs do not read is another', () => {
    const { watched, steps, change, changed } = given();
    const first = watched.state();
    change(changed('notices'));
    expect(steps).toEqual([]);
    expect(watched.state()).toBe(first);
  });
});
