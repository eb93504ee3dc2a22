import type { Conversation, Reach, Topic } from '#domain/conversation.ts';
import type { Email } from '#domain/ids.ts';
import type { Held, Workspace } from '#domain/workspace.ts';

/** A conversation that can be written in. */
export type Reachable = Conversation & { readonly reach: Reach };

/** Where a person can be written to alone; undefined where the bot does not know the person. */
export function personalConversation(workspace: Workspace, person: Email): Reachable | undefined {
  return personalConversations(workspace).find(({ email }) => email === person);
}

/** Everybody whom the bot can write to alone, each once: the conversation that was heeded last. */
export function personalConversations(workspace: Workspace): readonly Reachable[] {
  const latest = new Map<Email, Reachable>();
  for (const held of workspace.conversations.all) {
    const { kind, email, reach, heededAt } = held.value;
    if (!isByTheBot(held) || kind !== 'personal' || email === undefined || reach === undefined) continue;
    const known = latest.get(email);
    if (known === undefined || known.heededAt < heededAt) latest.set(email, { ...held.value, reach });
  }
  return [...latest.values()];
}

export function wants(conversation: Pick<Conversation, 'muted'>, topic: Topic): boolean {
  return !conversation.muted.includes(topic);
}

/**
 * SharePoint names no person where the server wrote in its own name. A row that a person has changed is not used until
 * the bot has written it again: whoever edits the list could otherwise have one person's notices sent to another.
 */
function isByTheBot({ written }: Held<Conversation>): boolean {
  return written.email === undefined;
}
