import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import { ChatFailure, SignInProblem, type BotDeps } from './botDeps.ts';

/** What to tell the person when the world failed, or we did. What is not known to be the world's fault is ours. */
export function failureSentence(failure: unknown, t: ChatCatalogue, log: BotDeps['log']): string {
  if (failure instanceof ChatFailure) {
    const line = log({ event: 'chatFailed', reason: failure.kind, reference: failure.reference });
    return withReference(t.failures[failure.kind], [line, failure.reference], t);
  }
  if (failure instanceof SignInProblem) {
    log({ event: 'chatFailed', reason: failure.kind });
    const sentence = t.chatSignIn.problem[failure.kind];
    return typeof sentence === 'string' ? sentence : sentence(failure.site);
  }
  // The name says which bug it is; the message may hold what somebody wrote.
  const line = log({ event: 'chatFailed', reason: failure instanceof Error ? failure.name : 'unknown' });
  return withReference(t.chat.reply.failed, [line], t);
}

/** Ours finds the lines of the log, the other one what Microsoft knows of it. */
function withReference(sentence: string, references: readonly (string | undefined)[], t: ChatCatalogue): string {
  const reference = references.filter((each) => each !== undefined && each !== '').join(', ');
  return reference === '' ? sentence : `${sentence} ${t.failures.reference(reference)}`;
}
