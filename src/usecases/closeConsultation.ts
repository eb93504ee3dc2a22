import { takesAnswers, type Consultation } from '#domain/consultation.ts';
import type { CriterionId, Day } from '#domain/ids.ts';
import type { Moment } from '#domain/moment.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import { dayOf } from '#domain/time.ts';
import { statusAfter } from '#domain/transitions.ts';
import type { Change, Held, Workspace } from '#domain/workspace.ts';
import { answerProgress } from './answerProgress.ts';
import { criterionById } from './lookUp.ts';

export type CloseConsultation = {
  /** The row as it was when the person began. */
  readonly base: Held<Consultation>;
  /** The coordinator knows that the regions still have time, and closes all the same. */
  readonly early?: boolean;
};

export type CloseConsultationRefusal =
  | { readonly kind: 'mayNotOpen' }
  | { readonly kind: 'consultationMissing' }
  | { readonly kind: 'alreadyClosed' }
  | { readonly kind: 'tooEarly'; readonly closesOn: Day; readonly unanswered: number }
  /** What is decided has to be what the regions were asked. */
  | { readonly kind: 'textChanged'; readonly id: CriterionId };

/**
 * Closes a consultation and makes what it asked about ready for decision. Rule C15 in docs/spec/consultations.md.
 * The consultation first, the statuses last: where they were cut off, closing again does what is left.
 */
export function closeConsultation(
  workspace: Workspace,
  actor: Actor,
  { base, early = false }: CloseConsultation,
  at: Moment,
): Result<readonly Change[], CloseConsultationRefusal> {
  if (!may.openConsultation(actor)) return err({ kind: 'mayNotOpen' });
  const held = workspace.consultations.byKey(base.value.key);
  if (held === undefined) return err({ kind: 'consultationMissing' });
  const statuses = statusChanges(workspace, held.value);
  if (held.value.state === 'closed') return statuses.length === 0 ? err({ kind: 'alreadyClosed' }) : ok(statuses);

  const refusal = refusalOf(workspace, held.value, { early, today: dayOf(at.now) });
  if (refusal !== undefined) return err(refusal);
  const event = { kind: 'consultationClosed' as const, subject: base.value.key, before: 'open', after: 'closed' };
  return ok([
    { kind: 'update', list: 'consultations', base, value: { ...base.value, state: 'closed' } },
    { kind: 'create', list: 'events', value: { ...event, key: at.newKey(), note: '', at: at.now } },
    ...statuses,
  ]);
}

function refusalOf(
  workspace: Workspace,
  consultation: Consultation,
  { early, today }: { readonly early: boolean; readonly today: Day },
): CloseConsultationRefusal | undefined {
  const { items, regions } = answerProgress(workspace, consultation);
  const changed = items.find(({ isTextUnchanged }) => !isTextUnchanged);
  if (changed !== undefined) return { kind: 'textChanged', id: changed.item.criterion };
  const unanswered = regions.filter(({ due }) => due > 0).length;
  const isOver = unanswered === 0 || !takesAnswers(consultation, today);
  return isOver || early ? undefined : { kind: 'tooEarly', closesOn: consultation.closesOn, unanswered };
}

/** What was taken out of the consultation's hands meanwhile, by hand or by a later decision, is left as it is. */
function statusChanges(workspace: Workspace, consultation: Consultation): readonly Change[] {
  const criteria = consultation.items.flatMap(({ criterion }): readonly Change[] => {
    const base = criterionById(workspace, criterion);
    const status = base && statusAfter('closeConsultation', base.value.status);
    return status === undefined || base === undefined
      ? []
      : [{ kind: 'update', list: 'criteria', base, value: { ...base.value, status } }];
  });
  const packaged = consultation.package && workspace.packages.byKey(consultation.package);
  const status = packaged && statusAfter('closeConsultation', packaged.value.status);
  if (packaged === undefined || status === undefined) return criteria;
  return [...criteria, { kind: 'update', list: 'packages', base: packaged, value: { ...packaged.value, status } }];
}
