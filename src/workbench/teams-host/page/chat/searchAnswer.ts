import * as z from 'zod/mini';
import type { Attachment } from './messages.ts';
import { signInWishOf, type SignInButtonText } from './signIn.ts';

export type SearchResult = {
  readonly title: string;
  readonly text: string;
  /** What lands in the compose box. */
  readonly attachment: Attachment;
  /** Set when the bot wants to be asked for the card first (the preview's invoke tap). */
  readonly select?: unknown;
};
export type SearchAnswer =
  | { readonly kind: 'results'; readonly results: readonly SearchResult[] }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'signIn'; readonly button: SignInButtonText }
  | { readonly kind: 'failed' };

const preview = z.object({
  content: z.object({
    title: z.optional(z.string()),
    subtitle: z.optional(z.string()),
    text: z.optional(z.string()),
    tap: z.optional(z.object({ type: z.string(), value: z.optional(z.unknown()) })),
  }),
});
const result = z.object({
  contentType: z.string(),
  content: z.optional(z.unknown()),
  preview: z.optional(preview),
});
const extension = z.union([
  z.object({ type: z.literal('result'), attachments: z.array(result) }),
  z.object({ type: z.literal('message'), text: z.string() }),
]);
const answer = z.object({ composeExtension: extension });

/** What a message extension said to a search or a choice; Teams shows nothing but "failed" for what it cannot read. */
export function searchAnswerOf(body: unknown): SearchAnswer {
  const wish = signInWishOf(body);
  if (wish) return { kind: 'signIn', button: wish.button };
  const parsed = answer.safeParse(body);
  if (!parsed.success) return { kind: 'failed' };
  const said = parsed.data.composeExtension;
  switch (said.type) {
    case 'result':
      return { kind: 'results', results: said.attachments.map(searchResultOf) };
    case 'message':
      return { kind: 'message', text: said.text };
  }
}

function searchResultOf({ contentType, content, preview: shown }: z.infer<typeof result>): SearchResult {
  const { title = '', subtitle, text, tap } = shown?.content ?? {};
  return {
    title,
    text: [subtitle, text].filter((part) => part !== undefined && part !== '').join(' · '),
    attachment: { contentType, content },
    ...(tap?.type === 'invoke' && { select: tap.value }),
  };
}
