import type { MessagingExtensionResponse } from '@microsoft/teams.api';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import { SignInRequired, type BotDeps } from './botDeps.ts';
import { failureSentence } from './failureSentence.ts';
import { inTime } from './inTime.ts';
import { searchSentence, searchSignIn } from './replies.ts';

/** What the message extension answers, in time, whatever happens: a result, a sentence or a way to sign in. */
export async function extensionReply<R>(
  { log }: Pick<BotDeps, 'log'>,
  t: ChatCatalogue,
  work: () => Promise<R>,
): Promise<R | MessagingExtensionResponse> {
  try {
    return await inTime(work());
  } catch (failure) {
    if (failure instanceof SignInRequired) return searchSignIn(failure, t);
    return searchSentence(failureSentence(failure, t, log));
  }
}
