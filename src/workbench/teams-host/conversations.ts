import { z } from 'zod';
import { personByOid, type Directory, type Person } from '../sign-in/directory.ts';
import contents from './conversations.json' with { type: 'json' };

const common = z.array(
  z.object({
    id: z.string(),
    type: z.enum(['channel', 'groupChat']),
    name: z.string(),
    team: z.object({ id: z.string(), name: z.string() }).optional(),
  }),
);

/** A channel or chat in the host page. Ids look like those of Teams. */
export type Conversation = {
  readonly id: string;
  readonly type: 'personal' | 'groupChat' | 'channel';
  readonly name: string;
  readonly team?: { readonly id: string; readonly name: string } | undefined;
  readonly members: readonly Person[];
};

export type Conversations = {
  readonly byId: (id: string) => Conversation | undefined;
  /** The chat between a person and the bot, then those that everybody is in. */
  readonly of: (person: Person) => readonly Conversation[];
};

/** Everybody is in the common chat and channel, also the guest, who then sees what a card refuses. */
export function openConversations(directory: Directory): Conversations {
  const shared = common.parse(contents).map((one): Conversation => ({ ...one, members: directory.persons }));
  const personal = (person: Person): Conversation => ({
    id: `a:${person.oid}`,
    type: 'personal',
    name: directory.app.displayName,
    members: [person],
  });
  return {
    of: (person) => [personal(person), ...shared],
    byId: (id) => {
      const owner = id.startsWith('a:') ? personByOid(directory, id.slice(2)) : undefined;
      return owner ? personal(owner) : shared.find((one) => one.id === id);
    },
  };
}

/** Id of a person in the channel: what `from.id` of an activity says and what the token service is asked with. */
export function channelUserId({ oid }: Person): string {
  return `29:${oid}`;
}

export function personByChannelId(directory: Directory, id: string): Person | undefined {
  return id.startsWith('29:') ? personByOid(directory, id.slice(3)) : undefined;
}

/** Id of the bot in the channel. */
export function botChannelId({ app }: Directory): string {
  return `28:${app.clientId}`;
}
