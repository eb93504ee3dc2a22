import type { Email, Instant, RowKey } from './ids.ts';

export const CONVERSATION_KINDS = ['personal', 'groupChat', 'channel', 'meeting'] as const;
export type ConversationKind = (typeof CONVERSATION_KINDS)[number];

/** What a person may not want to be told of. `digest` is the morning's summary as a whole. */
export const TOPICS = ['digest', 'consultations', 'packages', 'changes'] as const;
export type Topic = (typeof TOPICS)[number];

/** Where the bot reaches a person, a chat or a channel. The bot keeps it; one row per conversation, for ever. */
export type Conversation = {
  /** Derived from the conversation's id in Teams. */
  readonly key: RowKey;
  readonly kind: ConversationKind;
  /** Whose conversation it is, where it is personal and the address is known. */
  readonly email: Email | undefined;
  /** Undefined when the bot was removed: then nothing of where it was is kept. */
  readonly reach: Reach | undefined;
  readonly language: 'sv' | 'en';
  /** In the order of TOPICS. */
  readonly muted: readonly Topic[];
  /** Time of the activity that was heeded last; an earlier one that comes late or again changes nothing. */
  readonly heededAt: Instant;
};

/** What Teams needs to know to take a message. */
export type Reach = { readonly conversationId: string; readonly serviceUrl: string };
