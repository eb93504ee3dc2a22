import type { MessagingExtensionResponse } from '@microsoft/teams.api';
import { searchCriteriaValue } from '#contracts/searchCriteria.ts';
import { beginning, inert } from '#presenters/card/plainText.ts';
import { searchResult } from '#presenters/card/searchResult.ts';
import { browseCriteria, recentlyChanged } from '#usecases/browseCriteria.ts';
import { SignInRequired, type BotDeps } from './botDeps.ts';
import { failureSentence } from './failureSentence.ts';
import { searchSentence, searchSignIn } from './replies.ts';
import type { Speaker } from './speaker.ts';
import { settingFor, subjectFor } from './subject.ts';

/** As much of the search as is said back: enough to know it again, also after a paste. */
const SAID_BACK = 60;

/** Answers what is typed in the compose box; before anything is typed, with what changed last. */
export async function searchCriteria(
  deps: BotDeps,
  { identity, t }: Speaker,
  value: unknown,
): Promise<MessagingExtensionResponse> {
  const query = searchCriteriaValue.safeParse(value);
  if (!query.success) return searchSentence(t.chat.reply.searchNotUnderstood);
  const { text, skip, count, signInCode } = query.data;

  try {
    const actor = await deps.actorFor(identity, signInCode);
    if (actor.roles.size === 0) return searchSentence(t.chat.reply.noRole);

    const workspace = await deps.workspace();
    const everything = { text, filters: {}, sort: 'relevance' } as const;
    const found =
      text === ''
        ? recentlyChanged(workspace, actor, skip + count)
        : browseCriteria(workspace, actor, everything, { words: await deps.search(workspace, text) }).rows;
    const page = found.slice(skip, skip + count).map(({ value }) => value);
    if (page.length === 0 && skip === 0) {
      const sought = inert(beginning(text, SAID_BACK));
      return searchSentence(text === '' ? t.chat.reply.nothingYet : t.chat.reply.nothingFound(sought));
    }
    const keys = page.map(({ key }) => key);
    const passages = text === '' ? undefined : await deps.passages(text, keys);
    const attachments = page.flatMap(({ id, key }) => {
      const subject = subjectFor(workspace, actor, id);
      return subject === undefined ? [] : [searchResult(subject, settingFor(deps, id, t), passages?.get(key))];
    });
    return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
  } catch (failure) {
    if (failure instanceof SignInRequired) return searchSignIn(failure.link, t);
    return searchSentence(failureSentence(failure, t, deps.log));
  }
}
