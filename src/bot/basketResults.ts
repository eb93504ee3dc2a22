import type { MessagingExtensionAttachment } from '@microsoft/teams.api';
import { BASKET_FORMS, type BasketForm } from '#contracts/basket.ts';
import type { CriterionId } from '#domain/ids.ts';
import type { Actor } from '#domain/role.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import { basketCard, namesOf, type BasketItem } from '#presenters/card/basketCard.ts';
import { resultOf } from '#presenters/card/searchResult.ts';
import type { BotDeps, ListsAtHand } from './botDeps.ts';
import { subjectFor } from './subject.ts';

/** Several criteria that somebody has chosen, as they may be shown to a chat. */
export type Chosen = {
  readonly ready: ListsAtHand;
  readonly actor: Actor;
  readonly ids: readonly CriterionId[];
  readonly t: ChatCatalogue;
};

/** Those that are there and may be seen, in the order chosen. */
export function itemsOf(deps: BotDeps, { ready, actor, ids }: Omit<Chosen, 't'>): readonly BasketItem[] {
  return ids.flatMap((id) => {
    const subject = subjectFor(ready.workspace, actor, { id, to: 'everyone' });
    return subject === undefined ? [] : [{ subject, link: deps.linkTo({ kind: 'criterion', id }) }];
  });
}

export function basketResult(
  deps: BotDeps,
  items: readonly BasketItem[],
  { t, form, ready }: { readonly t: ChatCatalogue; readonly form: BasketForm; readonly ready: ListsAtHand },
): MessagingExtensionAttachment {
  const link = deps.linkTo({ kind: 'criteria' });
  const { search } = t.chatSearch;
  const title = form === 'list' ? search.allAsList(items.length) : search.allAsTexts(items.length);
  const card = basketCard(items, { t, form, link, secondsOld: ready.secondsOld });
  return resultOf(card, { title, text: namesOf(items) });
}

/** Ids typed after one another, as results: all in one card, all with their texts, and each by itself after them. */
export function basketResults(deps: BotDeps, chosen: Chosen): readonly MessagingExtensionAttachment[] {
  const items = itemsOf(deps, chosen);
  if (items.length < 2) return [];
  const { t, ready } = chosen;
  return BASKET_FORMS.map((form) => basketResult(deps, items, { t, form, ready }));
}
