import { z } from 'zod';
import type { Directory, Person } from '../sign-in/directory.ts';
import { botChannelId, channelUserId, type Conversation } from './conversations.ts';
import { attachments } from './transcript.ts';

/** What the host page decides about an activity; the channel adds the rest, so that nobody can claim to be another. */
export const activityPart = z.strictObject({
  type: z.enum(['invoke', 'message']),
  /** Name of the invoke, e.g. `"composeExtension/query"`. */
  name: z.string().optional(),
  value: z.unknown().optional(),
  text: z.string().optional(),
  attachments: attachments.optional(),
  /** Message that the card belongs to. */
  replyToId: z.string().optional(),
});
export type ActivityPart =
  | Readonly<z.infer<typeof activityPart>>
  /** The app was added where the bot is told of it; the channel itself says so. */
  | { readonly type: 'installationUpdate'; readonly action: 'add' };

export type ActivityOrigin = {
  readonly directory: Directory;
  readonly person: Person;
  readonly conversation: Conversation;
  /** Language of the person's Teams, e.g. `"sv-SE"`. */
  readonly locale: string;
  readonly serviceUrl: string;
};

/** Builds the activity that Teams would send to the bot. */
export function teamsActivity(part: ActivityPart, from: ActivityOrigin, at: { id: string; now: Date }) {
  const { directory, person, conversation, locale, serviceUrl } = from;
  const tenant = { id: directory.tenantId };
  const timestamp = at.now.toISOString();
  return {
    ...part,
    id: at.id,
    timestamp,
    localTimestamp: timestamp,
    channelId: 'msteams',
    serviceUrl,
    from: { id: channelUserId(person), name: person.displayName, aadObjectId: person.oid },
    conversation: {
      id: conversation.id,
      conversationType: conversation.type,
      tenantId: directory.tenantId,
      ...(conversation.type === 'personal' ? {} : { isGroup: true, name: conversation.name }),
    },
    recipient: { id: botChannelId(directory), name: directory.app.displayName },
    locale,
    entities: [{ type: 'clientInfo', locale, country: locale.slice(-2), platform: 'Web' }],
    channelData: {
      tenant,
      source: { name: part.type === 'invoke' ? 'compose' : 'message' },
      ...(conversation.team ? { team: { id: conversation.team.id }, channel: { id: conversation.id } } : {}),
    },
  };
}
