import type { MessagingExtensionActionResponse } from '@microsoft/teams.api';
import { basketOpened, basketSubmitted, type BasketSubmitted } from '#contracts/basket.ts';
import { idsIn } from '#contracts/searchCriteria.ts';
import type { CriterionId } from '#domain/ids.ts';
import { may, type Actor } from '#domain/role.ts';
import { ADAPTIVE_CARD_TYPE } from '#presenters/card/adaptiveCard.ts';
import { BASKET_LIMIT } from '#presenters/card/basketCard.ts';
import { basketDialog } from '#presenters/card/basketDialog.ts';
import { browseCriteria, recentlyChanged } from '#usecases/browseCriteria.ts';
import { visibleWorkspace } from '#usecases/visibleCriterion.ts';
import { basketResult, itemsOf } from './basketResults.ts';
import type { BotDeps, ListsAtHand } from './botDeps.ts';
import { extensionReply } from './extensionReply.ts';
import { resultReply, searchSentence } from './replies.ts';
import type { Speaker } from './speaker.ts';

/** Results that a dialog shows at once; a person who needs more types more. */
const FOUND_AT_ONCE = 10;

/** Answers “Min korg”: a dialog to search and tick in, with the ids of the message that it was opened on, if any. */
export function openBasket(deps: BotDeps, speaker: Speaker, value: unknown): Promise<MessagingExtensionActionResponse> {
  const opened = basketOpened.safeParse(value);
  if (!opened.success) return Promise.resolve(searchSentence(speaker.t.chat.reply.searchNotUnderstood));
  return fill(deps, speaker, { step: 'find', search: '', form: 'list', picked: opened.data.picked });
}

/** Answers a button of the dialog: with what was sought and everything that is ticked, or with the card. */
export function fillBasket(deps: BotDeps, speaker: Speaker, value: unknown): Promise<MessagingExtensionActionResponse> {
  const submitted = basketSubmitted.safeParse(value);
  if (!submitted.success) return Promise.resolve(searchSentence(speaker.t.chat.reply.searchNotUnderstood));
  return fill(deps, speaker, submitted.data);
}

function fill(
  deps: BotDeps,
  { identity, t }: Speaker,
  asked: BasketSubmitted,
): Promise<MessagingExtensionActionResponse> {
  return extensionReply(deps, t, async (): Promise<MessagingExtensionActionResponse> => {
    const actor = await deps.actorAtHand(identity);
    if (!may.readPublished(actor)) return searchSentence(t.chat.reply.noRole);
    const ready = await deps.atHand();
    const typed = asked.step === 'find' ? idsIn(asked.search) : [];
    const wanted = [...new Set([...asked.picked, ...typed])];
    const ids = wanted.slice(0, BASKET_LIMIT);
    const picked = itemsOf(deps, { ready, actor, ids });
    if (asked.step === 'insert' && picked.length > 0)
      return resultReply([basketResult(deps, picked, { t, form: asked.form, ready })]);

    const { basket } = t.chatSearch;
    const seen = new Set(picked.map(({ subject }) => subject.picture.criterion.value.id));
    const gone = ids.filter((id) => !seen.has(id));
    const notices = [
      ...(wanted.length > BASKET_LIMIT ? [basket.full(BASKET_LIMIT)] : []),
      ...(gone.length > 0 ? [basket.gone(gone.join(', '))] : []),
      ...(asked.step === 'insert' ? [basket.nothingPicked] : []),
    ];
    // Ids that were typed are in the basket now: the field is free for the next words.
    const search = typed.length > 0 ? '' : asked.search;
    const hits = await foundFor(deps, { ready, actor, search });
    const found = itemsOf(deps, { ready, actor, ids: hits.filter((id) => !seen.has(id)).slice(0, FOUND_AT_ONCE) });
    const content = basketDialog({ search, picked, found, form: asked.form, notices }, t);
    const card = { contentType: ADAPTIVE_CARD_TYPE, content };
    return { task: { type: 'continue', value: { title: basket.title, width: 'medium', height: 'large', card } } };
  });
}

type Sought = { readonly ready: ListsAtHand; readonly actor: Actor; readonly search: string };

async function foundFor(deps: BotDeps, { ready, actor, search }: Sought): Promise<readonly CriterionId[]> {
  const workspace = visibleWorkspace(ready.workspace, actor);
  const query = { text: search, filters: {}, sort: 'relevance' } as const;
  const rows =
    search === ''
      ? recentlyChanged(workspace, actor, FOUND_AT_ONCE + BASKET_LIMIT)
      : browseCriteria(workspace, actor, query, { words: await deps.search(ready.workspace, search) }).rows;
  return rows.slice(0, FOUND_AT_ONCE + BASKET_LIMIT).map(({ value }) => value.id);
}
