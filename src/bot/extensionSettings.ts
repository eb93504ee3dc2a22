import type { MessagingExtensionResponse } from '@microsoft/teams.api';
import { mutedIn } from '#contracts/extensionSettings.ts';
import { personalConversation, type Reachable } from '#usecases/conversationsOf.ts';
import type { BotDeps, ChatIdentity } from './botDeps.ts';
import { extensionReply } from './extensionReply.ts';
import { failureSentence } from './failureSentence.ts';
import { searchSentence } from './replies.ts';
import type { Speaker } from './speaker.ts';

/** Answers *Inställningar* of the message extension with the page where a person chooses what Samsyn writes about. */
export function askForSettings(deps: BotDeps, { identity, t }: Speaker): Promise<MessagingExtensionResponse> {
  return extensionReply(deps, t, async () => {
    const own = await conversationOf(deps, identity);
    const value = deps.settingsPage?.({ muted: own?.muted, language: t.language });
    if (value === undefined) return searchSentence(t.chatSettings.noPage);
    const action = { type: 'openUrl' as const, title: t.chatSettings.title, value };
    return { composeExtension: { type: 'config', suggestedActions: { actions: [action] } } };
  });
}

/** Keeps what was chosen there. Teams shows nobody an answer: the page has said that it takes a moment. */
export async function keepSettings(deps: BotDeps, { identity, t }: Speaker, value: unknown): Promise<void> {
  const muted = mutedIn(value);
  if (muted === undefined) return;
  try {
    // What came as `state` is no code of a sign-in here.
    const { aadObjectId, channelUserId } = identity;
    const own = await conversationOf(deps, { aadObjectId, channelUserId });
    if (own !== undefined) await deps.conversations?.chooseMuted(own.key, muted);
  } catch (failure) {
    failureSentence(failure, t, deps.log);
  }
}

/** As it is now: what is shown of an older one would be kept with the rest. */
async function conversationOf(deps: BotDeps, person: ChatIdentity): Promise<Reachable | undefined> {
  const { email } = await deps.actorFor(person);
  return personalConversation(await deps.workspace(), email);
}
