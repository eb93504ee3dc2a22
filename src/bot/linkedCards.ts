import type { Place } from '#contracts/place.ts';
import type { CriterionId, RowKey } from '#domain/ids.ts';
import { may, type Actor } from '#domain/role.ts';
import { dayOf } from '#domain/time.ts';
import type { Workspace } from '#domain/workspace.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import type { LinkedCard } from '#presenters/card/adaptiveCard.ts';
import { consultationCard } from '#presenters/card/consultationCard.ts';
import { decisionCard } from '#presenters/card/decisionCard.ts';
import { linkedCriterion } from '#presenters/card/linkedCriterion.ts';
import { packageCard } from '#presenters/card/packageCard.ts';
import { answerProgress } from '#usecases/answerProgress.ts';
import { decisionsOn } from '#usecases/decisionsOn.ts';
import { criterionById, editionsOf, productGroupByCode } from '#usecases/lookUp.ts';
import { packagePicture } from '#usecases/packagePicture.ts';
import { visibleWorkspace } from '#usecases/visibleCriterion.ts';
import type { BotDeps } from './botDeps.ts';
import { unfoldMeeting } from './meetingLink.ts';
import { settingFor, subjectFor } from './subject.ts';

/** What a link unfolds to: a card, and the line that stands for it. */
export type Unfolded = { readonly card: LinkedCard; readonly title: string; readonly text: string };

export type Unfolding = {
  readonly workspace: Workspace;
  readonly actor: Actor;
  readonly t: ChatCatalogue;
  /** Whether anything of the regions may be in the card. */
  readonly isAnonymous: boolean;
};

/** @returns undefined for a place that unfolds to nothing, is not there, or may not be seen: nobody learns which */
export function unfold(deps: BotDeps, place: Place, asking: Unfolding): Unfolded | undefined {
  switch (place.kind) {
    case 'criterion':
      return unfoldCriterion(deps, place.id, asking);
    case 'package':
    case 'adoption':
      return unfoldPackage(deps, place, asking);
    case 'consultation':
      return asking.isAnonymous ? undefined : unfoldConsultation(deps, place.key, asking);
    case 'decision':
      return asking.isAnonymous ? undefined : unfoldDecision(deps, place.key, asking);
    case 'meeting':
      return asking.isAnonymous ? undefined : unfoldMeeting(deps, place.key, asking);
    default:
      return undefined;
  }
}

function unfoldCriterion(deps: BotDeps, id: CriterionId, asking: Unfolding): Unfolded | undefined {
  const { workspace, actor, t, isAnonymous } = asking;
  const subject = subjectFor(workspace, actor, { id, to: 'everyone' });
  if (subject === undefined) return undefined;
  const { title, status, level } = subject.picture.criterion.value;
  const picture = { ...subject.picture, consultation: undefined, standing: undefined };
  const setting = { ...settingFor(deps, id, t), isBrief: isAnonymous && !deps.isOpenToReaders };
  const card = linkedCriterion(isAnonymous ? { ...subject, picture } : subject, setting);
  return { card, title, text: [id, t.terms.status[status], t.terms.level[level ?? 'none']].join(' · ') };
}

function unfoldPackage(
  deps: BotDeps,
  place: { readonly kind: 'package' | 'adoption'; readonly key: RowKey },
  { workspace, actor, t }: Unfolding,
): Unfolded | undefined {
  const picture = packagePicture(visibleWorkspace(workspace, actor), actor, place.key);
  if (picture === undefined) return undefined;
  const { name, productGroup: code } = picture.content;
  const productGroup = productGroupByCode(workspace, code)?.name ?? code;
  const card = packageCard(
    { picture, productGroup, titleOf: titlesIn(visibleWorkspace(workspace, actor)) },
    { t, link: deps.linkTo(place) },
  );
  return { card, title: name, text: [t.chatSearch.linked.package, t.terms.status[picture.status]].join(' · ') };
}

function unfoldConsultation(deps: BotDeps, key: RowKey, { workspace, actor, t }: Unfolding): Unfolded | undefined {
  const held = workspace.consultations.byKey(key);
  if (held === undefined || !may.readDrafts(actor)) return undefined;
  const progress = answerProgress(workspace, held.value, 'everyone');
  const setting = { t, today: dayOf(deps.moment().now), link: deps.linkTo({ kind: 'consultation', key }) };
  const card = consultationCard({ held, progress, titleOf: titlesIn(workspace) }, setting);
  return { card, title: held.value.title, text: t.chatSearch.linked.consultation };
}

function unfoldDecision(deps: BotDeps, key: RowKey, { workspace, actor, t }: Unfolding): Unfolded | undefined {
  const consultation = workspace.consultations.byKey(key);
  if (consultation === undefined || !may.readDrafts(actor)) return undefined;
  const titleOf = titlesIn(workspace);
  const decisions = consultation.value.items.map(({ criterion, edition }) => ({
    criterion,
    title: titleOf(criterion),
    version: editionsOf(workspace, criterion).find(({ value }) => value.hash === edition)?.value.version,
    decision: decisionsOn(workspace, { kind: 'criterion', criterion }).find(
      ({ value }) => value.subject.edition === edition,
    )?.value,
  }));
  const card = decisionCard({ consultation, decisions }, { t, link: deps.linkTo({ kind: 'decision', key }) });
  return { card, title: consultation.value.title, text: t.chatSearch.linked.decision };
}

function titlesIn(workspace: Workspace): (id: CriterionId) => string {
  return (id) => criterionById(workspace, id)?.value.title ?? '';
}
