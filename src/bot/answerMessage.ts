import { criterionId } from '#domain/ids.ts';
import type { AdaptiveCard } from '#presenters/card/adaptiveCard.ts';
import { criterionCard } from '#presenters/card/criterionCard.ts';
import { SignInRequired, type BotDeps } from './botDeps.ts';
import { failureSentence } from './failureSentence.ts';
import type { Speaker } from './speaker.ts';
import { settingFor, subjectFor } from './subject.ts';

/** What the bot says in a chat: a sentence, or a card. */
export type ChatAnswer =
  { readonly kind: 'sentence'; readonly text: string } | { readonly kind: 'card'; readonly card: AdaptiveCard };

/** Answers a message: with the criterion whose id was written, otherwise with what the bot is for. */
export async function answerMessage(deps: BotDeps, { identity, t }: Speaker, text: string): Promise<ChatAnswer> {
  // In a channel the bot's own name stands before what was written.
  const words = text.replace(/<at>[^<]*<\/at>/g, ' ').trim();
  const id = criterionId(words.toUpperCase());
  if (id === undefined) return sentence(t.chat.reply.help);

  try {
    const actor = await deps.actorFor(identity);
    const subject = subjectFor(await deps.workspace(), actor, id);
    if (subject === undefined) return sentence(t.chat.reply.unknownCriterion(id));
    return { kind: 'card', card: criterionCard(subject, { kind: 'everyone' }, settingFor(deps, id, t)) };
  } catch (failure) {
    if (failure instanceof SignInRequired) return sentence(`${t.chat.reply.signInText} ${failure.link}`);
    return sentence(failureSentence(failure, t, deps.log));
  }
}

function sentence(text: string): ChatAnswer {
  return { kind: 'sentence', text };
}
