import { searchSentence } from '#bot/replies.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';

/** Refuses for a while, with a sentence where the protocol has a place for one. */
export function tooMany(activityName: string | undefined, t: ChatCatalogue): unknown {
  const text = t.chatLimits.tooMany;
  if (activityName === 'adaptiveCard/action') {
    const value = { code: 'TooManyRequests', message: text };
    return { statusCode: 429, type: 'application/vnd.microsoft.error', value };
  }
  const isDialog = /^(task\/|composeExtension\/(fetchTask|submitAction))/.test(activityName ?? '');
  if (isDialog) return { task: { type: 'message', value: text } };
  return activityName?.startsWith('composeExtension/') === true ? searchSentence(text) : { error: 'tooMany' };
}
