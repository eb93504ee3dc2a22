import type { Consultation, ConsultationItem } from '#domain/consultation.ts';
import type { Criterion, CriterionStatus } from '#domain/criterion.ts';
import { contentOf, isTooLongToFreeze } from '#domain/edition.ts';
import type { CriterionId, Day, RowKey } from '#domain/ids.ts';
import { EDITION_LIMIT, LINE_LIMIT } from '#domain/limits.ts';
import type { Moment } from '#domain/moment.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import { dayOf, daysAfter } from '#domain/time.ts';
import type { Change, Held, Workspace } from '#domain/workspace.ts';
import { freezeEdition } from './freezeEdition.ts';
import { criterionById } from './lookUp.ts';

export type OpenConsultation = {
  readonly title: string;
  readonly criteria: readonly CriterionId[];
  readonly package?: RowKey | undefined;
  readonly closesOn: Day;
};

export type OpenConsultationRefusal =
  | { readonly kind: 'mayNotOpen' }
  | { readonly kind: 'titleMissing' }
  | { readonly kind: 'titleTooLong'; readonly limit: number }
  | { readonly kind: 'nothingChosen' }
  | { readonly kind: 'closesTooEarly'; readonly earliest: Day }
  | { readonly kind: 'criterionMissing'; readonly id: CriterionId }
  | { readonly kind: 'wrongStatus'; readonly id: CriterionId; readonly status: CriterionStatus }
  | { readonly kind: 'textMissing'; readonly id: CriterionId }
  | { readonly kind: 'rationaleMissing'; readonly id: CriterionId }
  | { readonly kind: 'contentTooLong'; readonly id: CriterionId; readonly limit: number };

/** A week is the least that a region needs to ask its own people. */
const SHORTEST_DAYS = 7;
/** The statuses from which a criterion may be sent for consultation (rule C5). */
export const CONSULTABLE_STATUSES = ['draft', 'inReview', 'referredBack'] as const satisfies readonly CriterionStatus[];
const CONSULTABLE: ReadonlySet<CriterionStatus> = new Set(CONSULTABLE_STATUSES);

/** Freezes the chosen criteria and asks all regions about them. Rules C1–C7 in docs/spec/consultations.md. */
export function openConsultation(
  workspace: Workspace,
  actor: Actor,
  input: OpenConsultation,
  at: Moment,
): Result<readonly Change[], OpenConsultationRefusal> {
  const today = dayOf(at.now);
  const chosen: Held<Criterion>[] = [];
  const refusal = formRefusal(actor, input, today);
  if (refusal !== undefined) return err(refusal);
  for (const id of new Set(input.criteria)) {
    const held = criterionById(workspace, id);
    const unfit = held === undefined ? { kind: 'criterionMissing' as const, id } : unfitness(held.value);
    if (unfit !== undefined) return err(unfit);
    if (held !== undefined) chosen.push(held);
  }
  return ok(changesFor(workspace, { chosen, input, today }, at));
}

function formRefusal(actor: Actor, input: OpenConsultation, today: Day): OpenConsultationRefusal | undefined {
  if (!may.openConsultation(actor)) return { kind: 'mayNotOpen' };
  if (input.title.trim() === '') return { kind: 'titleMissing' };
  if (input.title.length > LINE_LIMIT) return { kind: 'titleTooLong', limit: LINE_LIMIT };
  if (input.criteria.length === 0) return { kind: 'nothingChosen' };
  const earliest = daysAfter(today, SHORTEST_DAYS);
  return input.closesOn < earliest ? { kind: 'closesTooEarly', earliest } : undefined;
}

function unfitness(criterion: Criterion): OpenConsultationRefusal | undefined {
  const { id, status, text, rationale } = criterion;
  if (!CONSULTABLE.has(status)) return { kind: 'wrongStatus', id, status };
  if (text.trim() === '') return { kind: 'textMissing', id };
  if (rationale.trim() === '') return { kind: 'rationaleMissing', id };
  return isTooLongToFreeze(contentOf(criterion)) ? { kind: 'contentTooLong', id, limit: EDITION_LIMIT } : undefined;
}

/**
 * Editions first, then the consultation that names them, the statuses last: whatever is cut off half-way leaves
 * frozen copies that nobody asks about, never a question about a text that is not frozen.
 */
function changesFor(
  workspace: Workspace,
  plan: { readonly chosen: readonly Held<Criterion>[]; readonly input: OpenConsultation; readonly today: Day },
  at: Moment,
): readonly Change[] {
  const frozen = plan.chosen.map((held) => ({
    held,
    ...freezeEdition(workspace, held.value, { at, comment: plan.input.title.trim() }),
  }));
  const items: readonly ConsultationItem[] = frozen.map(({ held, hash }) => ({
    criterion: held.value.id,
    edition: hash,
  }));
  const consultation: Consultation = {
    key: at.newKey(),
    title: plan.input.title.trim(),
    package: plan.input.package,
    items,
    opensOn: plan.today,
    closesOn: plan.input.closesOn,
    state: 'open',
  };
  return [
    ...frozen.flatMap(({ changes }) => changes),
    { kind: 'create', list: 'consultations', value: consultation },
    ...plan.chosen.map((base) => ({
      kind: 'update' as const,
      list: 'criteria' as const,
      base,
      value: { ...base.value, status: 'inConsultation' as const },
    })),
  ];
}
