import type { BotChannel } from './botChannel.ts';
import type { Conversation } from './conversations.ts';
import type { Transcript } from './transcript.ts';

/**
 * In Teams a person adds the app, and the bot is told. Here everybody has it: the bot is told when a person opens the
 * chat with it for the first time, as long as nothing has been said there.
 */
export function personalInstall({
  channel,
  transcript,
}: {
  readonly channel: BotChannel;
  readonly transcript: Transcript;
}): (conversation: Conversation, locale: string) => Promise<void> {
  const told = new Set<string>();
  return async (conversation, locale) => {
    const { id, type, members } = conversation;
    const [person] = members;
    if (type !== 'personal' || person === undefined || told.has(id)) return;
    told.add(id);
    if (transcript.since(id, 0).length > 0) return;
    await channel.deliver({ type: 'installationUpdate', action: 'add' }, { person, conversation, locale });
  };
}
