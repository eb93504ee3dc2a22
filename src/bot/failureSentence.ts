import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import { ChatFailure, type BotDeps } from './botDeps.ts';

/** What to tell the person when the world failed, or we did. What is not known to be the world's fault is ours. */
export function failureSentence(failure: unknown, t: ChatCatalogue, log: BotDeps['log']): string {
  if (failure instanceof ChatFailure) {
    log({ event: 'chatFailed', reason: failure.kind, reference: failure.reference });
    const sentence = t.failures[failure.kind];
    return failure.reference === '' ? sentence : `${sentence} ${t.failures.reference(failure.reference)}`;
  }
  // The name says which bug it is; the message may hold what somebody wrote.
  log({ event: 'chatFailed', reason: failure instanceof Error ? failure.name : 'unknown' });
  return t.chat.reply.failed;
}
