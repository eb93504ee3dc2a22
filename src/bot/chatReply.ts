import { MessageActivityInput } from '@microsoft/teams.api';
import { ADAPTIVE_CARD_TYPE } from '#presenters/card/adaptiveCard.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import type { ChatAnswer } from './answerMessage.ts';
import { signInCard } from './replies.ts';

const OAUTH_CARD_TYPE = 'application/vnd.microsoft.card.oauth';

/**
 * A message of the bot's.
 *
 * @param at.isPersonal only the bot and the person are in the chat: elsewhere Teams shows a sign-in card to everybody
 */
export function chatReply(
  answer: ChatAnswer,
  { t, isPersonal }: { readonly t: ChatCatalogue; readonly isPersonal: boolean },
): MessageActivityInput {
  switch (answer.kind) {
    case 'sentence':
      return plain(answer.text);
    case 'card':
      return new MessageActivityInput('', { attachments: [{ contentType: ADAPTIVE_CARD_TYPE, content: answer.card }] });
    case 'signIn': {
      if (!isPersonal) return plain(`${t.chat.reply.signInText} ${answer.required.link}`);
      const content = signInCard(answer.required, t);
      return new MessageActivityInput('', { attachments: [{ contentType: OAUTH_CARD_TYPE, content }] });
    }
  }
}

function plain(text: string): MessageActivityInput {
  return new MessageActivityInput(text, { textFormat: 'plain' });
}
