import { describe, expect, it } from 'vitest';
import { chatCatalogueFor } from '#i18n/chatCatalogue.ts';
import type { CardSetting } from '#presenters/card/criterionCard.ts';
import { rememberedCard } from '#presenters/card/rememberedCard.ts';
import { criterionPicture } from '#usecases/criterionPicture.ts';
import { aCriterion, aWorkspace } from '../../factories/entities.ts';
import { aDay } from '../../factories/values.ts';

const criterion = aCriterion();
const subjectIn = (workspace = aWorkspace({ criteria: [criterion] })) => {
  const picture = criterionPicture(workspace, criterion.id, 'everyone');
  if (picture === undefined) throw new Error('The criterion is not in the workspace.');
  return { picture, productGroups: [] };
};
const setting: CardSetting = {
  t: chatCatalogueFor('sv-SE'),
  today: aDay('2026-03-02'),
  linkToTab: 'https://teams.microsoft.com/l/entity/app/samsyn',
};

describe('a card among search results', () => {
  it('[B18] is made once for everybody who finds it while nothing changes', () => {
    const subject = subjectIn();
    const first = rememberedCard(subject, setting);
    expect(rememberedCard({ ...subject }, { ...setting })).toBe(first);
  });

  it.each([
    ['the day', { today: aDay('2026-03-03') }],
    ['how old the lists are', { secondsOld: 20 }],
    ['the language', { t: chatCatalogueFor('en-GB') }],
  ])('[B18] is made anew for %s', (_what, over) => {
    const subject = subjectIn();
    const first = rememberedCard(subject, setting);
    expect(rememberedCard(subject, { ...setting, ...over })).not.toBe(first);
    expect(rememberedCard(subject, setting).card).toEqual(first.card);
  });

  it('[B18] is made anew when the lists change', () => {
    const first = rememberedCard(subjectIn(), setting);
    const changed = { ...criterion, title: 'Ny rubrik' };
    const picture = criterionPicture(aWorkspace({ criteria: [changed] }), criterion.id, 'everyone');
    const card = picture && rememberedCard({ picture, productGroups: [] }, setting).card;
    expect(JSON.stringify(card)).toContain('Ny rubrik');
    expect(JSON.stringify(first.card)).not.toContain('Ny rubrik');
  });
});
