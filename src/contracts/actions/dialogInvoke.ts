import * as z from 'zod/mini';
import { criterionId, type CriterionId } from '#domain/ids.ts';
import { DIALOG_COMMANDS } from './dialogCommands.ts';
import { plainMessage } from './plainMessage.ts';

/** As many attachments as Teams puts into a message, and as much of each as could name a criterion. */
const MOST_ATTACHMENTS = 20;
const ATTACHMENT_READ = 30_000;

const commandId = z.enum(DIALOG_COMMANDS);
const messagePayload = z.object({
  body: z.optional(z.nullable(z.object({ content: z.optional(z.nullable(z.string())) }))),
  attachments: z.optional(z.nullable(z.array(z.object({ content: z.optional(z.unknown()) })))),
});

/** What a message says that a command was chosen on. Who wrote it is not kept. */
export type MessageRead = {
  readonly text: string;
  /** Criteria that its text or a card in it names, in that order, each once. */
  readonly criteria: readonly CriterionId[];
};

/** Value of the `composeExtension/fetchTask` invoke: a command was chosen, beside the compose box or on a message. */
export const openDialogValue = z.pipe(
  z.object({
    commandId,
    messagePayload: z.optional(z.nullable(messagePayload)),
    /** Code that Teams hands back when the person has just signed in. */
    state: z.optional(z.string()),
  }),
  z.transform(({ commandId: command, messagePayload: message, state: signInCode }) => ({
    command,
    message: message ? readMessage(message) : undefined,
    signInCode,
  })),
);

/** Value of the `composeExtension/submitAction` invoke: what was filled in, or what the client asks about a preview. */
export const submitDialogValue = z.pipe(
  z.object({
    commandId,
    data: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
    botMessagePreviewAction: z.optional(z.enum(['edit', 'send'])),
    botActivityPreview: z.optional(z.nullable(z.array(z.unknown()))),
    state: z.optional(z.string()),
  }),
  z.transform(({ commandId: command, data, botMessagePreviewAction, botActivityPreview, state: signInCode }) => ({
    command,
    data: data ?? {},
    preview: botMessagePreviewAction,
    previewed: previewedCard.safeParse(botActivityPreview?.[0]).data,
    signInCode,
  })),
);

/** A card comes back from its preview as the client has it: what is sent is made anew from what it names. */
const previewedCard = z.pipe(
  z.object({
    attachments: z.array(
      z.object({ content: z.object({ refresh: z.object({ action: z.object({ data: z.unknown() }) }) }) }),
    ),
  }),
  z.transform(({ attachments }) => attachments[0]?.content.refresh.action.data),
);

function readMessage({ body, attachments }: z.infer<typeof messagePayload>): MessageRead {
  const text = plainMessage(body?.content ?? '');
  const cards = (attachments ?? []).slice(0, MOST_ATTACHMENTS).map(({ content }) => textOf(content));
  const named = [text, ...cards].flatMap((part) => part.match(/\b[A-Z]{3}-[A-Z]{3}-\d{3,4}\b/g) ?? []);
  return { text, criteria: [...new Set(named)].flatMap((id) => criterionId(id) ?? []) };
}

/** A card's content is JSON in a string, or, in other clients, the JSON itself. */
function textOf(content: unknown): string {
  const text = typeof content === 'string' ? content : JSON.stringify(content ?? null);
  return text.slice(0, ATTACHMENT_READ);
}
