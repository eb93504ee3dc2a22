import type { CriterionId } from '#domain/ids.ts';
import type { Actor } from '#domain/role.ts';
import { dayOf } from '#domain/time.ts';
import type { Workspace } from '#domain/workspace.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import type { CardSetting, CardSubject } from '#presenters/card/criterionCard.ts';
import { maySee } from '#usecases/maySee.ts';
import { criterionPicture } from '#usecases/criterionPicture.ts';
import { productGroupByCode } from '#usecases/lookUp.ts';
import type { BotDeps } from './botDeps.ts';

/** @returns undefined when there is no such criterion or the person may not see it: nobody learns which */
export function subjectFor(workspace: Workspace, actor: Actor, id: CriterionId): CardSubject | undefined {
  const picture = criterionPicture(workspace, id);
  if (picture === undefined || !maySee(actor, picture.criterion.value)) return undefined;
  const codes = picture.criterion.value.productGroups;
  return { picture, productGroups: codes.map((code) => productGroupByCode(workspace, code)?.name ?? code) };
}

export function settingFor(deps: BotDeps, id: CriterionId, t: ChatCatalogue): CardSetting {
  return { t, today: dayOf(deps.moment().now), linkToTab: deps.linkTo({ kind: 'criterion', id }) };
}
