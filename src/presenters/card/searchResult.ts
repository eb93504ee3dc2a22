import { isPublished } from '#domain/criterion.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import type { Snippet } from '#language/search/snippet.ts';
import { ADAPTIVE_CARD_TYPE } from './adaptiveCard.ts';
import { criterionCard, type CardSetting, type CardSubject } from './criterionCard.ts';
import { beginning, inert } from './plainText.ts';

/** Up to 25 results travel in one answer, so each card takes less room than one that travels alone. */
const RESULT_BUDGET_BYTES = 8000;

/** A list of results has room for about two lines below a title, in UTF-16 units. */
const PASSAGE_LENGTH = 100;
/** How much of the passage stands before what was met, so that it reads as a part of a sentence. */
const BEFORE = 24;

/**
 * A criterion among search results: the line in the list, and the card that is put in the message when it is chosen.
 *
 * @param passage what shows why the criterion was found, where its text does
 */
export function searchResult(subject: CardSubject, setting: CardSetting, passage?: Snippet) {
  const { picture } = subject;
  return {
    contentType: ADAPTIVE_CARD_TYPE,
    content: criterionCard(subject, { kind: 'everyone' }, { ...setting, budget: RESULT_BUDGET_BYTES }),
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail' as const,
      content: {
        title: inert(picture.criterion.value.title),
        text: inert(summaryOf(subject, setting.t, passage && excerpt(passage))),
      },
    },
  } as const;
}

/** What tells criteria with one title apart comes first: a client cuts what it has no room for. */
function summaryOf({ picture }: CardSubject, t: ChatCatalogue, excerpt: string | undefined): string {
  const { id, status, level, kind } = picture.criterion.value;
  const mark = isPublished({ status }) ? [] : [t.chat.card.draftMark(t.terms.status[status])];
  return [id, ...mark, t.terms.level[level ?? 'none'], excerpt ?? t.terms.kind[kind ?? 'none']].join(' · ');
}

/** The words that were met with some before and after them; nothing when none was. */
function excerpt({ pieces, isCutBefore, isCutAfter }: Snippet): string | undefined {
  const met = pieces.findIndex(({ why }) => why !== undefined);
  if (met < 0) return undefined;
  const text = pieces.map((piece) => piece.text).join('');
  const start = pieces.slice(0, met).reduce((length, piece) => length + piece.text.length, 0);
  const from = wordFrom(text, Math.min(start - BEFORE, text.length - PASSAGE_LENGTH));
  const shown = beginning(text.slice(from), PASSAGE_LENGTH);
  const isCut = { before: isCutBefore || from > 0, after: isCutAfter || from + shown.length < text.length };
  return `${isCut.before ? '… ' : ''}${shown}${isCut.after ? ' …' : ''}`;
}

function wordFrom(text: string, at: number): number {
  return at <= 0 ? 0 : text.indexOf(' ', at) + 1;
}
