import * as z from 'zod/mini';
import type { ConversationKind } from '#domain/conversation.ts';
import { instant, type Instant } from '#domain/ids.ts';
import { parsedBy } from './parsedBy.ts';

/** What Teams does not name, or names anew, others may read: a person's own is told only where it says personal. */
const conversationType = z.catch(z.enum(['personal', 'groupChat', 'channel']), 'groupChat');

/** Where an activity comes from, and whether the bot was added there or taken away. */
export const botConversation = z.pipe(
  z.object({
    type: z.string(),
    action: z.catch(z.optional(z.string()), undefined),
    serviceUrl: z.url(),
    timestamp: z.optional(parsedBy(instant)),
    locale: z.optional(z.string()),
    recipient: z.object({ id: z.string() }),
    from: z.object({ aadObjectId: z.optional(z.string()) }),
    conversation: z.object({ id: z.string(), conversationType }),
    membersAdded: z._default(z.array(z.object({ id: z.string() })), []),
    membersRemoved: z._default(z.array(z.object({ id: z.string() })), []),
    channelData: z.optional(z.object({ meeting: z.optional(z.nullable(z.object({ id: z.string() }))) })),
  }),
  z.transform((activity) => {
    const { type, action, recipient, conversation, channelData } = activity;
    const isBot = ({ id }: { readonly id: string }) => id === recipient.id;
    const isAdded =
      (type === 'installationUpdate' && action?.startsWith('add') === true) || activity.membersAdded.some(isBot);
    const isRemoved =
      (type === 'installationUpdate' && action?.startsWith('remove') === true) || activity.membersRemoved.some(isBot);
    const kind: ConversationKind = channelData?.meeting != null ? 'meeting' : conversation.conversationType;
    return {
      kind,
      // In a channel the id carries the message that was answered; the bot writes to the channel itself.
      reach: { conversationId: conversation.id.split(';')[0] ?? conversation.id, serviceUrl: activity.serviceUrl },
      person: kind === 'personal' ? activity.from.aadObjectId : undefined,
      locale: activity.locale,
      at: activity.timestamp satisfies Instant | undefined,
      happened: isRemoved ? ('removed' as const) : isAdded ? ('added' as const) : undefined,
    };
  }),
);
