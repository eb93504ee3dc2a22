import type { CriteriaPackage } from '#domain/criteriaPackage.ts';
import type { Workspace } from '#domain/workspace.ts';
import { criterionById } from './lookUp.ts';

/** Whether a package holds nothing that the regions could be asked about: each criterion is published and unrevised. */
export function isAllInForce(workspace: Workspace, { items }: CriteriaPackage): boolean {
  return (
    items.length > 0 &&
    items.every(({ criterion }) => criterionById(workspace, criterion)?.value.status === 'published')
  );
}
