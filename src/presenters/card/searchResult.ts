import type { OpenResultValue } from '#contracts/openResult.ts';
import { isPublished } from '#domain/criterion.ts';
import type { Snippet } from '#language/search/snippet.ts';
import { ADAPTIVE_CARD_TYPE, type AdaptiveCard, type LinkedCard } from './adaptiveCard.ts';
import type { CardSetting } from './criterionCard.ts';
import type { CardSubject } from './criterionHead.ts';
import { beginning, inert } from './plainText.ts';
import { rememberedCard } from './rememberedCard.ts';

/** Up to 25 results travel in one answer, so each card takes less room than one that travels alone. */
const RESULT_BUDGET_BYTES = 8000;

/** A list of results has room for about two lines below a title, in UTF-16 units. */
const PASSAGE_LENGTH = 100;
/** How much of the passage stands before what was met, so that it reads as a part of a sentence. */
const BEFORE = 24;

/**
 * A criterion among search results: the line in the list, and the card that is put in the message when it is chosen.
 * Where that card is old or has not the whole text, choosing the line asks for one as of now: rule B18.
 *
 * @returns what makes the result of a passage that shows why the criterion was found, where its text does
 */
export function searchResult(subject: CardSubject, setting: CardSetting) {
  const { id, title } = subject.picture.criterion.value;
  const { card, isWhole } = rememberedCard(subject, { ...setting, budget: RESULT_BUDGET_BYTES });
  const isAsked = !isWhole || setting.secondsOld !== undefined;
  return (passage?: Snippet) => {
    const text = summaryOf(subject, setting, passage && excerpt(passage));
    return resultOf(card, { title, text, ...(isAsked ? { tap: { criterion: id } } : {}) });
  };
}

type Line = { readonly title: string; readonly text: string; readonly tap?: OpenResultValue };

/** One line in the list of the message extension, and the card behind it. */
export function resultOf<C extends AdaptiveCard | LinkedCard>(content: C, { title, text, tap }: Line) {
  return {
    contentType: ADAPTIVE_CARD_TYPE,
    content,
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail' as const,
      content: {
        title: inert(title),
        text: inert(text),
        ...(tap === undefined ? {} : { tap: { type: 'invoke' as const, title: inert(title), value: tap } }),
      },
    },
  } as const;
}

/** What tells criteria with one title apart comes first: a client cuts what it has no room for. */
function summaryOf({ picture }: CardSubject, { t, secondsOld }: CardSetting, excerpt: string | undefined): string {
  const { id, status, level, kind } = picture.criterion.value;
  const mark = isPublished({ status }) ? [] : [t.chat.card.draftMark(t.terms.status[status])];
  const age = secondsOld === undefined ? [] : [t.chatSearch.search.readAgo(secondsOld)];
  return [id, ...mark, ...age, t.terms.level[level ?? 'none'], excerpt ?? t.terms.kind[kind ?? 'none']].join(' · ');
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
