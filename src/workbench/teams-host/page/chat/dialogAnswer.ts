import * as z from 'zod/mini';
import type { Attachment } from './messages.ts';
import { signInWishOf, type SignInButtonText } from './signIn.ts';

/** What an app answered to a command or to what was filled in. */
export type DialogAnswer =
  | { readonly kind: 'card'; readonly title: string; readonly card: object }
  /** The dialog closes and Teams shows the sentence; without one it only closes. */
  | { readonly kind: 'closed'; readonly text?: string }
  | { readonly kind: 'insert'; readonly attachment: Attachment }
  /** A message as the bot would send it, to be sent or changed. */
  | { readonly kind: 'preview'; readonly activity: object; readonly card: object }
  | { readonly kind: 'signIn'; readonly button: SignInButtonText }
  | { readonly kind: 'failed' };

const card = z.looseObject({ type: z.literal('AdaptiveCard') });
const task = z.union([
  z.object({
    type: z.literal('continue'),
    value: z.object({ title: z._default(z.string(), ''), card: z.object({ content: card }) }),
  }),
  z.object({ type: z.literal('message'), value: z._default(z.string(), '') }),
]);
const attachment = z.object({ contentType: z.string(), content: z.optional(z.unknown()) });
const previewed = z.looseObject({ attachments: z.array(z.object({ content: card })).check(z.minLength(1)) });
const extension = z.union([
  z.object({ type: z.literal('result'), attachments: z.array(attachment).check(z.minLength(1)) }),
  z.object({ type: z.literal('botMessagePreview'), activityPreview: previewed }),
]);
const withTask = z.object({ task });
const withExtension = z.object({ composeExtension: extension });

/** @param body of the bot's answer; `undefined` when there was none */
export function dialogAnswerOf(body: unknown): DialogAnswer {
  const wish = signInWishOf(body);
  if (wish) return { kind: 'signIn', button: wish.button };
  const said = withTask.safeParse(body).data?.task;
  if (said?.type === 'message') return { kind: 'closed', text: said.value };
  if (said) return { kind: 'card', title: said.value.title, card: said.value.card.content };
  const made = withExtension.safeParse(body).data?.composeExtension;
  if (made?.type === 'botMessagePreview') {
    const { activityPreview } = made;
    return { kind: 'preview', activity: activityPreview, card: activityPreview.attachments[0]?.content ?? {} };
  }
  const [first] = made?.attachments ?? [];
  return first ? { kind: 'insert', attachment: first } : { kind: 'failed' };
}
