import type { Criterion } from '#domain/criterion.ts';
import { rowKey } from '#domain/ids.ts';
import type { Workspace } from '#domain/workspace.ts';

/** @param key as the language worker knows a criterion */
export function criterionByKey(workspace: Workspace, key: string | undefined): Criterion | undefined {
  const known = rowKey(key ?? '');
  return known === undefined ? undefined : workspace.criteria.byKey(known)?.value;
}
