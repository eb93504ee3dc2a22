import type { MessagingExtensionResponse } from '@microsoft/teams.api';
import { sharedLinkValue } from '#contracts/sharedLink.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import type { LinkedCard } from '#presenters/card/adaptiveCard.ts';
import { resultOf } from '#presenters/card/searchResult.ts';
import { visitor } from '#usecases/visitor.ts';
import type { BotDeps } from './botDeps.ts';
import { extensionReply } from './extensionReply.ts';
import { unfold, type Unfolding } from './linkedCards.ts';
import { resultReply, searchSentence } from './replies.ts';
import type { Speaker } from './speaker.ts';

/** `secondsOld`: how old the lists are, where they are no longer new. */
type Asking = Unfolding & { readonly secondsOld: number | undefined };

/** Answers that one of our links was pasted into a message: with a card of where it leads. */
export function unfurlLink(
  deps: BotDeps,
  { identity, t }: Speaker,
  value: unknown,
): Promise<MessagingExtensionResponse> {
  return extensionReply(deps, t, async () => {
    const actor = await deps.actorAtHand(identity);
    const { workspace, secondsOld } = await deps.atHand();
    return answer(deps, value, { workspace, actor, t, isAnonymous: false, secondsOld });
  });
}

/**
 * The same for somebody whom Teams does not name, because they have not installed the app: what is published, and
 * nothing about regions; its texts only where the workspace is open to readers. Teams keeps the answer for half an hour and shows it to others.
 */
export function unfurlForAnybody(deps: BotDeps, t: ChatCatalogue, value: unknown): Promise<MessagingExtensionResponse> {
  return extensionReply(deps, t, async () => {
    const { workspace, secondsOld } = await deps.atHand();
    return answer(deps, value, { workspace, actor: visitor(), t, isAnonymous: true, secondsOld });
  });
}

function answer(deps: BotDeps, value: unknown, asking: Asking): MessagingExtensionResponse {
  const link = sharedLinkValue.safeParse(value);
  const place = link.data?.place;
  const unfolded = place && unfold(deps, place, asking);
  if (unfolded === undefined) return searchSentence(asking.t.chatSearch.linked.notSeen);
  const { card, title, text } = unfolded;
  return resultReply([resultOf(withAge(card, asking), { title, text })]);
}

function withAge(card: LinkedCard, { t, secondsOld }: Asking): LinkedCard {
  if (secondsOld === undefined) return card;
  const age = { type: 'TextBlock' as const, text: t.chatSearch.search.cardReadAgo(secondsOld), wrap: true as const };
  return { ...card, body: [...card.body, { ...age, size: 'Small', isSubtle: true, spacing: 'Small' }] };
}
