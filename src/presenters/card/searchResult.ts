import { isPublished } from '#domain/criterion.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import { ADAPTIVE_CARD_TYPE } from './adaptiveCard.ts';
import { criterionCard, type CardSetting, type CardSubject } from './criterionCard.ts';
import { inert } from './plainText.ts';

/** Up to 25 results travel in one answer, so each card takes less room than one that travels alone. */
const RESULT_BUDGET_BYTES = 8000;

/** A criterion among search results: the line in the list, and the card that is put in the message when it is chosen. */
export function searchResult(subject: CardSubject, setting: CardSetting) {
  const { picture } = subject;
  return {
    contentType: ADAPTIVE_CARD_TYPE,
    content: criterionCard(subject, { kind: 'everyone' }, { ...setting, budget: RESULT_BUDGET_BYTES }),
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail' as const,
      content: {
        title: inert(picture.criterion.value.title),
        text: inert(summaryOf(subject, setting.t)),
      },
    },
  } as const;
}

function summaryOf({ picture }: CardSubject, t: ChatCatalogue): string {
  const { id, status, level, kind } = picture.criterion.value;
  const mark = isPublished({ status }) ? [] : [t.chat.card.draftMark(t.terms.status[status])];
  return [id, ...mark, t.terms.level[level ?? 'none'], t.terms.kind[kind ?? 'none']].join(' · ');
}
