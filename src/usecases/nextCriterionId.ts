import { criterionId, type CriterionId, type ProductGroupCode } from '#domain/ids.ts';
import type { Workspace } from '#domain/workspace.ts';

/**
 * The next free number within the group. Two people may be given the same one at the same time; the list's
 * unique column then refuses the second, who is told and tries again.
 *
 * @throws RangeError where the group has no free number left
 */
export function nextCriterionId(workspace: Workspace, group: ProductGroupCode | undefined): CriterionId {
  const prefix = `REG-${group ?? 'ALL'}-`;
  // A row that cannot be read keeps its number: the list would refuse it to another.
  const unreadable = workspace.problems.filter(({ list }) => list === 'criteria').map((problem) => problem.id);
  const ids = [
    ...workspace.criteria.all.map(({ value }) => value.id),
    ...unreadable.map((id) => criterionId(id ?? '')),
  ];
  const taken = ids.flatMap((id) => (id?.startsWith(prefix) === true ? [Number(id.slice(prefix.length))] : []));
  const id = criterionId(`${prefix}${String(Math.max(0, ...taken) + 1).padStart(3, '0')}`);
  if (id === undefined) throw new RangeError(`Product group ${prefix} has no free number left.`);
  return id;
}
