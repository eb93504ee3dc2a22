import type { ConversationKind, Reach, Topic } from '#domain/conversation.ts';
import type { Instant, RowKey } from '#domain/ids.ts';

/** A conversation as an activity tells of it. The Bot Framework signed every part. */
export type MetConversation = {
  readonly kind: ConversationKind;
  readonly reach: Reach;
  /** Object id of the person in Entra, where the conversation is a person's own. */
  readonly person: string | undefined;
  readonly language: 'sv' | 'en';
  /** When Teams says that it happened. */
  readonly at: Instant;
};

/** Where the bot reaches people and chats. Kept in the name of the server itself, which nobody has to sign in for. */
export type ConversationBook = {
  /**
   * Writes down where the bot is.
   *
   * @param how whether the caller greets where it is new: what a message tells takes no greeting from what follows
   * @returns whether it is to greet; once over all servers
   */
  readonly remember: (met: MetConversation, how: { readonly greets: boolean }) => Promise<boolean>;
  /** Keeps nothing of where it was. @throws ChatFailure when others write the same row all the time */
  readonly forget: (met: Pick<MetConversation, 'reach' | 'at'>) => Promise<void>;
  /**
   * @returns whether the choice was kept; it is not where the server may not write in the lists
   * @throws ChatFailure when others write the same row all the time: then nothing was kept
   */
  readonly setMuted: (
    met: MetConversation,
    choice: { readonly topic: Topic; readonly isMuted: boolean },
  ) => Promise<boolean>;
  /**
   * Keeps all that a person has chosen for the conversation with this key.
   *
   * @returns whether it was kept; not where the bot is no longer there
   * @throws ChatFailure as `setMuted`
   */
  readonly chooseMuted: (conversation: RowKey, muted: readonly Topic[]) => Promise<boolean>;
};

/** For a server that keeps no conversations: it greets whenever it is added, and writes nothing by itself. */
export const noConversationBook: ConversationBook = {
  remember: (_met, { greets }) => Promise.resolve(greets),
  forget: () => Promise.resolve(),
  setMuted: () => Promise.resolve(false),
  chooseMuted: () => Promise.resolve(false),
};
