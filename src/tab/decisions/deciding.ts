import type { Consultation, ConsultationItem } from '#domain/consultation.ts';
import type { CriterionStatus } from '#domain/criterion.ts';
import type { DecisionOutcome, DecisionSubject } from '#domain/decision.ts';
import { contentOf, hashOf } from '#domain/edition.ts';
import type { CriterionId } from '#domain/ids.ts';
import type { Standing } from '#domain/standing.ts';
import { statusAfter } from '#domain/transitions.ts';
import type { Workspace } from '#domain/workspace.ts';
import { standingIn, type Reader } from '#usecases/consultationOf.ts';
import { isDecided } from '#usecases/decisionsOn.ts';
import { criterionById, packageEditionsOf } from '#usecases/lookUp.ts';
import { isInForce } from '#usecases/publishCriteria.ts';
import type { DecidedItem } from '#usecases/recordDecisions.ts';

/** Outcomes that follow a consultation. */
export const AFTER_CONSULTATION = ['decided', 'referredBack', 'rejected'] as const satisfies readonly DecisionOutcome[];
export type AfterConsultation = (typeof AFTER_CONSULTATION)[number];
/** By the name of what it is about: id of a criterion, key of a package. */
export type Outcomes = Readonly<Record<string, AfterConsultation>>;

/** Something in a consultation that can be decided on, or was. */
export type Decidable = {
  readonly subject: DecisionSubject;
  /** Id or key: what its outcome is kept by. */
  readonly name: string;
  readonly title: string;
  readonly status: CriterionStatus;
  readonly isReady: boolean;
  /** The working copy no longer reads as what the regions answered. */
  readonly isChanged: boolean;
  /** None for a package. */
  readonly standing: Standing | undefined;
  readonly reservations: number;
};

/** Everything that a consultation asked about, a package first. Rows that are gone are left out. */
export function decidablesIn(workspace: Workspace, consultation: Consultation, seenBy: Reader): readonly Decidable[] {
  const items = consultation.items.flatMap((item) => criterionIn(workspace, consultation, { item, seenBy }) ?? []);
  const whole = packageIn(workspace, consultation);
  return whole === undefined ? items : [whole, ...items];
}

function criterionIn(
  workspace: Workspace,
  consultation: Consultation,
  { item, seenBy }: { readonly item: ConsultationItem; readonly seenBy: Reader },
): Decidable | undefined {
  const working = criterionById(workspace, item.criterion)?.value;
  if (working === undefined) return undefined;
  const standing = standingIn(workspace, consultation, item, seenBy);
  const answers = standing.regions.map(({ answer }) => ('position' in answer ? answer.position.value : undefined));
  return {
    subject: { kind: 'criterion', criterion: item.criterion, edition: item.edition },
    name: item.criterion,
    title: working.title,
    status: working.status,
    isReady: statusAfter('decide', working.status) !== undefined,
    isChanged: hashOf(contentOf(working)) !== item.edition,
    standing,
    reservations: answers.filter((position) => position !== undefined && position.reservation !== '').length,
  };
}

function packageIn(workspace: Workspace, { package: key, packageEdition }: Consultation): Decidable | undefined {
  const working = key && workspace.packages.byKey(key)?.value;
  if (key === undefined || packageEdition === undefined || working === undefined) return undefined;
  return {
    subject: { kind: 'package', package: key, edition: packageEdition },
    name: key,
    title: working.name,
    status: working.status,
    isReady: statusAfter('decide', working.status) !== undefined,
    isChanged: false,
    standing: undefined,
    reservations: 0,
  };
}

/** What the person has chosen, of what can be decided. */
export function chosenItems(decidables: readonly Decidable[], outcomes: Outcomes): readonly DecidedItem[] {
  return decidables.flatMap(({ name, subject, isReady }) => {
    const outcome = outcomes[name];
    return outcome === undefined || !isReady ? [] : [{ subject, outcome }];
  });
}

/** Criteria that a package would be decided without. */
export function leftOut(
  workspace: Workspace,
  decidables: readonly Decidable[],
  outcomes: Outcomes,
): readonly CriterionId[] {
  const whole = decidables.find(({ subject }) => subject.kind === 'package');
  if (whole?.subject.kind !== 'package' || outcomes[whole.name] !== 'decided') return [];
  const { package: key, edition } = whole.subject;
  const frozen = packageEditionsOf(workspace, key).find(({ value }) => value.hash === edition)?.value;
  const stays = (criterion: CriterionId, item: NonNullable<typeof frozen>['content']['items'][number]): boolean => {
    const now = outcomes[criterion];
    if (now !== undefined) return now === 'decided';
    return isInForce(workspace, item) || isDecided(workspace, { kind: 'criterion', criterion, edition: item.edition });
  };
  return (frozen?.content.items ?? []).filter((item) => !stays(item.criterion, item)).map(({ criterion }) => criterion);
}
