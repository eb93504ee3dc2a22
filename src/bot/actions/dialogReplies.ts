import type { MessagingExtensionActionResponse } from '@microsoft/teams.api';
import { ADAPTIVE_CARD_TYPE, type AdaptiveCard } from '#presenters/card/adaptiveCard.ts';
import type { DialogCard } from '#presenters/card/forms/dialogCard.ts';
import { inert } from '#presenters/card/plainText.ts';

export type DialogReply = MessagingExtensionActionResponse;

/** Shows a card in the dialog, in the place of the one before. */
export function dialogReply(title: string, card: DialogCard): DialogReply {
  const attachment = { contentType: ADAPTIVE_CARD_TYPE, content: card };
  return { task: { type: 'continue', value: { title, height: 'large', width: 'medium', card: attachment } } };
}

/** Closes the dialog with a sentence. */
export function closingReply(text: string): DialogReply {
  return { task: { type: 'message', value: text } };
}

/** Closes the dialog and puts a card into the message that is being written. */
export function insertReply(card: AdaptiveCard, title: string): DialogReply {
  const preview = {
    contentType: 'application/vnd.microsoft.card.thumbnail' as const,
    content: { title: inert(title) },
  };
  const attachment = { contentType: ADAPTIVE_CARD_TYPE, content: card, preview };
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [attachment] } };
}

/** Shows a card as the bot would send it; the client then asks to send or to edit it. */
export function previewReply(card: AdaptiveCard): DialogReply {
  const activityPreview = { type: 'message', attachments: [{ contentType: ADAPTIVE_CARD_TYPE, content: card }] };
  // The library's type wants a whole activity, with sender and chat, which a preview has not got.
  return { composeExtension: { type: 'botMessagePreview', activityPreview } } as unknown as DialogReply;
}
