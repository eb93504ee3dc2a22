import type { Consultation } from '#domain/consultation.ts';
import type { Day } from '#domain/ids.ts';
import type { Moment } from '#domain/moment.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import { dayOf, daysAfter } from '#domain/time.ts';
import type { Change, Held, Workspace } from '#domain/workspace.ts';

export type ExtendConsultation = {
  /** The row as it was when the person began. */
  readonly base: Held<Consultation>;
  readonly closesOn: Day;
};

export type ExtendConsultationRefusal =
  | { readonly kind: 'mayNotOpen' }
  | { readonly kind: 'consultationMissing' }
  | { readonly kind: 'alreadyClosed' }
  /** A closing day is never moved to an earlier one: regions plan by it. */
  | { readonly kind: 'notLater'; readonly earliest: Day };

/** Gives the regions more time, also when the last day is over. Rule C14 in docs/spec/consultations.md. */
export function extendConsultation(
  workspace: Workspace,
  actor: Actor,
  { base, closesOn }: ExtendConsultation,
  at: Moment,
): Result<readonly Change[], ExtendConsultationRefusal> {
  if (!may.openConsultation(actor)) return err({ kind: 'mayNotOpen' });
  const { key, closesOn: before } = base.value;
  const now = workspace.consultations.byKey(key)?.value;
  if (now === undefined) return err({ kind: 'consultationMissing' });
  if (now.state === 'closed') return err({ kind: 'alreadyClosed' });
  const earliest = earliestExtension(now.closesOn, dayOf(at.now));
  if (closesOn < earliest) return err({ kind: 'notLater', earliest });
  const event = { kind: 'consultationExtended' as const, subject: key, before, after: closesOn, note: '' };
  return ok([
    { kind: 'update', list: 'consultations', base, value: { ...base.value, closesOn } },
    { kind: 'create', list: 'events', value: { ...event, key: at.newKey(), at: at.now } },
  ]);
}

/** The first day that a consultation can be extended to: later than the one there is, and not gone by. */
export function earliestExtension(closesOn: Day, today: Day): Day {
  return closesOn < today ? today : daysAfter(closesOn, 1);
}
