import { askInCard } from '#contracts/actions/dialogData.ts';
import type { Workspace } from '#domain/workspace.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import type { AdaptiveCard } from '#presenters/card/adaptiveCard.ts';
import { withQuestion } from '#presenters/card/forms/askingCards.ts';

/**
 * A card that is made anew for somebody, with the question that the card before it asked.
 *
 * @param data of the action that wanted it anew
 * @returns the card as it is where nobody was asked, or where the consultation is over
 */
export function askedAgain(
  card: AdaptiveCard,
  { workspace, data }: { readonly workspace: Workspace; readonly data: unknown },
  t: ChatCatalogue,
): AdaptiveCard {
  const question = askInCard.safeParse(data).data;
  const consultation = question && workspace.consultations.byKey(question.asked.consultation)?.value;
  if (question === undefined || consultation?.state !== 'open') return card;
  const { ask: dialog, asked, regions: codes } = question;
  const regions = workspace.regions.all.map(({ value }) => value).filter(({ code }) => codes.includes(code));
  if (regions.length === 0) return card;
  const item = `${asked.consultation}.${asked.criterion}`;
  return withQuestion(card, { dialog, item, regions, closesOn: consultation.closesOn }, t);
}
