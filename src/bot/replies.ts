import type {
  AdaptiveCardActionErrorResponse,
  AdaptiveCardActionLoginResponse,
  AdaptiveCardActionMessageResponse,
  AdaptiveCardActionResponse,
  MessagingExtensionResponse,
} from '@microsoft/teams.api';
import type { AdaptiveCard } from '#presenters/card/adaptiveCard.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';

/** The card that takes the place of the one that was acted on. */
export type CardReply = {
  readonly statusCode: 200;
  readonly type: 'application/vnd.microsoft.card.adaptive';
  readonly value: AdaptiveCard;
};
export type ActionReply = CardReply | Exclude<AdaptiveCardActionResponse, { type: CardReply['type'] }>;

export function cardReply(value: AdaptiveCard): CardReply {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value };
}

/** A sentence shown under the card; what the person filled in stays. */
export function sentenceReply(value: string): AdaptiveCardActionMessageResponse {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value };
}

export function errorReply(statusCode: 400 | 500, message: string): AdaptiveCardActionErrorResponse {
  const code = statusCode === 400 ? 'BadRequest' : 'InternalServerError';
  const innerHttpError = { statusCode, body: undefined };
  return { statusCode, type: 'application/vnd.microsoft.error', value: { code, message, innerHttpError } };
}

/** Makes Teams show a sign-in button beside the card. */
export function signInReply(link: string, t: ChatCatalogue): AdaptiveCardActionLoginResponse {
  return {
    statusCode: 401,
    type: 'application/vnd.microsoft.activity.loginRequest',
    value: {
      text: t.chat.reply.signInText,
      connectionName: '',
      buttons: [{ type: 'signin', title: t.chat.reply.signIn, value: link }],
    },
  };
}

/** A sentence in the place of search results. */
export function searchSentence(text: string): MessagingExtensionResponse {
  return { composeExtension: { type: 'message', text } };
}

export function searchSignIn(link: string, t: ChatCatalogue): MessagingExtensionResponse {
  const action = { type: 'openUrl' as const, value: link, title: t.chat.reply.signIn };
  return { composeExtension: { type: 'auth', suggestedActions: { actions: [action] } } };
}
