import { sentSignInOf } from '#contracts/signIn.ts';
import { teamsActivity } from '#contracts/teamsActivity.ts';
import type { Reach } from '#domain/conversation.ts';
import { chatCatalogueFor, type ChatCatalogue } from '#i18n/chatCatalogue.ts';
import type { ChatIdentity } from './botDeps.ts';

/** Who speaks, and in what language to answer. */
export type Speaker = {
  readonly identity: ChatIdentity;
  readonly t: ChatCatalogue;
  /** The chat or channel where it was said; not there in the person's own chat with the bot. */
  readonly among?: Reach;
};

export type Hearing =
  | { readonly kind: 'heard'; readonly speaker: Speaker; readonly t: ChatCatalogue }
  /** `notTeams` and `foreignTenant` are about where, `malformed` about what, `noPerson` about who. */
  | { readonly kind: 'notTeams' | 'foreignTenant' | 'malformed' | 'noPerson'; readonly t: ChatCatalogue };

/**
 * Reads from an activity who speaks. The token that came with it proves that the Bot Framework said so; what the token
 * does not prove is checked here: that it was said in Teams, and by somebody of an organisation that is let in.
 *
 * @param tenants directory ids, lower case
 */
export function speakerOf(activity: unknown, tenants: ReadonlySet<string>): Hearing {
  const parsed = teamsActivity.safeParse(activity);
  if (!parsed.success) return { kind: 'malformed', t: chatCatalogueFor(undefined) };

  const { channelId, serviceUrl, conversation, channelData, from, locale } = parsed.data;
  const t = chatCatalogueFor(locale);
  if (channelId !== 'msteams') return { kind: 'notTeams', t };

  const named = [conversation.tenantId, channelData?.tenant?.id].filter((id) => id !== undefined);
  const isLetIn = named.length > 0 && named.every((tenant) => tenants.has(tenant.toLowerCase()));
  if (!isLetIn) return { kind: 'foreignTenant', t };

  const { aadObjectId } = from;
  if (aadObjectId === undefined || aadObjectId === '') return { kind: 'noPerson', t };
  return {
    kind: 'heard',
    t,
    speaker: {
      identity: { aadObjectId, channelUserId: from.id, ...sentSignInOf(activity) },
      t,
      ...(conversation.conversationType !== 'personal' && { among: reachOf(conversation.id, serviceUrl) }),
    },
  };
}

/** In a channel the id carries the message that was answered; the roster is the channel's. */
function reachOf(id: string, serviceUrl: string): Reach {
  return { conversationId: id.split(';')[0] ?? id, serviceUrl };
}
