import { isPublished, isUnderRevision, type Criterion } from '#domain/criterion.ts';
import { may, type Actor } from '#domain/role.ts';

/** Whether a person sees a criterion at all: rule K9 in docs/spec/criteria.md. What of it, `visibleCriterion` says. */
export function maySee(actor: Actor, criterion: Criterion): boolean {
  return isSeenBy(readershipOf(actor), criterion);
}

/** All that a person's sight depends on, so that those who see the same can share what was found out. */
export type Readership = 'drafts' | 'published' | 'nothing';

export function readershipOf(actor: Actor): Readership {
  if (may.readDrafts(actor)) return 'drafts';
  return may.readPublished(actor) ? 'published' : 'nothing';
}

export function isSeenBy(readership: Readership, criterion: Criterion): boolean {
  if (readership === 'drafts') return true;
  return readership === 'published' && (isPublished(criterion) || isUnderRevision(criterion));
}

/** Somebody from outside, asked for comments and nothing else. */
export function isInvitedOnly(actor: Actor): boolean {
  return may.comment(actor) && !may.readDrafts(actor);
}

/** What those from outside may be asked about: what is put forward, and not yet decided on. */
export function isOutForComment({ status }: Pick<Criterion, 'status'>): boolean {
  return status === 'inReview' || status === 'inConsultation';
}
