import * as z from 'zod/mini';

/** What an app answers to the wish for its settings: its page, or a sentence where it has none for this person. */
export type SettingsAnswer =
  | { readonly kind: 'page'; readonly link: string }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'failed' };

const action = z.object({ type: z.literal('openUrl'), value: z.url() });
const answer = z.object({
  composeExtension: z.union([
    z.object({ type: z.literal('config'), suggestedActions: z.object({ actions: z.tuple([action], action) }) }),
    z.object({ type: z.literal('message'), text: z.string() }),
  ]),
});

export function settingsAnswerOf(body: unknown): SettingsAnswer {
  const parsed = answer.safeParse(body);
  if (!parsed.success) return { kind: 'failed' };
  const said = parsed.data.composeExtension;
  if (said.type === 'message') return { kind: 'message', text: said.text };
  return { kind: 'page', link: said.suggestedActions.actions[0].value };
}
