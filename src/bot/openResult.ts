import type { MessagingExtensionResponse } from '@microsoft/teams.api';
import { openResultValue } from '#contracts/openResult.ts';
import { criterionCard } from '#presenters/card/criterionCard.ts';
import { resultOf } from '#presenters/card/searchResult.ts';
import type { BotDeps } from './botDeps.ts';
import { extensionReply } from './extensionReply.ts';
import { inTime } from './inTime.ts';
import { resultReply, searchSentence } from './replies.ts';
import type { Speaker } from './speaker.ts';
import { settingFor, subjectFor } from './subject.ts';

/** How long news are waited for, in milliseconds. */
const NEWS_MS = 2_500;

/** Answers that a line among the results was picked: with the card as of now, with room for the whole text. */
export function openResult(
  deps: BotDeps,
  { identity, t }: Speaker,
  value: unknown,
): Promise<MessagingExtensionResponse> {
  return extensionReply(deps, t, async () => {
    const picked = openResultValue.safeParse(value);
    if (!picked.success) return searchSentence(t.chat.reply.searchNotUnderstood);
    const id = picked.data.criterion;
    const actor = await deps.actorAtHand(identity);
    // The person has chosen and waits: what there is now is worth more than at every key, but not the whole patience.
    await inTime(deps.workspace(), NEWS_MS).catch(() => undefined);
    const { workspace, secondsOld } = await deps.atHand();
    const subject = subjectFor(workspace, actor, { id, to: 'everyone' });
    if (subject === undefined) return searchSentence(t.chatSearch.search.notThere);
    const card = criterionCard(subject, { kind: 'everyone' }, { ...settingFor(deps, id, t), secondsOld });
    return resultReply([resultOf(card, { title: subject.picture.criterion.value.title, text: id })]);
  });
}
