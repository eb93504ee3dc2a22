import { isPublished, type Criterion } from '#domain/criterion.ts';
import { may, type Actor } from '#domain/role.ts';

/** Whether a person sees a criterion at all: rule K9 in docs/spec/criteria.md. */
export function maySee(actor: Actor, criterion: Criterion): boolean {
  return may.readDrafts(actor) || (may.readPublished(actor) && isPublished(criterion));
}
