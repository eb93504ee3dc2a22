import * as z from 'zod/mini';
import { signInWishOf, type SignInButtonText } from './signIn.ts';

export type CardAnswer =
  | { readonly kind: 'card'; readonly card: object }
  | { readonly kind: 'message'; readonly text: string }
  /** Only the person can help: a page has to be opened. */
  | { readonly kind: 'signIn'; readonly text: string; readonly button: SignInButtonText }
  /** Without a text the host says in its own words that it did not work. */
  | { readonly kind: 'error'; readonly text?: string };

const response = z.object({ statusCode: z.number(), type: z.string(), value: z.optional(z.unknown()) });
const card = z.looseObject({ type: z.literal('AdaptiveCard') });
const explained = z.object({ message: z.string() });
const asked = z.object({ text: z.string() });

/** What the bot answered to `adaptiveCard/action`: the envelope `{statusCode, type, value}`. */
export function cardAnswerOf(body: unknown): CardAnswer {
  const envelope = response.safeParse(body);
  if (!envelope.success) return { kind: 'error' };
  const { statusCode, type, value } = envelope.data;
  const wish = signInWishOf(body);
  if (wish) return { kind: 'signIn', text: asked.safeParse(value).data?.text ?? '', button: wish.button };
  if (statusCode !== 200) return errorOf(value);
  if (type === 'application/vnd.microsoft.card.adaptive') {
    const parsed = card.safeParse(value);
    return parsed.success ? { kind: 'card', card: parsed.data } : { kind: 'error' };
  }
  if (type === 'application/vnd.microsoft.activity.message' && typeof value === 'string')
    return { kind: 'message', text: value };
  return errorOf(value);
}

function errorOf(value: unknown): CardAnswer {
  const parsed = explained.safeParse(value);
  return parsed.success ? { kind: 'error', text: parsed.data.message } : { kind: 'error' };
}

const refreshable = z.object({
  refresh: z.object({ action: z.record(z.string(), z.unknown()), userIds: z.optional(z.array(z.string())) }),
});

/**
 * The action that Teams runs by itself when the card comes into view.
 *
 * @param objectId of the person who looks; `userIds` name people as `29:<id>` or `8:orgid:<id>`, and without
 *   `userIds` everybody in a group of at most 60 gets the refresh
 */
export function refreshActionFor(objectId: string, shown: unknown): Record<string, unknown> | undefined {
  const parsed = refreshable.safeParse(shown);
  if (!parsed.success) return undefined;
  const { action, userIds } = parsed.data.refresh;
  const isMeant = userIds?.some((id) => id.toLowerCase().endsWith(objectId.toLowerCase())) ?? true;
  return isMeant ? action : undefined;
}
