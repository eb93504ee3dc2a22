import type { CriterionId } from '#domain/ids.ts';
import { may, type Actor } from '#domain/role.ts';
import { dayOf } from '#domain/time.ts';
import type { Workspace } from '#domain/workspace.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import type { CardSetting, CardSubject } from '#presenters/card/criterionCard.ts';
import { criterionPicture } from '#usecases/criterionPicture.ts';
import { productGroupByCode } from '#usecases/lookUp.ts';
import { visibleWorkspace } from '#usecases/visibleCriterion.ts';
import type { BotDeps } from './botDeps.ts';

/** Who will look at a card about which criterion. */
type Showing = {
  readonly id: CriterionId;
  /** `everyone`: a card that is sent into a chat shows no answer that is hidden from anybody there. */
  readonly to: 'asker' | 'everyone';
};

/** @returns undefined when there is no such criterion or the person may not see it: nobody learns which */
export function subjectFor(workspace: Workspace, actor: Actor, { id, to }: Showing): CardSubject | undefined {
  if (!may.readPublished(actor)) return undefined;
  const picture = criterionPicture(visibleWorkspace(workspace, actor), id, to === 'everyone' ? to : actor);
  if (picture === undefined) return undefined;
  const codes = picture.criterion.value.productGroups;
  return { picture, productGroups: codes.map((code) => productGroupByCode(workspace, code)?.name ?? code) };
}

export function settingFor(deps: BotDeps, id: CriterionId, t: ChatCatalogue): CardSetting {
  return { t, today: dayOf(deps.moment().now), linkToTab: deps.linkTo({ kind: 'criterion', id }) };
}
