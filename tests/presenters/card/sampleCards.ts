import type { Criterion } from '#domain/criterion.ts';
import type { Actor } from '#domain/role.ts';
import type { Workspace } from '#domain/workspace.ts';
import { chatCatalogueFor } from '#i18n/chatCatalogue.ts';
import type { AdaptiveCard } from '#presenters/card/adaptiveCard.ts';
import { criterionCard, type CardSetting, type CardViewer } from '#presenters/card/criterionCard.ts';
import { criterionPicture } from '#usecases/criterionPicture.ts';
import {
  aConsultation,
  aCriterion,
  anEdition,
  aPosition,
  aRegion,
  aRoleAssignment,
  aWorkspace,
  held,
} from '../../factories/entities.ts';
import { aCounty, aDay, aKey, anEmail } from '../../factories/values.ts';

const EVERYONE: CardViewer = { kind: 'everyone' };
const setting = (over: Partial<CardSetting> = {}): CardSetting => ({
  t: chatCatalogueFor('sv-SE'),
  today: aDay('2026-03-02'),
  linkToTab: 'https://teams.microsoft.com/l/entity/app/samsyn?context=%7B%7D',
  ...over,
});
/** The card as one person sees it. */
export const asPerson = (actor: Actor): CardViewer => ({ kind: 'person', actor, channelUserId: '29:person' });

/** The card that everybody in a chat sees, unless told otherwise. */
export function cardOf(
  criterion: Criterion,
  {
    workspace = aWorkspace({ criteria: [criterion] }),
    viewer = EVERYONE,
    ...over
  }: Partial<CardSetting> & { workspace?: Workspace; viewer?: CardViewer } = {},
): AdaptiveCard {
  const picture = criterionPicture(workspace, criterion.id, viewer.kind === 'person' ? viewer.actor : viewer.kind);
  if (picture === undefined) throw new Error('The criterion is not in the workspace.');
  return criterionCard({ picture, productGroups: ['Inkontinenshjälpmedel'] }, viewer, setting(over));
}

/** The criterion in an open consultation of three regions. */
export function consulted(criterion: Criterion, closesOn = '2026-03-31'): Workspace {
  const frozen = anEdition({}, aCriterion());
  return aWorkspace({
    criteria: [criterion],
    editions: [frozen],
    consultations: [
      aConsultation({
        closesOn: aDay(closesOn),
        items: [{ criterion: criterion.id, edition: frozen.hash, carriedFrom: [] }],
      }),
    ],
    regions: [
      aRegion(),
      aRegion({ key: aKey(101), code: aCounty('03'), name: 'Region Uppsala' }),
      aRegion({ key: aKey(102), code: aCounty('09'), name: 'Region Gotland' }),
    ],
    roles: [
      aRoleAssignment(),
      aRoleAssignment({ key: aKey(701), region: aCounty('03'), email: anEmail('u@samsyn.example') }),
    ],
    positions: [
      held(aPosition({ region: aCounty('03'), stance: { kind: 'rejects', reason: 'För dyrt.' } }), {
        written: { email: anEmail('u@samsyn.example'), name: 'Kontaktperson, Region Uppsala', at: aPosition().givenAt },
      }),
    ],
  });
}
