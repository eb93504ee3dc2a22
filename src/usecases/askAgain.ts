import { takesAnswers, type Consultation, type ConsultationItem } from '#domain/consultation.ts';
import { contentOf, isTooLongToFreeze, type EditionContent } from '#domain/edition.ts';
import type { CriterionId, Day, EditionHash, PackageHash, RowKey } from '#domain/ids.ts';
import { COMMENT_LIMIT, EDITION_LIMIT } from '#domain/limits.ts';
import type { Moment } from '#domain/moment.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { may, type Actor } from '#domain/role.ts';
import { dayOf } from '#domain/time.ts';
import type { Change, Creation, Held, Workspace } from '#domain/workspace.ts';
import { freezeEdition } from './freezeEdition.ts';
import { freezePackage } from './freezePackage.ts';
import { criterionById, editionsOf, packageEditionsOf } from './lookUp.ts';

export type AskAgain = {
  readonly consultation: RowKey;
  readonly criterion: CriterionId;
  readonly comment: string;
  /** The coordinator says that nothing but the wording changed: answers given so far count for the new text too. */
  readonly carryForward?: boolean;
};

export type AskAgainRefusal =
  | { readonly kind: 'mayNotOpen' }
  | { readonly kind: 'consultationMissing' }
  | { readonly kind: 'consultationClosed'; readonly closesOn: Day }
  | { readonly kind: 'notInConsultation' }
  | { readonly kind: 'textUnchanged' }
  | { readonly kind: 'notEditorial'; readonly changed: 'level' | 'kind' }
  | { readonly kind: 'packageEditionMissing' }
  | { readonly kind: 'contentTooLong'; readonly id: CriterionId; readonly limit: number }
  | { readonly kind: 'commentTooLong'; readonly limit: number };

/**
 * Freezes the changed text of one criterion and asks the regions about that one again; their earlier answers stay,
 * bound to the edition they were given for, and count for the new one only where they are carried forward. Rules C8
 * and C13 in docs/spec/consultations.md.
 */
export function askAgain(
  workspace: Workspace,
  actor: Actor,
  input: AskAgain,
  at: Moment,
): Result<readonly Change[], AskAgainRefusal> {
  if (!may.openConsultation(actor)) return err({ kind: 'mayNotOpen' });
  const base = workspace.consultations.byKey(input.consultation);
  if (base === undefined) return err({ kind: 'consultationMissing' });
  const { carryForward = false } = input;
  if (!mayStillAsk(base.value, carryForward, dayOf(at.now))) {
    return err({ kind: 'consultationClosed', closesOn: base.value.closesOn });
  }
  const asked = base.value.items.find((item) => item.criterion === input.criterion);
  const working = criterionById(workspace, input.criterion);
  if (asked === undefined || working === undefined) return err({ kind: 'notInConsultation' });
  const content = contentOf(working.value);
  if (isTooLongToFreeze(content)) return err({ kind: 'contentTooLong', id: asked.criterion, limit: EDITION_LIMIT });
  if (input.comment.length > COMMENT_LIMIT) return err({ kind: 'commentTooLong', limit: COMMENT_LIMIT });
  const changed = carryForward ? factChanged(workspace, asked, content) : undefined;
  if (changed !== undefined) return err({ kind: 'notEditorial', changed });

  const comment = input.comment.trim();
  const frozen = freezeEdition(workspace, working.value, { at, comment, isEditorial: carryForward });
  if (frozen.hash === asked.edition) return err({ kind: 'textUnchanged' });
  const item = itemAfter(asked, frozen.hash, carryForward);
  const refrozen = refreezePackage(workspace, base.value, { item, at });
  if (refrozen === undefined) return err({ kind: 'packageEditionMissing' });
  const event = eventOf({ asked, item, comment }, carryForward, at);
  return ok([...frozen.changes, ...refrozen.changes, ...askedAgain(base, { item, refrozen }), event]);
}

/** Regions are asked while they can answer; that answers follow a text asks nothing of them, until it is closed. */
function mayStillAsk(consultation: Consultation, carryForward: boolean, today: Day): boolean {
  return carryForward ? consultation.state === 'open' : takesAnswers(consultation, today);
}

/** Another level or kind is another demand, whatever the words say. */
function factChanged(
  workspace: Workspace,
  { criterion, edition }: ConsultationItem,
  now: EditionContent,
): 'level' | 'kind' | undefined {
  const before = editionsOf(workspace, criterion).find(({ value }) => value.hash === edition)?.value.content;
  if (before === undefined) return undefined;
  return (['level', 'kind'] as const).find((fact) => before[fact] !== now[fact]);
}

function itemAfter(asked: ConsultationItem, edition: EditionHash, carryForward: boolean): ConsultationItem {
  const earlier = carryForward ? [asked.edition, ...asked.carriedFrom] : [];
  return { criterion: asked.criterion, edition, carriedFrom: earlier.filter((hash) => hash !== edition) };
}

type Refrozen = {
  readonly hash: PackageHash | undefined;
  readonly changes: readonly Creation<'packageEditions'>[];
};

/**
 * The package that the regions are asked about with the new edition in it and all else as it was frozen: what has been
 * done to its working copy since is no part of the question.
 *
 * @returns `undefined` where the frozen package is gone or damaged
 */
function refreezePackage(
  workspace: Workspace,
  { package: key, packageEdition }: Consultation,
  { item, at }: { readonly item: ConsultationItem; readonly at: Moment },
): Refrozen | undefined {
  if (key === undefined || packageEdition === undefined) return { hash: packageEdition, changes: [] };
  const frozen = packageEditionsOf(workspace, key).find(({ value }) => value.hash === packageEdition)?.value.content;
  const working = workspace.packages.byKey(key)?.value;
  if (frozen === undefined || working === undefined) return undefined;
  const editions = new Map(frozen.items.map(({ criterion, edition }) => [criterion, edition]));
  const editionOf = (criterion: CriterionId): EditionHash =>
    criterion === item.criterion ? item.edition : (editions.get(criterion) ?? item.edition);
  return freezePackage(workspace, { ...working, ...frozen }, { editionOf, at });
}

function askedAgain(
  base: Held<Consultation>,
  { item, refrozen }: { readonly item: ConsultationItem; readonly refrozen: Refrozen },
): readonly Change[] {
  const items = base.value.items.map((earlier) => (earlier.criterion === item.criterion ? item : earlier));
  return [
    { kind: 'update', list: 'consultations', base, value: { ...base.value, items, packageEdition: refrozen.hash } },
  ];
}

function eventOf(
  { asked, item, comment }: { asked: ConsultationItem; item: ConsultationItem; comment: string },
  carryForward: boolean,
  at: Moment,
): Change {
  const value = {
    key: at.newKey(),
    kind: carryForward ? ('carriedForward' as const) : ('askedAgain' as const),
    subject: item.criterion,
    before: asked.edition,
    after: item.edition,
    note: comment,
    at: at.now,
  };
  return { kind: 'create', list: 'events', value };
}
