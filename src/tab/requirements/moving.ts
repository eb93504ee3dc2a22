import type { RowKey } from '#domain/ids.ts';
import { isSettled, type RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { Held } from '#domain/workspace.ts';

/** Where in the pile a person is, and where to from here. */
export type Moving = {
  /** From 0; none for one that the filters do not let through. */
  readonly at: number | undefined;
  readonly of: number;
  readonly previous: RowKey | undefined;
  readonly next: RowKey | undefined;
  /** The next that nobody has judged, from here on and then from the beginning. */
  readonly nextToJudge: RowKey | undefined;
  /** To a requirement, or to none when there is none left. */
  readonly go: (to: RowKey | undefined) => void;
};

export function movingIn(rows: readonly Held<RegionalRequirement>[], opened: RowKey, go: Moving['go']): Moving {
  const at = rows.findIndex(({ value }) => value.key === opened);
  const after = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
  return {
    at: at < 0 ? undefined : at,
    of: rows.length,
    previous: rows[at - 1]?.value.key,
    next: rows[at + 1]?.value.key,
    nextToJudge: after.find(({ value }) => !isSettled(value))?.value.key,
    go,
  };
}
