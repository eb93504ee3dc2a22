import type { Email } from '#domain/ids.ts';

/** Somebody in a conversation, as Teams' roster of it says. */
export type ChatMember = {
  /** Id in the channel, e.g. `"29:1abc…"`. */
  readonly channelUserId: string;
  /** Address at work and name for signing in, where the roster has them. */
  readonly emails: readonly Email[];
};
