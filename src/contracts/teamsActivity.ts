import * as z from 'zod/mini';

/** Part of an activity that says who is speaking, where, and in what language. The rest differs by activity. */
export const teamsActivity = z.object({
  type: z.string(),
  channelId: z.string(),
  serviceUrl: z.url(),
  locale: z.optional(z.string()),
  from: z.object({ id: z.string().check(z.minLength(1)), aadObjectId: z.optional(z.string()) }),
  conversation: z.object({
    id: z.string(),
    tenantId: z.optional(z.string()),
    conversationType: z.catch(z.optional(z.string()), undefined),
  }),
  channelData: z.optional(z.object({ tenant: z.optional(z.object({ id: z.string() })) })),
});

/** The action of an `adaptiveCard/action` invoke. Older clients send a submit with the same data and the verb in it. */
export const cardAction = z.object({
  action: z.object({
    verb: z.optional(z.string()),
    data: z.optional(z.record(z.string(), z.unknown())),
  }),
});

/** What a message says. Teams sends the text a second time as an HTML attachment; a card is what somebody shared. */
export const chatMessage = z.pipe(
  z.object({
    text: z._default(z.nullable(z.string()), ''),
    attachments: z._default(z.array(z.object({ contentType: z.string() })), []),
    conversation: z.catch(z.object({ conversationType: z.optional(z.string()) }), {}),
  }),
  z.transform(({ text, attachments, conversation }) => ({
    text: text ?? '',
    /** Nobody but the bot and the person is in the chat. */
    isPersonal: conversation.conversationType === 'personal',
    hasCard: attachments.some(({ contentType }) => contentType.startsWith('application/vnd.microsoft.card.')),
  })),
);
