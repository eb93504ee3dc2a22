import type {
  AdaptiveCardActionErrorResponse,
  AdaptiveCardActionLoginResponse,
  AdaptiveCardActionMessageResponse,
  AdaptiveCardActionResponse,
  MessagingExtensionAttachment,
  MessagingExtensionResponse,
  OAuthCard,
} from '@microsoft/teams.api';
import { SIGN_IN_NAME } from '#contracts/signIn.ts';
import type { AdaptiveCard } from '#presenters/card/adaptiveCard.ts';
import type { StillCard } from '#presenters/card/noticeCard.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';
import type { SignInRequired } from './botDeps.ts';

/** The card that takes the place of the one that was acted on. */
export type CardReply = {
  readonly statusCode: 200;
  readonly type: 'application/vnd.microsoft.card.adaptive';
  readonly value: AdaptiveCard | StillCard;
};
export type ActionReply = CardReply | Exclude<AdaptiveCardActionResponse, { type: CardReply['type'] }>;

export function cardReply(value: AdaptiveCard | StillCard): CardReply {
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

/** A sign-in for Teams to do by itself, with a button for when it cannot. */
export function signInCard({ link, silently }: SignInRequired, t: ChatCatalogue): OAuthCard {
  return {
    text: t.chat.reply.signInText,
    connectionName: SIGN_IN_NAME,
    ...(silently !== undefined && { tokenExchangeResource: { ...silently } }),
    buttons: [{ type: 'signin', title: t.chat.reply.signIn, value: link }],
  };
}

/** Makes Teams bring the person's token along the same action, or show a sign-in button beside the card. */
export function signInReply(required: SignInRequired, t: ChatCatalogue): AdaptiveCardActionLoginResponse {
  const type = 'application/vnd.microsoft.activity.loginRequest';
  return { statusCode: 401, type, value: signInCard(required, t) };
}

/** Search results, or what is put in the message. */
export function resultReply(attachments: readonly MessagingExtensionAttachment[]): MessagingExtensionResponse {
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [...attachments] } };
}

/** A sentence in the place of search results. */
export function searchSentence(text: string): MessagingExtensionResponse {
  return { composeExtension: { type: 'message', text } };
}

/** Makes Teams bring the person's token along the same query; when it was asked just now and had none, a button. */
export function searchSignIn(
  { link, silently, wasAsked }: SignInRequired,
  t: ChatCatalogue,
): MessagingExtensionResponse {
  const action = { type: 'openUrl' as const, value: link, title: t.chat.reply.signIn };
  const type = silently === undefined || wasAsked ? 'auth' : 'silentAuth';
  return { composeExtension: { type, suggestedActions: { actions: [action] } } };
}
