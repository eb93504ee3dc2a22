import type { CriterionId } from '#domain/ids.ts';
import { criterionById } from '#usecases/lookUp.ts';
import { useWorkspace } from '../start/session.ts';

/** Titles of criteria by their id; nothing for one that is gone. */
export function useCriterionTitle(): (id: CriterionId) => string {
  const workspace = useWorkspace();
  return (id) => criterionById(workspace, id)?.value.title ?? '';
}
