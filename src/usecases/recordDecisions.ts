import type { FrozenItem } from '#domain/criteriaPackage.ts';
import { pictureHashOf, type Decision, type DecisionOutcome, type DecisionSubject } from '#domain/decision.ts';
import type { Day } from '#domain/ids.ts';
import { COMMENT_LIMIT, LINE_LIMIT } from '#domain/limits.ts';
import type { Moment } from '#domain/moment.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import { dayOf } from '#domain/time.ts';
import type { Change, Creation, Update, Workspace } from '#domain/workspace.ts';
import { decideCriterion } from './decideCriterion.ts';
import { decidePackage, type DecidePackageRefusal } from './decidePackage.ts';
import { isDecided } from './decisionsOn.ts';
import { isInForce } from './publishCriteria.ts';
import { freezeContent } from './freezePackage.ts';

/** What was decided on which exact edition. */
export type DecidedItem = { readonly subject: DecisionSubject; readonly outcome: DecisionOutcome };

export type RecordDecisions = {
  readonly items: readonly DecidedItem[];
  readonly body: string;
  readonly on: Day;
  readonly caseNumber: string;
  readonly comment: string;
};

export type RecordDecisionsRefusal =
  | { readonly kind: 'mayNotDecide' }
  | { readonly kind: 'nothingChosen' }
  | { readonly kind: 'chosenTwice' }
  | { readonly kind: 'bodyMissing' }
  | { readonly kind: 'caseNumberMissing' }
  | { readonly kind: 'lineTooLong'; readonly field: 'body' | 'caseNumber'; readonly limit: number }
  | { readonly kind: 'commentTooLong'; readonly limit: number }
  | { readonly kind: 'decidedInFuture'; readonly today: Day }
  | DecidePackageRefusal;

/**
 * Records what the steering group has decided, each edition for itself, with the picture of the regions' positions as
 * it is. Rules Z1–Z8 in docs/spec/decisions.md.
 */
export function recordDecisions(
  workspace: Workspace,
  actor: Actor,
  input: RecordDecisions,
  at: Moment,
): Result<readonly Change[], RecordDecisionsRefusal> {
  const refusal = formRefusal(actor, input, dayOf(at.now));
  if (refusal !== undefined) return err(refusal);
  const steps: Step[] = [];
  for (const item of input.items) {
    const step = stepFor(workspace, item, { input, at });
    if (!step.ok) return step;
    steps.push(step.value);
  }
  return ok(inOrder(steps));
}

function formRefusal(actor: Actor, input: RecordDecisions, today: Day): RecordDecisionsRefusal | undefined {
  if (!may.decide(actor)) return { kind: 'mayNotDecide' };
  if (input.items.length === 0) return { kind: 'nothingChosen' };
  const names = input.items.map(({ subject }) => (subject.kind === 'criterion' ? subject.criterion : subject.package));
  if (new Set(names).size < names.length) return { kind: 'chosenTwice' };
  if (input.body.trim() === '') return { kind: 'bodyMissing' };
  if (input.caseNumber.trim() === '') return { kind: 'caseNumberMissing' };
  for (const field of ['body', 'caseNumber'] as const) {
    if (input[field].length > LINE_LIMIT) return { kind: 'lineTooLong', field, limit: LINE_LIMIT };
  }
  if (input.comment.length > COMMENT_LIMIT) return { kind: 'commentTooLong', limit: COMMENT_LIMIT };
  return input.on > today ? { kind: 'decidedInFuture', today } : undefined;
}

type Step = {
  readonly frozen: readonly Creation<'packageEditions'>[];
  readonly decision: Creation<'decisions'>;
  readonly status: Update<'criteria' | 'packages'>;
};

type Minutes = { readonly input: RecordDecisions; readonly at: Moment };

function stepFor(
  workspace: Workspace,
  { subject, outcome }: DecidedItem,
  { input, at }: Minutes,
): Result<Step, DecidePackageRefusal> {
  if (subject.kind === 'criterion') {
    const decided = decideCriterion(workspace, subject, { outcome, on: input.on });
    if (!decided.ok) return decided;
    const { base, status, picture } = decided.value;
    const value = { ...base.value, status };
    const decision = decisionRow({ subject, outcome, picture }, { input, at });
    return ok({ frozen: [], decision, status: { kind: 'update', list: 'criteria', base, value } });
  }
  const stands = (item: FrozenItem) => standsDecided(workspace, input.items, item);
  const decided = decidePackage(workspace, subject, { outcome, on: input.on, isDecided: stands });
  if (!decided.ok) return decided;
  const { base, value, content } = decided.value;
  const { hash, changes: frozen } = freezeContent(workspace, content, at);
  const decision = decisionRow({ subject: { ...subject, edition: hash }, outcome, picture: undefined }, { input, at });
  return ok({ frozen, decision, status: { kind: 'update', list: 'packages', base, value } });
}

/** What is said of a criterion now goes before what was decided on it earlier, and before what is in force. */
function standsDecided(
  workspace: Workspace,
  items: readonly DecidedItem[],
  { criterion, edition }: FrozenItem,
): boolean {
  const now = items.find(({ subject }) => subject.kind === 'criterion' && subject.criterion === criterion);
  if (now !== undefined) return now.outcome === 'decided' && now.subject.edition === edition;
  return (
    isInForce(workspace, { criterion, edition }) || isDecided(workspace, { kind: 'criterion', criterion, edition })
  );
}

function decisionRow(
  what: Pick<Decision, 'subject' | 'outcome' | 'picture'>,
  { input, at }: Minutes,
): Creation<'decisions'> {
  const value: Decision = {
    ...what,
    key: at.newKey(),
    body: input.body.trim(),
    on: input.on,
    caseNumber: input.caseNumber.trim(),
    comment: input.comment.trim(),
    pictureHash: what.picture && pictureHashOf(what.picture),
    recordedAt: at.now,
  };
  return { kind: 'create', list: 'decisions', value };
}

/** Frozen copies first, then the decisions that name them, statuses last, a package's after those of its criteria. */
function inOrder(steps: readonly Step[]): readonly Change[] {
  const statuses = steps.map(({ status }) => status);
  return [
    ...steps.flatMap(({ frozen }) => frozen),
    ...steps.map(({ decision }) => decision),
    ...statuses.filter(({ list }) => list === 'criteria'),
    ...statuses.filter(({ list }) => list === 'packages'),
  ];
}
