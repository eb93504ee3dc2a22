import { criterionCard } from '#presenters/card/criterionCard.ts';
import type { StillCard } from '#presenters/card/noticeCard.ts';
import { SignInRequired, type BotDeps } from './botDeps.ts';
import { contactsHere } from './contactsHere.ts';
import { answerWords } from './conversation/answerWords.ts';
import { commandIn } from './conversation/commandIn.ts';
import { failureSentence } from './failureSentence.ts';
import type { Speaker } from './speaker.ts';
import { settingFor, subjectFor } from './subject.ts';
import { leaveUnanswered } from './unanswered.ts';

/** What the bot says in a chat: a sentence, or a card. */
export type ChatAnswer =
  | { readonly kind: 'sentence'; readonly text: string }
  | { readonly kind: 'card'; readonly card: StillCard }
  /** The person has to sign in; what was written is answered then. */
  | { readonly kind: 'signIn'; readonly required: SignInRequired };

/** Answers a message: with the criterion whose id was written, or what plain words ask for; else it searches. */
export async function answerMessage(deps: BotDeps, speaker: Speaker, text: string): Promise<ChatAnswer> {
  const { identity, t } = speaker;
  const command = commandIn(text);
  // What is muted is a matter of the conversation and was answered before.
  if (command.kind === 'mute' || command.kind === 'unmute') return sentence(t.chatNotices.muting.which);

  try {
    if (command.kind !== 'criterion') return await answerWords(deps, { identity, t }, command);
    const { id } = command;
    const actor = await deps.actorFor(identity);
    const subject = subjectFor(await deps.workspace(), actor, { id, to: 'everyone' });
    if (subject === undefined) return sentence(t.chat.reply.unknownCriterion(id));
    const refreshedFor = await contactsHere(deps, speaker, subject);
    return {
      kind: 'card',
      card: criterionCard(subject, { kind: 'everyone' }, { ...settingFor(deps, id, t), refreshedFor }),
    };
  } catch (failure) {
    if (!(failure instanceof SignInRequired)) return sentence(failureSentence(failure, t, deps.log));
    leaveUnanswered(deps, identity, text);
    return { kind: 'signIn', required: failure };
  }
}

function sentence(text: string): ChatAnswer {
  return { kind: 'sentence', text };
}
