import type { LinkedCard } from './adaptiveCard.ts';
import type { CardSetting } from './criterionCard.ts';
import { factsOf, headOf, type CardSubject } from './criterionHead.ts';
import { firstThatFits } from './firstThatFits.ts';
import { foldedText } from './foldedText.ts';
import { asLinked } from './linkedCard.ts';
import { inert } from './plainText.ts';
import { standingSection } from './standingSection.ts';

/** Characters of each text that are tried in turn until the card fits. */
const ROOMS = [8000, 4000, 2000, 1000, 400] as const;

/** Without any text of the regions' where it is brief. */
type LinkedCriterionSetting = CardSetting & { readonly isBrief?: boolean };

/** A criterion as a link to it unfolds. @param subject without a consultation where nothing of regions may be shown */
export function linkedCriterion(subject: CardSubject, setting: LinkedCriterionSetting): LinkedCard {
  return firstThatFits(ROOMS, (room) => cardWith(subject, setting, room));
}

function cardWith(
  subject: CardSubject,
  { t, linkToTab, isBrief = false }: LinkedCriterionSetting,
  room: number,
): LinkedCard {
  const { picture } = subject;
  const { id, title, text, evidence } = picture.criterion.value;
  const { field } = t.terms;
  const texts = [
    { id: 'text', heading: field.text, text, room },
    { id: 'evidence', heading: field.evidence, text: evidence, room },
  ].filter((section) => !isBrief && section.text.trim() !== '');
  return asLinked(
    [
      ...headOf(subject, t, '1.3'),
      ...factsOf(subject, t),
      ...texts.flatMap((section) => foldedText(section, t)),
      ...(picture.standing === undefined ? [] : standingSection(picture.standing, t)),
    ],
    { t, link: linkToTab, fallbackText: inert(t.chat.card.fallback(id, title)) },
  );
}
