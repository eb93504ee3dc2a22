import { useEffect, useEffectEvent } from 'react';
import { invokeBot, type Asker } from './botInvoke.ts';
import { ownLinkIn } from './ownLink.ts';
import { searchAnswerOf } from './searchAnswer.ts';
import type { ComposedDraft } from './useDraft.ts';

/** A link that is still being typed is not asked about. Milliseconds. */
const DEBOUNCE = 400;

/**
 * Teams asks the app about a link of its own once it stands in the message, and shows the card that comes back where
 * the message is written. A card that was removed does not come again for the same link.
 */
export function useUnfolding(asker: Asker, { draft, insert }: ComposedDraft): void {
  const { person, conversation, locale } = asker;
  const link = ownLinkIn(draft.text, location.origin);
  const show = useEffectEvent((card: Parameters<typeof insert>[0]) => {
    if (!draft.card) insert(card);
  });
  useEffect(() => {
    if (link === undefined) return undefined;
    let isStale = false;
    const ask = async () => {
      const value = { url: link };
      const body = await invokeBot({ person, conversation, locale }, { name: 'composeExtension/queryLink', value });
      const answer = searchAnswerOf(body);
      const card = answer.kind === 'results' ? answer.results[0]?.attachment : undefined;
      if (card && !isStale) show(card);
    };
    const timer = setTimeout(() => void ask(), DEBOUNCE);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [person, conversation, locale, link]);
}
