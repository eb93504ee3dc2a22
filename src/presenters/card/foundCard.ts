import { CRITERION_CARD } from '#contracts/criterionCard.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import type { Execute } from './adaptiveCard.ts';
import { shortFactsOf, type CardSubject } from './criterionHead.ts';
import { noticeCard, openUrl, type StillCard } from './noticeCard.ts';
import { shortened } from './plainText.ts';

/** As many hits as a chat has room for; the tab has them all. */
export const HITS_SHOWN = 5;
/** Hits that have a button of their own, beside the one that opens the tab. */
const BUTTONS = 4;
/** As much of what was sought as is said back. */
const SAID_BACK = 60;

export type Found = {
  readonly words: string;
  /** Nothing told that the words were to be searched for. */
  readonly isGuess: boolean;
  /** The first hits; at least one. */
  readonly subjects: readonly CardSubject[];
  readonly count: number;
  /** Opens the tab at all criteria. */
  readonly link: string;
};

/** What words found, as the bot answers them. Rules B5 and BN2. */
export function foundCard({ words, isGuess, subjects, count, link }: Found, t: ChatCatalogue): StillCard {
  const { search, openTab } = t.chatNotices;
  const shown = subjects.slice(0, HITS_SHOWN);
  const left = count - shown.length;
  const lines = shown.map((subject) => {
    const { id, title } = subject.picture.criterion.value;
    return { name: `${id} ${title}`, facts: shortFactsOf(subject, t) };
  });
  return noticeCard(
    {
      title: search.title(saidBack(words)),
      parts: [
        { lines: isGuess ? [search.guessed(saidBack(words))] : [] },
        { lines: [...lines, ...(left > 0 ? [search.more(left)] : [])] },
      ],
      actions: [
        ...shown.slice(0, BUTTONS).map(({ picture }): Execute => {
          const { id } = picture.criterion.value;
          return { type: 'Action.Execute', title: id, verb: CRITERION_CARD, data: { criterion: id } };
        }),
        openUrl(openTab, link),
      ],
    },
    t,
  );
}

/** What was sought, as a sentence says it back. */
export function saidBack(words: string): string {
  return shortened(words, SAID_BACK);
}
